//! brat standoff as annotations, or as predictions, to score.

use super::gold::{GoldDocument, GoldQuote, Predicted, PredictedAgent, PredictedDocument};
use crate::base::Problem;
use crate::ingest::standoff::{Marked, Said, Standoff};
use crate::model::StatementKind;

/// A gold document of `text` and its annotations; `id` is its name in the predictions. Gives every line that
/// cannot be read.
pub fn gold(id: &str, file: &str, text: &str, annotations: &str) -> Result<GoldDocument, Vec<Problem>> {
    let read = Standoff::read(file, text, annotations)?;
    // Only who marks somebody as unnamed, or a relay, says anything of the others.
    let (unnamed, relays) = (read.tells_unnamed(), read.tells_relays());
    let quote = |said: Marked| {
        let places: Vec<_> = said.speakers.iter().map(|s| s.place).collect();
        let mut names = said.speakers.iter().filter_map(|s| s.name.clone());
        let named = |all: &[Said]| -> Vec<String> {
            all.iter().map(|r| r.name.clone().unwrap_or_else(|| r.words.clone())).collect()
        };
        GoldQuote {
            start: said.fragments[0].0,
            end: said.fragments.last().map_or(0, |s| s.1),
            kind: name(said.kind).to_owned(),
            speaker_start: places.first().map(|p| p.0),
            speaker_end: places.first().map(|p| p.1),
            speaker_spans: Some(places),
            speaker_text: said.speakers.first().map(|s| s.words.clone()),
            speaker_name: names.next(),
            names: Some(names.collect()),
            unnamed: unnamed.then(|| said.speakers.iter().any(|s| s.unnamed)),
            via: relays.then(|| named(&said.relays)),
            via_implied: Some(named(&said.told)),
            optional: Some(said.optional),
            cue_class: said.cognition.then(|| "cognition".to_owned()),
            cue_start: said.cue.map(|c| c.0),
            cue_end: said.cue.map(|c| c.1),
            fragments: Some(said.fragments),
            ..GoldQuote::default()
        }
    };
    let quotes = read.statements().into_iter().map(quote).collect();
    Ok(GoldDocument { id: id.to_owned(), text: text.to_owned(), genre: None, quotes, unlabelled_quotes: None })
}

/// The same file as predictions, for tools that write brat.
pub fn predicted(id: &str, file: &str, text: &str, annotations: &str) -> Result<PredictedDocument, Vec<Problem>> {
    let read = Standoff::read(file, text, annotations)?;
    let agent = |said: Said| PredictedAgent {
        name: said.name.or_else(|| (!said.unnamed).then(|| said.words.clone())),
        span: Some(said.place),
        as_written: Some(said.words),
        unnamed: said.unnamed,
    };
    let agents = |all: Vec<Said>| all.into_iter().map(agent).collect();
    let statements = read.statements().into_iter().map(|said| Predicted {
        fragments: said.fragments,
        speakers: agents(said.speakers),
        told_to: agents(said.told),
        relayed_by: agents(said.relays),
        made_by: None,
    });
    Ok(PredictedDocument { id: id.to_owned(), statements: statements.collect() })
}

fn name(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "direct",
        StatementKind::Mixed => "mixed",
        _ => "indirect",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Quill said it rained. “Wet,” two dockers said, “and cold.” Tarn News reported it.";
    const ANN: &str = "T1\tSource 0 5\tQuill\nT2\tCue 6 10\tsaid\nT3\tContent 11 20\tit rained\n\
        T4\tContent 23 26;48 57\tWet and cold.\nT5\tSource 29 40\ttwo dockers\nT6\tCue 41 45\tsaid\n\
        T7\tSource 59 68\tTarn News\nT9\tPlace 0 5\tQuill\n\
        R1\tSays Arg1:T1 Arg2:T3\nE1\tAttribution:T6 Content:T4 Source:T5 Relay:T7\n\
        A1\tUnnamed T5\nN1\tReference T1 Wikidata:Q1\tAda Quill\n#1\tAnnotatorNotes T1\tsure\n";

    #[test]
    fn contents_meet_their_sources_by_relation_or_event() {
        let document = gold("a", "a.ann", TEXT, ANN).unwrap();
        let [rain, wet] = &document.quotes[..] else { panic!("{document:?}") };
        assert_eq!((rain.kind.as_str(), rain.speaker_name.as_deref()), ("indirect", Some("Ada Quill")));
        assert_eq!((rain.unnamed, rain.via.as_deref()), (Some(false), Some(&[][..])));
        assert_eq!(wet.fragments.as_deref(), Some(&[(23, 26), (48, 57)][..]));
        assert_eq!((wet.kind.as_str(), wet.unnamed), ("direct", Some(true)));
        assert_eq!(wet.via.as_deref(), Some(&["Tarn News".to_owned()][..]));
        assert_eq!((wet.cue_start, wet.speaker_text.as_deref()), (Some(41), Some("two dockers")));
    }

    #[test]
    fn bad_lines_are_named_all_at_once() {
        let ann =
            "T1\tSource 0\tQuill\nT2\tContent 3 900\tx\nT3\tContent 11 20\tit rained\nR1\tSays Arg1:T8 Arg2:T3\nwhat\n";
        let problems = gold("a", "a.ann", TEXT, ann).unwrap_err();
        let lines: Vec<_> = problems.iter().map(|p| p.place.at.unwrap().0).collect();
        assert_eq!(lines, [1, 2, 4, 5], "{problems:?}");
    }
}
