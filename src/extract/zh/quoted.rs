//! Quotations at a cue: before it, behind it, and the one that ends what is told.

use super::clause::{self, bare};
use super::cue_list::CueClass;
use super::lex;
use super::lists;
use super::phrase::{self, Kind};
use super::rules;
use super::said::{Said, Who};
use super::statement::{Cued, Made};
use super::walk::{Here, OBJECT, Walk};
use crate::base::Span;
use crate::model::StatementKind;
use crate::text::document::Role;

/// A quotation of so many characters is a turn of its own before a comma, without a mark at its end.
const LONG: usize = 12;

impl Walk<'_> {
    /// True for words within what one of the last statements has.
    pub(super) fn told_already(&self, words: Span) -> bool {
        // …；「A，」他说: a turn of its own, in what runs to the end of the sentence.
        let turn = self.turn_behind(words);
        let told = |said: &&Said| said.kind == StatementKind::Direct || !turn;
        let mut last = self.found.iter().rev().take(2).filter(told);
        last.any(|said| said.fragments.iter().any(|f| f.contains(words)))
    }

    /// True for a quotation right behind a semicolon.
    fn turn_behind(&self, words: Span) -> bool {
        let mut before = self.text[..words.start as usize].chars().rev();
        before.next().is_some_and(|c| matches!(c, '“' | '「')) && matches!(before.next(), Some('；' | ';'))
    }

    /// “A。”他说: the quotation before the cue. Leaves what follows the cue, where more does, to be read.
    pub(super) fn after_quote(
        &mut self,
        here: &mut Here<'_>,
        cued: &Cued,
        said: &mut Said,
        q: usize,
        next: Option<usize>,
    ) -> Option<Made> {
        let after = &cued.after;
        here.used[q] = true;
        said.kind = StatementKind::Direct;
        said.rule = &rules::AFTER_QUOTE;
        said.fragments.push(here.block.quotes[q].inner);
        said.other = None;
        said.why.push("quotation right before".into());
        let turn = self.turn_behind(here.block.quotes[q].inner);
        let from = if turn { here.block.quotes[q].outer.start as usize } else { cued.from };
        self.close(here, from, &cued.parsed, !turn, false);
        // It began in a paragraph before.
        if let Some((first, _)) = here.resumed.filter(|(_, resumed)| *resumed == q) {
            said.fragments = self.found[first].fragments.clone();
            self.found[first] = said.clone();
            here.resumable = Some(first);
            return Some(Made::done(first));
        }
        if let Some(n) = next {
            here.used[n] = true;
            said.rule = &rules::SPLIT_QUOTE;
            said.fragments.push(here.block.quotes[n].inner);
            let closed = here.block.quotes[n].closed;
            let index = self.push(said.clone());
            if !closed {
                self.unclosed = Some(index);
            }
            return Some(Made::done(index));
        }
        // “A，”他说，他住在上城。“B。”: the article tells of him, and he goes on.
        let rest = self.text[here.sentence.end as usize..here.block.body.end as usize].trim_start();
        let told = self.text[after.start..].starts_with(['他', '她']) && rest.starts_with(['“', '「'])
            || after.mark == Some('，') && lists::BESIDE.begins(&self.text[after.start..])
            || after.mark == Some('，') && lists::SOUNDS.ends(bare(self.text, here.sentence).of(self.text));
        // “A，”他告诉北方之音。
        let hearer = Span::new(after.start, (here.sentence.end as usize).max(after.start));
        let to = cued.cue.entry.class == CueClass::Tell && after.mark.is_none() && !after.nothing;
        let to = to.then(|| phrase::noun_phrase(self.text, bare(self.text, hearer))).flatten();
        let to = to.filter(|np| np.span == bare(self.text, hearer) && np.span.len() <= OBJECT);
        said.told.extend(to.map(|np| (np, cued.cue.span)));
        let index = self.push(said.clone());
        if after.nothing || told || to.is_some() {
            here.resumable = Some(index);
            return Some(Made::done(index));
        }
        // “A。”他说，并补充道，B: the next cue has the rest.
        let next = here.next_cue.filter(|&n| n > after.start).map(|n| self.text[after.start..n].trim());
        if next.is_some_and(|w| lists::AND_THEN.has(w)) {
            return Some(Made::done(index));
        }
        // “A。”他告诉记者，B: one cue, two statements.
        said.fragments.clear();
        said.kind = StatementKind::Indirect;
        said.who = Who::Same(index);
        said.at = cued.cue.span.end as usize;
        None
    }

    /// 他说：“A。”: the quotation `q` right after the cue, when it is all that is said.
    pub(super) fn quoted(&mut self, here: &mut Here<'_>, cued: &Cued, said: &mut Said, q: usize) -> Option<Made> {
        let Cued { cue, after, .. } = cued;
        let row = self.row(here, q);
        let quote = here.block.quotes[row.last().copied().unwrap_or(q)];
        let rest = Span::new(quote.outer.end as usize, (here.sentence.end as usize).max(quote.outer.end as usize));
        let words = unbracketed(self.text, bare(self.text, rest));
        let ends = quote.inner.of(self.text).trim_end().ends_with(clause::FULL);
        let long = quote.inner.of(self.text).chars().nth(LONG - 1).is_some();
        // 只说“…”就离开
        let leaves = lists::WALKS_OFF.begins(rest.of(self.text).trim_start_matches(['，', ',']));
        // 说“…”的讲法; 提出“某地重建”专案报告. But 透露，“青苗”的资金已到位
        let title = (cue.entry.marked || cue.entry.quotes) && after.mark.is_none() && !ends && !leaves && {
            let after = rest.of(self.text);
            after.starts_with(|c: char| ('\u{4e00}'..'\u{a000}').contains(&c))
                && !after.starts_with(['并', '而', '但', '等', '，'])
        };
        if rest.of(self.text).starts_with('的') && !cue.entry.quotes && after.mark.is_none() || title {
            return Some(Made::NOTHING);
        }
        let parted = rest.of(self.text).trim_start().starts_with(['，', ',', '。', '；', ';']);
        let told_again = here.next_cue.is_some_and(|n| {
            let from = words.start as usize;
            n >= from && n < clause::end(self.text, from, here.sentence.end as usize)
        });
        // 说“不需要”，她是指…
        let mark = words.start as usize;
        let goes_on = &self.text[mark..here.sentence.end.max(words.start) as usize];
        let taken_up = parted && lists::TAKES_UP.begins(goes_on) && !lists::IS_NOT.begins(goes_on);
        let only = cue.entry.quotes && after.mark.is_none();
        // 信中称“…”，对事件深感抱歉: what is felt is told too.
        let felt = parted && !ends && after.mark.is_none() && {
            let last = bare(self.text, rest).of(self.text);
            lists::FEELINGS.ends(last) && !last.contains(['，', ',', '“', '「'])
        };
        if felt && !only {
            return None;
        }
        // 官斥“冷血”|判囚七年
        let headline = here.block.role == Role::Headline
            && after.mark.is_none()
            && lex::opens(rest.of(self.text), lex::Class::Verb);
        if !(words.is_empty() || only || leaves || headline || parted && (ends || long || told_again || taken_up)) {
            return None;
        }
        row.iter().for_each(|&i| here.used[i] = true);
        said.kind = StatementKind::Direct;
        said.rule = &rules::COLON_QUOTE;
        said.fragments = after.lead.into_iter().chain(row.iter().map(|&i| here.block.quotes[i].inner)).collect();
        said.why.push("quotation right after".into());
        self.relayed(here, cued.from, said);
        self.close(here, cued.from, &cued.parsed, cued.carried, cue.entry.holds);
        let index = self.push(said.clone());
        if !quote.closed {
            self.unclosed = Some(index);
        }
        Some(Made::done(index))
    }

    /// 网友狂酸“走音了”、“还我眼泪”: the quotation `q` and those that are joined to it one after the other.
    fn row(&self, here: &Here<'_>, q: usize) -> Vec<usize> {
        let quotes = &here.block.quotes;
        let mut row = vec![q];
        for (i, next) in quotes.iter().enumerate().skip(q + 1).filter(|(_, n)| n.depth == quotes[q].depth) {
            let end = row.last().map_or(0, |&l| quotes[l].outer.end as usize);
            let between = self.text.get(end..next.outer.start as usize).unwrap_or("。");
            if !matches!(between, "、" | "和" | "及" | "与" | "以及" | "") || !next.closed || here.used[i] {
                break;
            }
            row.push(i);
        }
        row
    }

    /// Pushes the quoted sentence `q` that ends what `index` tells.
    pub(super) fn closed_by(&mut self, here: &mut Here<'_>, index: usize, q: usize) {
        here.used[q] = true;
        let quote = here.block.quotes[q];
        let mut more = Said::new(&rules::CONTEXT, StatementKind::Direct, quote.outer.start as usize, Who::Same(index));
        more.act = self.found[index].act;
        more.fragments.push(quote.inner);
        more.why.push("a quoted sentence that ends what is said".into());
        self.push(more);
    }

    /// 局长说，数据显示，桥墩有裂缝：“…”: data show, and say nothing. The quotation behind a mark that ends what they show, and who
    /// speaks it, outside.
    pub(super) fn outer_quote(&self, here: &Here<'_>, cued: &Cued, content: Span) -> Option<(usize, usize)> {
        let outer = *here.open.first().filter(|_| cued.cue.entry.class == CueClass::Show)?;
        let thing = cued.parsed.speaker.is_none_or(|n| matches!(n.kind, Kind::Document | Kind::Unnamed));
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| q.outer.start < content.end);
        let q = (0..upto).rev().find(|&i| quotes[i].depth == 0)?;
        let quote = quotes[q];
        let (open, close) = (quote.outer.start as usize, quote.outer.end as usize);
        let rest = bare(self.text, Span::new(close, close.max(here.sentence.end as usize)));
        let shown = bare(self.text, Span::new(content.start as usize, open.max(content.start as usize)));
        let behind = self.text[..open].ends_with(['：', ':']);
        let whole = self.text[..open].ends_with(['，', ',']) && quote.inner.of(self.text).ends_with(clause::FULL);
        let free = !here.used[q] && quote.closed && here.next_cue.is_none_or(|n| n > open);
        (thing && free && (behind || whole) && rest.is_empty() && !shown.is_empty() && self.personal(outer))
            .then_some((q, outer))
    }

    /// 她说，当时深信照做没事，“他好凶”: what is thought in what is told ends before the quotation that goes on with the telling.
    pub(super) fn before_quote(&self, here: &Here<'_>, cued: &Cued, content: Span) -> Span {
        if !matches!(cued.cue.entry.class, CueClass::Think | CueClass::Want) {
            return content;
        }
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| q.outer.start < content.end);
        let Some(q) = (0..upto).rev().find(|&i| quotes[i].depth == 0) else { return content };
        let open = quotes[q].outer.start as usize;
        let rest = Span::new(quotes[q].outer.end as usize, here.sentence.end.max(quotes[q].outer.end) as usize);
        let fits = open > content.start as usize + 12
            && self.text[..open].ends_with(['，', ','])
            && bare(self.text, rest).is_empty();
        if fits { bare(self.text, Span::new(content.start as usize, open)) } else { content }
    }

    /// The quotation of a whole sentence that ends `content` after a comma.
    pub(super) fn closing_quote(&self, here: &Here<'_>, content: Span) -> Option<usize> {
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| q.outer.start < content.end);
        let q = (0..upto).rev().find(|&i| quotes[i].depth == 0)?;
        let quote = quotes[q];
        let rest = Span::new(quote.outer.end as usize, here.sentence.end.max(quote.outer.end) as usize);
        let whole = quote.inner.of(self.text).ends_with(clause::FULL);
        let lead = self.text[..quote.outer.start as usize].ends_with(['，', ',']);
        let cue = here.next_cue.is_some_and(|n| n < quote.outer.start as usize);
        let fits = quote.outer.start as usize > content.start as usize + 12 && !here.used[q] && quote.closed;
        // 他说，在过去的一年里，“…。”: no more than when and where.
        let setting = || {
            let told = self.text[content.start as usize..quote.outer.start as usize].trim_end_matches(['，', ',', ' ']);
            !told.contains(['，', ',']) && lists::SETTINGS.begins(told)
        };
        (fits && whole && lead && !cue && !setting() && bare(self.text, rest).is_empty()).then_some(q)
    }
}

/// 说“很可能”（probably）。: a bracket behind a quotation is no further word.
fn unbracketed(text: &str, words: Span) -> Span {
    let all = words.of(text);
    let end = all.starts_with(['（', '(']).then(|| all.find(['）', ')'])).flatten();
    let end = end.map_or(0, |i| i + all[i..].chars().next().map_or(0, char::len_utf8));
    Span::new(words.start as usize + end, words.end as usize)
}
