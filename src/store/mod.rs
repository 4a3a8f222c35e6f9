//! A ledger as a folder of RON text: whole, atomic, one writer at a time. Layer 3, adapter of `ron`.
