//! The rules, one a file. [`ALL`] is what help, index page, formats and tests read.

mod ano001;
mod prv003;
mod prv004;
mod prv006;

pub(super) use prv006::{PRV006, unused};

use super::Rule;

/// Every rule, by code.
pub static ALL: &[&Rule] = &[&ano001::ANO001, &prv003::PRV003, &prv004::PRV004, &PRV006];
