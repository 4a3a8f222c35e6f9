//! Quotations that stand beside no cue: a name behind a dash, words that are the topic of a sentence.

use super::clause;
use super::lists;
use super::phrase::{self, Kind};
use super::rules;
use super::said::{Said, Who};
use super::walk::{Here, OBJECT, Walk};
use crate::base::Span;
use crate::model::StatementKind;
use crate::text::document::Role;

/// What is the topic of a sentence has at least so many characters.
const WORDS: usize = 4;
/// So many statements before a quotation are asked whether they hold it.
const NEAR: usize = 8;

impl Walk<'_> {
    /// “…”——某人; in a headline “…”：某人
    pub(super) fn dashes(&mut self, here: &mut Here<'_>) {
        let text = self.text;
        for q in 0..here.block.quotes.len() {
            let quote = here.block.quotes[q];
            if quote.depth > 0 || !quote.closed {
                continue;
            }
            let rest = text[quote.outer.end as usize..here.block.body.end as usize].trim();
            let name = match here.block.role {
                Role::Headline if rest.starts_with(['：', ':']) => rest.trim_start_matches(['：', ':', ' ']),
                _ => rest.trim_start_matches(['—', '－', '-', '―', '─', ' ']),
            };
            if name.len() == rest.len() || name.len() > OBJECT || name.is_empty() {
                continue;
            }
            let start = offset(text, name);
            let Some(np) = phrase::noun_phrase(text, Span::new(start, start + name.len())) else { continue };
            let taken = here.used[q]
                .then(|| self.found.iter().rposition(|s| s.fragments.first() == Some(&quote.inner)))
                .flatten();
            if let Some(i) = taken {
                self.found[i].who = Who::Words(np);
                self.found[i].rule = &rules::DASH;
                continue;
            }
            // “抄袭猎人”：六十三处雷同 has been read as a label.
            if here.used[q] && rest.starts_with(['：', ':']) {
                continue;
            }
            here.used[q] = true;
            let mut said = Said::new(&rules::DASH, StatementKind::Direct, np.span.start as usize, Who::Words(np));
            said.fragments.push(quote.inner);
            self.push(said);
        }
    }

    /// 对于“还要五年”的说法，…; 网友所称“早已停产”的说法: words that the sentence is about, of whoever is named for them, or of
    /// nobody.
    pub(super) fn topics(&mut self, here: &mut Here<'_>) {
        let text = self.text;
        for q in 0..here.block.quotes.len() {
            let quote = here.block.quotes[q];
            let rest = &text[quote.outer.end as usize..here.block.body.end as usize];
            if !rest.starts_with(['的', '之', '一'])
                || quote.depth > 0
                || here.used[q]
                || !lists::TOPIC_NOUNS.begins(rest)
            {
                continue;
            }
            let held = |s: &Said| s.fragments.iter().any(|f| f.contains(quote.outer));
            let short = quote.inner.of(text).chars().nth(WORDS - 1).is_none();
            let at = quote.outer.start as usize;
            let lead = Span::new(clause::start(text, here.block.body.start as usize, at), at);
            let words = lead.of(text);
            // 难以接受|被告|“一时糊涂”之说
            let faced = lists::FACED.all().iter().filter_map(|w| words.rfind(w).map(|i| i + w.len())).max();
            if short || faced.is_none() && self.found.iter().rev().take(NEAR).any(held) {
                continue;
            }
            let open = lists::TOPICS.all().iter().find(|w| words.starts_with(**w)).map_or(0, |w| w.len());
            let whose = lists::SO_CALLED.all().iter().find_map(|w| words.strip_suffix(*w));
            let who = match whose {
                Some(lead) if lead.len() > open => {
                    let span = Span::new(at - words.len() + open, at - words.len() + lead.len());
                    let np = phrase::noun_phrase(text, span);
                    np.filter(|n| !matches!(n.kind, Kind::First | Kind::Unknown | Kind::Document)).map(Who::Words)
                }
                // 对于|“…”
                _ if open > 0 && open == words.len() || faced == Some(words.len()) => Some(Who::Nobody),
                _ => faced.and_then(|from| {
                    let np = phrase::noun_phrase(text, Span::new(at - words.len() + from, at))?;
                    let vague = matches!(np.kind, Kind::First | Kind::Unknown | Kind::Document | Kind::Place);
                    (!vague && np.span.end as usize == at).then_some(Who::Words(np))
                }),
            };
            let Some(who) = who else { continue };
            here.used[q] = true;
            let rule = if matches!(who, Who::Nobody) { &rules::HEARSAY } else { &rules::COLON_QUOTE };
            let mut said = Said::new(rule, StatementKind::Direct, at, who);
            said.fragments.push(quote.inner);
            said.why.push("the topic of the sentence".into());
            // Who goes on is whoever spoke before.
            let last = self.last;
            self.push(said);
            self.last = last;
        }
    }
}

fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}
