//! From cues and quotation marks to statements: a walk through each block, sentence by sentence.

use super::clause::{self, bare};
use super::cues::Cue;
use super::lex::CueClass;
use super::phrase::{self, Kind, Np, Parsed};
use super::rules;
use super::said::{Said, Who};
use crate::base::Span;
use crate::model::StatementKind;
use crate::text::Block;

/// How many clauses back a dropped subject is looked for.
const CLAUSES_BACK: usize = 4;
/// An object of 告诉 is shorter than this, in bytes.
const OBJECT: usize = 75;
/// A quotation of fewer characters that is a sentence of its own is no statement without a cue.
const SHORT_QUOTE: usize = 6;

/// Walks through the blocks of one text.
pub(super) struct Walk<'t> {
    text: &'t str,
    /// Everything found, in order of discovery.
    pub(super) found: Vec<Said>,
    /// The last one with a speaker.
    last: Option<usize>,
    /// One whose quotation the block before left open.
    unclosed: Option<usize>,
}

/// What is known while walking one block.
struct Here<'b> {
    block: &'b Block,
    used: Vec<bool>,
    /// Quotations that are sentences of their own and wait for a cue after them.
    waiting: Vec<usize>,
    /// Statements whose content reaches to the end of the sentence, outermost first.
    open: Vec<usize>,
    /// One whose content goes on over the next sentences.
    running: Option<usize>,
    sentence: Span,
    /// The last one in this sentence, with or without content.
    before: Option<usize>,
    /// The last one in the sentence before.
    earlier: Option<usize>,
    /// End of the last cue read in this sentence.
    after_cue: usize,
    /// A quotation ended by 他说。 that the next quotation goes on with.
    resumable: Option<usize>,
    /// Set when what waits goes on with it.
    continued: Option<usize>,
}

/// What follows a cue.
struct After {
    /// Comma or colon, where one stands.
    mark: Option<char>,
    /// Where content begins.
    start: usize,
    told: Vec<(Np, Span)>,
    /// 了, 过 after the cue.
    aspect: bool,
    /// No content follows in this sentence.
    nothing: bool,
}

impl<'t> Walk<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, found: Vec::new(), last: None, unclosed: None }
    }

    /// Reads `block`; `cues` are those in it, in order.
    pub(super) fn block(&mut self, block: &Block, cues: &[Cue]) {
        if cues.is_empty() && block.quotes.is_empty() {
            self.unclosed = None;
            return;
        }
        let mut here = Here {
            block,
            used: vec![false; block.quotes.len()],
            waiting: Vec::new(),
            open: Vec::new(),
            running: None,
            sentence: block.body,
            before: None,
            earlier: None,
            after_cue: 0,
            resumable: None,
            continued: None,
        };
        self.resume(&mut here);
        let mut cues = cues;
        for sentence in &block.sentences {
            let upto = cues.partition_point(|c| c.span.start < sentence.end);
            let (mine, rest) = cues.split_at(upto);
            cues = rest;
            self.sentence(&mut here, *sentence, mine);
        }
        let last = self.last;
        self.flush(&mut here, None, last);
        self.dashes(&mut here);
    }

    /// Goes on with a quotation that the block before left open, when this one begins with a mark again.
    fn resume(&mut self, here: &mut Here<'_>) {
        let Some(said) = self.unclosed.take() else { return };
        let Some(q) = here.block.quotes.first().copied() else { return };
        if q.outer.start == here.block.body.start {
            self.found[said].fragments.push(q.inner);
            here.used[0] = true;
            if !q.closed {
                self.unclosed = Some(said);
            }
        }
    }

    fn sentence(&mut self, here: &mut Here<'_>, sentence: Span, cues: &[Cue]) {
        here.sentence = sentence;
        here.earlier = here.before.take();
        here.after_cue = sentence.start as usize;
        here.open.clear();
        let known = self.found.len();
        let last = self.last;
        let resumable = here.resumable.take();
        for cue in cues {
            if clause::quote_around(&here.block.quotes, cue.span.start as usize).is_none() {
                self.cue(here, *cue);
            }
        }
        if let Some(run) = here.running.filter(|_| self.found.len() == known) {
            self.extend(run, bare(self.text, sentence).end);
        }
        if let Some(q) = self.whole_quote(here, sentence) {
            // After 他说。 the next quotation goes on, unless a cue after it claims it.
            here.continued = resumable.filter(|_| here.waiting.is_empty());
            here.waiting.push(q);
        } else if !here.waiting.is_empty() {
            let claimed = here.waiting.iter().any(|&q| here.used[q]);
            self.flush(here, claimed.then_some(known), last);
        }
    }

    /// Stretches the content of what runs on over a further sentence.
    fn extend(&mut self, said: usize, end: u32) {
        if let Some(fragment) = self.found[said].fragments.last_mut() {
            fragment.end = end.max(fragment.end);
        }
    }

    /// The depth-0 quotation that is all of `sentence`.
    fn whole_quote(&self, here: &Here<'_>, sentence: Span) -> Option<usize> {
        let q = clause::quote_at(&here.block.quotes, sentence.start as usize).filter(|&q| !here.used[q])?;
        let quote = here.block.quotes[q];
        let rest = Span::new(quote.outer.end as usize, (sentence.end as usize).max(quote.outer.end as usize));
        let sentence_like = quote.inner.of(self.text).trim_end().ends_with(['。', '！', '？', '!', '?', '…'])
            || rest.of(self.text).starts_with(['。', '！', '？']);
        (bare(self.text, rest).is_empty() && sentence_like).then_some(q)
    }

    /// Gives waiting quotations that no cue claimed to whoever speaks around them.
    fn flush(&mut self, here: &mut Here<'_>, same: Option<usize>, last: Option<usize>) {
        let continued = here.continued.take();
        for q in std::mem::take(&mut here.waiting) {
            if here.used[q] {
                continue;
            }
            here.used[q] = true;
            let quote = here.block.quotes[q];
            if let (Some(said), None) = (continued, same) {
                self.found[said].fragments.push(quote.inner);
                continue;
            }
            if quote.inner.of(self.text).chars().count() < SHORT_QUOTE {
                continue;
            }
            let who = match same.or(last) {
                Some(i) => Who::Same(i),
                None => Who::Last,
            };
            let mut said = Said::new(&rules::CONTEXT, StatementKind::Direct, quote.outer.start as usize, who);
            said.fragments.push(quote.inner);
            said.why.push("a quotation that is a sentence of its own".into());
            let index = self.push(said);
            if !quote.closed {
                self.unclosed = Some(index);
            }
        }
    }

    fn push(&mut self, said: Said) -> usize {
        self.found.push(said);
        let index = self.found.len() - 1;
        if !matches!(self.found[index].who, Who::Nobody) {
            self.last = Some(index);
        }
        index
    }

    fn cue(&mut self, here: &mut Here<'_>, cue: Cue) {
        let at = cue.span.start as usize;
        if at < here.after_cue {
            return;
        }
        match cue.entry.class {
            CueClass::According | CueClass::Hearsay => self.according(here, cue),
            CueClass::Asked => {}
            _ => self.attribution(here, cue),
        }
    }

    fn attribution(&mut self, here: &mut Here<'_>, cue: Cue) {
        let at = cue.span.start as usize;
        let from = clause::start(self.text, here.after_cue, at);
        let region = Span::new(from, at).trimmed(self.text, char::is_whitespace);
        let parsed = if region.is_empty() {
            Parsed { dropped: true, ..Parsed::default() }
        } else {
            phrase::parse(self.text, region)
        };
        if parsed.subordinate || parsed.passive && cue.entry.class != CueClass::Decline {
            return;
        }
        let after = self.after(here, cue);
        let quote = self.quote_before(here, from);
        let Some(who) = self.who(here, cue, &parsed, &after, quote.is_some(), from) else { return };
        let (said, content) = self.said(here, cue, parsed, after, who, from, quote);
        let Some(index) = said else { return };
        here.before = Some(index);
        here.after_cue = cue.span.end as usize;
        if content {
            here.open.push(index);
        }
    }

    /// Reads aspect, object and mark after a cue.
    fn after(&self, here: &Here<'_>, cue: Cue) -> After {
        let text = self.text;
        let end = here.sentence.end as usize;
        let mut at = cue.span.end as usize;
        let mut after = After { mark: None, start: at, told: Vec::new(), aspect: false, nothing: false };
        if text[at..end].starts_with(['了', '过', '着']) {
            after.aspect = true;
            at += 3;
        }
        if cue.entry.class == CueClass::Tell {
            let close = clause::end(text, at, end);
            let object = Span::new(at, close).trimmed(text, char::is_whitespace);
            if object.len() <= OBJECT && !object.is_empty() {
                if let Some(np) = phrase::noun_phrase(text, object) {
                    after.told.push((np, cue.span));
                }
                at = close;
            } else if text[at..end].starts_with("记者") {
                at += "记者".len();
            }
        }
        at += text[at..end].len() - text[at..end].trim_start().len();
        let mark = text[at..end].chars().next();
        if let Some(c) = mark.filter(|c| matches!(c, '，' | ',' | '：' | ':')) {
            after.mark = Some(c);
            at += c.len_utf8();
            at += text[at..end].len() - text[at..end].trim_start().len();
        }
        after.start = at;
        after.nothing = bare(text, Span::new(at, end)).is_empty();
        after
    }

    /// The quotation that ends right before the clause at `from`.
    fn quote_before(&self, here: &Here<'_>, from: usize) -> Option<usize> {
        let quotes = &here.block.quotes;
        let upto = quotes.partition_point(|q| (q.outer.start as usize) < from);
        let q = (0..upto).rev().find(|&i| quotes[i].depth == 0)?;
        let end = quotes[q].outer.end as usize;
        let near = end <= from && self.text[end..from].chars().all(|c| c.is_whitespace() || matches!(c, '，' | ','));
        (near && !here.used[q] && quotes[q].closed).then_some(q)
    }

    /// Who speaks by this cue; `None` when it is no attribution.
    fn who(&self, here: &Here<'_>, cue: Cue, parsed: &Parsed, after: &After, quoted: bool, from: usize) -> Option<Who> {
        let entry = cue.entry;
        let marked = after.mark.is_some() || self.text[after.start..].starts_with(['“', '「', '"']);
        if entry.marked
            && !marked
            && !quoted
            && !matches!(entry.class, CueClass::Accuse | CueClass::Relay | CueClass::Deny)
        {
            return None;
        }
        if after.aspect && !marked && !matches!(entry.class, CueClass::Deny | CueClass::Accuse) {
            return None;
        }
        let Some(np) = parsed.speaker else {
            if parsed.relay.is_some() {
                return Some(Who::Nobody);
            }
            return self.carried(here, cue, from);
        };
        let length = np.span.of(self.text).chars().count();
        let fits = match (entry.class, np.kind) {
            (_, Kind::First) => false,
            (CueClass::Show, Kind::Document | Kind::Unnamed | Kind::Outlet) => true,
            (CueClass::Show, Kind::Group | Kind::Organisation | Kind::Role | Kind::Person) => {
                cue_is(self.text, cue, "发现")
            }
            (CueClass::Show, _) => false,
            (CueClass::Manner, Kind::Person | Kind::PronounPerson | Kind::Role | Kind::Unknown) => {
                after_colon(self.text, here, cue).is_some()
            }
            (CueClass::Manner, _) => false,
            (
                CueClass::Want | CueClass::Plan | CueClass::Think | CueClass::Urge | CueClass::Promise,
                Kind::Document,
            ) => false,
            (_, Kind::Unknown) => {
                let latin = np.span.of(self.text).is_ascii();
                entry.strong && length <= if marked || quoted { 14 } else { 8 } || latin && !entry.marked
            }
            _ => length <= 60,
        };
        fits.then_some(Who::Words(np))
    }

    /// The subject that an earlier clause gives.
    fn carried(&self, here: &Here<'_>, cue: Cue, from: usize) -> Option<Who> {
        if matches!(cue.entry.class, CueClass::Show | CueClass::Report | CueClass::Manner) {
            return None;
        }
        if let Some(i) = here.before {
            return Some(Who::Same(i));
        }
        let mut at = from;
        for _ in 0..CLAUSES_BACK {
            let trimmed = self.text[here.sentence.start as usize..at]
                .trim_end_matches(|c: char| c.is_whitespace() || "，,".contains(c));
            let end = here.sentence.start as usize + trimmed.len();
            if end == here.sentence.start as usize {
                break;
            }
            if trimmed.ends_with(['；', ';', '”', '」']) {
                break;
            }
            let start = clause::start(self.text, here.sentence.start as usize, end);
            if let Some(np) = phrase::noun_phrase(self.text, Span::new(start, end))
                && !matches!(np.kind, Kind::Unknown | Kind::First | Kind::Document)
            {
                return Some(Who::Words(np));
            }
            at = start;
        }
        let begins = bare(self.text, Span::new(here.sentence.start as usize, from)).len() <= 9;
        here.earlier.filter(|_| begins && cue.entry.class != CueClass::Want).map(Who::Same)
    }

    /// Builds the statement; true when its content is open to the end of the sentence.
    #[allow(clippy::too_many_arguments)]
    fn said(
        &mut self,
        here: &mut Here<'_>,
        cue: Cue,
        parsed: Parsed,
        after: After,
        who: Who,
        from: usize,
        before: Option<usize>,
    ) -> (Option<usize>, bool) {
        let carried = matches!(who, Who::Same(_));
        let at = match &who {
            Who::Words(np) => np.span.start as usize,
            _ => cue.span.start as usize,
        };
        let mut said = Said::new(&rules::MARKED, StatementKind::Indirect, at, who);
        said.act = cue.entry.act;
        said.cue = Some(cue.span);
        said.told = after.told.into_iter().chain(parsed.told.iter().copied()).collect();
        said.relay = parsed.relay;
        said.venue = parsed.venue;
        said.time = parsed.time;
        said.why.push(format!("cue {}", cue.span.of(self.text)));
        if cue.entry.class == CueClass::Decline {
            said.rule = &rules::REFUSAL;
            return (Some(self.push(said)), false);
        }
        let start = after.start;
        if cue.entry.class == CueClass::Manner {
            let Some(colon) = after_colon(self.text, here, cue) else { return (None, false) };
            said.rule = &rules::MANNER;
            said.cue = None;
            said.fragments.push(bare(self.text, Span::new(colon, here.sentence.end as usize)));
            return (Some(self.push(said)), true);
        }
        let colon = matches!(after.mark, Some('：' | ':'));
        let next = clause::quote_at(&here.block.quotes, start).filter(|&q| !here.used[q]);
        // “A，”他说，“B。”
        if let Some(q) = before.filter(|_| !colon) {
            here.used[q] = true;
            said.kind = StatementKind::Direct;
            said.rule = &rules::AFTER_QUOTE;
            said.fragments.push(here.block.quotes[q].inner);
            said.why.push("quotation right before".into());
            self.close(here, from, &parsed, true, false);
            if let Some(n) = next {
                here.used[n] = true;
                said.rule = &rules::SPLIT_QUOTE;
                said.fragments.push(here.block.quotes[n].inner);
                let closed = here.block.quotes[n].closed;
                let index = self.push(said);
                if !closed {
                    self.unclosed = Some(index);
                }
                return (Some(index), false);
            }
            if after.nothing {
                let index = self.push(said);
                here.resumable = Some(index);
                return (Some(index), false);
            }
            // “A。”他告诉记者，B: one cue, two statements.
            let direct = said.clone();
            let index = self.push(direct);
            said.fragments.clear();
            said.who = Who::Same(index);
            said.at = cue.span.end as usize;
        }
        if after.nothing {
            // A colon at the end of a block announces what follows; a bare cue says nothing.
            return (None, false);
        }
        if let Some(q) = next {
            let quote = here.block.quotes[q];
            let rest = Span::new(quote.outer.end as usize, (here.sentence.end as usize).max(quote.outer.end as usize));
            let words = bare(self.text, rest);
            let ends = quote.inner.of(self.text).trim_end().ends_with(['。', '！', '？', '!', '?', '…']);
            let long = quote.inner.of(self.text).chars().count() >= 12;
            let parted = rest.of(self.text).trim_start().starts_with(['，', ',', '。', '；', ';']);
            if words.is_empty() || parted && (ends || long) {
                here.used[q] = true;
                said.kind = StatementKind::Direct;
                said.rule = &rules::COLON_QUOTE;
                said.fragments = vec![quote.inner];
                said.why.push("quotation right after".into());
                self.close(here, from, &parsed, carried, cue.entry.holds);
                let index = self.push(said);
                if !quote.closed {
                    self.unclosed = Some(index);
                }
                return (Some(index), false);
            }
        }
        let content = bare(self.text, Span::new(start, here.sentence.end as usize));
        let letters = content.of(self.text).chars().filter(|c| c.is_alphanumeric()).count();
        if letters < 3 || after.mark.is_none() && letters < 4 {
            return (None, false);
        }
        let silent = after.mark.is_none()
            && matches!(cue.entry.class, CueClass::Accuse | CueClass::Praise | CueClass::Deny | CueClass::Relay)
            && (cue.entry.marked || after.aspect || !clausal(content.of(self.text)));
        let nested = self.close(here, from, &parsed, carried, cue.entry.holds);
        said.rule = match (nested, carried, after.mark) {
            (true, ..) => &rules::NESTED,
            (_, true, _) => &rules::CARRIED,
            (.., Some(_)) => &rules::MARKED,
            _ => &rules::BARE,
        };
        if silent {
            return (Some(self.push(said)), false);
        }
        said.fragments.push(content);
        if let Some(m) = after.mark {
            said.why.push(format!("mark {m} after the cue"));
        }
        let runs = said.relay.is_some() && after.mark.is_some() || colon;
        let index = self.push(said);
        if !nested {
            here.running = runs.then_some(index);
        }
        (Some(index), true)
    }

    /// Ends the contents that a new attribution, beginning at `from`, is no part of. True when it lies
    /// inside one that stays open.
    fn close(&mut self, here: &mut Here<'_>, from: usize, parsed: &Parsed, carried: bool, holds: bool) -> bool {
        let text = self.text;
        let end = bare(text, Span::new(here.sentence.start as usize, from.max(here.sentence.start as usize))).end;
        let first = here.open.first().copied();
        let Some(outer) = first else {
            // A sentence of its own: does what runs on from the sentence before hold it?
            if let Some(run) = here.running {
                if parsed.listed || carried && holds {
                    self.extend(run, bare(text, here.sentence).end);
                    return true;
                }
                here.running = None;
            }
            return false;
        };
        let start = self.found[outer].fragments.last().map_or(0, |f| f.start as usize);
        let inside = if carried {
            holds
        } else {
            let innermost =
                here.open.last().and_then(|&i| self.found[i].fragments.last()).map_or(0, |f| f.start as usize);
            let right_after = from <= innermost + 3;
            let semicolon = text[..from].trim_end().ends_with(['；', ';']);
            let pronoun = parsed.speaker.is_some_and(|n| n.kind == Kind::PronounPerson);
            right_after || !semicolon && !parsed.contrast && !pronoun
        };
        if inside || (end as usize) <= start {
            return true;
        }
        for i in std::mem::take(&mut here.open) {
            if let Some(fragment) = self.found[i].fragments.last_mut()
                && fragment.start < end
            {
                let cut =
                    text[fragment.start as usize..end as usize].trim_end_matches(['并', '且', '但', '而', '也', '还']);
                fragment.end = bare(text, Span::new(fragment.start as usize, fragment.start as usize + cut.len())).end;
            }
        }
        here.running = None;
        false
    }

    /// 据路透社报道，…; 据报，…
    fn according(&mut self, here: &mut Here<'_>, cue: Cue) {
        let text = self.text;
        let at = cue.span.start as usize;
        let from = clause::start(text, here.after_cue, at);
        let lead = bare(text, Span::new(from, at));
        let lead_np = (!lead.is_empty()).then(|| phrase::parse(text, lead)).filter(|p| !p.dropped || p.subordinate);
        if lead_np.is_some() {
            return;
        }
        let end = here.sentence.end as usize;
        if cue.entry.class == CueClass::Hearsay {
            let mut start = cue.span.end as usize;
            start += text[start..end].len() - text[start..end].trim_start_matches(['，', ',', '：', ' ']).len();
            let content = bare(text, Span::new(start, end));
            if content.of(text).chars().count() >= 4 {
                self.close(here, from, &Parsed::default(), false, false);
                let mut said = Said::new(&rules::HEARSAY, StatementKind::Indirect, at, Who::Nobody);
                said.cue = Some(cue.span);
                said.fragments.push(content);
                let index = self.push(said);
                here.before = Some(index);
                here.open.push(index);
                here.after_cue = cue.span.end as usize;
            }
            return;
        }
        let close = clause::end(text, cue.span.end as usize, end);
        let Some(mark) = text[close..end].chars().next().filter(|c| matches!(c, '，' | ',' | '：' | ':')) else {
            return;
        };
        let Some((source, relay)) = source(text, Span::new(cue.span.end as usize, close)) else { return };
        let content = bare(text, Span::new(close + mark.len_utf8(), end));
        if content.of(text).chars().count() < 4 {
            return;
        }
        self.close(here, from, &Parsed::default(), false, false);
        let mut said =
            Said::new(&rules::ACCORDING, StatementKind::Indirect, source.span.start as usize, Who::Words(source));
        said.cue = Some(cue.span);
        said.relay = relay;
        said.fragments.push(content);
        said.why.push("according to".into());
        let index = self.push(said);
        here.before = Some(index);
        here.open.push(index);
        here.after_cue = close;
    }

    /// “…”——某人
    fn dashes(&mut self, here: &mut Here<'_>) {
        let text = self.text;
        for q in 0..here.block.quotes.len() {
            let quote = here.block.quotes[q];
            if quote.depth > 0 || !quote.closed {
                continue;
            }
            let rest = text[quote.outer.end as usize..here.block.body.end as usize].trim();
            let name = rest.trim_start_matches(['—', '－', '-', '―', '─', ' ']);
            if name.len() == rest.len() || name.len() > OBJECT || name.is_empty() {
                continue;
            }
            let at = here.block.body.end as usize
                - (text[..here.block.body.end as usize].len() - (offset(text, name) + name.len()));
            let span = Span::new(at - name.len(), at);
            let Some(np) = phrase::noun_phrase(text, span) else { continue };
            let taken = here.used[q]
                .then(|| self.found.iter().rposition(|s| s.fragments.first() == Some(&quote.inner)))
                .flatten();
            if let Some(i) = taken {
                self.found[i].who = Who::Words(np);
                self.found[i].rule = &rules::DASH;
                continue;
            }
            here.used[q] = true;
            let mut said = Said::new(&rules::DASH, StatementKind::Direct, np.span.start as usize, Who::Words(np));
            said.fragments.push(quote.inner);
            self.push(said);
        }
    }
}

fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

fn cue_is(text: &str, cue: Cue, word: &str) -> bool {
    cue.span.of(text) == word
}

/// Where content begins after a colon that ends the cue's clause.
fn after_colon(text: &str, here: &Here<'_>, cue: Cue) -> Option<usize> {
    let close = clause::end(text, cue.span.end as usize, here.sentence.end as usize);
    let colon = text[close..here.sentence.end as usize].chars().next().filter(|c| matches!(c, '：' | ':'))?;
    Some(close + colon.len_utf8())
}

/// True when the words hold a verb of their own, so that they say something about somebody.
fn clausal(words: &str) -> bool {
    const VERBS: [&str; 22] = [
        "是", "在", "将", "会", "没有", "不", "为", "以", "把", "让", "使", "试图", "正", "已", "应", "要", "能", "被",
        "未", "有", "用", "过于",
    ];
    VERBS.iter().any(|v| words.contains(v))
}

/// Who stands after 据: a person, an outlet, a document, with 报道, 介绍, 的消息 and the like taken off.
fn source(text: &str, span: Span) -> Option<(Np, Option<(Np, Span)>)> {
    const TAILS: [&str; 26] = [
        "的报道",
        "的消息",
        "的说法",
        "的数据",
        "报道",
        "报导",
        "消息",
        "说法",
        "介绍",
        "透露",
        "披露",
        "说",
        "称",
        "表示",
        "指出",
        "公布",
        "发布",
        "统计",
        "估计",
        "预测",
        "了解",
        "所知",
        "回忆",
        "通报",
        "引述",
        "援引",
    ];
    let words = span.of(text);
    let verbal = TAILS.iter().find(|t| words.ends_with(**t));
    let parsed = phrase::parse(text, Span::new(span.start as usize, span.end as usize - verbal.map_or(0, |t| t.len())));
    let whole = phrase::parse(text, span);
    let np = match (parsed.speaker, whole.speaker) {
        (Some(np), _) if verbal.is_some() && np.kind != Kind::First => np,
        (_, Some(np)) if np.kind == Kind::Document => np,
        _ => return None,
    };
    Some((np, parsed.relay))
}
