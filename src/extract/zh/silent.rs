//! Words after a cue that tell of whom, or of what, and not what is said: 批评市府; 否认所有指控; 表示遗憾.

use super::clause;
use super::cue_list::CueClass;
use super::lex;
use super::lists;
use super::phrase::{self, Kind};
use super::statement::Cued;
use super::walk::{OBJECT, Walk};
use crate::base::Span;

/// Words for what somebody said.
const NAMED: &str = "的说法";
/// So many letters say something behind a cue that is sure.
const LETTERS: usize = 8;
/// What is felt is named in at most so many characters.
const FELT: usize = 7;
/// A clause that only points to what was said has at most so many characters.
const SUCH: usize = 24;
/// A thing that is told is named in at most so many characters.
const THING: usize = 10;
/// What is doubted is named in at most so many characters.
const THING_DOUBTED: usize = 5;
/// What is denied is named in at most so many characters.
const DENIED: usize = 8;
/// The shortest name has two characters, and nearly every verb.
const NAME_AND_VERB: usize = 4;

impl Walk<'_> {
    /// True when what follows the cue is no content, and the cue makes no statement.
    pub(super) fn wordless(&self, cued: &Cued, content: Span, opening: &str) -> bool {
        let (cue, after) = (cued.cue, &cued.after);
        let deny = cue.entry.class == CueClass::Deny;
        // 否认，或撇清关系; 有人投诉及报案
        let joined = deny && opening.starts_with(['或', '并'])
            || after.mark.is_none() && opening.starts_with(['及', '和']) && !opening.starts_with("和平");
        // 延后公布，但…: what comes behind is no part of it.
        let turned = cue.entry.marked && after.mark == Some('，') && lists::TURNS.begins(opening);
        let letters = opening.chars().filter(|c| c.is_alphanumeric()).take(4).count();
        // 否认|犯案
        let denied = deny && cue.entry.strong && letters > 1;
        // 宣布|停火, 呼吁|撤军: a verb, and all of it.
        let acts = after.mark.is_none()
            && letters > 1
            && (matches!(
                cue.entry.class,
                CueClass::Announce
                    | CueClass::Urge
                    | CueClass::Promise
                    | CueClass::Plan
                    | CueClass::Want
                    | CueClass::Think
            ) || lists::OF_SUSPECTS.has(cue.span.of(self.text)))
            && (lists::ACTS.begins(opening)
                || lex::begins(opening, lex::Class::Verb).is_some_and(|verb| verb.len() >= 6));
        // 称|不知情, 表示|会配合: a verb phrase, short as it is.
        let told = (cue.entry.strong || cue.entry.class == CueClass::Promise)
            && opening.starts_with([
                '不', '没', '无', '未', '会', '愿', '将', '已', '是', '被', '因', '想', '要', '能', '仍', '正', '曾',
                '有', '应',
            ]);
        // 以为|我疯了
        let thought = matches!(cue.entry.class, CueClass::Think | CueClass::Want)
            && opening.starts_with(['我', '你', '他', '她', '它', '自']);
        // 建议|他住院, 劝|他放弃
        let urged =
            lists::ADVISES.has(cue.span.of(self.text)) && letters > 2 && opening.starts_with(['他', '她', '我', '你']);
        // 誓言|查到底
        let vowed = letters > 2 && lists::VOWS.has(cue.span.of(self.text));
        let told = told || thought || urged || vowed;
        // 斥为|骗子
        let named = cue.entry.quotes && after.mark.is_none() && letters > 1;
        // …，并要求|重建
        let acts = acts || cue.entry.class == CueClass::Urge && cued.parsed.and && cued.carried && letters == 2;
        let short = (letters < 3 || after.mark.is_none() && letters < 4 && !told) && !denied && !acts && !named;
        // 表示强烈遗憾: felt. 认同某人的观点: shared.
        let clause = self.clause_of(cued, content).of(self.text);
        let felt = cue.is(self.text, "表示") && lists::FEELINGS.ends(clause) && clause.chars().nth(FELT).is_none();
        // 综合报道，他在会上|作上述表示; 披露|有关讯息
        let such = lists::SUCH_WORDS.ends(content.of(self.text)) && content.of(self.text).chars().nth(SUCH).is_none();
        let thing = || {
            // 披露三季报，营收…: the paper, and then what it holds.
            let alone =
                (clause.len() == content.len() || cue.is(self.text, "披露")) && clause.chars().nth(THING).is_none();
            let tells = matches!(
                cue.entry.class,
                CueClass::Say | CueClass::Announce | CueClass::Comment | CueClass::Report | CueClass::Tell
            );
            // 质问|几名男子的身份
            let asked = cue.entry.class == CueClass::Ask && !clausal(clause);
            after.mark.is_none()
                && alone
                && (tells && (lists::THING_MARKS.begins(clause) || cue.is(self.text, "披露")) || asked)
                && lists::THINGS_TOLD.ends(clause)
        };
        // 提醒|有关人员: whom, and not what.
        let whom = || {
            let all = clause.len() == content.len() && cue.entry.class == CueClass::Urge && after.mark.is_none();
            let who = [Kind::Group, Kind::Role, Kind::Unnamed];
            let np = || phrase::noun_phrase(self.text, content).filter(|n| who.contains(&n.kind));
            // 建议|设立专员: what is to be done.
            // 提醒|市民不要上当
            let told = opening.contains(['不', '别', '勿']);
            all && !told && !lex::opens(opening, lex::Class::Verb) && np().is_some_and(|n| n.span == content)
        };
        // 问|被告是否认罪: whom, and no passive.
        let met = cue.entry.class == CueClass::Ask
            && lists::MET_WITH.begins(opening.trim_start_matches(['却', '但', '则']))
            && !lex::opens(opening, lex::Class::Title)
            && !opening.contains(['？', '?']);
        let doubted = self.doubts_thing(cued, self.clause_of(cued, content)) && clause.len() == content.len();
        // 签署行政令，随后离席: an order, and not what it says.
        // 警告上司，但无人理会: whom, and what came of it.
        let unheard = cue.entry.class == CueClass::Urge
            && after.mark == Some('，')
            && !after.told.is_empty()
            && lists::TURNS.begins(opening);
        let order = cue.entry.class == CueClass::Announce
            && lists::SIGNS.begins(cue.span.of(self.text))
            && !lists::ORDERS.begins(opening);
        let shared = cue.is(self.text, "认同") && lists::OPINIONS.ends(clause);
        joined
            || turned
            || short
            || such
            || thing()
            || met
            || doubted
            || order
            || unheard
            || whom()
            || after.mark.is_none() && (felt || shared || deny && cue.entry.marked)
    }

    /// True when somebody is blamed, praised, refuted, and the words do not tell for what.
    pub(super) fn silent(&self, cued: &Cued, content: Span, opening: &str) -> bool {
        let (cue, after) = (cued.cue, &cued.after);
        if after.mark.is_some() {
            return false;
        }
        let clause = self.clause_of(cued, content);
        let words = clause.of(self.text);
        let named = matches!(cue.entry.class, CueClass::Deny | CueClass::Accuse)
            && content.len() <= OBJECT * 2
            && content.of(self.text).ends_with(NAMED)
            && !content.of(self.text).contains(['，', '“', '「']);
        // 否认所有指控: words for what is denied.
        // 谴责有关言论，指…
        let against = matches!(cue.entry.class, CueClass::Deny | CueClass::Accuse);
        let denied = against
            && (lists::DENIED.has(words)
                || lists::POINTS_BACK.begins(words)
                    && lists::DENIED.ends(words)
                    && words.chars().nth(DENIED).is_none());
        // 批评市府，要求…: whom, and not what.
        let whom = matches!(cue.entry.class, CueClass::Accuse | CueClass::Praise)
            && self.text[clause.end as usize..content.end as usize].trim_start().starts_with(['，', ','])
            && phrase::noun_phrase(self.text, clause).is_some_and(|n| n.span == clause && n.kind != Kind::Unknown)
            && !lex::tokens(self.text, clause).iter().any(|t| t.class.has(lex::Class::Verb))
            && !self.acts(clause);
        let letters = opening.chars().filter(|c| c.is_alphanumeric()).take(LETTERS).count();
        let tells = || {
            clausal(words)
                || judges(words)
                || opening.starts_with(['他', '她', '它'])
                || cue.entry.strong && letters >= LETTERS
                || self.more_than_a_name(clause, letters, content)
        };
        let mute = matches!(cue.entry.class, CueClass::Accuse | CueClass::Praise | CueClass::Relay)
            && (cue.entry.marked || after.aspect || !tells())
            && !opening.contains(['“', '「']);
        named || denied || whom || mute || self.doubts_thing(cued, clause)
    }

    /// 质疑|市府施政: a thing, and nothing said of it.
    fn doubts_thing(&self, cued: &Cued, clause: Span) -> bool {
        let (words, rest) = (clause.of(self.text), &self.text[clause.end as usize..]);
        cued.cue.is(self.text, "质疑")
            && cued.after.mark.is_none()
            && words.chars().nth(THING_DOUBTED).is_none()
            && !clausal(words)
            && !judges(words)
            && !words.contains(['太', '不', '很', '无', '有', '没', '未'])
            && !rest.starts_with(['“', '「'])
    }

    /// The first clause after the cue.
    fn clause_of(&self, cued: &Cued, content: Span) -> Span {
        let start = cued.after.start;
        Span::new(start, clause::end(self.text, start, (content.end as usize).max(start)))
    }

    /// 被告|王强伪造|账目: a name and a verb of no list, of something.
    fn acts(&self, clause: Span) -> bool {
        use lex::Class as C;
        let all = lex::tokens(self.text, clause);
        let house = all.last().is_some_and(|t| t.class.any(&[C::Organisation, C::Group, C::Outlet, C::Place]));
        all.iter().zip(1..).take(all.len().saturating_sub(1)).any(|(token, behind)| {
            let words = token.span.of(self.text);
            let run = token.class.unknown() && words.chars().nth(NAME_AND_VERB - 1).is_some();
            let titled = behind > 1 && all[behind - 2].class.has(C::Title);
            // 被告|亏欠|雇主信任: somebody does something to somebody.
            let whom = all.get(behind).is_some_and(|t| t.class.any(&[C::Title, C::Group, C::PronounPerson]));
            let does = titled && whom && words.chars().nth(1).is_some() && all.len() > behind + 1;
            run && lex::surname(words).is_some() && (titled || !house) || does && token.class.unknown()
        })
    }

    /// 该机构隐瞒数据: six characters and more that are no noun phrase.
    fn more_than_a_name(&self, clause: Span, letters: usize, content: Span) -> bool {
        // 谴责|警方|殴打|记者: somebody, a verb of no list, somebody.
        let between = || {
            use lex::Class as C;
            let who = [C::Group, C::Organisation, C::Title, C::Place, C::Outlet, C::PronounPerson];
            matches!(lex::tokens(self.text, clause)[..], [a, verb, .., c] if a.class.any(&who)
                && c.class.any(&[C::Group, C::Organisation, C::Title, C::PronounFirst, C::PronounPerson])
                && verb.class.unknown() && verb.span.len() == 6)
        };
        // 批评局长王强独断专行、任人唯亲: for the first of what it tells.
        let first =
            clause.of(self.text).find('、').map_or(clause, |at| Span { end: clause.start + at as u32, ..clause });
        letters >= 5 && between()
            || first.of(self.text).chars().nth(5).is_some()
                && letters >= 6
                && !first.of(self.text).contains(['的', '，', '和', '与', '及'])
                && phrase::noun_phrase(self.text, first).is_none_or(|np| {
                    // 称赞球员|纪律严明: four characters without a surname are no name.
                    let name = np.name.of(self.text);
                    let unnamed = np.kind == Kind::Person && name.chars().count() == 4 && lex::surname(name).is_none();
                    // 批评这项政策，认为…: what is blamed, and the next clause tells for what.
                    let thing = matches!(np.kind, Kind::Unknown | Kind::Document) && clause.end == content.end;
                    thing || np.span != first || unnamed || self.acts(first)
                })
    }
}

/// True when the words hold a verb of their own, so that they say something about somebody.
fn clausal(words: &str) -> bool {
    lists::VERBS.within(words)
}

/// 照片|造假, 停车位|越|改越少: a wrong that it ends with, or a word of degree, and no noun behind 的 that it is part of (批评过于强硬|的政策).
fn judges(words: &str) -> bool {
    let judged = lists::DEGREES.within(words) && !words.contains('的') || lists::WRONGS.ends(words);
    judged && words.chars().nth(3).is_some()
}
