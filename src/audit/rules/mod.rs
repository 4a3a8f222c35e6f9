//! The rules, one a file. [`ALL`] is what help, index page, formats and tests read.

mod ano001;
mod ano005;
mod att006;
mod att007;
mod att008;
mod ent001;
mod num001;
mod num002;
mod origin;
mod prv003;
mod prv004;
mod prv006;
mod quo001;
mod quo002;
mod quo003;
mod quo004;
mod quotes;
mod relays;
mod src001;
mod src002;
mod src003;
mod src004;
mod src007;
mod tim002;

pub(super) use prv006::{PRV006, unused};

use super::Rule;

/// Every rule, by code.
pub static ALL: &[&Rule] = &[
    &ano001::ANO001,
    &ano005::ANO005,
    &att006::ATT006,
    &att007::ATT007,
    &att008::ATT008,
    &ent001::ENT001,
    &num001::NUM001,
    &num002::NUM002,
    &prv003::PRV003,
    &prv004::PRV004,
    &PRV006,
    &quo001::QUO001,
    &quo002::QUO002,
    &quo003::QUO003,
    &quo004::QUO004,
    &src001::SRC001,
    &src002::SRC002,
    &src003::SRC003,
    &src004::SRC004,
    &src007::SRC007,
    &tim002::TIM002,
];
