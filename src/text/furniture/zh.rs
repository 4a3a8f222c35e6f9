//! Furniture of Chinese texts.

use super::dates::{date_at, find_date, without_times};
use super::labels::label;
use super::tables::{Key, Table};
use super::zh_foot::suffix;
use super::{Fields, Furniture, Kind, Position, first, is_short};
use crate::base::Span;

pub(super) const BRACKETS: &[(char, char)] =
    &[('（', '）'), ('(', ')'), ('【', '】'), ('[', ']'), ('〔', '〕'), ('［', '］')];

/// What ends a clause: no name, outlet or dateline has it inside.
pub(super) fn ends_clause(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '“' | '”' | '「' | '」' | '‘' | '’' | '!' | '?' | '，' | '"')
}

pub(super) fn recognise(line: &str, all: Span, position: Position) -> Vec<Furniture> {
    let text = all.of(line);
    if let Some((kind, fields)) = whole(text, position) {
        return vec![Furniture { kind, span: all, fields }];
    }
    let mut found = Vec::new();
    let mut rest = all;
    while let Some((kind, used, fields)) = prefix(rest.of(line), position) {
        let span = Span::new(rest.start as usize, rest.start as usize + used);
        found.push(Furniture { kind, span, fields });
        rest = Span::new(span.end as usize, rest.end as usize).trimmed(line, char::is_whitespace);
        if rest.is_empty() || kind == Kind::Label || found.len() > 3 {
            break;
        }
    }
    while let Some((kind, kept, fields)) = suffix(rest.of(line), position) {
        let span = Span::new(rest.start as usize + kept, rest.end as usize);
        found.push(Furniture { kind, span, fields });
        rest = Span::new(rest.start as usize, span.start as usize).trimmed(line, char::is_whitespace);
    }
    found
}

/// Lines that are furniture from end to end.
fn whole(text: &str, position: Position) -> Option<(Kind, Fields)> {
    let t = Table::zh();
    let plain = || Fields::default();
    if t.head(Key::Related, text).is_some_and(|n| ends_label(&text[n..]) || is_short(text, 40)) && is_short(text, 120) {
        return Some((Kind::Related, plain()));
    }
    if t.head(Key::Advert, text).is_some_and(|n| text.len() == n || is_short(text, 40)) && !text.contains(ends_clause) {
        return Some((Kind::Advert, plain()));
    }
    let bare = text.trim_start_matches(|c: char| ['（', '(', '【', '[', '*', '※', '·', '注', '：'].contains(&c));
    if t.head(Key::Disclaimer, bare).is_some() && (position.is_foot() || text.contains("声明")) {
        return Some((Kind::Disclaimer, plain()));
    }
    let near = position.is_head() || position.is_foot();
    if let Some(n) = t.head(Key::Origin, bare).filter(|_| near && is_short(text, 160)) {
        let plain_name = || outlet(bare[n..].trim_start_matches(['：', ':', ' ']).split(ends_clause).next()?);
        let credits = quoted(bare).or_else(plain_name).into_iter().collect();
        return Some((Kind::Credit, Fields { credits, ..plain() }));
    }
    if !is_short(text, 160) {
        return None;
    }
    if is_caption(text) {
        return Some((Kind::Caption, plain()));
    }
    let inner = inside(text).unwrap_or(text);
    let core = inner.trim_matches(|c: char| ['—', '–', '-', '·', '•', '*', '~', '.', '。', ' '].contains(&c));
    if t.has(Key::EndMark, core) && core.len() < text.len() {
        return Some((Kind::Mark, plain()));
    }
    near.then(|| row(inner, position)).flatten().or_else(|| near.then(|| reporters(inner)).flatten())
}

/// True when a line that is not long is a caption.
fn is_caption(text: &str) -> bool {
    let t = Table::zh();
    let end = text.trim_end_matches(['）', ')', '】', ']', '。', ' ']);
    let head = t.head(Key::CaptionHead, text.trim_start_matches(['（', '(', '【', ' '])).is_some();
    (head || t.tail(Key::CaptionTail, end).is_some() && is_short(text, 100) && tail_is_credit(end))
        && !text.contains(['“', '「', '"'])
}

/// Before 摄 or 供图 stands a name after a blank, a bracket or a reporter's label.
fn tail_is_credit(end: &str) -> bool {
    let t = Table::zh();
    let cut = end[..end.len() - t.tail(Key::CaptionTail, end).unwrap_or(0)].trim_end();
    let name = cut.rsplit([' ', '　', '（', '(', '。', '：', ':', '/', '／']).next().unwrap_or(cut);
    (is_short(name, 12) && name.len() < cut.len()) || (is_short(end, 14) && !end.contains(ends_clause))
}

/// A header row: labels with values, dates, outlets, page tools, and nothing else.
pub(super) fn row(text: &str, position: Position) -> Option<(Kind, Fields)> {
    let (mut rest, mut fields, mut kind) = (text, Fields::default(), None);
    while let Some(next) =
        Some(rest.trim_start_matches(|c| is_gap(c) || is_bracket(c) || matches!(c, '，' | ',' | ';' | '；' | '·')))
            .filter(|r| !r.is_empty())
    {
        rest = next;
        let (this, used) = item(rest, &mut fields, kind.is_none(), position)?;
        kind = kind.or(this);
        rest = &rest[used..];
    }
    kind.map(|k| (k, fields))
}

/// One item of a header row: its kind (none for what only may stand beside others) and its length.
fn item(rest: &str, fields: &mut Fields, is_first: bool, position: Position) -> Option<(Option<Kind>, usize)> {
    if let Some((date, used)) = date_at(rest) {
        let left = without_times(&rest[used..]);
        fields.published = fields.published.or(Some(date));
        return Some((Some(Kind::DateLine), rest.len() - left.len()));
    }
    if let Some((role, used)) = label(rest) {
        let value = value(&rest[used..]);
        let used = used + value.len();
        let value = value.trim_matches(|c| is_gap(c) || c == '，' || c == ',');
        if value.is_empty() {
            return (!is_first || position.is_under_title()).then_some((Some(Kind::Mark).filter(|_| is_first), used));
        }
        let kind = match role {
            Key::Noise => return Some((Some(Kind::Mark).filter(|_| is_first), used)),
            Key::Date => {
                let (date, at) = find_date(value)?;
                let left = without_times(&value[at.end as usize..]);
                fields.published = fields.published.or(Some(date));
                if !left.is_empty() {
                    fields.credits.extend(outlet(left));
                }
                Kind::DateLine
            }
            Key::Author => add_names(value, &mut fields.authors, false).then_some(Kind::Byline)?,
            Key::Reporter => add_names(value, &mut fields.authors, true).then_some(Kind::Byline)?,
            Key::Editor => add_names(value, &mut fields.editors, false).then_some(Kind::Editor)?,
            Key::Photo => {
                (!value.is_empty() && is_short(value, 20) && !value.contains(ends_clause)).then_some(Kind::Caption)?
            }
            Key::Publisher => {
                fields.publisher = Some(outlet_name(value)?);
                Kind::Credit
            }
            _ => {
                fields.credits.push(outlet_name(value)?);
                Kind::Credit
            }
        };
        return Some((Some(kind), used));
    }
    if is_first && runs_on(rest) {
        return None;
    }
    let word = &rest[..rest.find(|c| is_gap(c) || is_bracket(c)).unwrap_or(rest.len())];
    if Table::zh().has(Key::Noise, word) || is_count(word) {
        return (!is_first || position.is_under_title()).then_some((None, word.len()));
    }
    if let Some(n) = Table::zh().head(Key::Reporter, rest).filter(|_| !is_first) {
        let value = value(&rest[n..]);
        return add_names(value, &mut fields.authors, true).then_some((Some(Kind::Byline), n + value.len()));
    }
    let name = outlet(word).filter(|_| !is_first || find_date(rest).is_some())?;
    fields.credits.push(name);
    Some((None, word.len()))
}

/// The longest word of a header row, in characters: no outlet and no page tool is longer.
const WORD: usize = 24;

/// True when `rest` begins with a word that is longer than all of them, and is no count.
fn runs_on(rest: &str) -> bool {
    let (mut chars, mut is_count) = (0, true);
    for c in rest.chars().take(WORD + 1) {
        if is_gap(c) || is_bracket(c) || matches!(c, '《' | '》') {
            return false;
        }
        is_count &= counts(c);
        chars += 1;
    }
    chars > WORD && !is_count && !rest.starts_with('第')
}

/// `1.2万`, `A+`, `第03版`.
fn is_count(word: &str) -> bool {
    word.chars().all(counts) || word.starts_with('第') && word.ends_with('版')
}

fn counts(c: char) -> bool {
    matches!(c, '0'..='9' | '+' | '-' | 'A' | 'a' | 'T' | 't' | '.' | ':' | '万' | '次')
}

/// The value at the start of `text`: up to the next label or a wide gap.
fn value(text: &str) -> &str {
    let start = text.len() - text.trim_start_matches(is_gap).len();
    let mut before = None;
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at <= start) {
        let gap = |c: char| is_gap(c) || ['，', ',', ';', '；', '）', ')', '】'].contains(&c);
        let labelled = before.is_some_and(gap) && !gap(c) && label(&text[at..]).is_some();
        let shuts = matches!(c, '）' | ')' | '】' | ']') && !text[..at].contains(['（', '(']);
        let wide = before.is_some_and(is_gap) && is_gap(c) && c != '|';
        if labelled || wide || shuts || matches!(c, '\t' | '|' | '｜' | '丨' | '【' | '[') {
            return &text[..at];
        }
        before = Some(c);
    }
    text
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '　' | '\t' | '\u{a0}' | '|' | '｜' | '丨')
}

fn is_bracket(c: char) -> bool {
    matches!(c, '【' | '】' | '[' | ']' | '（' | '）' | '(' | ')')
}

/// Adds the names in `value`; false when it holds anything that is no name. Reporters must look like people.
fn add_names(value: &str, to: &mut Vec<String>, strict: bool) -> bool {
    let t = Table::zh();
    let value = value.split(['（', '(']).next().unwrap_or(value);
    let mut value = value.trim_end_matches(|c: char| ['）', ')', '】', ']', '。', ' '].contains(&c));
    // The first place where one begins.
    if let Some(cut) = t.words(Key::ReportTail).find(value).map(|h| h.start) {
        let head = value[..cut].trim_end();
        value = head.rsplit_once(|c| is_gap(c) || c == '/' || c == '／').map_or(head, |(names, _)| names);
    }
    if value.is_empty() || !is_short(value, 60) || value.contains(ends_clause) {
        return false;
    }
    let han_only = value.chars().all(|c| !c.is_ascii_alphabetic());
    let mut names = Vec::new();
    for part in value.split(|c: char| {
        ['、', ',', '，', '/', '／', ';', '；', '&'].contains(&c) || is_gap(c) && (han_only || c != ' ')
    }) {
        let part = part.trim();
        let part = t.head(Key::Reporter, part).map_or(part, |n| part[n..].trim_start_matches([' ', ':', '：']));
        if matches!(part, "" | "文" | "图" | "圖" | "摄" | "攝")
            || t.has(Key::Reporter, part)
            || t.has(Key::Author, part)
        {
            continue;
        }
        if !is_name(part, strict) {
            return false;
        }
        names.push(part.to_owned());
    }
    let any = !names.is_empty();
    names.retain(|n| !to.contains(n));
    to.extend(names);
    any
}

fn is_name(part: &str, strict: bool) -> bool {
    let chars = part.chars().count();
    let han = part.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let begins = !strict || Table::zh().head(Key::NotName, part).is_none();
    let foreign = part.contains(['·', '・', '•'])
        || part.chars().all(|c| c.is_ascii_alphanumeric() || [' ', '.', '_', '-', '\''].contains(&c));
    begins
        && if han {
            (2..=if strict { 4 } else { 12 }).contains(&chars)
        } else {
            foreign && chars <= 30 || !strict && chars <= 20
        }
}

/// A value of a credit as a name: short, no clause.
fn outlet_name(value: &str) -> Option<String> {
    let value =
        value.trim_matches(|c: char| ['《', '》', '【', '】', '（', '）', '(', ')', '“', '”', ' '].contains(&c));
    let value = value.strip_suffix("综合").unwrap_or(value);
    (!value.is_empty() && is_short(value, 30) && !value.contains(ends_clause)).then(|| value.to_owned())
}

/// A word that is an outlet by its look.
pub(super) fn outlet(word: &str) -> Option<String> {
    let t = Table::zh();
    let word = word.trim_matches(|c: char| ['《', '》', '【', '】', '（', '）', '(', ')'].contains(&c) || is_gap(c));
    let known = t.has(Key::Agency, word)
        || (t.tail(Key::OutletTail, word).is_some() && (3..=12).contains(&word.chars().count()));
    (known && !word.contains(ends_clause)).then(|| word.to_owned())
}

/// `记者 王小明 李四 北京报道`, `王小明/文`, `本报记者王小明`.
pub(super) fn reporters(text: &str) -> Option<(Kind, Fields)> {
    let t = Table::zh();
    let text = text.trim_start_matches(['■', '□', '●', '◎', '◆', '▌', ' ']);
    if !is_short(text, 50) {
        return None;
    }
    let mut fields = Fields::default();
    let n = t.head(Key::Reporter, text).or_else(|| of_an_outlet(text))?;
    fields.credits.extend(t.head(Key::Agency, text).map(|n| text[..n].to_owned()));
    if text[..n].ends_with(['辑', '輯']) {
        return add_names(&text[n..], &mut fields.editors, true).then_some((Kind::Editor, fields));
    }
    add_names(&text[n..], &mut fields.authors, true).then_some((Kind::Byline, fields))
}

/// Length of `青岚新闻记者` before a blank and a name.
fn of_an_outlet(text: &str) -> Option<usize> {
    let at = text.find(is_gap).filter(|at| is_short(&text[..*at], 10))?;
    let t = Table::zh();
    ["记者", "記者", "编辑", "編輯"]
        .iter()
        .any(|w| text[..at].ends_with(w) && text[..at].len() > w.len())
        .then_some(())?;
    (!text.contains(ends_clause) && t.head(Key::NotName, text).is_none()).then_some(at)
}

/// What stands before the first words of a paragraph: its kind and length.
fn prefix(text: &str, position: Position) -> Option<(Kind, usize, Fields)> {
    let t = Table::zh();
    let trim = |used: usize| {
        let rest = &text[used..];
        used + rest.len()
            - rest
                .trim_start_matches(|c: char| {
                    c.is_whitespace() || ['：', ':', '—', '–', '-', '―', '|', '｜', '丨'].contains(&c)
                })
                .len()
    };
    if let Some(inner) = opening(text) {
        let used = inner.len() + 2 * text.chars().next().map_or(0, char::len_utf8);
        if t.tail(Key::LeadIn, inner).is_some() && is_short(inner, 14) {
            return Some((Kind::Label, trim(used), Fields::default()));
        }
        if let Some(fields) = dateline(inner, true) {
            let kind = if fields.published.is_some() { Kind::DateLine } else { Kind::Dateline };
            return Some((kind, trim(used), fields));
        }
        if position.is_head()
            && let Some((kind, fields)) = row(inner, position).or_else(|| reporters(inner))
        {
            return Some((kind, trim(used), fields));
        }
        return None;
    }
    let mut before = ' ';
    for (at, c) in first(text, 40).char_indices() {
        let rest = &text[at..];
        if ends_clause(c) {
            return None;
        }
        if let Some(n) = t.head(Key::DatelineEnd, rest) {
            let after = &rest[n..];
            let stops = after.chars().next().is_none_or(|c| {
                c.is_whitespace() || ['（', '(', '：', ':', '】', '—', '–', '-', '|', '｜'].contains(&c)
            });
            // 美联社28日报导，…: what it reports follows; a dateline is sent (电, 讯).
            let reports = rest.starts_with(['报', '報']) && after.starts_with(['，', ',']);
            let wired = matches!(before, '日' | '讯') && t.head(Key::Agency, text).is_some() && !reports;
            if (stops || wired)
                && let Some(fields) = dateline(&text[..at + n], false)
            {
                let comma = text[at + n..].strip_prefix(['，', ',']).map_or(0, |rest| text.len() - at - n - rest.len());
                return Some((Kind::Dateline, trim(at + n + comma), fields));
            }
        }
        let sent = || t.head(Key::Agency, text).or_else(|| wire(&text[..at]).filter(|_| rest[3..].starts_with(' ')));
        if c == '日'
            && rest[3..].trim_start().starts_with(['-', '–', '—', '丨', '|', '｜'])
            && let Some(sent) = sent()
        {
            let mut fields = Fields::default();
            fields.credits.push(text[..sent].to_owned());
            return Some((Kind::Dateline, trim(at + 3), fields));
        }
        before = c;
    }
    None
}

/// Length of the name of an agency of no list that opens a dateline: `环讯社`布鲁塞尔9月4.
fn wire(text: &str) -> Option<usize> {
    let (at, c) = text.char_indices().skip(1).take(5).find(|(_, c)| *c == '社')?;
    let end = at + c.len_utf8();
    (!text[end..].starts_with(['会', '會', '区', '區', '交', '团', '團', '长', '長', '工', '员', '員'])).then_some(end)
}

/// What `新华社北京11月20日电`, `本报讯 记者王小明`, `2017年7月11日讯`, `记者王小明/台北报导` tell.
fn dateline(text: &str, bracketed: bool) -> Option<Fields> {
    let t = Table::zh();
    let text = text.trim();
    if !is_short(text, 44) || text.contains(ends_clause) || text.starts_with(['据', '據']) {
        return None;
    }
    let mut fields = Fields::default();
    let agency = t.head(Key::Agency, text);
    let own = t.head(Key::Own, text);
    fields.credits.extend(agency.map(|n| text[..n].to_owned()));
    fields.published = find_date(text).map(|(d, _)| d);
    let mut ends = t.tail(Key::DatelineEnd, text).is_some();
    let reporter = t.words(Key::Reporter).find(text).map(|hit| hit.end);
    if let Some(at) = reporter {
        let names = text[at..].trim_start_matches(['：', ':', ' ', '　']);
        let names = names.split(['/', '／', '|', '｜']).next().unwrap_or(names);
        let named: String = names.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let before_day = names[named.len()..].starts_with(|c: char| c.is_ascii_digit());
        let person = before_day && named.chars().count() > 3 && !named.contains(['、', ' ', '　']);
        // 中央社记者王小明台北20日电: the place follows the name without a mark.
        let names: String = if person { named.chars().take(3).collect() } else { named };
        ends |= add_names(names.trim(), &mut fields.authors, true);
    }
    let numeral =
        |c: char| c.is_ascii_digit() || ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].contains(&c);
    let day = text.char_indices().any(|(at, c)| c == '日' && text[..at].ends_with(numeral));
    let sent = agency.is_some() || own.is_some() || reporter.is_some();
    if !bracketed && agency.is_none() && own.is_none() && !day {
        return None;
    }
    if agency.is_none() && own.is_none() && reporter.is_none() {
        // 青岚日报北京11月20日讯: the outlet's name ends before the place.
        let ends = text.char_indices().skip(2).take(5).find(|(_, c)| ['报', '報', '社', '网', '網'].contains(c));
        fields.credits.extend(ends.and_then(|(at, c)| outlet(&text[..at + c.len_utf8()])));
    }
    (ends && (sent || day)).then_some(fields)
}

/// The first name in quotation marks or title marks.
fn quoted(text: &str) -> Option<String> {
    let (open, rest) = text.split_once(['“', '「', '《', '"'])?;
    let inner = &rest[..rest.find(['”', '」', '》', '"'])?];
    outlet_name(inner).filter(|_| !open.contains('。'))
}

/// The inside of a text that is one bracket from end to end.
fn inside(text: &str) -> Option<&str> {
    let (open, close) = BRACKETS.iter().find(|(open, _)| text.starts_with(*open))?;
    let inner = text.trim_end_matches(['。', ' ']).strip_prefix(*open)?.strip_suffix(*close)?;
    (!inner.contains([*open, *close])).then(|| inner.trim())
}

/// The inside of the bracket that `text` begins with.
fn opening(text: &str) -> Option<&str> {
    let (open, close) = BRACKETS.iter().find(|(open, _)| text.starts_with(*open))?;
    let inner = first(text, 90).strip_prefix(*open)?;
    inner.find(*close).map(|at| &inner[..at])
}

fn ends_label(text: &str) -> bool {
    text.is_empty() || text.starts_with(['：', ':', ' ', '　', '|', '｜'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_a_header_row_is_longer() {
        for key in [Key::Noise, Key::Agency] {
            assert!(Table::zh().get(key).iter().all(|word| is_short(word, WORD)));
        }
    }
}
