//! Where cues stand: one scan over the whole text.

use super::lex::{CUES, CueClass, Entry};
use crate::base::Span;

/// A cue at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub(super) span: Span,
    pub(super) entry: Entry,
}

/// All cues of `text`, in order.
pub(super) fn scan(text: &str) -> Vec<Cue> {
    crate::base::work::spend(text.len());
    let cues = &*CUES;
    let found = cues.scanner.find_iter(text).map(|m| {
        let entry = cues.entries[m.word];
        Cue { span: Span::new(m.start, m.end), entry }
    });
    found.filter(|c| c.entry.class != CueClass::Not && !part_of_a_word(text, *c)).collect()
}

/// 说的, 表示者, 报道员: the cue is part of a longer word or of a modifier.
fn part_of_a_word(text: &str, cue: Cue) -> bool {
    if matches!(cue.entry.class, CueClass::According | CueClass::Hearsay | CueClass::Manner | CueClass::Decline) {
        return false;
    }
    let after = text[cue.span.end as usize..].chars().next();
    let before = text[..cue.span.start as usize].chars().next_back();
    if matches!(after, Some('者' | '员' | '率' | '费' | '稿')) {
        return true;
    }
    match after {
        Some('的' | '之' | '地') => true,
        _ => match before {
            Some('所' | '被' | '可' | '难') => true,
            Some('的') => cue.span.len() <= 9,
            // 没有透露, 拒绝评论: nothing was said. What is not thought is an opinion all the same.
            _ => !matches!(cue.entry.class, CueClass::Think | CueClass::Want | CueClass::Deny) && negated(text, cue),
        },
    }
}

fn negated(text: &str, cue: Cue) -> bool {
    const NO: [&str; 12] = ["没有", "并未", "尚未", "从未", "未有", "未", "不愿", "不肯", "拒绝", "无法", "没", "不"];
    let before = &text[..cue.span.start as usize];
    NO.iter().any(|n| before.ends_with(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        scan(text).iter().map(|c| c.span.of(text)).collect()
    }

    #[test]
    fn longer_words_hide_the_cues_in_them() {
        assert_eq!(found("指挥中心的小说名称"), Vec::<&str>::new());
        assert_eq!(found("首相称法新社说得对"), ["称", "说"]);
        assert_eq!(found("他指出桥会通车"), ["指出"]);
    }

    #[test]
    fn modifiers_and_what_was_not_said_are_no_cues() {
        assert_eq!(found("他所说与没有透露，表示者，说的话"), Vec::<&str>::new());
        assert_eq!(found("他并不认为如此"), ["不认为"]);
    }
}
