//! Remarks told over several paragraphs: 发言人说，…。…。 / 发言人强调，…。…。 Where paragraphs open with the same
//! speaker again and again, each of them is that speaker's to its end.

use super::cue_list::CueClass;
use super::cues::Cue;
use crate::text::{Block, document::Role};
use std::collections::BTreeMap;

/// The speaker and the cue stand within so many bytes of the opening.
const OPENING: usize = 60;
/// Words between the speaker and the cue that differ from paragraph to paragraph.
const BETWEEN: [&str; 10] = ["进一步", "同时", "最后", "此外", "另外", "并且", "还", "也", "又", "则"];

/// For each block: does one speaker's address run through it?
pub(super) fn marked(text: &str, blocks: &[Block], cues: &[Cue]) -> Vec<bool> {
    let openers: Vec<Option<&str>> = blocks.iter().map(|block| opener(text, block, cues)).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for who in openers.iter().flatten() {
        *times.entry(who).or_default() += 1;
    }
    openers.iter().map(|who| who.is_some_and(|who| times[who] > 1)).collect()
}

/// Who opens the block: the words before a cue of saying that a comma follows.
fn opener<'t>(text: &'t str, block: &Block, cues: &[Cue]) -> Option<&'t str> {
    let start = block.body.start;
    let first = &cues[cues.partition_point(|c| c.span.start < start)..];
    let cue = first.first().filter(|c| c.span.end <= block.body.end && c.span.start - start <= OPENING as u32)?;
    let tells = matches!(cue.entry.class, CueClass::Say | CueClass::Comment) && block.role == Role::Body;
    let comma = text[cue.span.end as usize..].starts_with(['，', ',']);
    if !tells || !comma {
        return None;
    }
    let mut who = text[start as usize..cue.span.start as usize].trim();
    for word in BETWEEN {
        who = who.trim_start_matches(word).trim_end_matches(word);
    }
    let named = !who.is_empty() && !who.contains(['，', ',', '、', '：', '“', '「', '。']);
    named.then_some(who)
}

#[cfg(test)]
mod tests {
    use crate::extract::{Context, read};
    use crate::model::Lang;

    fn contents(text: &str) -> Vec<String> {
        let reading = read(text, &Context::new(Lang::Zh));
        reading.drafts.iter().map(|d| d.fragments.iter().map(|f| f.of(text)).collect::<String>()).collect()
    }

    #[test]
    fn paragraphs_that_one_speaker_opens_again_and_again_are_theirs_to_the_end() {
        let text = "港务局答问\n发言人说，渡轮停航一周。旅客可以改签。\n发言人还强调，安全第一。任何船只不得例外。";
        assert_eq!(contents(text), ["渡轮停航一周。旅客可以改签", "安全第一。任何船只不得例外"]);
    }

    #[test]
    fn a_speaker_who_opens_one_paragraph_leaves_the_rest_of_it_to_the_article() {
        let text = "港务局答问\n发言人说，渡轮停航一周。码头上停着三艘船。\n风浪已经持续两天。";
        assert_eq!(contents(text), ["渡轮停航一周"]);
    }
}
