//! The orders in which statements are given.

use crate::base::PartialDate;
use crate::graph::StatementView;
use std::cmp::Reverse;

/// An order of statements. Whatever it leaves open is settled by the order of reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By source, then as the text goes.
    #[default]
    Reading,
    /// Said (when nobody tells: printed) earliest first; undated ones last.
    Oldest,
    /// Said (when nobody tells: printed) latest first; undated ones last.
    Newest,
    /// By the name of the first speaker; those without one last.
    Speaker,
    /// By outlet, then date.
    Publisher,
    /// Least sure first: what is worth looking at.
    Doubt,
}

impl Order {
    /// Every order, with its name in commands.
    pub const ALL: [(&'static str, Self); 6] = [
        ("reading", Self::Reading),
        ("oldest", Self::Oldest),
        ("newest", Self::Newest),
        ("speaker", Self::Speaker),
        ("publisher", Self::Publisher),
        ("doubt", Self::Doubt),
    ];

    /// Sorts; `of` gives the statement of an item.
    pub fn sort<'g, T>(self, items: &mut [T], of: impl Fn(&T) -> StatementView<'g>) {
        let first = |s: StatementView<'g>| s.date().map(PartialDate::first);
        items.sort_by_cached_key(|item| of(item).reading_order());
        match self {
            Self::Reading => {}
            Self::Oldest => items.sort_by_cached_key(|item| (first(of(item)).is_none(), first(of(item)))),
            Self::Newest => items.sort_by_cached_key(|item| (first(of(item)).is_none(), Reverse(first(of(item))))),
            Self::Speaker => items.sort_by_cached_key(|item| {
                let name = of(item).speakers().find_map(|w| w.agent.map(|a| a.name().to_owned()));
                (name.is_none(), name)
            }),
            Self::Publisher => items.sort_by_cached_key(|item| {
                let publisher = of(item).source().and_then(|s| s.record().publisher.clone());
                (publisher.is_none(), publisher, first(of(item)))
            }),
            Self::Doubt => items.sort_by_key(|item| (f64::from(of(item).record().confidence) * 100.0).round() as i64),
        }
    }
}
