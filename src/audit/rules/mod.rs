//! The rules, one a file. [`ALL`] is what help, index page, formats and tests read.

mod ano001;
mod ano002;
mod ano003;
mod ano004;
mod ano005;
mod ano006;
mod ano007;
mod att001;
mod att002;
mod att003;
mod att004;
mod att005;
mod att006;
mod att007;
mod att008;
mod ent001;
mod num001;
mod num002;
mod num003;
mod num004;
mod num005;
mod prv001;
mod prv002;
mod prv003;
mod prv004;
mod prv005;
mod prv006;
mod quo001;
mod quo002;
mod quo003;
mod quo004;
mod quo006;
mod relays;
mod src001;
mod src002;
mod src003;
mod src004;
mod src006;
mod src007;
mod tim001;
mod tim002;

pub(super) use prv006::{PRV006, unused};

use super::Rule;

/// Every rule, by code.
pub static ALL: &[&Rule] = &[
    &ano001::ANO001,
    &ano002::ANO002,
    &ano003::ANO003,
    &ano004::ANO004,
    &ano005::ANO005,
    &ano006::ANO006,
    &ano007::ANO007,
    &att001::ATT001,
    &att002::ATT002,
    &att003::ATT003,
    &att004::ATT004,
    &att005::ATT005,
    &att006::ATT006,
    &att007::ATT007,
    &att008::ATT008,
    &ent001::ENT001,
    &num001::NUM001,
    &num002::NUM002,
    &num003::NUM003,
    &num004::NUM004,
    &num005::NUM005,
    &prv001::PRV001,
    &prv002::PRV002,
    &prv003::PRV003,
    &prv004::PRV004,
    &prv005::PRV005,
    &prv006::PRV006,
    &quo001::QUO001,
    &quo002::QUO002,
    &quo003::QUO003,
    &quo004::QUO004,
    &quo006::QUO006,
    &src001::SRC001,
    &src002::SRC002,
    &src003::SRC003,
    &src004::SRC004,
    &src006::SRC006,
    &src007::SRC007,
    &tim001::TIM001,
    &tim002::TIM002,
];
