//! Takes the adjuncts off both ends of the words before a cue, up to the noun phrase that speaks.

use super::head::classify;
use super::lex::{self, Class, Token};
use super::lists;
use super::phrase::{Kind, Np, Parsed};
use super::venue;

/// True for words that begin with a number.
fn digit(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_digit() || "一二两三四五六七八九十百千数".contains(c))
}

/// The words of a noun phrase with what stands around it.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) all: &'t [Token],
}

impl Reader<'_> {
    pub(super) fn word(&self, at: usize) -> &str {
        self.all[at].span.of(self.text)
    }

    /// 引起外界|怀疑, 这让居民有些|担心: whoever is made to think so.
    fn caused(&self) -> Option<Np> {
        const MAKES: [&str; 9] = ["让", "令", "使", "使得", "引起", "引发", "引来", "招致", "惹来"];
        let at = self.all.iter().rposition(|t| MAKES.contains(&t.span.of(self.text)))?;
        let mut rest = &self.all[at + 1..];
        while let [head @ .., last] = rest
            && last.class.any(&[Class::Adverb, Class::Auxiliary])
        {
            rest = head;
        }
        let sure = |n: &Np| matches!(n.kind, Kind::Person | Kind::Group | Kind::PronounPerson | Kind::PronounPeople);
        let bare = rest.iter().all(|t| !t.class.any(&[Class::Verb, Class::Preposition]));
        classify(self.text, rest).filter(|n| bare && sure(n))
    }

    /// The speaker; adjuncts on the way go to `out`.
    pub(super) fn read(&self, out: &mut Parsed) -> Option<Np> {
        if let Some(np) = self.caused() {
            out.caused = true;
            return Some(np);
        }
        let start = self.strip_left(out);
        let mut end = self.strip_right(start, out);
        // A clause and no noun phrase: its subject stands before the first verb that no 的 turns into a modifier.
        while let Some(cut) = self.cut(start, end) {
            let stripped = self.strip_right(start, &mut Parsed { ..Default::default() }).min(cut);
            self.objects(cut, end, out);
            end = self.strip_right_from(start, stripped, out);
        }
        if start >= end {
            out.dropped = true;
            return None;
        }
        // 对于…, 针对…: a topic; 对股民: whom it is said to.
        let first = self.all[start].class;
        if lists::TOPIC.has(self.word(start)) || matches!(self.word(start), "对" | "向" | "给" | "跟") {
            return None;
        }
        let np = classify(self.text, &self.all[start..end]);
        // 局长李正表示: what looks like an adverb is the end of a name.
        match np {
            // 昨日|在立法院|表示: where, and no subject.
            Some(np)
                if matches!(np.kind, Kind::Organisation | Kind::Place | Kind::Group)
                    && matches!(self.word(start), "在" | "于")
                    && np.span.start == self.all[start].span.start =>
            {
                out.venue.get_or_insert(np.span);
                out.dropped = true;
                None
            }
            // 按行业分析，…: no subject.
            Some(np) if np.kind == Kind::Unknown && first.has(Class::Preposition) => None,
            // 依|自治条例|规定: by what.
            Some(np) if np.kind == Kind::Document && first.has(Class::Preposition) => {
                classify(self.text, &self.all[start + 1..end]).or(Some(np))
            }
            // 经|警方|调查，…: by whom.
            Some(np)
                if self.word(start) == "经"
                    && matches!(np.kind, Kind::Group | Kind::Organisation)
                    && np.span.start == self.all[start].span.start =>
            {
                classify(self.text, &self.all[start + 1..end])
            }
            // 引起各界抨击: a verb and its object, no subject.
            Some(np)
                if np.kind != Kind::Person
                    && first.has(Class::Verb)
                    && !first.any(&[Class::VerbalNoun, Class::Title, Class::Group, Class::Organisation])
                    && self.all[start].span.len() >= 6
                    && end > start + 1
                    && !self.modifier(start, end) =>
            {
                None
            }
            Some(np) if matches!(np.kind, Kind::Role | Kind::Unknown | Kind::Person | Kind::Nickname) => {
                Some(self.regained(start, end).unwrap_or(np))
            }
            _ => np,
        }
    }

    /// 李|正, 张晓|刚, 王|国庆: what looks like an adverb or a time is the end of a name.
    fn regained(&self, start: usize, end: usize) -> Option<Np> {
        let next = self.all.get(end)?;
        if next.span.len() > 6 || next.span.start != self.all[end - 1].span.end {
            return None;
        }
        let last = self.all[end - 1].span;
        let tail = last.of(self.text);
        let name = last.cover(next.span);
        let title = self.all[start..end - 1].last().filter(|t| t.class.has(Class::Title));
        if title.is_none() && end - 1 > start {
            return None;
        }
        let one = next.span.len() == 3;
        let given = one && "刚正真极才均常齐广永恒".contains(next.span.of(self.text));
        let fits = match tail.chars().count() {
            // 罗|刚: without a title only what given names are often made of.
            1 if title.is_none() => given,
            1 => one || next.class.has(Class::Time),
            2 => given && title.is_some(),
            // 欧阳健|力
            3 => title.is_some() && (given || next.span.of(self.text) == "力") && lex::surname(tail) == Some(6),
            _ => false,
        };
        (fits && lex::surname(tail).is_some()).then(|| Np {
            span: self.all[start].span.cover(name),
            name,
            title: title.map(|t| self.all[start].span.cover(t.span)),
            kind: Kind::Person,
        })
    }

    /// 法官阮清|和: nothing is joined right before a cue, so it is the end of a name.
    fn ends_name(&self, start: usize, end: usize) -> bool {
        end >= start + 2 && end == self.all.len() && self.word(end - 1) == "和" && {
            let before = self.all[end - 2];
            let name = before.span.cover(self.all[end - 1].span).of(self.text);
            before.class.unknown() && lex::surname(name).is_some() && name.chars().count() == 3
        }
    }

    /// 多|西 (short for 杰克·多西): a function character with one more that would be left alone.
    fn begins_name(&self, at: usize) -> bool {
        let joined = |i: usize| self.all[i].span.end == self.all[i + 1].span.start;
        let single = |i: usize| self.all.get(i).is_some_and(|t| t.span.len() == 3);
        single(at)
            && single(at + 1)
            && self.all[at + 1].class.unknown()
            && joined(at)
            && lex::transliterates(self.word(at).chars().next().unwrap_or(' '))
            && lex::transliterates(self.word(at + 1).chars().next().unwrap_or(' '))
            && self.all.get(at + 2).is_none_or(|t| !t.class.unknown())
    }

    /// Index of the first token of the noun phrase.
    fn strip_left(&self, out: &mut Parsed) -> usize {
        // 那是因为船长…: the subject stands after the conjunction.
        let joined = |t: &Token| lists::CONJUNCTIONS.has(t.span.of(self.text));
        let mut at =
            self.all.iter().rposition(joined).filter(|&i| i > 0 && i + 1 < self.all.len()).map_or(0, |i| i + 1);
        while at < self.all.len() {
            let class = self.all[at].class;
            let word = self.word(at);
            if lists::CONTRAST.has(word) {
                out.contrast = true;
            }
            if lists::LISTED.has(word) {
                out.listed = true;
            }
            if lists::SUBORDINATE.has(word) {
                out.subordinate = true;
            }
            out.granted |= lists::GRANTS.has(word);
            // 是|老支书|劝我…
            if word == "是" && at + 1 < self.all.len() {
                at += 1;
                continue;
            }
            if class.any(&[Class::Connective, Class::Adverb]) && self.begins_name(at) {
                break;
            }
            if class.any(&[Class::Connective, Class::Exist, Class::Adverb, Class::Paren]) {
                out.some |= class.has(Class::Exist);
                at += 1;
            } else if lists::ABOUT.has(word) && self.all.get(at + 1).is_some_and(|t| digit(t.span.of(self.text))) {
                at += 1;
            } else if class.has(Class::Time) {
                out.time.get_or_insert(self.all[at].span);
                at += 1;
            } else if class.has(Class::Preposition) {
                let Some(close) = self.all[at + 1..].iter().position(|t| t.class.has(Class::Localiser)) else {
                    out.subordinate |= lists::TOPIC.has(word);
                    break;
                };
                // 被解雇的检察官|在法院外: another adjunct begins behind 的.
                let mut between = self.all[at + 1..at + 1 + close].iter();
                let other = between.by_ref().any(|t| t.class.has(Class::Of))
                    && between.any(|t| matches!(t.span.of(self.text), "在" | "于"));
                if other {
                    break;
                }
                let span = self.all[at].span.cover(self.all[at + 1 + close].span);
                if matches!(word, "在" | "于") {
                    out.venue.get_or_insert(span);
                }
                at += close + 2;
            } else {
                break;
            }
        }
        at
    }

    fn strip_right(&self, start: usize, out: &mut Parsed) -> usize {
        self.strip_right_from(start, self.all.len(), out)
    }

    fn strip_right_from(&self, start: usize, mut end: usize, out: &mut Parsed) -> usize {
        while end > start {
            let last = self.all[end - 1];
            let word = self.word(end - 1);
            if last.class.has(Class::Time) {
                // 当地时间|6日
                out.time = out.time.filter(|_| word.ends_with("时间")).or(Some(last.span));
                end -= 1;
            } else if word == "地" && end >= start + 2 {
                end -= 2;
            } else if last.class.has(Class::Localiser) {
                let opens = |i: &usize| {
                    matches!(
                        self.word(*i),
                        "在" | "于" | "当" | "自" | "以" | "从" | "就" | "对" | "接受" | "受" | "被" | "遭"
                    )
                };
                let open = (start..end - 1).rev().find(opens);
                let open = open.or_else(|| {
                    (start..end - 1).find(|&i| self.all[i].class.has(Class::Verb) && !self.compound(i, end))
                });
                // Back to the beginning of the adjunct: 在接受…采访时 opens at 在.
                let Some(mut open) = open else {
                    // 回顾会谈时表示: nothing but an adjunct.
                    let when = matches!(word, "时" | "后" | "期间" | "之际" | "之后");
                    // 何文远|之后说: an adverb behind who speaks
                    let who = classify(self.text, &self.all[start..end - 1]);
                    if word == "之后" && who.is_some_and(|n| matches!(n.kind, Kind::Person | Kind::PronounPerson)) {
                        end -= 1;
                        continue;
                    }
                    // 何文远|会议|上: a venue without 在.
                    let venue =
                        end >= start + 3 && matches!(word, "上" | "中") && lists::GATHERINGS.has(self.word(end - 2));
                    if venue && classify(self.text, &self.all[start..end - 2]).is_some_and(|n| n.kind == Kind::Person) {
                        out.venue = Some(self.all[end - 2].span.cover(last.span));
                        end -= 2;
                        continue;
                    }
                    // 校方|声明|中: a paper without 在, behind whose it is.
                    let paper = end >= start + 3 && word == "中" && self.all[end - 2].class.has(Class::Document);
                    let whose = |n: Np| !matches!(n.kind, Kind::Unknown | Kind::Document | Kind::Place);
                    if paper && classify(self.text, &self.all[start..end - 2]).is_some_and(whose) {
                        out.venue = Some(self.all[end - 2].span.cover(last.span));
                        end -= 2;
                        continue;
                    }
                    // 检方|复讯|后: what somebody did, in a word of no list.
                    let did = end >= start + 3 && when && {
                        let verb = self.all[end - 2];
                        verb.class.unknown() && (6..=9).contains(&verb.span.len())
                    };
                    let sure =
                        |n: Np| matches!(n.kind, Kind::Group | Kind::Role | Kind::PronounPerson | Kind::Organisation);
                    if did && classify(self.text, &self.all[start..end - 2]).is_some_and(sure) {
                        out.venue = Some(self.all[end - 2].span.cover(last.span));
                        end -= 2;
                        continue;
                    }
                    // 何文远|昨天|结语时: a name and a day before it.
                    let day = (start + 1..end - 1).find(|&i| self.all[i].class.has(Class::Time)).filter(|_| when);
                    if let Some(day) = day.filter(|&d| classify(self.text, &self.all[start..d]).is_some()) {
                        out.time.get_or_insert(self.all[day].span);
                        end = day;
                        continue;
                    }
                    return if when && self.all[start].class.unknown() { start } else { end };
                };
                while open > start && self.all[open - 1].class.any(&[Class::Preposition, Class::Verb, Class::Adverb]) {
                    open -= 1;
                }
                // Without a subject: 接受…采访时. Anything else that opens the clause is the noun phrase itself.
                let event =
                    matches!(self.word(end - 1), "时" | "后" | "前" | "期间" | "之际" | "之后" | "之前" | "结束后");
                if open == start && !self.all[open].class.has(Class::Preposition) && !event {
                    return end;
                }
                out.venue = Some(self.all[open].span.cover(last.span));
                self.objects(open, end, out);
                end = open;
            } else if last.class.any(&[Class::Adverb, Class::Auxiliary, Class::Connective])
                && !last.class.any(&[Class::PronounPerson, Class::Organisation])
            {
                if self.ends_name(start, end) {
                    break;
                }
                if lists::CONTRAST.has(word) {
                    out.contrast = true;
                }
                end -= 1;
            } else if last.class.has(Class::Paren) {
                end -= 1;
            } else {
                break;
            }
        }
        end
    }

    /// Whom it is said to: 对X, 向X, 接受X采访.
    fn objects(&self, from: usize, to: usize, out: &mut Parsed) {
        let mut at = from;
        while at < to {
            let word = self.word(at);
            let closes: &[Class] =
                &[Class::Verb, Class::VerbalNoun, Class::Localiser, Class::Adverb, Class::Preposition];
            if matches!(word, "对" | "向" | "接受" | "跟" | "受") {
                let end = (at + 1..to).find(|&i| self.all[i].class.any(closes)).unwrap_or(to);
                if end > at + 1
                    && let Some(np) = classify(self.text, &self.all[at + 1..end])
                {
                    out.told.push((np, self.all[at].span));
                }
                at = end.max(at + 1);
            } else {
                out.time = out.time.or(self.all[at].class.has(Class::Time).then_some(self.all[at].span));
                out.venue = out.venue.or_else(|| venue::of(self.text, &self.all[at..to]));
                at += 1;
            }
        }
    }
}
