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
    let cues = &*CUES;
    let found = cues.scanner.find_iter(text).map(|m| {
        let entry = cues.entries[m.pattern().as_usize()];
        Cue { span: Span::new(m.start(), m.end()), entry }
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
    if matches!(after, Some('者' | '员' | '书' | '法' | '率' | '家' | '权' | '费' | '稿' | '单' | '会')) {
        // 说法 is no saying, but 表示会… and 说法国… are.
        let short = cue.span.len() == 3;
        return !(matches!(after, Some('会' | '法' | '单' | '书' | '家' | '权')) && !cue.entry.noun && !short);
    }
    match after {
        Some('的' | '之' | '地') => true,
        _ => {
            matches!(before, Some('所' | '被' | '可' | '难' | '该' | '的' | '不'))
                && cue.entry.class != CueClass::Deny
                && !(before == Some('不') && matches!(cue.entry.class, CueClass::Think | CueClass::Want))
                && !(before == Some('的') && cue.span.len() > 9)
        }
    }
}
