//! Somebody cites somebody: `Reuters, citing two officials, said`, `the paper quoted Quill as saying`. Who is cited
//! speaks; who cites passes it on.

use super::lexicon::{ADV, AUX, BE, MONTH, REPORT, TIME, WH};
use super::np::{self, Np, Reach};
use super::sentence::{Found, Range, Who};
use super::subjects::subject_before;
use super::tokens::Tokens;
use super::verbs::{Subject, Verb, Voice};

/// `quoted … as` is no longer, in tokens.
const AS: usize = 24;

/// `citing`, `quoting`: somebody is cited behind token `i`.
pub(super) fn cites(t: &Tokens<'_>, i: usize) -> bool {
    t.eq(i, "citing") || t.eq(i, "quoting")
}

/// Whom the words at `i` cite, with the token that says so: `citing two officials`, `which quoted Quill`.
pub(super) fn cited(t: &Tokens<'_>, i: usize, hi: usize) -> Option<(usize, Np)> {
    let verb = if t.is(i, WH) { i + 1 } else { i };
    // citing two aides; which cited two aides
    let somebody = if verb == i { cites(t, i) } else { t.eq(verb, "cited") || t.eq(verb, "quoted") };
    if !somebody {
        return None;
    }
    // citing safety concerns: nobody is cited
    // citing two pilots: several of a trade
    let source =
        |np: &Np| super::clauses::human(t, *np) || t.is(np.head, REPORT) || super::called::people(t.str(np.head));
    np::after(t, verb + 1, hi, Reach::Full).filter(source).map(|np| (verb, np))
}

/// Gives `found` to the one cited at token `at`; `relay`, by the words `cue`, passes it on.
pub(super) fn pass_on(found: &mut Found, relay: Option<(Np, Range)>, (at, cited): (usize, Np)) {
    found.relays.extend(relay);
    found.who = Who::Phrase { np: cited, to: cited.end };
    found.cue = Some((at, at + 1));
}

/// `X quoted Y as`, `Y was quoted (by X) as`.
pub(super) struct QuotedAs {
    pub(super) speaker: Np,
    /// Where the clause begins.
    pub(super) from: usize,
    /// Who quotes, and the words that say so.
    pub(super) relay: Option<(Np, Range)>,
}

/// Who is quoted `as saying`, the `as` standing at token `link`.
pub(super) fn quoted_as(t: &Tokens<'_>, lo: usize, hi: usize, link: usize) -> Option<QuotedAs> {
    let quotes = |i: &usize| t.cues(*i).any(|(c, f)| matches!(c.lemma, "quote" | "cite") && (f.past || f.third));
    let verb = (lo.max(link.saturating_sub(AS))..link).rev().find(quotes)?;
    let mut group = verb;
    while group > lo && t.is(group - 1, AUX | ADV) {
        group -= 1;
    }
    let before = subject_before(t, lo, group)?;
    if (group..verb).any(|i| t.is(i, BE)) {
        // quoted by (in) the paper as saying; quoted as saying by (in) the paper
        let by = [verb + 1, link + 2].into_iter().find(|i| t.eq(*i, "by") || t.eq(*i, "in"));
        let relay = by.and_then(|by| np::after(t, by + 1, hi, Reach::Group)).filter(|np| !t.is(np.head, MONTH | TIME));
        return Some(QuotedAs { speaker: before, from: before.start, relay: relay.map(|np| (np, (verb, verb + 1))) });
    }
    let speaker = np::after(t, verb + 1, link, Reach::Full)?;
    Some(QuotedAs { speaker, from: before.start, relay: Some((before, (verb, verb + 1))) })
}

/// Makes a verb behind `quoted … as` one of its speaker's own: it may follow its words as `said` does.
pub(super) fn settle(t: &Tokens<'_>, lo: usize, hi: usize, verb: &mut Verb) {
    if let Some(link) = verb.group.start.checked_sub(1).filter(|i| *i > lo && t.eq(*i, "as"))
        && let Some(QuotedAs { speaker, from, .. }) = quoted_as(t, lo, hi, link)
    {
        verb.subject = Subject::Before { np: speaker, from };
        verb.group.start = link;
        verb.group.voice = Voice::Finite;
    }
}
