//! Verbs whose object is what they say: `called X “a liar”`, `accused X of theft`, `criticised the plan`.

use super::clauses::{human, impersonal};
use super::lexicon::{
    ADV, AIM, AND, AUX, BUT, CueClass, DET, ED, FINAL_S, ING, OBJ, PART, POSS, PREP, SUBJ, THAT, TIME, TO, VENUE, WH,
};
use super::lists::{CLAIMED, SETTLED};
use super::np::{self, Np, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::{Subject, Voice};
use crate::model::Act;

impl Sentence<'_, '_> {
    /// She accused him of lying; called him a liar; denied any wrongdoing.
    pub(super) fn object_after(&self, k: usize) -> Option<Found> {
        let (t, v) = (self.t, &self.verbs[k]);
        let wants = v.cue.wants;
        let speaks = matches!(v.group.voice, Voice::Finite | Voice::Participle)
            && !matches!(v.subject, Subject::Missing)
            || self.took_to(k)
            || v.cue.class == CueClass::Judge && self.prompted(k).is_some();
        if let Some(found) = speaks.then(|| self.finding(k)).flatten() {
            return Some(found);
        }
        // Quill, asked about it, left
        if v.cue.lemma == "ask_about" && v.at > self.lo && t.all[v.at - 1].kind == Kind::Comma {
            return None;
        }
        // claimed victory
        let owns = v.cue.lemma == "claim" || v.cue.lemma == "concede" && t.eq(v.end, "defeat");
        if owns && t.among(v.end, &CLAIMED) && v.end < self.hi && speaks {
            let end = self.before_day(v.end + 1, self.before_remark(v.end, self.content_end(k, v.end)));
            let stop = |i: &usize| !t.all[*i].word() || t.is(*i, AND | BUT | ADV | TIME | super::lexicon::SUB);
            let end = (v.end + 1..end).find(stop).unwrap_or(end);
            return Some(Found::new(&rules::OBJECT, self.kind(v.end, end), [(v.end, end)], Who::Nobody));
        }
        // a word that several denounced | as sexist
        let gap =
            v.subject.np().is_some_and(|np| np.start > self.lo + 1 && t.is(np.start - 1, THAT | super::lexicon::WH));
        // a decision riders hailed | as a win
        let bare = v.subject.np().is_some_and(|np| self.of_a_noun(np.start));
        if (gap || bare)
            && v.cue.class == CueClass::Judge
            // a delay he attributed | to the rain; a loss that she blamed | on her staff
            && (wants.has(b'm') && t.eq(v.end, "as")
                || wants.has(b'c') && t.eq(v.end, "to")
                || wants.has(b'y') && t.eq(v.end, "on"))
            && v.end + 1 < self.hi
        {
            let stop = self.content_end(k, v.end);
            let mut end = v.end + 1;
            let joined = |i: usize| t.is(i, AND) && super::shapes::main_clause(t, i + 1, self.hi);
            let over = |i: usize| {
                let marked = self.is(i - 1, Kind::Close) && self.is(i - 2, Kind::Comma);
                joined(i) || self.is(i, Kind::Comma) || marked
            };
            while end < stop && !over(end) {
                end = t.next(end);
            }
            let end = end.min(stop);
            return Some(Found::new(&rules::OBJECT, self.kind(v.end, end), [(v.end, end)], Who::Nobody));
        }
        // did not apologise for it
        if wants.has(b'p') && v.group.negated && v.cue.lemma.starts_with("apolog") {
            return None;
        }
        // grilled him about it, pressed her on it
        let presses = v.cue.class == CueClass::Ask || v.cue.lemma == "press";
        let begs = matches!(v.cue.lemma, "beg" | "petition" | "lobby" | "implore");
        if !(presses || begs || wants.object()) || !speaks {
            return None;
        }
        // would not confirm the move
        if v.cue.lemma == "confirm" && v.group.negated {
            return None;
        }
        // did not accuse anyone of it
        if wants.has(b'v') && v.group.negated {
            return None;
        }
        if let Some(end) = super::wanted::done(self, k) {
            return Some(Found::new(&rules::OBJECT, self.kind(v.end, end), [(v.end, end)], Who::Nobody));
        }
        // The rain cast doubt on the game: nobody speaks.
        if wants.has(b'h') && v.subject.np().is_some_and(|np| !human(t, np) && !impersonal(t, np)) {
            return None;
        }
        // denied it
        if t.eq(v.end, "it") | t.eq(v.end, "this") | t.eq(v.end, "that") && self.denies(k) {
            let content = [(v.end, v.end + 1)];
            return Some(Found::new(&rules::OBJECT, self.kind(v.end, v.end + 1), content, Who::Nobody));
        }
        // each accusing the other of lying
        let other =
            t.eq(v.end, "the") && (t.eq(v.end + 1, "other") || t.eq(v.end + 1, "others")) && v.end + 2 < self.hi;
        let bare = t.is(v.end, OBJ)
            || t.eq(v.end, "her") && !t.all.get(v.end + 1).is_some_and(|n| n.kind == Kind::Word && !n.is(DET | PREP));
        // warned (them) of, about, against; grilled him about, pressed her on
        let asked = || super::objects::object_at(t, v.end, self.hi).filter(|np| human(t, *np) || t.is(np.head, OBJ));
        let begs = matches!(v.cue.lemma, "press" | "beg" | "petition" | "lobby" | "implore");
        let hearer = self.after[k].told.or_else(|| begs.then(asked).flatten());
        // assured the White House | of his vote: no phrase of one
        let whom =
            |np: Np| (np.start..np.end).find(|i| v.cue.class == CueClass::Tell && t.eq(*i, "of")).unwrap_or(np.end);
        let at = hearer.map_or(v.end, whom);
        // warning repeatedly of
        let at = at + usize::from(hearer.is_none() && t.is(at, ADV) && !t.is(at, PREP));
        // joked at a dinner about selling it
        let placed = (wants.has(b'p') && hearer.is_none() && ["at", "in", "on", "during"].iter().any(|w| t.eq(at, w)))
            .then(|| np::after(t, at + 1, self.hi, Reach::Group))
            .flatten()
            .filter(|np| ["of", "about"].iter().any(|w| t.eq(np.end, w)));
        let at = placed.map_or(at, |np| np.end);
        let on = presses
            && hearer.is_some()
            && (["on", "about", "over"].iter().any(|w| t.eq(at, w)) || v.cue.lemma == "press" && t.eq(at, "for"))
            && !t.is(at + 1, TIME);
        // asked the board for more time
        let begs = matches!(v.cue.lemma, "ask" | "beg" | "petition" | "lobby" | "implore") && t.eq(at, "for");
        let begged = begs && v.at + 1 < at && asked_at(t, v.end, at) && !t.is(at + 1, TIME);
        if begged && np::after(t, at + 1, self.hi, Reach::Full).is_some_and(|np| !t.is(np.head, TIME)) {
            let end = self.before_remark(at, self.content_end(k, at));
            return Some(Found::new(&rules::OBJECT, self.kind(at, end), [(at, end)], Who::Nobody));
        }
        let links = if v.cue.class == CueClass::Tell { 2 } else { 4 };
        let of = wants.has(b'p') && ["of", "about", "for", "against"][..links].iter().any(|w| t.eq(at, w));
        if (on || of) && at + 1 < self.hi {
            let end = self.content_end(k, at + 1);
            // has warned about it | since it opened
            let since = |i: &usize| {
                ["since", "after", "as", "when", "while"].iter().any(|w| t.eq(*i, w))
                    && super::shapes::main_clause(t, *i + 1, self.hi)
            };
            // mused about it, | called her “a goat” and left
            let did = |i: &usize| {
                self.is(*i, Kind::Comma)
                    && t.cues(*i + 1).any(|(_, f)| f.past)
                    && (t.is(*i + 2, DET | POSS | OBJ) || t.get(*i + 2).is_some_and(|n| n.cap()))
            };
            // having assured her of it, | he left
            let main = |i: &usize| {
                v.group.voice == Voice::Participle
                    && self.is(*i, Kind::Comma)
                    && super::shapes::main_clause(t, *i + 1, self.hi)
            };
            let end = (at + 2..end).find(|i| since(i) || did(i) || main(i)).unwrap_or(end);
            let kind = self.kind(at + 1, end);
            return (at + 1 < end).then(|| Found::new(&rules::OBJECT, kind, [(at + 1, end)], Who::Nobody));
        }
        let like = ["though", "if", "well", "much"].iter().any(|w| t.eq(v.end + 1, w));
        if wants.has(b's') && t.eq(v.end, "as") && !like {
            let end = self.content_end(k, v.end);
            // In what he cast as a defence, | Doe vetoed it
            let what = v.subject.np().is_some_and(|np| np.start > self.lo && t.eq(np.start - 1, "what"));
            let over = |i: &usize| t.all[*i].kind == Kind::Comma || np::finite(t, *i);
            let end = (v.end + 1..end).find(|i| what && over(i)).unwrap_or(end);
            return Some(Found::new(&rules::OBJECT, self.kind(v.end, end), [(v.end, end)], Who::Nobody));
        }
        // what she called a lack of trust | has grown
        let np = v.subject.np();
        // a vote, a decision he called outrageous; the vote, which he called a disgrace
        let gap = |i: usize| {
            let noun = !t.all[i].cap() && !t.is(i, PREP | AND | BUT | WH | THAT | DET | TIME | super::lexicon::SUB);
            let apart = |j: &usize| matches!(t.all[*j].kind, Kind::Comma | Kind::Dash) && *j + 1 < i;
            let comma = (self.lo..i).rev().take(4).find(apart);
            let one = comma.is_some_and(|c| t.eq(c + 1, "a") || t.eq(c + 1, "an"));
            // a figure that the railroads call far too low
            let that = t.is(i, THAT)
                && i > self.lo + 1
                && !t.is(i - 1, AND | BUT | PREP)
                && (!t.is(i - 1, super::lexicon::CUE) || t.is(i - 2, DET))
                && (self.lo.max(i.saturating_sub(4))..i - 1).any(|j| t.is(j, DET))
                && !t.is(v.end, DET | POSS | OBJ | SUBJ);
            that || t.eq(i, "what") || t.eq(i, "which") || noun && one && t.all[i].kind == Kind::Word
        };
        let what = np.is_some_and(|np| np.start > self.lo && np.end <= v.at && gap(np.start - 1));
        if what && wants.has(b'l') && v.end < self.hi {
            let stop = self.content_end(k, v.end);
            // a law that critics call a muzzle | passed
            let main = |i: usize| t.is(i, ED) && !t.is(i - 1, DET | POSS | ADV | AND);
            let over = |i: &usize| t.all[*i].kind == Kind::Comma || (np::finite(t, *i) || main(*i)) && *i > v.end + 1;
            let mut i = v.end;
            while i < stop && !over(&i) {
                i = t.next(i);
                if t.all[i - 1].kind == Kind::Close && t.all[i - 2].kind == Kind::Comma {
                    break;
                }
            }
            let whole = self.is(v.end, Kind::Open) && t.next(v.end) >= i;
            let content = if whole { (v.end + 1, t.all[v.end].mate as usize) } else { (v.end, i) };
            return (v.end < i).then(|| Found::new(&rules::OBJECT, self.kind(v.end, i), [content], Who::Nobody));
        }
        // blasted what they called a farce
        if wants.has(b'm') && t.eq(v.end, "what") && v.end + 2 < self.hi {
            let end = self.content_end(k, v.end);
            return Some(Found::new(&rules::OBJECT, self.kind(v.end, end), [(v.end, end)], Who::Nobody));
        }
        // Doe, whom Roe accused of lying, left
        let whom = np.is_some_and(|np| np.start > self.lo && ["whom", "who"].iter().any(|w| t.eq(np.start - 1, w)));
        if whom && wants.has(b'v') && t.eq(v.end, "of") && v.end + 1 < self.hi {
            let end = self.content_end(k, v.end + 1);
            let end = (v.end + 1..end).find(|i| t.all[*i].kind == Kind::Comma).unwrap_or(end);
            let kind = self.kind(v.end + 1, end);
            return Some(Found::new(&rules::OBJECT, kind, [(v.end + 1, end)], Who::Nobody));
        }
        // blamed “the far left” for the loss
        let marked = self.is(v.end, Kind::Open) && self.words(v.end) <= 6;
        let object = if marked {
            Np { start: v.end, end: t.next(v.end), head: t.next(v.end) - 1 }
        } else if other && t.eq(v.end + 2, "of") {
            Np { start: v.end, end: v.end + 2, head: v.end + 1 }
        } else if bare {
            Np { start: v.end, end: v.end + 1, head: v.end }
        } else {
            let reach = if wants.has(b'x') || wants.has(b'u') { Reach::Full } else { Reach::Group };
            // announced plans: a noun, whatever else the word may be
            let plans = t.is(v.end, AIM) && v.end < self.hi && t.is(v.end, FINAL_S);
            let bare = Np { start: v.end, end: v.end + 1, head: v.end };
            // called that charge unfounded
            let that = t.eq(v.end, "that") && b"lmx".iter().any(|w| wants.has(*w)) && v.end + 1 < self.hi;
            let that = that.then(|| np::after(t, v.end + 1, self.hi, reach)).flatten();
            let that = that.map(|np| Np { start: v.end, ..np });
            // expects about 12 layoffs
            let many = || {
                let at = super::shapes::counted(t, v.end);
                let np = np::after(t, at, self.hi, reach).filter(|_| at > v.end && v.cue.lemma == "expect")?;
                Some(Np { start: v.end, ..np })
            };
            np::after(t, v.end, self.hi, reach).or(that).or_else(many).or(plans.then_some(bare))?
        };
        // wanted the vote moved | to August
        let away = |i: usize| ["gone", "out", "back", "dead", "off"].iter().any(|w| t.eq(i, w));
        let moved = |i: usize| t.is(i, ED | PART) || away(i) && !t.is(i + 1, AUX);
        let done = v.cue.lemma == "want" && object.end > object.start + 2 && moved(object.end - 1);
        let object = if done { Np { end: object.end - 1, head: object.end - 2, ..object } } else { object };
        // calls the override of the veto “embarrassing”
        let wide = wants.has(b'l').then(|| np::after(t, v.end, self.hi, Reach::Full)).flatten();
        let object = wide.filter(|w| self.is(w.end, Kind::Open)).unwrap_or(object);
        // labelled a decision to block the ban “outrageous”
        let far = (object.end..self.hi.min(object.end + 12)).take_while(|i| !np::finite(t, *i) || t.is(*i - 1, TO));
        let far = far.into_iter().find(|i| !t.all[*i].word());
        // called the ad built around it “a fraud”
        let built = t.is(object.end, ED | PART) && t.is(object.end + 1, PREP);
        let runs = wants.has(b'l')
            && (built || t.is(object.end, TO | PREP))
            && self.thing(object, false)
            && !t.is(v.end, THAT);
        let object = match far {
            Some(end) if runs && self.is(end, Kind::Open) && self.words(end) <= 6 => Np { end, ..object },
            _ => object,
        };
        let next = object.end;
        let open = self.is(next, Kind::Open);
        use super::lexicon::{DENIABLE, NOUN_CUE};
        let act = NOUN_CUE | DENIABLE | AIM;
        let eventive = t.is(object.head, act)
            || t.among(object.head, &super::lists::ACTS)
            || super::things::nominal(t.str(object.head));
        // pointed to a drop in crime, to a report; but pointed to the table
        let pointed = v.cue.lemma == "point_to";
        let denied = v.cue.particle.is_some() && !pointed
            || pointed && (self.paper(object.head) || t.is(object.head, VENUE))
            || t.is(v.end, ING)
            || t.eq(v.end, "any")
            || (object.start..object.end).any(|i| t.is(i, NOUN_CUE | DENIABLE))
            || eventive && !t.all[object.head].cap();
        // promised a review; vowed revenge
        // expressed confidence that …: the noun's
        let dated = (next < self.hi).then(|| super::adjuncts::past(t, next, self.hi)).flatten().unwrap_or(next);
        // but proposed a bill that would close it: a relative clause
        let claimed = v.cue.class == CueClass::Say && t.is(dated, THAT) && !t.is(dated + 1, AUX);
        // urged calm; but urged Doe
        // announced a tax; but announced Doe; the storm stressed the dam
        let thought = !human(t, object) || t.is(object.head, act) || self.paper(object.head);
        let own = v.cue.act == Act::Promise
            || v.cue.particle.is_some()
            || thought && np.is_none_or(|np| human(t, np) || impersonal(t, np));
        // expects a turnout of 60 percent
        let amount = || {
            v.cue.lemma == "expect"
                && (object.start..self.hi.min(object.end + 4)).any(|i| t.kind(i) == Some(Kind::Num))
                && np.is_none_or(|np| human(t, np) || impersonal(t, np))
        };
        let calm = v.cue.lemma != "urge" || !human(t, object);
        let promised =
            calm && wants.has(b'u') && !bare && !t.is(object.head, TIME) && self.after[k].told.is_none() && !claimed;
        let links: &[&str] = match v.cue.lemma {
            _ if wants.has(b'y') => &["for", "on", "over"],
            "credit" => &["for", "with"],
            _ => &["for", "as", "over"],
        };
        let linked = wants.has(b'a') && self.linked(object, links);
        // shot down 14 drones
        if v.cue.lemma == "shoot_down" && t.among(object.head, &super::lists::AIRCRAFT) {
            return None;
        }
        // a list of a document's: lists a meeting
        if v.cue.lemma == "list" && !np.is_some_and(|np| self.paper(np.head)) {
            return None;
        }
        // dismissed the case: a court's act
        if v.cue.lemma == "dismiss" && t.among(object.head, &SETTLED) && !self.linked(object, &["as"]) {
            return None;
        }
        // asked whether she regretted her vote: nobody said that she does
        let left = self.left(k);
        let asked = left > self.lo && ["whether", "if"].iter().any(|w| t.eq(left - 1, w));
        if asked && v.cue.class == CueClass::Think && !wants.has(b'l') {
            return None;
        }
        // opposed “any further delay”
        let person = v.cue.class == CueClass::Think && np.is_none_or(|np| human(t, np));
        // blamed the consultants, and nothing they did
        let culprit = matches!(v.cue.lemma, "blame" | "fault")
            && human(t, object)
            && self.closed(object.end)
            && !self.is(object.end, Kind::Open);
        // a poll found that half of voters support the plan: the poll's
        let polled = v.cue.lemma == "support" && np.is_some_and(|np| share(t, np));
        let thing = wants.has(b'm')
            && !(linked || polled)
            && !bare
            && (self.thing(object, v.cue.class == CueClass::Think) || marked && person || culprit);
        let so = wants.has(b'l').then(|| self.said_to_be(object, false)).flatten();
        // remember her as a storm; but remember the day as children do
        let whom = !matches!(v.cue.lemma, "remember" | "recall")
            || t.is(object.head, OBJ)
            || t.eq(object.head, "her")
            || t.all[object.head].cap();
        let fits = promised
            || wants.has(b'x') && !bare && denied && own && !claimed
            || wants.has(b'x') && !bare && amount()
            // wants it in a bigger font
            || v.cue.lemma == "want"
                && object.end == object.start + 1
                && (t.is(object.start, OBJ) || t.eq(object.start, "it"))
                && next < self.hi
                && t.is(next, PREP)
                && !t.is(next, TO | super::lexicon::SUB)
            // wants the clerk fired
            || v.cue.lemma == "want"
                && (own || !self.title && np.is_none_or(|np| human(t, np) || impersonal(t, np)))
                && !t.is(object.head, TIME)
                && next < self.hi
                && moved(next)
            || wants.has(b'v') && self.linked(object, &["of"])
            || linked
            || wants.has(b'c') && self.linked(object, &["to"])
            || wants.has(b's') && whom && self.linked(object, &["as"]) && !self.as_clause(object)
            || thing
            // described a campaign in disarray
            || v.cue.lemma == "describe"
                && (super::things::indefinite(t, object.start) && t.is(object.end, PREP | ADV | ED | PART | WH | THAT | ING)
                    || super::things::scenes(t, object))
            || so.is_some()
            // rated the claim False
            || v.cue.lemma == "rate" && next < self.hi && t.all[next].cap() && !self.title
            // called it premature to speak of it
            || wants.has(b'l') && t.eq(object.start, "it") && next + 2 < self.hi && t.is(next + 1, TO | THAT) && !t.is(next, PREP)
            || wants.has(b'l')
                && next < self.hi
                && (open || t.is(next, DET) && !t.is(next, THAT) || t.is(next, POSS) && !t.is(next, OBJ | SUBJ));
        if !fits {
            return None;
        }
        let end = self.content_end(k, object.start);
        // described it as “grim” | as it faced a vote
        let put = |i: usize| t.eq(i, "put") && t.eq(i + 1, "it");
        let aside = |i: &usize| {
            let dated = t.eq(*i, "as") && t.is(*i - 1, TIME) && *i + 1 < self.hi;
            let did = || np::after(t, *i + 1, self.hi, Reach::Full).is_some_and(|np| t.is(np.end, ED));
            !put(*i + 2)
                && ["as", "while", "whilst", "when", "after", "before", "although", "though"]
                    .iter()
                    .any(|w| t.eq(*i, w))
                && (dated || super::shapes::plain(t, *i + 1, self.hi) || did())
        };
        // criticised the fare, | drawing complaints
        let doing = |i: &usize| {
            let which = promised && t.eq(*i + 1, "which");
            // played down the odds, | with one envoy putting them at ten
            let with = || {
                let np = np::after(t, *i + 2, self.hi, Reach::Group).filter(|_| t.eq(*i + 1, "with"));
                np.is_some_and(|np| (np.start + 1..=np.end).any(|i| t.is(i, ING)))
            };
            t.all[*i].kind == Kind::Comma
                && (thing
                    || which
                    || (t.is(*i + 1, ING) || t.cues(*i + 1).any(|(_, f)| f.ing)) && *i > object.end + 1
                    || with())
                && !put(*i - 2)
        };
        // confirmed the plan | to the Herald
        let hears = |i: &usize| {
            let named =
                t.get(i + 1).is_some_and(|n| n.cap()) || t.eq(i + 1, "the") && t.get(i + 2).is_some_and(|n| n.cap());
            v.cue.class == CueClass::Say && *i == object.end && t.eq(*i, "to") && (named || t.eq(i + 1, "reporters"))
        };
        // called it “weak,” | and Roe laughed
        let marked = |i: &usize| {
            t.all[*i].kind == Kind::Close
                && t.all[*i - 1].kind == Kind::Comma
                && t.is(*i + 1, AND | BUT)
                && super::shapes::main_clause(t, *i + 2, self.hi)
        };
        // praised the deal | and left; those who condemned the attack | were few
        let who = v.group.start > self.lo && t.eq(v.group.start - 1, "who");
        let over = |i: &usize| {
            let next = *i + 1;
            // praised the ruling | on Twitter
            if thing && t.eq(*i, "on") && t.is(next, super::lexicon::OUTLET | VENUE) && t.all[next].cap() {
                return true;
            }
            // opposed the bill | and 44 percent were for it
            let turns = |i: usize| t.is(i, ED) || np::finite(t, i) || super::shapes::main_clause(t, i, self.hi);
            let marked = || (object.end..*i).any(|j| t.all[j].kind == Kind::Open && t.all[j].mate as usize > *i);
            thing && (t.is(*i, AND | BUT) && turns(next) && !marked() || who && np::finite(t, *i))
        };
        // called him a liar, | and his aides agreed; but acknowledged the plan, and that it failed
        let joined = |i: &usize| {
            let clause = || super::shapes::main_clause(t, *i + 2, self.hi);
            let within = || (object.end..*i).any(|j| t.all[j].kind == Kind::Open && t.all[j].mate as usize > *i);
            let comma = t.all[*i].kind == Kind::Comma && t.is(*i + 1, AND | BUT) && !t.is(*i + 2, THAT);
            // did not regret it | and that he would do so again
            let that = t.is(*i, AND) && t.is(*i + 1, THAT) && super::shapes::clause(t, *i + 2, self.hi);
            // thanked him for it | but stopped short of more
            let turns = t.is(*i, BUT) && (t.is(*i + 1, ED) || np::finite(t, *i + 1));
            (comma && clause() || that || turns) && !within()
        };
        let mut end = (object.end..end.min(object.end + 40))
            .find(|i| aside(i) || doing(i) || marked(i) || over(i) || hears(i) || joined(i))
            .map_or(end, |i| if marked(&i) { i + 1 } else { i });
        // three men who accused him of theft | shared their stories
        let g = v.group.start;
        if g > self.lo + 1 && t.eq(g - 1, "who") && t.all[g - 2].word() || g > self.lo + 2 && t.eq(g - 2, "who") {
            let main = |i: &usize| {
                t.is(*i, ED) && !t.is(*i - 1, DET | POSS | ADV | AUX | AND) && t.is(*i + 1, DET | POSS)
                    || np::finite(t, *i) && !np::finite(t, *i - 1)
            };
            end = (object.end.max(v.end + 2)..end).find(main).unwrap_or(end);
        }
        // called the plan unfair | and left
        end = so.map_or(end, |so| end.min(so));
        // dubbed it the “Sand Bill” | after the mayor
        if wants.has(b'l') && t.is(next, DET) && self.is(next + 1, Kind::Open) {
            let stop = t.next(next + 1);
            end = if stop < end && t.is(stop, super::lexicon::SUB) { stop } else { end };
        }
        // called it “a disaster” | in a video
        if wants.has(b'l') && open {
            let mut stop = t.next(next);
            while stop + 1 < end && t.is(stop, AND) && t.is(stop + 1, DET) | self.is(stop + 1, Kind::Open) {
                let mark = (stop + 1..end.min(stop + 4)).find(|i| t.all[*i].kind == Kind::Open);
                let Some(mark) = mark else { break };
                stop = t.next(mark);
            }
            // “a fraud” who “lies”
            end = if t.is(stop, WH | THAT) { end } else { end.min(stop) };
        }
        let end = self.before_day(object.start + 1, self.before_trailing(k, object.start, end));
        let kind = self.kind(object.start, end);
        let rule = if thing && !(open || promised) { &rules::THING } else { &rules::OBJECT };
        Some(Found::new(rule, kind, [(object.start, end)], Who::Nobody))
    }
}

/// True for somebody whom a verb asks, in tokens `from..end`.
fn asked_at(t: &super::tokens::Tokens<'_>, from: usize, end: usize) -> bool {
    let np = super::objects::object_at(t, from, end).filter(|np| np.end == end);
    np.is_some_and(|np| human(t, np) || t.is(np.head, OBJ) || t.eq(np.head, "her"))
}

/// True for a share of those who were asked: 52 percent of voters, most residents.
fn share(t: &super::tokens::Tokens<'_>, np: Np) -> bool {
    use super::lexicon::{ALONE, NUM, PARTITIVE};
    t.is(np.head, PARTITIVE | ALONE) || (np.start..np.end).any(|i| t.is(i, NUM) || t.kind(i) == Some(Kind::Num))
}
