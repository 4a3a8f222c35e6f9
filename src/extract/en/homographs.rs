//! Words that could be verbs of reporting and are nouns or adjectives where they stand.

use super::lexicon::{
    ADV, AND, AUX, CLITIC, Cue, CueClass, DET, ED, Forms, GROUP, ING, LINK, NUM, OBJ, POSS, PREP, SPOKE, SUB, SUBJ,
    THAT, TITLE, UNNAMED, VENUE, VERBISH, WH,
};
use super::lists::PERSON;
use super::np;
use super::tokens::{Kind, Tokens};
use super::verbs::{Group, Subject, plural};

/// True when the word is a noun or an adjective there: `the claim`, `alleged plot`.
pub(super) fn noun_use(t: &Tokens<'_>, lo: usize, hi: usize, i: usize, cue: &Cue, forms: Forms, group: Group) -> bool {
    if i == lo {
        // Reports say …; estimates suggest …
        return (forms.base || forms.third) && !forms.past;
    }
    let before = &t.all[i - 1];
    if super::crowds::met_before(t, lo, i) {
        return false;
    }
    let alone = group.start == i;
    // people briefed on the plan: they are told, they tell nobody
    let told = cue.class == CueClass::Tell && cue.wants.has(b'o') && cue.lemma != "tell";
    if told && forms.participle && alone && ["on", "of", "by", "about"].iter().any(|w| t.eq(i + 1, w)) {
        return true;
    }
    let several = || t.str(i - 1).ends_with('s');
    let in_s = forms.third && !forms.past && alone; // plans, charges: a plural, if it is no verb
    // for political reasons; but the head of government claims
    let kind = || i > lo + 2 && t.is(i - 2, PREP) && !t.is(i - 2, SUB) && !before.cap() && !several();
    let body = before.is(super::lexicon::GROUP | super::lexicon::ORG | super::lexicon::TITLE | super::lexicon::UNNAMED);
    if in_s && !body && cue.wants.has(b'n') && kind() && !t.is(i + 1, THAT) {
        return true;
    }
    // Internal emails show; text messages obtained by the Courier
    if in_s
        && cue.wants.has(b'n')
        && cue.wants.has(b'o')
        && t.is(i + 1, ED | super::lexicon::PART | super::lexicon::CUE | VERBISH)
    {
        return true;
    }
    // to abandon plans to sue
    let object = || i > lo + 2 && t.is(i - 2, super::lexicon::TO) && !before.cap() && !several();
    if in_s && cue.wants.has(b'n') && object() && !t.is(i + 1, THAT) {
        return true;
    }
    // The leak has drawn calls for …
    if forms.third && alone && before.is(ED | VERBISH) && !before.cap() && cue.wants.has(b'n') {
        return true;
    }
    // the first warning about it
    let first = group.start < i && group.start > lo && t.is(group.start - 1, DET) && before.is(ADV | NUM);
    if forms.ing && first && t.is(i + 1, PREP) {
        return true;
    }
    // the owner of a bakery called “Rise”: what a thing is called, nothing anybody says
    let thing = GROUP | TITLE | UNNAMED | SPOKE | SUBJ | AUX | ADV;
    if cue.wants.has(b'l')
        && forms.past
        && alone
        && t.kind(i + 1) == Some(Kind::Open)
        && before.kind == Kind::Word
        && !before.cap()
        && !before.is(thing)
        && !t.among(i - 1, &PERSON)
        && (lo.max(i.saturating_sub(4))..i - 1).any(|k| ["a", "an", "the"].iter().any(|w| t.eq(k, w)))
    {
        return true;
    }
    // launching repeated attacks
    if forms.past && alone && before.is(ING) && cue.wants.has(b'n') {
        return true;
    }
    // misrepresenting remarks; but the filing says
    let owned = i > lo + 1 && t.is(i - 2, DET | POSS) || i > lo + 2 && t.is(i - 3, DET | POSS);
    let internal = || i > lo + 1 && np::clause_start(t, lo, i - 2) || i > lo + 2 && t.is(i - 3, CLITIC);
    let thing = before.is(super::lexicon::REPORT) && (owned || internal());
    if in_s && before.is(ING) && !thing {
        return true;
    }
    // in a Facebook post; but the Democrats claim
    let of_a = i >= lo + 2 && before.cap() && t.is(i - 2, DET | POSS) && !several();
    // documents seen by the Courier | show
    let of_a = of_a && !(i > lo + 3 && t.eq(i - 3, "by"));
    if forms.base && !forms.past && alone && of_a {
        return true;
    }
    // in one of five tweets
    if alone && before.is(NUM) && i > lo + 1 && t.is(i - 2, PREP) && cue.wants.has(b'n') {
        return true;
    }
    let possessive = before.is(CLITIC) && !(i >= 2 && t.is(i - 2, SUBJ));
    // among those asking him to go
    // with some demanding that he go
    let some = ["some", "others", "many", "several", "most", "each", "both"].iter().any(|w| t.eq(i - 1, w));
    let aside = i > lo + 1 && (t.eq(i - 2, "with") || t.kind(i - 2) == Some(Kind::Comma));
    let those = forms.ing && (t.eq(i - 1, "those") || some && aside);
    let other = t.eq(i - 1, "other") && i > lo + 1 && t.eq(i - 2, "the");
    let each = (t.eq(i - 1, "each") || other) && forms.past; // and each | accused the other
    let determined = !those && !each && before.is(DET | POSS) && !before.is(SUBJ | AND | THAT) || possessive;
    // Some claim it was late; some said it was; but some reported cases.
    let said = ["say", "tell"].contains(&cue.lemma)
        || t.get(i + 1).is_none_or(|n| !n.word() || n.is(THAT | WH | SUBJ | DET | POSS | OBJ))
        || t.eq(i + 1, "there");
    // aides to both said
    let both = t.eq(i - 1, "both") && forms.past && i > lo + 1 && t.is(i - 2, PREP) && !t.is(i - 2, SUB);
    let some = before.is(super::lexicon::ALONE) && (forms.base || forms.past && said);
    let some = some && (both || np::clause_start(t, lo, i - 1));
    // those who know her said
    let object =
        t.eq(i - 1, "her") && forms.past && i > lo + 1 && (t.is(i - 2, PREP) || t.cues(i - 2).next().is_some());
    if alone && !some && !object && (determined || before.is(PREP) && !before.cap() && !forms.ing) {
        return true;
    }
    if alone && before.is(LINK) && !forms.ing && !before.cap() {
        return true;
    }
    // a closed-door briefing, a Supreme Court ruling
    let court = forms.ing && alone && t.is(i, VENUE) && before.is(super::lexicon::ORG) && before.cap();
    if court || forms.ing && alone && t.is(i, VENUE) && i > lo + 1 && t.is(i - 2, DET | POSS) && !before.is(AUX | ADV) {
        return true;
    }
    // the press briefing was
    if forms.ing && cue.wants.has(b'n') && alone && np::finite(t, i + 1) && i + 1 < hi {
        return true;
    }
    // on the jobs report
    let topic = alone && forms.base && !forms.past && i > lo + 2 && t.is(i - 2, DET) && t.is(i - 3, PREP);
    if topic && cue.wants.has(b'n') && !t.is(i - 3, SUB) && !body && t.get(i + 1).is_some_and(|n| !n.word()) {
        return true;
    }
    // a think tank; in a purple state
    let one = || i > lo + 1 && ["a", "an"].iter().any(|w| t.eq(i - 2, w)) && !body && !before.is(NUM | SUBJ | AND);
    let bare = forms.base && !forms.past && alone && cue.wants.has(b'n');
    if cue.lemma == "think" && ["tank", "tanks"].iter().any(|w| t.eq(i + 1, w))
        || bare && one() && !before.cap() && !several()
    {
        return true;
    }
    // and state law gives; but and state their names
    let small = THAT | DET | POSS | SUBJ | OBJ | WH | super::lexicon::TO | PREP | ADV | NUM | AUX;
    let plain = t.get(i + 1).is_some_and(|n| n.kind == Kind::Word && !n.cap() && !n.is(small));
    if bare && before.is(AND) && plain && i + 1 < hi && np::finite(t, i + 2) {
        return true;
    }
    // federal appeals court judge
    if forms.third && t.eq(i + 1, "court") && cue.wants.has(b'n') {
        return true;
    }
    // the judicial orders allowing it
    let quality = || ["al", "ive", "ic", "ous", "ary", "ful", "less"].iter().any(|e| t.str(i - 1).ends_with(e));
    let paper = super::lexicon::REPORT | super::lexicon::TITLE; // the summary | states
    let qualified = !before.cap() && !before.is(paper) && i > lo + 1 && t.is(i - 2, DET | POSS);
    if in_s && qualified && cue.wants.has(b'n') && !body && quality() {
        return true;
    }
    // reports say; claims were
    let next = i + 1;
    if (forms.third || forms.base) && !forms.past && alone && next < hi && cue.wants.has(b'n') {
        // rights advocates also resurfaced; but claims there is no money
        let late = t.is(next, super::lexicon::ADV)
            && !t.eq(next, "there")
            && (np::finite(t, next + 1) || t.is(next + 1, ED | ING));
        // privacy rules prevented him
        let acted = forms.third && t.is(next, ED) && t.is(next + 1, OBJ | DET | POSS);
        // a plan that Roe hopes will pass
        let gap = || {
            let np = np::before(t, lo, i).filter(|np| np.start > lo && t.is(np.start - 1, WH | THAT));
            let who = SUBJ | super::lexicon::TITLE | super::lexicon::GROUP | super::lexicon::ORG;
            np.is_some_and(|np| t.all[np.head].cap() || before.is(who) && !plural(t, np) || before.is(SUBJ))
                && cue.wants.has(b'b')
        };
        if forms.third && t.is(next, super::lexicon::MODAL) && gap() {
            return false;
        }
        // what the voters want is a change
        let what = || np::before(t, lo, i).is_some_and(|np| np.start > lo && t.eq(np.start - 1, "what"));
        if t.is(next, super::lexicon::BE) && t.is(next + 1, DET | POSS) && what() {
            return false;
        }
        return late
            || acted
            || np::finite(t, next)
            || t.is(next, AND) && t.all.get(next + 1).is_some_and(|n| n.word() && !n.is(AUX));
    }
    false
}

/// True when a form in -s behind its subject `subject` is a plural: `made private comments`, `the police posts`.
pub(super) fn noun_in_s(t: &Tokens<'_>, lo: usize, cue: &Cue, forms: Forms, group: Group, subject: &Subject) -> bool {
    // made private comments; is sending signals: the object of the verb before
    if cue.wants.has(b'n')
        && let Subject::Before { np, .. } = *subject
        && np.end == group.start
        && np.start > lo
        && np::finite(t, np.start - 1)
        && !t.all[np.head].cap()
        && !t.is(np.start, DET | POSS | SUBJ)
    {
        return true;
    }
    // ramped up the talk in their public remarks; but the clerk for the port | claims
    if !forms.past
        && cue.wants.has(b'n')
        && let Subject::Before { np, .. } = *subject
        && np.end == group.start
        && np.end > np.start + 2
        && let Some(det) = (np.end - 2..np.end).find(|i| t.is(*i, DET | POSS))
        && det > np.start
        && t.is(det - 1, PREP)
        && !t.is(group.start + 1, THAT)
        // a menu in the window | promises, “…”
        && !(matches!(t.kind(group.start + 1), Some(Kind::Comma | Kind::Colon)) && t.kind(group.start + 2) == Some(Kind::Open))
        && !t.eq(det - 1, "of")
        && !(super::clauses::human(t, np) || super::clauses::impersonal(t, np))
        // an email seen by the Courier | suggests
        && !t.all[np.end - 1].cap()
    {
        return true;
    }
    // got the debate rules | he wanted: the object of the verb before, and a relative clause
    if let Subject::Before { np, .. } = *subject
        && !forms.past
        && np.end == group.start
        && np.start > lo
        && (np::finite(t, np.start - 1) || t.is(np.start - 1, ED))
        && t.is(group.start + 1, SUBJ)
        && !t.is(np.head, super::lexicon::TITLE | super::lexicon::GROUP)
        && !t.all[np.head].cap()
    {
        return true;
    }
    // from Super Tuesday states | who stay neutral
    if !forms.past && cue.wants.has(b'n') && t.eq(group.start + 1, "who") && np::finite(t, group.start + 2) {
        return true;
    }
    // the corruption charges against him
    if cue.wants.has(b'n')
        && let Subject::Before { np, .. } = *subject
        && np.end == group.start
        && !t.all[np.end - 1].cap()
        && !t.is(np.head, SUBJ)
        && t.eq(np.end + 1, "against")
    {
        return true;
    }
    // in many battleground states where …
    if !forms.past
        && cue.wants.has(b'n')
        && let Subject::Before { np, .. } = *subject
        && np.start > lo
        && np.end == group.start
        && t.is(np.start - 1, PREP)
        && !t.is(np.start - 1, SUB)
        && !t.all[np.head].cap()
    {
        return true;
    }
    // The police posts: a form in -s after a plural is a noun; a group of members | says it is late
    if !forms.past
        && (cue.wants.has(b'n') || t.is(group.start, super::lexicon::NOUN_CUE))
        && let Subject::Before { np, .. } = *subject
        && super::verbs::plural(t, np)
        && !t.all[np.head].cap()
        && !t.all[np.head].is(WH)
        && np.end == group.start
    {
        return true;
    }
    false
}
