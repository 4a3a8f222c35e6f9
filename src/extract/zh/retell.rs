//! The article as a whole: an interview printed elsewhere that it retells.

use super::spots::{Sort, Spots};
use super::{clause, lists, phrase};
use crate::base::Span;
use crate::model::{RelayHow, Retelling};
use crate::text::{Document, document::Role};

/// How many blocks from the top are looked at.
const BLOCKS: usize = 8;
pub(super) const INTERVIEWS: [&str; 4] = ["专访", "访谈", "采访", "对话"];

/// Interviews that other outlets printed, told near the top: 外媒X刊登了对某人的专访.
pub(super) fn find(raw: &str, text: &str, spots: &Spots, document: &Document<'_>) -> Vec<Retelling> {
    let mut out: Vec<Retelling> = Vec::new();
    let blocks = document.blocks.iter().filter(|b| b.role != Role::Furniture).take(BLOCKS);
    for sentence in blocks.flat_map(|b| &b.sentences) {
        let words = sentence.of(text);
        if !spots.any(*sentence, Sort::Interview) || !INTERVIEWS.iter().any(|w| words.contains(w)) {
            continue;
        }
        for at in lists::PRINTS.all().iter().filter_map(|w| words.find(w)).map(|i| sentence.start as usize + i) {
            let close = clause::end(text, at, sentence.end as usize);
            if !INTERVIEWS.iter().any(|w| text[at..close].contains(w)) {
                continue;
            }
            let from = clause::start(text, sentence.start as usize, at);
            let Some(np) = phrase::noun_phrase(text, Span::new(from, at)) else { continue };
            if np.kind != phrase::Kind::Outlet {
                continue;
            }
            let name = np.name.of(raw);
            let lead = ["外媒", "美媒", "英媒", "媒体", "科技媒体"].iter().find_map(|l| name.strip_prefix(l));
            let from = lead.unwrap_or(name).trim().to_owned();
            if out.iter().all(|r| r.from != from) {
                out.push(Retelling { from, how: RelayHow::Retells, span: Span::new(np.span.start as usize, close) });
            }
        }
    }
    out
}
