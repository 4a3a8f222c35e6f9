//! Does what somebody says go on in the next sentence? 李明指出，… 要…。必须…。

use super::lex::{Class, opens};
use super::phrase::Kind;
use crate::base::Span;

/// So many characters of a sentence are looked into.
const OPENING: usize = 60;

/// How ready what was said is to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runs {
    /// To the end of the paragraph: after a colon, or told by an outlet of somebody.
    On,
    /// Unless something speaks against it: 通报称，…; 她解释说，….
    Likely,
    /// Only where the words themselves speak: 我们…; 要….
    Perhaps,
}

/// What ought to be is somebody's opinion, and an article has none.
const OUGHT: [&str; 14] = [
    "不该",
    "不应",
    "应该",
    "应当",
    "理应",
    "应立即",
    "应尽",
    "更应",
    "必须",
    "务必",
    "不能再",
    "绝不",
    "绝对不",
    "千万",
];

/// Cues of whoever tells at length.
const TELLS: [&str; 16] = [
    "介绍",
    "介绍说",
    "介绍称",
    "解释",
    "解释说",
    "解释称",
    "解释道",
    "回忆",
    "回忆说",
    "回忆称",
    "回忆道",
    "分析",
    "分析说",
    "分析称",
    "讲述",
    "通报",
];

/// How ready the content after `cue` is to go on, said by `kind`.
pub(super) fn readiness(cue: &str, kind: Option<Kind>) -> Runs {
    if TELLS.contains(&cue) || kind == Some(Kind::Document) { Runs::Likely } else { Runs::Perhaps }
}

/// True when `sentence`, which holds no attribution of its own, reads on with what was being said.
pub(super) fn goes_on(text: &str, sentence: Span, runs: Runs) -> bool {
    let words = super::clause::opening(text, sentence, OPENING);
    // 但他没有说明…: of what was not said the article tells.
    let untold = ["没有", "并未", "未"].iter().filter_map(|n| words.find(n).map(|i| &words[i..])).any(|w| {
        w.chars().count() > 4
            && ["说明", "透露", "解释", "提供", "指出", "公布", "回应", "证实", "提及"]
                .iter()
                .any(|v| w.find(v).is_some_and(|i| i <= 18))
    });
    if untold && (words.starts_with(['但', '他', '她', '不']) || runs != Runs::On) {
        return false;
    }
    if words.starts_with(['“', '「', '『', '"', '(', '（', '【', '[']) {
        return false;
    }
    match runs {
        Runs::On => true,
        Runs::Likely => {
            !opens(words, Class::Time) && !["记者", "本报", "图为", "据", "此前"].iter().any(|w| words.contains(w))
        }
        Runs::Perhaps => {
            opens(words, Class::GoesOn)
                || OUGHT.iter().any(|w| words.contains(w))
                || ["我们", "我国", "咱们", "我方"].iter().any(|w| words.contains(w))
                || asks_on(text, sentence)
        }
    }
}

/// 质疑，为何…？难道…？: a question after a question is asked by the same one.
fn asks_on(text: &str, sentence: Span) -> bool {
    let question = |s: &str| s.trim_end().ends_with(['？', '?']);
    question(sentence.of(text)) && question(&text[..sentence.start as usize])
}

/// True when `sentence` is at least no turn to something else: a day, a quotation, a reporter.
pub(super) fn may_lapse(text: &str, sentence: Span) -> bool {
    goes_on(text, sentence, Runs::Likely)
}
