//! Where content cannot end, and where the article speaks again.

use super::clause::{self, bare};
use super::counts;
use super::lex::{Class, tokens};
use super::lists;
use super::phrase::{self, Kind};
use crate::base::Span;
use crate::model::lang::sections::List;

/// So many characters of a content are searched for its end.
const SEARCHED: usize = 400;

/// A clause of who does not answer has at most so many bytes.
const MUTE: usize = 36;
/// A clause of who decides upon what was asked for has at most so many bytes.
const DECIDES: usize = 27;

/// A last clause of after what somebody speaks has at most so many characters.
const AFTER: usize = 8;

/// A clause of what followed upon the words has at most so many characters.
const AFTERMATH: usize = 30;

/// True when `words` tell only when or where something is (开会时, 当天傍晚): no content ends with them.
pub(super) fn adjunct(text: &str, words: Span) -> bool {
    let words = bare(text, words);
    if words.is_empty() || words.of(text).contains(['，', ',', '。', '；']) {
        return false;
    }
    let last = words.of(text);
    lists::EVENT_ENDS.ends(last)
        || tokens(text, words).last().is_some_and(|t| t.class.has(Class::Time) && t.span.len() >= 6)
}

/// The content that `words` begin with, without what somebody else says or does after it.
pub(super) fn of(text: &str, words: Span) -> Span {
    without_aftermath(text, until_other(text, bare(text, words)))
}

/// …，针对停工一事: what the next one is asked about is no part of what came before.
pub(super) fn without_topic(text: &str, content: Span) -> Span {
    let words = content.of(text);
    // …；至于选举，|他说
    let semicolon = words.rsplit_once(['；', ';']).filter(|(_, last)| last.starts_with("至于"));
    let Some((lead, last)) = semicolon.or_else(|| words.rsplit_once(['，', ','])) else { return content };
    // …，对此|，局长说
    if lists::LEADS_ON.has(last.trim()) {
        return bare(text, Span::new(content.start as usize, content.start as usize + lead.len()));
    }
    // …，他在会上问起时|，局长说
    if lists::ASIDE_ENDS.ends(last) {
        return bare(text, Span::new(content.start as usize, content.start as usize + lead.len()));
    }
    // …，惟当记者指出没有关闭|，他表示
    if lists::WHENS.begins(last) {
        return bare(text, Span::new(content.start as usize, content.start as usize + lead.len()));
    }
    let topic = last.starts_with("至于")
        || lists::TOPICS.begins(last) && (lists::TOPIC_ENDS.ends(last) || last.ends_with("时"));
    if topic { bare(text, Span::new(content.start as usize, content.start as usize + lead.len())) } else { content }
}

/// …，散会后|，馆长发来短信: when the next one speaks is no part of what came before.
pub(super) fn without_time(text: &str, content: Span) -> Span {
    let words = content.of(text);
    let Some((lead, last)) = words.rsplit_once(['，', ',']) else { return content };
    let after = last.ends_with('后') && last.chars().count() <= AFTER && !lists::NOT_AFTER.ends(last);
    if after { bare(text, Span::new(content.start as usize, content.start as usize + lead.len())) } else { content }
}

/// 要求退回补助；但…: what is asked for ends before the other side.
pub(super) fn before_contrast(text: &str, content: Span) -> Span {
    let words = clause::opening(text, content, SEARCHED);
    let cut = words.match_indices('；').find(|(i, m)| words[i + m.len()..].starts_with(['但', '而', '却']));
    cut.map_or(content, |(i, _)| Span::new(content.start as usize, content.start as usize + i))
}

/// The part of `content` before its first semicolon, and before what others do: 反映饭菜有异味，老师|却….
pub(super) fn before_others(text: &str, content: Span) -> Span {
    let words = clause::opening(text, content, SEARCHED);
    let others = |i: usize| {
        let from = content.start as usize + i + '，'.len_utf8();
        let all = tokens(text, Span::new(from, clause::end(text, from, content.end as usize)));
        let who = [Class::Group, Class::Organisation, Class::Outlet, Class::Title];
        matches!(all[..], [a, b, ..] if a.class.any(&who) && matches!(b.span.of(text), "却" | "则" | "其后" | "随后"))
    };
    let cut = words.match_indices(['；', ';', '，']).find(|(i, m)| *m != "，" || others(*i));
    cut.map_or(content, |(i, _)| Span::new(content.start as usize, content.start as usize + i))
}

/// 要求补发工资，但|被拒绝; 下令停工，造成…: what is asked for, ordered or planned ends before what became of it.
/// What one plans (`own`) ends also before what others do; what is urged goes on with its aim (呼吁公开名单，让失信者寸步难行).
pub(super) fn before_turn(text: &str, content: Span, own: bool, urged: bool) -> Span {
    let words = clause::opening(text, content, SEARCHED);
    let cut = words.match_indices(['，', ',']).find(|(i, m)| {
        let rest = &words[i + m.len()..];
        let turn = lists::TURNS.all().iter().find_map(|t| rest.strip_prefix(t));
        let others = || {
            let from = content.start as usize + i + m.len();
            let first = tokens(text, Span::new(from, clause::end(text, from, content.end as usize)));
            first.first().is_some_and(|t| {
                t.class.any(&[Class::PronounPerson, Class::Group, Class::Organisation, Class::Outlet, Class::Title])
            })
        };
        // 要求补发工资，被公司拒绝
        let clause = &rest[..rest.find(['，', ',', '；']).unwrap_or(rest.len())];
        let refused = || {
            let met = clause.trim_start_matches(['但', '却', '均', '都', '惟', '皆']);
            met.starts_with(['被', '遭']) && lists::REFUSED.within(met)
        };
        turn.is_some_and(|t| !lists::GOES_ON_ASKING.begins(t))
            || refused()
            || lists::ANSWERER.begins(rest)
            || clause.len() <= MUTE && lists::MUTE.within(clause)
            || lists::GIVES_IN.begins(rest)
            || lists::OUTCOMES.begins(rest) && !(urged && rest.starts_with('让'))
            || own && others()
            || own && lists::JUDGED.within(clause)
    });
    cut.map_or(content, |(i, _)| bare(text, Span::new(content.start as usize, content.start as usize + i)))
}

/// 54%认为太贵，|31%则说合理: what a part of those who were asked says ends before the next part.
pub(super) fn before_share(text: &str, content: Span) -> Span {
    let words = clause::opening(text, content, SEARCHED);
    let cut = words.match_indices(['，', ',', '；']).find(|(i, m)| {
        let rest = words[i + m.len()..].trim_start_matches(['但', '而']);
        counts::share(rest).is_some() || rest.starts_with("其余") || rest.starts_with("其他人")
    });
    cut.map_or(content, |(i, _)| Span::new(content.start as usize, content.start as usize + i))
}

/// 医生说不用开刀，|我不放心; 以为签的是合同，|没想到…; 有人认为演示是假的，|你怎么看？: what others said ends before
/// whoever tells of it, how it came out, or whoever is asked about it; `next` are the words for that.
pub(super) fn before_whoever(text: &str, content: Span, next: &List) -> Span {
    let words = clause::opening(text, content, SEARCHED);
    let cut = words.match_indices(['，', ',']).find(|(i, m)| next.begins(&words[i + m.len()..]));
    cut.map_or(content, |(i, _)| Span::new(content.start as usize, content.start as usize + i))
}

/// 辩称钱是借的，法官不采信: what a suspect says ends before what is done about it.
pub(super) fn before_officers(text: &str, content: Span) -> Span {
    let words = clause::opening(text, content, SEARCHED);
    let cut = words.match_indices(['，', ',']).find(|(i, m)| {
        let rest = words[i + m.len()..].trim_start_matches("但");
        let act = lists::OFFICERS.all().iter().find_map(|o| rest.strip_prefix(o));
        // 法官|何兆康|押后
        let named = |a: &str| {
            let behind = a.char_indices().skip(2).take(2).map(|(i, _)| &a[i..]);
            super::lex::surname(a).is_some() && behind.into_iter().any(|b| lists::THEIR_ACTS.begins(b))
        };
        act.is_some_and(|a| lists::THEIR_ACTS.begins(a.trim_start_matches(['则', '仍', '均'])) || named(a))
    });
    cut.map_or(content, |(i, _)| bare(text, Span::new(content.start as usize, content.start as usize + i)))
}

/// …；某报则分析了…: the part after the semicolon is about somebody else.
fn until_other(text: &str, content: Span) -> Span {
    let words = clause::opening(text, content, SEARCHED);
    let cut = words.match_indices('；').find(|(i, _)| {
        let after = &words[i + '；'.len_utf8()..];
        let then = after.char_indices().take(14).take_while(|(_, c)| *c != '，').find(|(_, c)| *c == '则');
        let at = content.start as usize + i + '；'.len_utf8();
        // 南线省钱；北线则占农地: things, and nobody.
        let somebody = |len: usize| {
            phrase::noun_phrase(text, Span::new(at, at + len))
                .is_some_and(|n| !matches!(n.kind, Kind::Unknown | Kind::Document | Kind::Place | Kind::First))
        };
        then.is_some_and(|(len, _)| somebody(len)) || lists::ANSWERS.begins(after)
    });
    cut.map_or(content, |(i, _)| Span::new(content.start as usize, content.start as usize + i))
}

/// `content` without the clauses that tell what came of it: …，引发各界关注; …，该说法遭到批评.
fn without_aftermath(text: &str, content: Span) -> Span {
    let opening = clause::opening(text, content, SEARCHED);
    let cut = opening.match_indices(['，', ',']).map(|(i, m)| i + m.len()).find(|&i| {
        let rest = &opening[i..];
        let clause = &rest[..rest.find(['，', ',', '。', '；']).unwrap_or(rest.len())];
        let long = clause.chars().nth(AFTERMATH).is_some();
        let bare = clause.trim_start_matches(['而', '但', '也', '并', '更']);
        let stirs = lists::STIRS.begins(bare) && lists::STIRRED.within(bare);
        let its = lists::ITS_WORDS.begins(bare);
        let told = lists::ITS_WORDS.all().iter().filter(|_| its).find_map(|w| bare.strip_prefix(*w)).is_some_and(|b| {
            let mut words = lists::WORDS.all().iter().filter_map(|w| b.find(w).map(|at| &b[at + w.len()..]));
            words.any(|after| {
                lists::MEETS.begins(after.trim_start_matches(['迅', '速', '随', '即', '立', '刻', '也', '已']))
            })
        });
        // …，但未提供证据: the reporter speaks.
        let but = clause.strip_prefix(['但', '却']).or_else(|| clause.strip_prefix("不过")).unwrap_or_default();
        let but = but.trim_start_matches(['他', '她', '却']);
        let mut denied = lists::DENIES.all().iter().filter_map(|d| but.strip_prefix(d));
        // …，而公司并没有对此作出回应
        let mute = clause.starts_with(['而', '但']) && lists::NO_ANSWER.within(clause) && lists::ANSWERED.ends(clause);
        // …，但李慧不这样看
        // …，于3月27日发文
        let dated = clause.strip_prefix('于').is_some_and(|w| super::lex::opens(w, Class::Time));
        // …，但工会对此提出质疑
        let met = clause.starts_with(['但', '而']) && clause.contains("对此") && !clause.contains('我');
        let differs = clause.starts_with(['但', '而', '不']) && lists::DIFFERS.ends(clause) && !clause.contains('我');
        // …，但以侦查为由，不愿透露
        let reason = clause.starts_with("但以") && clause.ends_with("为由");
        // …，向股东鞠躬致歉
        let bows = clause.trim_start_matches('并').starts_with('向') && lists::BOWS.ends(clause);
        // …，申请保释，陆官拒绝
        let decided = || {
            let at = content.start as usize + i;
            let ends = clause.len() <= DECIDES && lists::DECIDES.ends(clause);
            let who = lists::DECIDES.all().iter().filter(|_| ends).find_map(|w| clause.strip_suffix(*w));
            who.filter(|w| !w.is_empty()).is_some_and(|w| {
                let np = phrase::noun_phrase(text, Span::new(at, at + w.len()));
                np.is_some_and(|n| matches!(n.kind, Kind::Person | Kind::Role | Kind::Group | Kind::Organisation))
            })
        };
        told || dated
            || met
            || bows
            || reason
            || lists::WALKS_OFF.begins(clause)
            || clause.starts_with(['并', '还']) && lists::SHOWS_TOO.begins(bare)
            || decided()
            || !long && (stirs || mute || differs || !but.is_empty() && denied.any(|rest| lists::BACKS.begins(rest)))
    });
    // …——如此高的比例前所未有: the reporter speaks.
    let dash = opening.match_indices("——").find(|(i, d)| lists::ASIDES.begins(&opening[i + d.len()..]));
    let cut = cut.into_iter().chain(dash.map(|(i, _)| i)).min();
    cut.map_or(content, |i| bare(text, Span::new(content.start as usize, content.start as usize + i)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_the_words_is_no_part_of_them() {
        for (text, end) in [
            ("双方谈及港口，引发各界关注", "双方谈及港口"),
            ("桥会通车，该说法遭到居民批评", "桥会通车"),
            ("停电会引发居民不满，须及早通知", "停电会引发居民不满，须及早通知"),
        ] {
            assert_eq!(without_aftermath(text, Span::new(0, text.len())).of(text), end);
        }
    }

    #[test]
    fn a_time_is_no_content() {
        let all = |t: &str| adjunct(t, Span::new(0, t.len()));
        assert!(all("与幕僚开会时") && all("警方今日傍晚时分，"));
        assert!(!all("桥会通车") && !all("桥会通车，明年开会时"));
    }
}
