//! Where content ends.

use super::after::Start;
use super::citing;
use super::lexicon::{ACCORD, ADV, AND, BUT, CueClass, DET, ED, OBJ, POSS, PREP, SUB, SUBJ, THAT, TIME, TO, TRAIL};
use super::np::{self, Np};
use super::sentence::Sentence;
use super::tokens::Kind;
use super::verbs::{Subject, Verb, Voice};

impl Sentence<'_, '_> {
    /// Where content that begins at `start` and belongs to verb `k` ends.
    pub(super) fn content_end(&self, k: usize, start: usize) -> usize {
        let end = self.end_before(k + 1, start).min(self.limit(&self.verbs[k]));
        let end = self.relative_end(k, start, end);
        let end = self.aside_end(k, start, end);
        // said it was over | while talking to reporters
        let says = matches!(self.verbs[k].cue.class, CueClass::Say | CueClass::Tell);
        let aside = |i: &usize| says && self.t.eq(*i, "while") && self.opens_aside(*i + 1);
        // said it was a plot | as he lashed out at the board
        let meanwhile = |i: &usize| {
            let t = self.t;
            let person = ["he", "she", "they"].iter().any(|w| t.eq(*i + 1, w));
            let did = t.is(*i + 2, ED) || t.is(*i + 2, super::lexicon::VERBISH);
            // as he was questioned, as she was leaving
            let was = t.is(*i + 2, super::lexicon::BE)
                && (t.is(*i + 3, super::lexicon::ING)
                    || t.cues(*i + 3).any(|(c, f)| c.class == CueClass::Ask && f.participle));
            let did = did || was;
            says && t.eq(*i, "as") && person && did && (t.all[*i - 1].word() || t.all[*i - 1].kind == Kind::Close)
        };
        // Doe Says Rival Lied | as Race Tightens
        let scene = |i: &usize| {
            let acts = |j: usize| self.t.str(j).ends_with('s') || np::finite(self.t, j);
            self.t.eq(*i, "amid")
                || self.t.eq(*i, "as")
                    && (*i + 1 + usize::from(!self.t.is(*i + 1, super::lexicon::GROUP))..self.hi).any(acts)
        };
        let end = (start + 2..end)
            .find(|i| self.title && (says || self.verbs[k].cue.class == CueClass::Promise) && scene(i))
            .unwrap_or(end);
        let end = (start + 4..end).find(meanwhile).or_else(|| (start + 2..end).find(aside)).unwrap_or(end);
        if says { self.before_trailing(k, start, end) } else { self.before_remark(start, end) }
    }

    /// Roe, who began by saying it was late, | then told the board: content `start..end` of a participle up to where the
    /// relative clause ends that it stands in.
    fn aside_end(&self, k: usize, start: usize, end: usize) -> usize {
        let (t, g) = (self.t, self.verbs[k].group);
        if g.voice != Voice::Participle {
            return end;
        }
        let near = (self.lo + 1..g.start).rev().take(10).take_while(|i| t.all[*i].word());
        if near.into_iter().find(|i| t.eq(*i, "who")).is_none_or(|who| t.all[who - 1].kind != Kind::Comma) {
            return end;
        }
        let goes_on = |i: usize| {
            let verb = i + usize::from(t.is(i, ADV));
            let object = t.is(verb + 1, DET | POSS | SUBJ | OBJ | TO) || t.get(verb + 1).is_some_and(|n| n.cap());
            verb + 1 < self.hi && (np::finite(t, verb) || t.is(verb, ED)) && object
        };
        let stop = |i: &usize| {
            let quoted = t.all[*i].kind == Kind::Close && t.all[*i - 1].kind == Kind::Comma;
            (quoted || t.all[*i].kind == Kind::Comma) && goes_on(*i + 1)
        };
        (start + 2..end).find(stop).map_or(end, |i| i + usize::from(t.all[i].kind == Kind::Close))
    }

    /// a mayor, who critics said was late, | left; the mill, which they say pollutes the river, | will close: content
    /// `start..end` up to the comma behind which the main clause goes on.
    fn relative_end(&self, k: usize, start: usize, end: usize) -> usize {
        let t = self.t;
        let Subject::Before { from, .. } = self.verbs[k].subject else { return end };
        // a tape, in which Doe boasts of it, | was found
        let apart = from > self.lo + 2 && t.is(from - 2, PREP) && self.is(from - 3, Kind::Comma);
        let apart = apart || from > self.lo + 1 && self.is(from - 2, Kind::Comma);
        if !(apart && t.is(from - 1, super::lexicon::WH)) {
            return end;
        }
        let main = |i: &usize| {
            let past = t.is(*i + 1, ED) && (*i + 2 >= self.hi || t.get(*i + 2).is_some_and(|n| n.word()));
            // by firms, who say it is late, | and by unions, who do not
            let and = t.is(*i + 1, AND) && ["by", "from"].iter().any(|w| t.eq(*i + 2, w));
            // which reporters say has ten pages, | “must be published”
            let verb = *i + 1 + usize::from(self.is(*i + 1, Kind::Open));
            t.all[*i].kind == Kind::Comma && *i + 1 < self.hi && (np::finite(t, verb) || past || and)
        };
        // dismissed as “a joke,” | showed
        let marked = |i: &usize| {
            self.is(*i - 1, Kind::Close) && self.is(*i - 2, Kind::Comma) && (np::finite(t, *i) || t.is(*i, ED))
        };
        (start + 1..end).find(|i| main(i) || *i > start + 2 && marked(i)).unwrap_or(end)
    }

    /// Where content that begins at `start` ends when no verb introduced it.
    pub(super) fn content_end_from(&self, start: usize) -> usize {
        self.end_before(0, start)
    }

    fn end_before(&self, first: usize, start: usize) -> usize {
        self.t.spend(self.verbs.len());
        // found 48 percent said it was dull, while 41 percent said it was not: both are what was found
        let number = |i: usize| self.t.is(i, super::lexicon::NUM) || self.t.is(i + 1, super::lexicon::NUM);
        let counts = number(start)
            && first > 0
            && self.verbs.get(first).is_some_and(|v| v.subject.np().is_some_and(|np| np.start <= start + 1));
        let counted = |k: &usize| {
            counts
                && *k > first
                && self.verbs[*k].subject.np().is_some_and(|np| self.t.is(np.start, super::lexicon::NUM))
        };
        if counts && (first + 1..self.verbs.len()).any(|k| counted(&k)) {
            return (start..self.hi).find(|i| self.t.all[*i].kind == Kind::Semi).unwrap_or(self.hi);
        }
        let later = (first..self.verbs.len()).filter(|k| self.verbs[*k].at > start);
        let cut = later.filter_map(|k| self.cut(k, start)).find(|cut| *cut > start).unwrap_or(self.hi);
        let end = self.opening_clause_end(start).filter(|end| start < *end && *end < cut).unwrap_or(cut);
        self.trim_end(start, end)
    }

    /// Where a clause that opens the sentence ends: While leaders hoped to vote, | Roe put it off.
    fn opening_clause_end(&self, start: usize) -> Option<usize> {
        let t = self.t;
        let mut lo = self.lo;
        while lo < self.hi && t.is(lo, AND | BUT) {
            lo += 1;
        }
        let doing = t.str(lo).ends_with("ing") && self.verbs.first().is_some_and(|v| v.at == lo);
        let opens = ["while", "although", "though", "after", "when", "since", "before", "even"];
        // A day after …, it rained
        let timed = t.is(lo, super::lexicon::NUM | DET)
            && (lo + 1..self.hi.min(lo + 4)).any(|i| t.is(i, SUB) && t.is(i - 1, super::lexicon::TIME));
        // Shortly before Doe's threat to leave, | the board met
        let timed = timed
            || ["shortly", "soon", "just", "long", "hours", "days", "minutes"].iter().any(|w| t.eq(lo, w))
                && ["before", "after"].iter().any(|w| t.eq(lo + 1, w));
        // Despite Doe's claim that it was safe, | it closed
        let led = t.is(lo, PREP) && lo < start && !(lo..start).any(|i| np::finite(t, i));
        // As leaders accused Doe of neglect, | the county vowed
        let amid = t.eq(lo, "as") && super::shapes::plain(t, lo + 1, self.hi);
        if !timed && !doing && !led && !amid && !opens.iter().any(|w| t.eq(lo, w)) {
            return None;
        }
        let mut i = lo;
        while i < self.hi.min(lo + 60) {
            if let Some(next) = super::shapes::behind_comma(t, i)
                && super::shapes::main_clause(t, next, self.hi)
            {
                return Some(if t.all[i].kind == Kind::Open { next } else { i });
            }
            i = t.next(i);
        }
        None
    }

    /// Ends content at a semicolon or before `, according to`, `, citing`, `, speaking`.
    pub(super) fn trim_end(&self, start: usize, end: usize) -> usize {
        let t = self.t;
        t.spend(end.saturating_sub(start));
        let inside = self.dash_open(start);
        let mut aside = false; // between two dashes of the content
        // that while it had asked, | no evidence had emerged: the first comma opens the main clause
        let led = self.led(start);
        let mut i = start;
        while i < end {
            if Some(i) == led {
                i += 1;
                continue;
            }
            if t.all[i].kind == Kind::Dash && i > start {
                // It was shut — and the crew left; — though few would say why
                let turns = t.is(i + 1, AND | BUT) || ["though", "although"].iter().any(|w| t.eq(i + 1, w));
                let turns = !aside && turns && super::shapes::main_clause(t, i + 2, self.hi);
                if i > start + 1 && (inside && i + 1 < self.hi || turns) {
                    return i;
                }
                aside = !aside;
            }
            // the plan “theatre,” | according to
            if t.all[i].kind == Kind::Open
                && let Some(next) = super::shapes::behind_comma(t, i)
                && next < end
                && (t.is(next, ACCORD | TRAIL)
                    || t.str(next).ends_with("ing") && t.is(next + 1, PREP | DET | POSS)
                    || self.meanwhile(next)
                    || self.turned(next)
                    || self.later(next))
            {
                return next;
            }
            if t.all[i].kind == Kind::Semi
                || t.all[i].kind == Kind::Comma && t.is(i + 1, ACCORD | TRAIL) && i > start + 2
                || t.all[i].kind == Kind::Comma && i > start + 2 && self.unbacked(i + 1)
                || t.all[i].kind == Kind::Comma && t.eq(i + 1, "among") && (t.eq(i + 2, "other") || t.eq(i + 2, "them")) && !self.number(i + 3) && i > start + 2
                || t.all[i].kind == Kind::Comma && i > start + 1 && t.eq(i + 1, "given") && t.is(i + 2, DET | POSS)
                || t.all[i].kind == Kind::Comma && i > start + 2 && self.along(i)
                || t.all[i].kind == Kind::Comma && t.is(i + 1, BUT) && self.elided(i + 2)
                || t.all[i].kind == Kind::Comma && i > start + 2 && (self.later(i + 1) || self.record(i + 1))
                || t.all[i].kind == Kind::Comma && i > start + 2 && self.turned(i + 1)
                // …, up from 45 percent in June
                || t.all[i].kind == Kind::Comma && (t.eq(i + 1, "up") || t.eq(i + 1, "down")) && t.eq(i + 2, "from")
                || t.all[i].kind == Kind::Comma && i > start + 1 && self.turns_back(i + 1)
                || i > start + 2 && self.stops_short(i)
                || t.all[i].kind == Kind::Comma && i > start + 2 && self.meanwhile(i + 1)
            {
                return i;
            }
            i = t.next(i);
        }
        end
    }

    /// The comma behind the clause that opens content at `start`: that while it asked | , nobody came.
    fn led(&self, start: usize) -> Option<usize> {
        let t = self.t;
        let mut first = if t.is(start, THAT) { start + 1 } else { start };
        first += usize::from(first > start && self.is(first, Kind::Comma));
        let opens = ["while", "although", "though", "if", "when", "since", "because", "unless", "despite"];
        if !opens.iter().any(|w| t.eq(first, w)) {
            return None;
        }
        (first + 2..self.hi.min(first + 30)).find(|i| t.all[*i].kind == Kind::Comma)
    }

    /// Where the words of verb `k` end content that begins at `start` and belongs to a verb before it:
    /// `, but Roe said`, `and added`, `, saying`.
    pub(super) fn cut(&self, k: usize, start: usize) -> Option<usize> {
        let t = self.t;
        let (v, a): (&Verb, _) = (&self.verbs[k], &self.after[k]);
        let modal = (v.group.start..v.at).any(|i| t.is(i, super::lexicon::MODAL));
        let also = (v.group.start..v.at).any(|i| t.eq(i, "also"));
        let object = v.cue.wants.object() && (also || matches!(v.subject, Subject::Carried)) || self.new_speaker(k);
        // said it was safe | and said no to a review
        let answers = ["no", "yes", "so"].iter().any(|w| t.eq(v.end, w)) && v.cue.lemma == "say";
        // went on | to say
        let leads = t.is(v.end, super::lexicon::TO) && self.verbs.get(k + 1).is_some_and(|n| n.at == v.end + 1);
        let content =
            a.start != Start::Nothing || object || answers || leads && self.after[k + 1].start != Start::Nothing;
        // no evidence has emerged to support it: nobody speaks
        let arose = v.cue.wants.has(b'j') && v.subject.np().is_some_and(|np| !t.eq(np.head, "it"));
        if v.group.voice == Voice::Passive || arose {
            return None;
        }
        // One adviser, who asked …, | said; Harlow, hitting back at women accusing him of theft, | insisted
        if let Subject::Before { np, .. } = v.subject
            && np.end <= start
        {
            let g = v.group.start;
            return (g > start && t.all[g - 1].kind == Kind::Comma).then(|| g - 1);
        }
        let left = self.left(k);
        let mut p = left.checked_sub(1).filter(|p| *p >= self.lo)?;
        // and only 13% feel; with nearly half saying so
        if p > self.lo && t.is(p, ADV) && !t.is(p, SUB) && (t.is(p - 1, AND | BUT) || t.eq(p - 1, "with")) {
            p -= 1;
        }
        // though on Tuesday | she posted
        let dated = p > self.lo + 3 && t.is(p, TIME) && t.is(p - 1, PREP) && self.is(p - 3, Kind::Comma);
        if dated && ["though", "although", "while"].iter().any(|w| t.eq(p - 2, w)) {
            p -= 2;
        }
        let token = &t.all[p];
        // that on Monday, Doe called her: nothing trails
        let trails = v.cue.wants.has(b'b') || v.cue.wants.has(b'i') || v.cue.class == CueClass::Tell;
        // to oppose it, | which they say would cost lives
        if (t.eq(p, "which") || t.eq(p, "who"))
            && p > start + 2
            && t.all[p - 1].kind == Kind::Comma
            && matches!(v.cue.class, CueClass::Say | CueClass::Think)
            && self.verb_of_gap(k)
        {
            return Some(p - 1);
        }
        match v.subject {
            // …, but two women have come forward to say
            Subject::Missing | Subject::Carried if v.group.voice == Voice::Infinitive && content => {
                let np = self.comes_to(k).filter(|np| np.start > start + 2)?;
                let but = np.start - 1;
                let own = t.all[but - 1].kind == Kind::Comma || !t.is(np.head, SUBJ) || self.after_quoted_comma(but);
                (t.is(but, AND | BUT) && own).then(|| self.with_comma(but))
            }
            Subject::Carried if v.group.voice == Voice::Participle => {
                // spread rumours it was late | by saying so
                // accused Roe of theft by saying so: of the same charge
                let judged = self.verbs[..k].last().is_some_and(|e| e.cue.class == CueClass::Judge);
                let by = t.eq(p, "by") && a.start != Start::Nothing && !judged;
                // in an interview on Monday | saying it was late
                let said = v.cue.lemma == "say" && t.is(p, super::lexicon::DAY | super::lexicon::OUTLET);
                if said && content {
                    return Some(left);
                }
                if content && self.after_quoted_comma(left) {
                    return Some(left);
                }
                // it was weak, noting its cost
                let tells = v.cue.class == CueClass::Say && token.kind == Kind::Comma;
                (matches!(token.kind, Kind::Comma | Kind::Dash) || token.is(AND | BUT) || by)
                    .then_some(p)
                    .filter(|_| content || tells)
            }
            // said she knew of it but did not know that it was late: what she knew is what she said
            Subject::Carried
                if matches!(v.cue.class, CueClass::Know | CueClass::Think)
                    && token.kind == Kind::Word
                    && t.all[p - 1].kind != Kind::Comma =>
            {
                None
            }
            // said it was late and would call for a vote: what would be done is said as well
            Subject::Carried
                if modal
                    && !v.group.negated
                    && token.is(AND)
                    && p > self.lo
                    && (t.all[p - 1].word() || t.all[p - 1].kind == Kind::Close && !self.after_quoted_comma(p)) =>
            {
                None
            }
            Subject::Carried
                if token.is(AND | BUT) && self.owner_of(start).is_some_and(|owner| self.tells_on(owner, k)) =>
            {
                None
            }
            // promised to rebuild it, | threatened to leave and left
            // demanded that he delete it and apologise
            Subject::Carried
                if token.is(AND)
                    && v.group.start == v.at
                    && t.cues(v.at).any(|(_, f)| f.base && !f.past)
                    && self.owner_of(start).is_some_and(|k| self.verbs[k].cue.class == CueClass::Urge) =>
            {
                None
            }
            Subject::Carried if token.kind == Kind::Comma => content.then_some(p),
            // called it “late,” | denied having built it and left
            Subject::Carried if self.after_quoted_comma(left) => content.then_some(left),
            Subject::Carried => (token.is(AND | BUT) && content).then(|| self.with_comma(p)),
            Subject::Missing | Subject::Ahead { .. } => None,
            // he would “rather lose,” | said an aide
            Subject::After { .. } if self.after_quoted_comma(left) => Some(left),
            Subject::After { .. } => (token.kind == Kind::Comma).then_some(p),
            // About 32% said Roe won, | 29% said Quill won
            Subject::Before { np, .. }
                if content && token.kind == Kind::Comma && t.is(np.start, super::lexicon::NUM) =>
            {
                Some(p)
            }
            Subject::Before { np, .. } => match token.kind {
                Kind::Comma if !content && !modal && trails || self.opens_with_participle(k) => Some(p),
                Kind::Semi => Some(p),
                Kind::Close if self.after_quoted_comma(left) => Some(left),
                // said the ban was lawful, | but the judge rejected it; admitted that the plan had failed, | but he rejected
                // claims of fraud: he is nobody in what was admitted
                Kind::Word
                    if token.is(BUT)
                        && matches!(v.cue.class, CueClass::Judge | CueClass::Deny)
                        && t.all[p - 1].kind == Kind::Comma
                        && match ["he", "she"].iter().find(|w| t.eq(np.head, w)) {
                            Some(pronoun) => !(start..p).any(|i| t.eq(i, pronoun)),
                            None => !t.is(np.head, SUBJ) && super::clauses::human(t, np),
                        } =>
                {
                    Some(p - 1)
                }
                // why it was late, | to which she said
                Kind::Word
                    if content
                        && t.eq(p, "which")
                        && p > self.lo + 2
                        && t.eq(p - 1, "to")
                        && self.is(p - 2, Kind::Comma) =>
                {
                    Some(p - 2)
                }
                Kind::Word if token.is(AND | BUT) && content => {
                    let comma = self.with_comma(p);
                    // wants the board to act | and the governor wants it to wait
                    let wishes =
                        matches!(a.start, Start::Infinitive(_)) && t.is(np.start, DET) && !t.is(np.start, SUBJ);
                    let new = (v.cue.class == CueClass::Say || wishes) && !t.is(np.head, SUBJ);
                    (comma < p || token.is(BUT) || new || also || self.after_quoted_comma(p)).then_some(comma)
                }
                // said it was dead, unless Roe can explain how it works: a condition of the same speaker's
                Kind::Word if modal && ["unless", "if"].iter().any(|w| t.eq(p, w)) => None,
                Kind::Word if token.is(SUB) || t.eq(p, "with") => {
                    // that it was late, | and as a survey found her trailing
                    let and = p > self.lo + 1 && t.is(p - 1, AND) && t.all[p - 2].kind == Kind::Comma;
                    if and && content {
                        return Some(p - 2);
                    }
                    // said she would, because she believed in it: of what was said
                    if t.eq(p, "because") && matches!(v.cue.class, CueClass::Think | CueClass::Know) {
                        return None;
                    }
                    let comma = self.with_comma(p);
                    if comma < p && t.eq(p, "with") && v.group.voice == Voice::Participle {
                        return Some(comma);
                    }
                    // to ask, as his lawyers propose, whether: content goes on behind the second comma
                    // a mistake — or, as she put it, a bad day
                    let or = p > self.lo + 1 && t.eq(p - 2, "or");
                    let put = v.cue.lemma == "put_it" && !or;
                    let aside = t.eq(p, "as")
                        && self.is(v.end, Kind::Comma)
                        && (put || super::shapes::main_clause(t, v.end + 1, self.hi));
                    if aside {
                        return None;
                    }
                    // that, while he did not know, he would ask
                    if comma < p && comma == start + 1 && t.is(start, THAT) {
                        return None;
                    }
                    let contrast = ["while", "whereas", "though", "although"].iter().any(|w| t.eq(p, w));
                    // 48 percent opposed it, while 39 percent supported it
                    let share = |i: usize| t.is(i, super::lexicon::NUM);
                    if contrast && share(np.start) && (share(start) || share(start + 1)) {
                        return None;
                    }
                    // because they wanted to meet her: of what was said
                    let wish = v.cue.class == CueClass::Think && matches!(a.start, Start::Infinitive(_));
                    let content = content && !wish;
                    (comma < p && (content || contrast || t.eq(p, "as")) || content && self.after_quoted_comma(p))
                        .then_some(comma)
                }
                _ => None,
            },
        }
    }

    /// 38 died, among them | 11 children: no name of somebody else's.
    fn number(&self, i: usize) -> bool {
        self.t.kind(i) == Some(Kind::Num) || self.t.is(i, super::lexicon::NUM)
    }

    /// The verb whose clause begins at `start`.
    fn owner_of(&self, start: usize) -> Option<usize> {
        self.after.iter().position(|a| matches!(a.start, Start::That(i) | Start::Bare(i) if i == start))
    }

    /// True when verb `k` goes on with what `owner` reports: said she supports the plan but worries about the cost. A report
    /// of the past whose content is in the present goes on in the present.
    pub(super) fn tells_on(&self, owner: usize, k: usize) -> bool {
        let (t, v) = (self.t, &self.verbs[k]);
        let now = |i: usize| t.cues(i).any(|(_, f)| f.third && !f.past);
        let before = self.verbs[owner].at;
        // said he had paid and had declared it
        let had = |k: usize| (self.verbs[k].group.start..self.verbs[k].at).any(|i| t.eq(i, "had"));
        if v.subject == Subject::Carried && v.group.voice == Voice::Finite && had(k) && !had(owner) && before < v.at {
            return true;
        }
        let then =
            self.verbs[owner].group.voice == Voice::Finite && t.cues(before).any(|(_, f)| f.past || f.participle);
        before < v.at && v.subject == Subject::Carried && v.group.start == v.at && now(v.at) && then && !now(before)
    }

    /// `, and one described the mood as grim`, `, but she refused to rule it out`: somebody else behind a comma, or the same
    /// who refuses.
    pub(super) fn new_speaker(&self, k: usize) -> bool {
        let t = self.t;
        let Subject::Before { np, from } = self.verbs[k].subject else { return false };
        let joined = from > self.lo + 1 && t.is(from - 1, AND | BUT) && t.all[from - 2].kind == Kind::Comma;
        let own = !t.is(np.head, SUBJ) || t.is(np.head, super::lexicon::NUM);
        let refuses = || {
            let g = self.verbs[k].group;
            g.negated && (g.start..self.verbs[k].at).any(|i| t.is(i, super::lexicon::REFUSE))
        };
        joined && (own && super::clauses::human(t, np) || t.eq(np.head, "each") || refuses())
    }

    /// The comma before token `i`, or `i`.
    fn with_comma(&self, i: usize) -> usize {
        if i > self.lo && self.t.all[i - 1].kind == Kind::Comma { i - 1 } else { i }
    }

    /// `it was “fake,” and`: the comma stands inside the marks.
    fn after_quoted_comma(&self, i: usize) -> bool {
        let t = self.t;
        i > self.lo + 1 && t.all[i - 1].kind == Kind::Close && t.all[i - 2].kind == Kind::Comma
    }

    /// `Asked whether …, Doe said`: the opening clause ends where the main one begins.
    fn opens_with_participle(&self, k: usize) -> bool {
        self.verbs[..k].iter().any(|o| o.group.start == self.lo && matches!(o.subject, Subject::Missing))
    }

    /// `…, citing two officials` behind content that ends at token `end`.
    pub(super) fn cited_behind(&self, end: usize) -> Option<(usize, Np)> {
        self.is(end, Kind::Comma).then(|| citing::cited(self.t, end + 1, self.hi)).flatten()
    }
}
