//! Papers, sites and channels whose name stands in quotation marks: “极地观察”网站披露, “矿业头条”昨天刊文说.

use super::lists;
use super::phrase::{Kind, Np, Parsed};
use super::walk::{Here, Walk};

/// A longer name, in characters, is something that was said.
const LONGEST: usize = 8;

impl Walk<'_> {
    /// The name in the quotation marks that end at `from`, where what stands behind them is no speaker of its own: a word
    /// for what it is (网站), or nothing but a time.
    pub(super) fn titled(&self, here: &Here<'_>, from: usize, parsed: &Parsed) -> Option<Np> {
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| (q.outer.start as usize) < from);
        let quote = quotes[..upto].iter().rfind(|q| q.depth == 0).filter(|q| q.outer.end as usize == from)?;
        let name = quote.inner.of(self.text);
        let plain = name.chars().all(char::is_alphanumeric) && (2..=LONGEST).contains(&name.chars().count());
        let before = self.text.get(here.sentence.start as usize..quote.outer.start as usize)?;
        let opens = before.chars().next_back().is_none_or(|c| c.is_whitespace() || "，,。；：！？据".contains(c));
        let site = parsed.speaker.filter(|np| {
            np.span.start as usize == from && lists::SITE_NOUNS.has(np.span.of(self.text)) && np.kind != Kind::Person
        });
        let alone = parsed.speaker.is_none() && parsed.time.is_some();
        let span = site.map_or(quote.outer, |np| quote.outer.cover(np.span));
        (plain && opens && (site.is_some() || alone)).then_some(Np {
            span,
            name: quote.inner,
            title: None,
            kind: Kind::Outlet,
        })
    }
}
