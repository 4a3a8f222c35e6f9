//! Where cues stand: one scan over the whole text.

use super::around;
use super::clause;
use super::cue_list::{CUES, CueClass, Entry};
use super::dotted;
use super::lex;
use super::lists;
use super::phrase::{self, Kind};
use super::spots::{Sort, Spots};
use crate::base::Span;
use crate::model::lang::words::{Hit, Words};
use std::sync::LazyLock;

/// So many bytes before a cue are searched for the beginning of its clause.
const LEAD: usize = 150;

/// By what something is done is named in at most so many characters.
const REQUEST: usize = 8;

/// What somebody is called has fewer characters, its quotation marks among them.
const NICKNAME: usize = 7;

/// Words that stay whole behind a cue of one character.
static WHOLE: LazyLock<Words> = LazyLock::new(|| {
    let lines = include_str!("../../model/lang/zh/whole.txt").lines().filter(|l| !l.starts_with('#'));
    Words::new(lines.flat_map(str::split_whitespace))
});

/// A headline that tells what somebody admits begins at most so many bytes before.
const HEADLINE: usize = 150;

/// A name of at most so many characters stands before what its bearer is called to do, in quotation marks.
const NAME: usize = 3;

/// A cue at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub(super) span: Span,
    pub(super) entry: Entry,
}

impl Cue {
    /// True when it is this very word.
    pub(super) fn is(&self, text: &str, word: &str) -> bool {
        self.span.of(text) == word
    }
}

/// All cues of `text`, in order.
pub(super) fn scan(text: &str, spots: &Spots) -> Vec<Cue> {
    crate::base::work::spend(text.len());
    let cues = &*CUES;
    // 一直|呼吁: 直呼 stood there first, and 吁 is found once more.
    let mut upto = 0;
    let hits = spots.hits(Sort::Cue, &cues.scanner, text).filter_map(move |m| {
        let (inside, rest) = (m.start < upto, behind_word(text, m.start, m.end));
        upto = rest.map_or(upto, |c| c.span.end as usize);
        (!inside).then_some((m, rest))
    });
    let found = hits.map(|(m, rest)| {
        if let Some(alone) = alone(text, m.start, m.end) {
            return alone;
        }
        let entry = cues.entries[m.word];
        // 用台山|话说
        let spoken = &text[m.start..m.end] == "话说" && around::in_a_tongue(&text[..m.start]);
        if let Some(say) = spoken.then(|| cues.scanner.at("说")).flatten() {
            let span = Span::new(m.end - '说'.len_utf8(), m.end);
            return Cue { span, entry: cues.entries[say.word] };
        }
        if let Some(rest) = rest {
            return rest;
        }
        // 市场预期|央行将降息, but 逊于市场预期
        let expects = text[m.start..m.end] == *"市场预期" && around::expected(&text[m.end..]);
        if let Some(want) = expects.then(|| cues.scanner.at("预期")).flatten() {
            let span = Span::new(m.end - "预期".len(), m.end);
            return Cue { span, entry: cues.entries[want.word] };
        }
        // 海港日报|称, but 男子|报称遇劫
        let paper = text[m.start..m.end] == *"报称" && around::printed(text, m.start);
        if let Some(say) = paper.then(|| cues.scanner.at("称")).flatten() {
            let span = Span::new(m.end - '称'.len_utf8(), m.end);
            return Cue { span, entry: cues.entries[say.word] };
        }
        // 派出所|称: the end of a house, and a cue.
        let house = m.start + '所'.len_utf8();
        if text[m.start..].starts_with('所') && lists::HOUSES.ends(&text[..house]) {
            let rest = cues.scanner.at(&text[house..]);
            let entry = rest.as_ref().map_or(Entry { class: CueClass::Not, ..entry }, |m| cues.entries[m.word]);
            let end = rest.map_or(m.end, |m| house + m.len());
            return Cue { span: Span::new(house, end), entry };
        }
        // 援引局长的话|说: only after 用, 以 and the like it is a view.
        let worded = entry.class == CueClass::View && text[m.start..].starts_with("的话");
        if worded && !lists::VIEW_OPENERS.begins(&text[clause::start(text, back(text, m.start), m.start)..m.start]) {
            let say = CUES.scanner.at("说").map_or(entry, |m| cues.entries[m.word]);
            return Cue { span: Span::new(m.end - '说'.len_utf8(), m.end), entry: say };
        }
        // 总统|称, which is no 统称
        if entry.last {
            let from = m.end - '称'.len_utf8();
            // 声明中|指出
            return match cues.scanner.at(&text[from..]).filter(|longer| longer.len() > '称'.len_utf8()) {
                Some(longer) => Cue { span: Span::new(from, from + longer.len()), entry: cues.entries[longer.word] },
                None => Cue { span: Span::new(from, m.end), entry },
            };
        }
        let end = match entry.class {
            _ if entry.first => m.start + '说'.len_utf8(),
            // 指责|道：“…”
            _ if around::speaks(&text[m.end..]) => m.end + '道'.len_utf8(),
            // 拒绝就|此事置评
            CueClass::Decline if entry.marked => clause::end(text, m.end, text.len()),
            _ => m.end,
        };
        Cue { span: Span::new(m.start, end), entry }
    });
    // 马可|说
    let names = dotted::short_forms(text, spots);
    let behind_name = |c: &Cue| names.iter().any(|n| text[..c.span.start as usize].ends_with(n));
    found.filter(|c| c.entry.class != CueClass::Not && (behind_name(c) || !part_of_a_word(text, *c))).collect()
}

/// 一直|认为, no 直认; 首相|认为, no 相认: the first character of the longer word at `start..end` ends another one.
fn behind_word(text: &str, start: usize, end: usize) -> Option<Cue> {
    let from = start + text[start..].chars().next()?.len_utf8();
    let rest = || CUES.scanner.at(&text[from..]).filter(|m| CUES.entries[m.word].class != CueClass::Not);
    let m = (from < end && lists::STRADDLING.ends(&text[..from])).then(rest).flatten()?;
    Some(Cue { span: Span::new(from, from + m.len()), entry: CUES.entries[m.word] })
}

/// 指|数据: of the longer word at `start..end` only the first character is a cue, when the rest begins a word that goes on
/// behind it. 指出|口罩 stays: there, too, a word begins.
fn alone(text: &str, start: usize, end: usize) -> Option<Cue> {
    let first = start + text[start..].chars().next()?.len_utf8();
    let entry = || CUES.scanner.at(&text[start..first]).map(|m| CUES.entries[m.word]);
    let crosses = |m: &Hit| first + m.len() > end;
    let crossed = first < end && WHOLE.at(&text[first..]).is_some_and(|m| crosses(&m));
    let other = || WHOLE.at(&text[end..]).is_some() || lex::word(&text[end..]) > '口'.len_utf8();
    // 何文远说|法国会…, but 这一说法
    let verb = text[start..end] == *"说法" && !lists::OF_NOUNS.ends(&text[..start]);
    // 认为|何男有错: a name, and no 为何.
    let thinks = matches!(&text[start..end], "认为" | "以为");
    let crossed = crossed && !thinks;
    let entry = crossed.then(entry).flatten().filter(|e| e.class != CueClass::Not && (verb || !other()))?;
    Some(Cue { span: Span::new(start, first), entry })
}

/// 说的, 表示者, 报道员: the cue is part of a longer word or of a modifier.
fn part_of_a_word(text: &str, cue: Cue) -> bool {
    // 拒绝就此事置评: only with what is refused at the end.
    if cue.entry.class == CueClass::Decline && cue.entry.marked {
        return !lists::ANSWERED.ends(cue.span.of(text));
    }
    if matches!(
        cue.entry.class,
        CueClass::According
            | CueClass::Hearsay
            | CueClass::Manner
            | CueClass::Decline
            | CueClass::Reason
            | CueClass::Alleged
            | CueClass::Topic
    ) {
        return false;
    }
    if cue.entry.class == CueClass::View {
        return !text[..cue.span.start as usize].chars().next_back().is_some_and(char::is_alphanumeric);
    }
    let after = text[cue.span.end as usize..].chars().next();
    let before = text[..cue.span.start as usize].chars().next_back();
    let lead = &text[..cue.span.start as usize];
    // 消息|传出后, 市民|投诉后作出巡查: when it did. 对|报道予以否认: what an answer is about.
    let rest = &text[cue.span.end as usize..];
    if cue.entry.noun && rest.starts_with('后') && !lists::AFTERWORDS.begins(rest) {
        return true;
    }
    // 答复议员|询问时指出: when. 多次|投诉却没有下文: nothing is told of it.
    // 在居民要求|下，…
    if cue.entry.noun && rest.starts_with("下，") {
        return true;
    }
    if cue.entry.class == CueClass::Ask && rest.starts_with('时') || cue.entry.noun && rest.starts_with('却') {
        return true;
    }
    if cue.entry.noun && (lead.ends_with('对') && !lead.ends_with("反对") || lead.ends_with("关于")) {
        return true;
    }
    // 市府在|声明|中说: where it was said.
    let mut clause = lead.chars().rev().take(12).take_while(|c| c.is_alphanumeric());
    let paper = cue.entry.noun || cue.entry.class == CueClass::Announce;
    if paper && rest.starts_with('中') && clause.any(|c| c == '在') {
        return true;
    }
    // 收购传闻|并不属实: a noun, of which something is told.
    if cue.entry.class == CueClass::Report && cue.entry.noun && lists::NOUN_IS.begins(rest) {
        return true;
    }
    // 如觉得不妥，…: nobody says so yet. 目的是希望…: an aim, told of.
    let hypothetical = ["如", "如果", "若", "倘若", "假如", "一旦"].iter().any(|w| lead.ends_with(w));
    let aim = cue.entry.class == CueClass::Want && ["就是", "的是", "目的是"].iter().any(|w| lead.ends_with(w));
    if hypothetical && !lead.ends_with("例如") && !super::given::ends_lead(lead) || aim {
        return true;
    }
    // 北岭，又称北山，…: another name.
    if cue.span.of(text) == "称" && matches!(before, Some('又' | '也' | '亦')) {
        let marked = matches!(after, Some('，' | ',' | '：' | ':' | '“' | '「'));
        let short =
            !marked && text[cue.span.end as usize..].chars().take(7).any(|c| matches!(c, '，' | '、' | '）' | ','));
        if short {
            return true;
        }
    }
    // 一个|自称是教师的人: who it was.
    if cue.span.of(text) == "自称" && lead.ends_with(['个', '名', '位', '些']) {
        return true;
    }
    // 男子认偷车: so only headlines put it. 叫|他回家, but no 叫车.
    let one = cue.entry.noun && cue.span.len() == '叫'.len_utf8();
    if one && (cue.is(text, "认") && (lead.len() > HEADLINE || lead.trim().contains('\n')))
        || one && cue.is(text, "叫") && !calls_to(rest)
    {
        return true;
    }
    // 只|要他愿意: no order.
    if cue.entry.first
        && cue.span.of(text) == "要"
        && before.is_some_and(|c| "只不需主必首次重若快就将简想是".contains(c))
    {
        return true;
    }
    // 轻信自称警员的人: who it is.
    let somebody = || {
        let clause = &text[cue.span.end as usize..clause::end(text, cue.span.end as usize, text.len())];
        lists::SOMEBODY.ends(clause)
    };
    if cue.span.of(text) == "自称" && (lists::RECEIVES.ends(lead) || somebody()) {
        return true;
    }
    // 安理会决议|要求…: a paper.
    if cue.is(text, "决议") && CUES.scanner.at(rest).is_some() {
        return true;
    }
    // 对出行有何|提醒？: a noun.
    if cue.entry.noun && ["有何", "有什么", "有哪些"].iter().any(|w| lead.ends_with(w)) {
        return true;
    }
    // 较市场|预期提前一季: compared.
    if matches!(cue.entry.class, CueClass::Want | CueClass::Think)
        && cue.entry.noun
        && lists::THAN.within(clause_before(lead))
    {
        return true;
    }
    // 接获内地|通报，…: what is got, and nobody speaks.
    if lists::WORD_GOT.has(cue.span.of(text))
        && matches!(after, Some('，' | '时' | '后'))
        && lists::GETS_WORD.within(clause_before(lead))
    {
        return true;
    }
    // 林嫌坦承…: a suspect. 会嫌麻烦: nobody does yet.
    let judged =
        before.is_none_or(|c| "会怕被别免不招遭惹讨莫勿".contains(c) || lex::surname(&c.to_string()).is_some());
    if cue.is(text, "嫌") && (judged || !after.is_some_and(char::is_alphanumeric)) {
        return true;
    }
    // 四成受访者|赞成: only of those who were asked.
    if cue.is(text, "赞成") && !around::sides(clause_before(lead), rest) {
        return true;
    }
    // 经九个月|调查，…: how long it took.
    if lists::INQUIRES.has(cue.span.of(text)) && around::took(clause_before(lead)) {
        return true;
    }
    // 依专家|评估，…: by what.
    let weighed = cue.entry.marked && matches!(cue.entry.class, CueClass::Think | CueClass::Comment);
    if weighed && lists::BY_REQUEST.begins(by(lead)) {
        return true;
    }
    // 按监管|要求: by what, and nobody asks.
    if cue.entry.noun && cue.entry.class == CueClass::Urge && lists::BY_REQUEST.begins(by(lead)) {
        return true;
    }
    // 问他是否|后悔，…, 问被告是否|明白控罪: what is asked about.
    if cue.entry.class == CueClass::Think && lead.ends_with("是否") {
        return true;
    }
    // 还不能|断定: nobody thinks so yet.
    if cue.entry.class == CueClass::Think && lists::CANNOT.ends(lead) {
        return true;
    }
    // 计划|推动的“某某系统”: part of what stands before a noun. 增长预期|从…下调: a noun.
    let planned = matches!(cue.entry.class, CueClass::Plan | CueClass::Want) && cue.entry.noun;
    let before_noun = || {
        let of = rest.char_indices().take(4).find(|(_, c)| *c == '的' || !c.is_alphanumeric());
        of.is_some_and(|(i, c)| c == '的' && i >= 6 && rest[i + '的'.len_utf8()..].starts_with(['“', '「', '《']))
    };
    if planned && (before_noun() || cue.entry.class == CueClass::Want && rest.starts_with('从')) {
        return true;
    }
    // 称|大桥为“危桥”: what it is called.
    if cue.span.of(text) == "称" && names_it(rest) {
        return true;
    }
    // 经济|料将放缓: what is expected of it, and nobody expects.
    if cue.span.of(text) == "料" && rest.starts_with(['将', '会', '可', '达', '需', '须', '涉', '有', '为', '因'])
    {
        return true;
    }
    // 讨论|是否停工, but no discussion of a thing.
    if cue.entry.class == CueClass::Ask
        && lists::DEBATES.has(cue.span.of(text))
        && !lists::QUESTION_OPENERS.begins(rest)
    {
        return true;
    }
    // 警方|调查，…, but no 调查结果.
    if lists::INQUIRES.has(cue.span.of(text)) && after != Some('，') {
        return true;
    }
    // 她把这叫做“…” judges; 山被叫做“…” has a name.
    // 停航被何文远|形容为“灾难”
    let by_somebody = || {
        let by = phrase::passive(text, Span::new(lead.len() - clause_before(lead).len(), lead.len()));
        let np = by.filter(|by| !by.is_empty()).and_then(|by| phrase::noun_phrase(text, by));
        np.is_some_and(|n| matches!(n.kind, Kind::Person | Kind::Role | Kind::PronounPerson | Kind::Nickname))
    };
    if lists::NAMES.has(cue.span.of(text)) && !judges(clause_before(lead), cue.span.of(text)) && !by_somebody() {
        return true;
    }
    // 三年计划|获批, 考虑|因素: what follows shows a noun.
    // 盘算着|，等收完稻子…
    let goes_on = cue.span.of(text).ends_with('着') && rest.starts_with('，');
    if cue.entry.class == CueClass::Plan && !goes_on && lists::NOUN_GOES_ON.begins(rest) && !rest.starts_with("是否")
    {
        return true;
    }
    // 把建厂|计划形容为“…”
    if cue.entry.noun && lists::FINDS_WORDS.begins(rest) {
        return true;
    }
    // 一|批志愿者: a measure word.
    let one = cue.span.of(text) == "批";
    if one
        && before
            .is_some_and(|c| c.is_ascii_digit() || "这那本该首末多上下两三四五六七八九十一二几数大分各每".contains(c))
    {
        return true;
    }
    // （海港日报报道）; a noun with its measure word: 一份通知, 该建议.
    if matches!(after, Some('）' | ')' | '】' | '〕' | ']'))
        || (cue.entry.noun || cue.entry.marked) && measured(text, cue)
    {
        return true;
    }
    // 报道者, 报道的; but 称|员工…, 表示|地方…
    let suffix = matches!(after, Some('者' | '员' | '率' | '费' | '稿' | '的' | '之' | '地'));
    if suffix && !lists::NO_SUFFIX.begins(&text[cue.span.end as usize..]) {
        return true;
    }
    match before {
        // 研究所表示: the end of a name.
        Some('所') if lists::HOUSES.ends(lead) => unsaid(text, cue),
        Some('所' | '被' | '可' | '难') => true,
        Some('的') => cue.span.len() <= 9,
        // 以|证实: what it is for.
        Some('以') => !lists::NO_PURPOSE.ends(lead),
        // 用收据来证实: what it is for.
        Some('来') if !lists::PURPOSE.ends(lead) && lists::BY_WHAT.within(clause_before(lead)) => true,
        // 没有透露, 拒绝评论: nothing was said. What is not thought is an opinion all the same.
        _ => !matches!(cue.entry.class, CueClass::Think | CueClass::Want | CueClass::Deny) && unsaid(text, cue),
    }
}

/// 叫|他回家, 叫|老板“别担心”: somebody is called to do something.
fn calls_to(rest: &str) -> bool {
    let people = [lex::Class::Title, lex::Class::Group, lex::Class::Unnamed];
    // 叫|霍“别担心”
    let close = || rest.char_indices().take(NAME + 1).find(|(_, c)| matches!(c, '“' | '「'));
    let named = || lex::surname(rest).is_some() && close().is_some_and(|(i, _)| i > 0);
    lists::CALLED_TO.begins(rest) || people.iter().any(|c| lex::opens(rest, *c)) || named()
}

/// Where so much of the text before `at` begins as a clause can be long.
pub(super) fn back(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.saturating_sub(LEAD))
}

/// What stands since the last mark.
fn clause_before(lead: &str) -> &str {
    lead.rsplit(['，', '。', '；', '：', '、', '“', '”', '「', '」', '\n', '！', '？']).next().unwrap_or(lead)
}

/// The few characters before a cue from the last 按 or 依 on.
fn by(lead: &str) -> &str {
    let from = lead.char_indices().rev().take(REQUEST).take_while(|(_, c)| c.is_alphanumeric());
    from.filter(|(i, _)| lists::BY_REQUEST.begins(&lead[*i..])).last().map_or("", |(i, _)| &lead[i..])
}

/// True when a measure word or 该 makes a noun of the cue: 一份通知, 多起通报.
fn measured(text: &str, cue: Cue) -> bool {
    let lead = &text[..cue.span.start as usize];
    let mut before = lead.chars().rev();
    match before.next() {
        // 对此回应: of this, and no noun.
        Some('此') => !["对此", "就此", "为此", "因此", "由此", "据此"].iter().any(|w| lead.ends_with(w)),
        Some('该') => true,
        // 这一指控
        Some('一') => matches!(before.next(), Some('这' | '那' | '同' | '每')),
        Some('关' | '述') => ["有关", "相关", "上述"].iter().any(|w| lead.ends_with(w)),
        Some('份' | '项' | '则' | '封' | '篇' | '起' | '宗' | '件' | '些' | '种') => before
            .next()
            .is_some_and(|c| c.is_ascii_digit() || "一二两三四五六七八九十几数多这那该某每各有".contains(c)),
        Some('有') => !matches!(cue.span.of(text), "指"),
        _ => false,
    }
}

/// What was not said, or is only going to be: 没有透露, 不会宣布, 将公布.
fn unsaid(text: &str, cue: Cue) -> bool {
    let before = &text[..cue.span.start as usize];
    lists::UNSAID.ends(before) || cue.is(text, "说") && before.ends_with('要')
}

/// 学者把这种做法|称作: somebody calls something so; 人们把山|称为 gives its name.
fn judges(clause: &str, cue: &str) -> bool {
    (lists::TAKES.within(clause) || cue.contains('之')) && !lists::NAMERS.within(clause)
}

/// 将预算案|斥为空头支票: without quotation marks, too, somebody finds words for it.
pub(super) fn finds_words(text: &str, cue: Cue) -> bool {
    let words = cue.span.of(text);
    let goes_on = text[cue.span.end as usize..].starts_with(|c: char| c.is_alphanumeric());
    goes_on && lists::FINDS_WORDS.has(words) && judges(clause_before(&text[..cue.span.start as usize]), words)
}

/// 大桥|为“危桥”: a few characters, and the name given to them.
fn names_it(rest: &str) -> bool {
    let at = rest.char_indices().take(9).find(|(_, c)| *c == '为' || !c.is_alphanumeric());
    let name = at.filter(|(i, c)| *c == '为' && *i > 0).map(|(i, c)| &rest[i + c.len_utf8()..]);
    // 称其为“史上最大的骗局”: a judgement, and no name.
    // 称|这次停航为“灾难”
    let short =
        |w: &str| !lists::JUDGED_THING.begins(rest) && w.chars().take(NICKNAME).any(|c| matches!(c, '”' | '」'));
    name.is_some_and(|w| w.starts_with(['“', '「']) && short(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        scan(text, &Spots::scan(text)).iter().map(|c| c.span.of(text)).collect()
    }

    #[test]
    fn longer_words_hide_the_cues_in_them() {
        assert_eq!(found("指挥中心的小说名称"), Vec::<&str>::new());
        assert_eq!(found("首相称法新社说得对"), ["称", "说"]);
        assert_eq!(found("他指出桥会通车"), ["指出"]);
    }

    #[test]
    fn modifiers_and_what_was_not_said_are_no_cues() {
        assert_eq!(found("他所做与没有透露，表示者，说的话"), Vec::<&str>::new());
        assert_eq!(found("他并不认为如此"), ["不认为"]);
    }
}
