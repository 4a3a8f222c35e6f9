//! With an explanation asked for: how a statement might have been read instead. Nothing here decides.

use super::gender::Gender;
use super::names::Place;
use super::np::Np;
use super::paragraphs::Paragraph;
use super::sentence::{Content, Found, Sentence};
use super::speakers::{BACK, Speakers};
use super::tokens::Tokens;
use super::turns::Turns;
use crate::extract::RuleInfo;
use crate::model::{Draft, Explain, Mention, Part, RunnerUp};

/// At most so many are told for a part.
const FEW: usize = 3;

impl Sentence<'_, '_> {
    /// The rules that would have read verb `k` too, and otherwise, had `won` not come first.
    pub(super) fn others(&self, k: usize, won: &Found) -> Vec<(&'static RuleInfo, Content)> {
        let mut out: Vec<(&'static RuleInfo, Content)> = Vec::new();
        if self.explain == Explain::No {
            return out;
        }
        for found in Self::WAYS.iter().filter_map(|way| way(self, k)) {
            let told = found.content.iter().all(|c| won.content.contains(c))
                || out.iter().any(|(_, content)| *content == found.content);
            if !told && !found.content.is_empty() {
                out.push((found.rule, found.content));
            }
        }
        out
    }
}

impl Turns {
    /// Tells how the cue of `draft`, made from `f`, behaves, and which other rules fitted.
    pub(super) fn runners_up(&self, p: &Paragraph<'_>, f: &Found, draft: &mut Draft) {
        if self.explain == Explain::No {
            return;
        }
        draft.why.extend(f.class.map(|class| format!("cue class: {class:?}").to_lowercase().into()));
        draft.runners_up.extend(f.others.iter().take(FEW).map(|(rule, content)| RunnerUp {
            part: Part::Content,
            instead: content.iter().map(|c| self.fragment(p, *c).of(p.tokens.text)).collect::<Vec<_>>().join(" … "),
            rule: Some(rule.id),
            lost: format!("{} fits first", f.rule.id),
        }));
    }
}

impl Speakers {
    /// Who else the pronoun `np` might mean, nearest to winning first; `chosen` is who it was taken for.
    pub(super) fn rivals(&self, t: &Tokens<'_>, np: Np, chosen: &[Mention]) -> Vec<RunnerUp> {
        let word = t.str(np.start).to_ascii_lowercase();
        let gender = match word.as_str() {
            "he" | "him" => Gender::Male,
            "she" | "her" => Gender::Female,
            _ => return Vec::new(),
        };
        let at = t.span(np.start, np.end).start;
        let spoke = self.spoke.iter().rev().find(|s| s.at < at && s.who.is_some()).and_then(|s| s.who);
        let upto = self.names.places.partition_point(|p| p.at < at);
        let near = self.names.places[..upto].iter().rev().take(40).take_while(|p| at - p.at < BACK);
        let mut best: Vec<(i64, &Place)> = Vec::new();
        for place in near.filter(|p| self.human(p.who)) {
            let points = self.weigh(place, spoke).points;
            match best.iter_mut().find(|(_, other)| other.who == place.who) {
                Some(known) if known.0 < points => *known = (points, place),
                Some(_) => {}
                None => best.push((points, place)),
            }
        }
        best.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
        let won = |who: usize| chosen.iter().any(|m| m.name.as_deref() == Some(self.names.all[who].name.as_str()));
        let top = best.iter().find(|(_, p)| won(p.who)).map(|(points, _)| *points);
        let losers = best.iter().filter(|(_, p)| !won(p.who)).take(FEW);
        losers.map(|(points, p)| self.rival(*points, p, (top, at, spoke, gender))).collect()
    }

    fn rival(&self, points: i64, p: &Place, seen: (Option<i64>, u32, Option<usize>, Gender)) -> RunnerUp {
        let (top, at, spoke, gender) = seen;
        let (named, weight) = (&self.names.all[p.who], self.weigh(p, spoke));
        let mut lost = format!("named {} bytes before", at - p.at);
        if named.gender.is_some_and(|g| g != gender) {
            lost += if gender == Gender::Male { ", but a woman" } else { ", but a man" };
        } else if self.content.iter().any(|c| c.start <= p.at && p.at < c.end) {
            lost += ", inside what is said here";
        } else if let Some(top) = top {
            lost += if weight.inside { ", in what somebody said" } else { "" };
            lost += if weight.spoken { ", spoke last" } else { "" };
            lost += if p.opens { ", opens a sentence" } else { "" };
            lost += &format!("; {} points behind", top - points);
        }
        RunnerUp { part: Part::Speaker, instead: named.name.to_string(), rule: None, lost }
    }
}
