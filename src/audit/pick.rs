//! Rules picked by code, group or name, as people write them.

use super::{ALL, Group, Rule};
use crate::base::diag::nearest;
use std::{fmt, str::FromStr};

/// A rule, or all rules of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// One rule.
    Rule(&'static Rule),
    /// A group.
    Group(Group),
    /// Every rule.
    All,
}

impl Pick {
    /// True when `rule` is meant.
    pub fn takes(self, rule: &Rule) -> bool {
        match self {
            Self::Rule(one) => one.code == rule.code,
            Self::Group(group) => group == rule.group,
            Self::All => true,
        }
    }
}

/// A name that no rule and no group has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule {
    /// As written.
    pub written: String,
    /// What it may be a slip of the pen for.
    pub near: Option<&'static str>,
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no audit rule or group `{}`", self.written)?;
        match self.near {
            Some(near) => write!(f, "; did you mean `{near}`?"),
            None => f.write_str(" (`dixit audit --list` shows them all)"),
        }
    }
}

impl std::error::Error for UnknownRule {}

impl FromStr for Pick {
    type Err = UnknownRule;

    /// A code (`ATT001`), a group (`ATT`, `attribution`), a name (`unattributed`), or `all`, in any case.
    fn from_str(s: &str) -> Result<Self, UnknownRule> {
        let said = s.trim();
        let same = |other: &str| said.eq_ignore_ascii_case(other);
        if same("all") {
            return Ok(Self::All);
        }
        if let Some(rule) = ALL.iter().find(|r| same(r.code) || same(r.name)) {
            return Ok(Self::Rule(rule));
        }
        if let Some(group) = Group::ALL.into_iter().find(|g| same(g.letters()) || same(g.name())) {
            return Ok(Self::Group(group));
        }
        let (upper, lower) = (said.to_ascii_uppercase(), said.to_ascii_lowercase());
        let names = ALL.iter().map(|r| r.name).chain(Group::ALL.into_iter().map(Group::name));
        let codes = ALL.iter().map(|r| r.code).chain(Group::ALL.into_iter().map(Group::letters));
        Err(UnknownRule { written: s.to_owned(), near: nearest(&upper, codes).or_else(|| nearest(&lower, names)) })
    }
}
