//! A walk through each block, sentence by sentence: cues and quotation marks to statements.

use super::clause::{self, bare};
use super::cue_list::CueClass;
use super::cues::Cue;
use super::interview::Turn;
use super::lists;
use super::phrase::{self, Kind};
use super::rules;
use super::running::{self, Runs};
use super::said::{Said, Who};
use super::spots::{Sort, Spots};
use crate::base::Span;
use crate::model::StatementKind;
use crate::text::{Block, document::Role};

/// An object of 告诉 is shorter than this, in bytes.
pub(super) const OBJECT: usize = 75;
/// A quotation of fewer characters that is a sentence of its own is no statement without a cue.
const SHORT_QUOTE: usize = 6;
/// A sentence about somebody that tells whose quotation stands before it has at most so many characters.
const BEAT: usize = 12;

/// Words that tell of an interview: a verb, and later a noun.
pub(super) const INTERVIEWED: [(&str, &str); 4] =
    [("接受", "采访"), ("接受", "专访"), ("接受", "访问"), ("出席", "发布会")];

/// Walks through the blocks of one text.
pub(super) struct Walk<'t> {
    pub(super) text: &'t str,
    pub(super) spots: &'t Spots,
    /// 马可 of 马可·贝内特
    pub(super) short_forms: Vec<&'t str>,
    /// Everything found, in order of discovery.
    pub(super) found: Vec<Said>,
    /// The last one with a speaker.
    pub(super) last: Option<usize>,
    /// One whose quotation the block before left open.
    pub(super) unclosed: Option<usize>,
    /// 市长说：, with which a paragraph ends: what opens the next, when that is a quotation.
    pub(super) announced: Option<Said>,
    /// The block belongs to an address of one speaker.
    pub(super) address: bool,
    /// The turn of an interview that the block belongs to.
    pub(super) turn: Option<usize>,
}

/// What is known while walking one block.
pub(super) struct Here<'b> {
    pub(super) block: &'b Block,
    pub(super) used: Vec<bool>,
    /// Quotations that are sentences of their own and wait for a cue after them.
    pub(super) waiting: Vec<usize>,
    /// Statements whose content reaches to the end of the sentence, outermost first.
    pub(super) open: Vec<usize>,
    /// One whose content goes on over the next sentences.
    pub(super) running: Option<usize>,
    /// The sentence before did not go on with it for sure.
    pub(super) lapsed: bool,
    /// How ready it is to.
    pub(super) runs: Runs,
    pub(super) sentence: Span,
    /// The last one in this sentence, with or without content.
    pub(super) before: Option<usize>,
    /// The last one in the sentence before.
    pub(super) earlier: Option<usize>,
    /// End of the last cue read in this sentence.
    pub(super) after_cue: usize,
    /// A quotation ended by 他说。 that the next quotation goes on with.
    pub(super) resumable: Option<usize>,
    /// The statement whose quotation this block goes on with, while nobody is named for it, and the number of that
    /// quotation: a cue behind it may name somebody.
    pub(super) resumed: Option<(usize, usize)>,
    /// Set when what waits goes on with it.
    pub(super) continued: Option<usize>,
    /// Where a cue that the next one is joined to begins (透露|称).
    pub(super) joined: Option<usize>,
    /// Where the next cue of the sentence begins.
    pub(super) next_cue: Option<usize>,
    /// The block is part of an interview: whose its words are is known.
    pub(super) talk: bool,
}

impl<'t> Walk<'t> {
    pub(super) fn new(text: &'t str, spots: &'t Spots) -> Self {
        let (found, announced) = (Vec::new(), None);
        let short_forms = super::dotted::short_forms(text, spots);
        Self { text, spots, short_forms, found, last: None, unclosed: None, announced, address: false, turn: None }
    }

    /// Reads `block`; `cues` are those in it, in order.
    pub(super) fn block(&mut self, block: &Block, cues: &[Cue], turn: Turn) {
        let announced = self.announced.take();
        let known = self.found.len();
        let from = self.takes(block, turn);
        let talk = from.is_some();
        if !talk && let Some(said) = super::turns::turn(self.text, block) {
            self.unclosed = None;
            let open = block.quotes.first().is_some_and(|q| !q.closed && said.fragments.first() == Some(&q.inner));
            let index = self.push(said);
            self.unclosed = open.then_some(index);
            return;
        }
        let headline = block.role == Role::Headline;
        if !talk {
            self.claimed(block);
        }
        if cues.is_empty() && (block.quotes.is_empty() || talk) && !headline {
            self.unclosed = None;
            if let Some(last) = block.sentences.last().filter(|_| !talk) {
                self.introduced(*last);
            }
            return;
        }
        let mut here = Here {
            block,
            used: vec![false; block.quotes.len()],
            waiting: Vec::new(),
            open: Vec::new(),
            running: None,
            lapsed: false,
            runs: Runs::On,
            sentence: block.body,
            before: None,
            earlier: None,
            after_cue: 0,
            resumable: None,
            resumed: None,
            continued: None,
            joined: None,
            next_cue: None,
            talk,
        };
        self.resume(&mut here, announced);
        if let Some(from) = from {
            return self.talk(&mut here, from, cues);
        }
        let (all, mut cues) = (cues, cues);
        let parts = if headline { super::turns::parts(self.text, block.body) } else { Vec::new() };
        for sentence in if headline { &parts[..] } else { &block.sentences } {
            if let Some(said) = headline.then(|| super::turns::labelled(self.text, block, *sentence, true)).flatten() {
                for q in 0..block.quotes.len() {
                    here.used[q] |= sentence.contains(block.quotes[q].outer);
                }
                cues = &cues[cues.partition_point(|c| c.span.start < sentence.end)..];
                self.push(said);
                continue;
            }
            let upto = cues.partition_point(|c| c.span.start < sentence.end);
            let (mine, rest) = cues.split_at(upto);
            cues = rest;
            self.sentence(&mut here, *sentence, mine);
        }
        let last = self.last;
        self.flush(&mut here, None, last);
        self.dashes(&mut here);
        self.topics(&mut here);
        self.inner(block, all);
        if !headline {
            self.inside(&mut here, all, known);
        }
    }

    /// Goes on with a quotation that the block before left open, or announced, when this one begins with one.
    fn resume(&mut self, here: &mut Here<'_>, announced: Option<Said>) {
        let left_open = self.unclosed.take();
        let Some(q) = here.block.quotes.first().copied().filter(|q| q.outer.start == here.block.body.start) else {
            return;
        };
        let said = match (left_open, announced) {
            (Some(said), _) => {
                let fragments = &mut self.found[said].fragments;
                match fragments.last_mut() {
                    // No mark parts them.
                    Some(last) if q.inner.start == q.outer.start => last.end = q.inner.end,
                    _ => fragments.push(q.inner),
                }
                said
            }
            (None, Some(mut said)) => {
                said.kind = StatementKind::Direct;
                said.rule = &rules::COLON_QUOTE;
                said.fragments = vec![q.inner];
                said.why.push("a quotation opens the next paragraph".into());
                self.push(said)
            }
            (None, None) => return,
        };
        let named = !matches!(self.found[said].who, Who::Same(_) | Who::Last);
        here.resumed = Some((said, 0)).filter(|_| !named && q.closed);
        here.used[0] = here.resumed.is_none();
        if !q.closed {
            self.unclosed = Some(said);
        }
    }

    pub(super) fn sentence(&mut self, here: &mut Here<'_>, sentence: Span, cues: &[Cue]) {
        here.sentence = sentence;
        here.earlier = here.before.take().or(here.earlier);
        here.after_cue = sentence.start as usize;
        here.open.clear();
        if here.talk {
            here.running = None;
        }
        let known = self.found.len();
        let last = self.last;
        let resumable = here.resumable.take();
        for (i, cue) in cues.iter().enumerate() {
            // 引述…的话说: the cue is 说, what quotes stands before it.
            let passes_on = cue.entry.class == CueClass::Relay && {
                let end = clause::end(self.text, cue.span.end as usize, sentence.end as usize);
                cues.get(i + 1).is_some_and(|next| (next.span.start as usize) < end)
            };
            if passes_on {
                continue;
            }
            // 报道称, 透露说: the second is the cue.
            let next = cues.get(i + 1).filter(|n| n.span.start == cue.span.end);
            let strong = |n: &Cue| matches!(n.entry.class, CueClass::Say | CueClass::Think) && n.entry.strong;
            // 其报道|指
            let points = |n: &Cue| n.span.of(self.text) == "指" && cue.entry.noun && !strong(cue);
            if next.is_some_and(|n| points(n) || strong(n) && (!strong(cue) || n.span.len() == 3)) {
                here.joined = Some(cue.span.start as usize);
                continue;
            }
            here.next_cue = cues.get(i + 1).map(|n| n.span.start as usize);
            if clause::quote_around(&here.block.quotes, cue.span.start as usize).is_none() {
                self.cue(here, *cue);
            }
        }
        if let Some(run) = here.running.filter(|_| self.found.len() == known) {
            let again = here.runs != Runs::On && self.named_again(run, sentence);
            if again || !running::goes_on(self.text, sentence, here.runs) {
                // One sentence that does not speak for itself may stand between two that do.
                if here.lapsed || !running::may_lapse(self.text, sentence) {
                    here.running = None;
                }
                here.lapsed = true;
                here.runs = here.runs.lapsed();
            } else {
                here.lapsed = false;
                self.extend(run, bare(self.text, sentence).end);
            }
        }
        if here.talk {
            return;
        }
        // 被问到是否后悔时，她摇摇头：“…”: what she was asked is nothing that she said.
        let asked = |s: &Said| s.class == Some(CueClass::Asked);
        if self.found[known..].iter().all(asked) {
            self.inline(here, sentence);
        }
        if self.found.len() == known {
            self.introduced(sentence);
        }
        if let Some(q) = self.whole_quote(here, sentence) {
            // After 他说。 the next quotation goes on, unless a cue after it claims it.
            here.continued = resumable.filter(|_| here.waiting.is_empty());
            here.waiting.push(q);
        } else if !here.waiting.is_empty() {
            let follows = self.found.get(known).is_some_and(|s| s.at == sentence.start as usize);
            // “…。”开头，…，某人表示: a quotation that opens the block belongs to whom the next sentence names.
            let fresh = here.earlier.is_none() && self.found.get(known).is_some_and(|s| matches!(s.who, Who::Words(_)));
            let claimed = follows || fresh || here.waiting.iter().any(|&q| here.used[q]);
            if !claimed && self.found.len() == known && here.continued.is_none() {
                self.beat(here, sentence);
            }
            self.flush(here, claimed.then_some(known), last);
        }
    }

    /// 会议指出，…。会议将…: the sentence begins with whoever spoke, and the article tells of them.
    fn named_again(&self, said: usize, sentence: Span) -> bool {
        let words = sentence.of(self.text);
        // 协会表示，…。该协会将…
        let it = |np: &phrase::Np| np.kind == Kind::Organisation && words.starts_with('该');
        matches!(self.found[said].who, Who::Words(np) if it(&np) || words.starts_with(np.name.of(self.text)))
    }

    /// “…”他摇摇头。: a short sentence about a person right after a quotation tells whose it is.
    pub(super) fn beat(&mut self, here: &mut Here<'_>, sentence: Span) {
        let end = clause::end(self.text, sentence.start as usize, sentence.end as usize);
        let clause = Span::new(sentence.start as usize, end);
        if let Some(np) = self.brought_in_behind(here, sentence, end) {
            return self.take_waiting(here, sentence, np);
        }
        if let Some(np) = self.whose_words(clause) {
            return self.take_waiting(here, sentence, np);
        }
        let Some(np) = phrase::noun_phrase(self.text, clause).or_else(|| self.named_at(clause)) else { return };
        // “…”李大山望着果园，语气里透着自豪。“…”: between two quotations.
        let rest = self.text[sentence.end as usize..here.block.body.end as usize].trim_start();
        let short = sentence.of(self.text).chars().count() <= BEAT || rest.starts_with(['“', '「']);
        // “…”72岁的孙凤英住在六楼。: a quotation that opens the block, and who is brought in behind it.
        let opens = here.earlier.is_none()
            && np.title.is_some()
            && here.waiting.first().is_some_and(|&q| here.block.quotes[q].outer.start == here.block.body.start);
        let leads = np.span.start == sentence.start
            && (short && matches!(np.kind, Kind::Person | Kind::PronounPerson) || opens && np.kind == Kind::Person);
        if leads {
            self.take_waiting(here, sentence, np);
        }
    }

    /// “…”提起那三个月，七十九岁的沈玉珍仍然气愤。: who is brought in, with a title, behind a quotation that opens the
    /// block, in the clause behind the one that ends at `end`.
    fn brought_in_behind(&self, here: &Here<'_>, sentence: Span, end: usize) -> Option<phrase::Np> {
        let opens = here.earlier.is_none()
            && here.waiting.first().is_some_and(|&q| here.block.quotes[q].outer.start == here.block.body.start);
        let from = end + self.text[end..].chars().next().map_or(0, char::len_utf8);
        if !opens || from >= sentence.end as usize || !self.text[end..].starts_with(['，', ',']) {
            return None;
        }
        let next = Span::new(from, clause::end(self.text, from, sentence.end as usize));
        let of = lists::SPEAKS_OF.begins(&self.text[sentence.start as usize..end]);
        let named =
            |n: &phrase::Np| n.kind == Kind::Person && (of || n.title.is_some()) || of && n.kind == Kind::Nickname;
        let np = phrase::noun_phrase(self.text, next).filter(named)?;
        if of {
            return Some(np).filter(|n| n.span.start as usize == from);
        }
        let alone = phrase::noun_phrase(self.text, Span::new(sentence.start as usize, end));
        let other = alone.is_some_and(|n| matches!(n.kind, Kind::Person | Kind::PronounPerson | Kind::Role));
        (np.span.start as usize == from && !other).then_some(np)
    }

    /// “…” and in the block below: 说话的是田老根。 The quotation was given to whoever spoke last, or to nobody.
    fn claimed(&mut self, block: &Block) {
        let end = clause::end(self.text, block.body.start as usize, block.body.end as usize);
        let near = |said: &Said| {
            let last = said.fragments.last().map_or(0, |f| f.end as usize);
            let open = std::ptr::eq(said.rule, &rules::CONTEXT) && matches!(said.who, Who::Last | Who::Same(_));
            let between = self.text.get(last..block.body.start as usize).unwrap_or("。");
            open && between.trim_matches(['”', '」', '』', '"', '\n', ' ', '\u{3000}']).is_empty()
        };
        let Some(index) = self.found.len().checked_sub(1).filter(|i| near(&self.found[*i])) else { return };
        if let Some(np) = self.whose_words(Span::new(block.body.start as usize, end)) {
            let said = &mut self.found[index];
            said.who = Who::Words(np);
            said.why.push("the next paragraph tells who spoke".into());
        }
    }

    /// Gives the quotations that wait to `np`, of whom `sentence` tells.
    fn take_waiting(&mut self, here: &mut Here<'_>, sentence: Span, np: phrase::Np) {
        for q in here.waiting.clone() {
            here.used[q] = true;
            let quote = here.block.quotes[q];
            let mut said = Said::new(&rules::CONTEXT, StatementKind::Direct, sentence.start as usize, Who::Words(np));
            said.fragments.push(quote.inner);
            said.why.push("a sentence about one person right after".into());
            self.push(said);
        }
    }

    /// 某人接受了媒体采访。: whoever gives an interview speaks in the quotations that follow.
    fn introduced(&mut self, sentence: Span) {
        let words = sentence.of(self.text);
        if !self.spots.any(sentence, Sort::Meeting)
            || !INTERVIEWED.iter().any(|(a, b)| words.find(a).is_some_and(|i| words[i..].contains(b)))
        {
            return;
        }
        let mut at = sentence.start as usize;
        for _ in 0..3 {
            let end = clause::end(self.text, at, sentence.end as usize);
            let np = phrase::noun_phrase(self.text, Span::new(at, end)).filter(|n| n.kind == Kind::Person);
            if let Some(np) = np {
                self.push(Said::new(&rules::CONTEXT, StatementKind::Direct, np.span.start as usize, Who::Words(np)));
                return;
            }
            at = end + self.text[end..].chars().next().map_or(0, char::len_utf8);
            if at >= sentence.end as usize {
                return;
            }
        }
    }

    /// Stretches the content of what runs on over a further sentence.
    pub(super) fn extend(&mut self, said: usize, end: u32) {
        if let Some(fragment) = self.found[said].fragments.last_mut() {
            fragment.end = end.max(fragment.end);
        }
    }

    /// The depth-0 quotation that is all of `sentence`.
    pub(super) fn whole_quote(&self, here: &Here<'_>, sentence: Span) -> Option<usize> {
        let q = clause::quote_at(&here.block.quotes, sentence.start as usize).filter(|&q| !here.used[q])?;
        let quote = here.block.quotes[q];
        let rest = Span::new(quote.outer.end as usize, (sentence.end as usize).max(quote.outer.end as usize));
        let inner = quote.inner.of(self.text).trim_end().trim_end_matches(['’', '』']);
        let sentence_like =
            inner.ends_with(['。', '！', '？', '!', '?', '…']) || rest.of(self.text).starts_with(['。', '！', '？']);
        (bare(self.text, rest).is_empty() && sentence_like).then_some(q)
    }

    /// Gives waiting quotations that no cue claimed to whoever speaks around them.
    pub(super) fn flush(&mut self, here: &mut Here<'_>, same: Option<usize>, last: Option<usize>) {
        let continued = here.continued.take();
        for q in std::mem::take(&mut here.waiting) {
            if here.used[q] {
                continue;
            }
            here.used[q] = true;
            if here.resumed.is_some_and(|(_, resumed)| resumed == q) {
                continue;
            }
            let quote = here.block.quotes[q];
            if let (Some(said), None) = (continued, same) {
                self.found[said].fragments.push(quote.inner);
                continue;
            }
            if same.is_none() && quote.inner.of(self.text).chars().count() < SHORT_QUOTE {
                continue;
            }
            let who = match (same.or(last), self.stands_before(here, quote.outer.start)) {
                (_, Some(np)) if same.is_none() => Who::Named(np, None),
                (Some(i), _) => Who::Same(i),
                (None, _) => Who::Last,
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

    /// 老周在街口卖了二十年面。“…”: the person whom the sentence before tells of, where nobody has spoken in the block.
    fn stands_before(&self, here: &Here<'_>, quote: u32) -> Option<phrase::Np> {
        let sentences = &here.block.sentences;
        let before = sentences[..sentences.partition_point(|s| s.end <= quote)].last()?;
        let spoke = here.earlier.or(here.before).is_some() || here.resumed.is_some();
        // 女儿劝她搬走，她不肯。“…”: a short last clause tells of one who was named before.
        let last = bare(self.text, *before);
        let at = clause::start(self.text, before.start as usize, last.end as usize);
        let short = self.text[at..last.end as usize].chars().count() <= BEAT && at > before.start as usize;
        let np = |from: usize| {
            let end = clause::end(self.text, from, before.end as usize);
            phrase::noun_phrase(self.text, Span::new(from, end)).filter(|n| n.span.start as usize == from)
        };
        if let Some(np) = Some(at).filter(|_| short).and_then(np).filter(|n| n.kind == Kind::PronounPerson) {
            return Some(np);
        }
        let mut from = before.start as usize;
        for _ in 0..3 {
            if spoke || from >= before.end as usize {
                break;
            }
            let end = clause::end(self.text, from, before.end as usize);
            if let Some(np) = np(from).filter(|n| n.kind == Kind::Person) {
                return Some(np);
            }
            from = end + self.text[end..].chars().next().map_or(1, char::len_utf8);
        }
        None
    }

    pub(super) fn push(&mut self, mut said: Said) -> usize {
        said.turn = self.turn;
        self.found.push(said);
        let index = self.found.len() - 1;
        // What somebody tells of another's words leaves the turn with the one who tells.
        if !matches!(self.found[index].who, Who::Nobody) && self.found[index].rule.id != rules::NESTED.id {
            self.last = Some(index);
        }
        index
    }

    pub(super) fn cue(&mut self, here: &mut Here<'_>, cue: Cue) {
        let at = cue.span.start as usize;
        if at < here.after_cue {
            return;
        }
        match cue.entry.class {
            CueClass::According | CueClass::Hearsay => self.according(here, cue),
            CueClass::View => self.viewed(here, cue),
            CueClass::Reason => _ = self.reasoned(here, cue),
            CueClass::Asked => self.asked(here, cue),
            CueClass::Alleged => self.alleged(here, cue),
            CueClass::Topic => self.talked_of(here, cue),
            // 用“灾难”来形容停航
            _ if lists::DESCRIBES.has(cue.span.of(self.text)) && self.reasoned(here, cue) => {}
            _ => self.attribution(here, cue),
        }
    }
}
