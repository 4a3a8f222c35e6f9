//! Numbers to figures.
