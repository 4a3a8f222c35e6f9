//! QUO002: words left out of a quotation, or sentences sewn together, without a mark.

use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::compare::{Change, Class};

pub static QUO002: Rule = Rule {
    code: "QUO002",
    name: "unmarked-elision",
    group: Group::Quotation,
    level: Level::Error,
    summary: "a direct quotation leaves out words of the captured original and does not say so",
    page: include_str!("../../../docs/audit/QUO002.md"),
    check: Check::Sources(check),
};

/// Of a quotation less like its original than this, what is left out is the least.
const LIKE: f32 = 0.75;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    for held in context.against_originals() {
        let (quote, original) = (index.said[held.quote], index.said[held.original]);
        let mut cut = held.comparison.changes.iter();
        // Put in other words as a whole: QUO001 tells of it.
        let other = |c: &Change| !c.lead && c.class >= Class::Substitution;
        if held.comparison.alike < LIKE && held.comparison.changes.iter().any(other) {
            continue;
        }
        let Some(cut) = cut.find(|c| matches!(c.class, Class::ElisionUnmarked | Class::Splice)) else { continue };
        let [place, there] = held.places.clone();
        let how = if cut.class == Class::Splice { "sews together what " } else { "leaves out " };
        let finding = sink.at(place).about(quote.id());
        finding.say(format!("this quotation {how}"));
        if cut.class == Class::Splice {
            finding.words(&cut.original_words).say(" parts in the original, without an ellipsis");
        } else {
            finding.words(&cut.original_words).say(" of the original, without an ellipsis");
        }
        finding.see_statement("the original", original.id(), there);
    }
}
