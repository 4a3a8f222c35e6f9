//! Headlines that write every word with a capital (`Mayor Says Bridge Is Safe`): which of their words are names
//! is told by the text below, and the others are read as small ones.

use super::lexicon::{
    ADV, AND, AUX, BUT, COUNTRY, DET, FIRST, GROUP, NEG, OBJ, ORG, OUTLET, PARTY, POSS, PREP, SUB, SUBJ, THAT, TITLE,
    TO, VERBISH, WH,
};
use super::tokens::{Kind, Shape, Tokens};
use crate::base::bytes::eight;

/// How many bytes of the text below are looked at, and how many words of the headline.
const FAR: usize = 6000;
const WORDS: usize = 40;
/// A text of so many bytes names whom its headline names.
const TOLD: usize = 400;

/// How a word is written below.
#[derive(Clone, Copy, Default)]
struct Seen {
    small: bool,
    name: bool,
    /// In any way.
    any: bool,
}

/// True for tokens written as the title of a work: in her book “Sea and Sand: Inside the Harbor Board”.
pub(super) fn title(t: &Tokens<'_>, from: usize, to: usize) -> bool {
    let mut words = (from..to).filter(|i| t.all[*i].word() && t.str(*i).len() > 3).peekable();
    words.peek().is_some() && words.all(|i| t.all[i].cap())
}

/// The words of headline `t` that are no names and are to be read as small ones; `below` is the text after it.
pub(super) fn small(t: &Tokens<'_>, below: &str) -> Vec<usize> {
    let long = |i: &usize| t.all[*i].kind == Kind::Word && t.str(*i).len() > 3;
    let words = (0..t.all.len().min(WORDS)).filter(long);
    let (count, capital) = words.fold((0, 0), |(all, capital), i| (all + 1, capital + usize::from(t.all[i].cap())));
    if count < 3 || capital * 4 < count * 3 || t.all.len() > WORDS {
        return Vec::new();
    }
    let words: Vec<usize> = (0..t.all.len()).filter(|i| t.all[*i].shape == Shape::Capital).collect();
    let written: Vec<&str> = words.iter().map(|i| t.str(*i)).collect();
    let told = below.len() > TOLD;
    let seen = seen(&written, &below[..below.floor_char_boundary(FAR)]);
    let small = |(i, here): (usize, Seen)| {
        let classes = AUX | PREP | AND | BUT | SUB | WH | THAT | DET | POSS | SUBJ | OBJ | ADV | NEG | VERBISH | TO;
        let listed = t.is(i, classes) || t.cues(i).next().is_some();
        // Will Smith, the Post: words of a name as well
        let either = t.is(i, FIRST | COUNTRY | ORG | OUTLET | TITLE);
        let ended = ["ed", "ing"].iter().any(|e| t.str(i).ends_with(e)) && !t.is(i, FIRST);
        let first = i == 0 && !here.small;
        // Race Tightens: nothing in the text is called so
        let ended = ended || !here.small && !here.any && told && t.str(i).ends_with('s') && !t.is(i, GROUP | PARTY);
        (!here.name && !first && (here.small || listed && !either || ended)).then_some(i)
    };
    words.into_iter().zip(seen).filter_map(small).collect()
}

/// How each of `words` is written in `text`: small somewhere, as a name inside a sentence.
fn seen(words: &[&str], text: &str) -> Vec<Seen> {
    let head = |word: &str| eight(word.as_bytes(), 0, word.len());
    let mut heads: Vec<(u64, usize)> = words.iter().enumerate().map(|(n, word)| (head(word), n)).collect();
    heads.sort_unstable();
    let mut out = vec![Seen::default(); words.len()];
    let mut opens = true;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric() && c != '-') {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty() {
            let capital = bare.starts_with(char::is_uppercase);
            let first = heads.partition_point(|(other, _)| *other < head(bare));
            for (_, n) in heads[first..].iter().take_while(|(other, _)| *other == head(bare)) {
                if words[*n].eq_ignore_ascii_case(bare) {
                    out[*n].any = true;
                    out[*n].small |= !capital;
                    out[*n].name |= capital && !opens;
                }
            }
            opens = false;
        }
        opens |= word.ends_with(['.', '!', '?', ':', '\n', '“', '”', '"', '‘', '(']);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::tokens::Cutter;
    use super::*;
    use crate::base::Span;
    use crate::text::quotes;

    /// The words of the headline that stay names.
    fn names(headline: &str, below: &str) -> Vec<String> {
        let text = format!("{headline}\n{below}");
        let all = Span::new(0, headline.len());
        let mut cutter = Cutter::new(&text);
        cutter.paragraph(all, &quotes::pair(&text, all));
        let small = small(&Tokens { text: &text, all: &cutter.all }, below);
        small.into_iter().for_each(|i| cutter.lower(i));
        let t = Tokens { text: &text, all: &cutter.all };
        (0..t.all.len()).filter(|i| t.all[*i].cap()).map(|i| t.str(i).to_owned()).collect()
    }

    #[test]
    fn the_text_below_tells_names_from_words() {
        let below = "Jane Okafor said on Monday that the Tarn bridge would reopen. Will Roe was there.";
        assert_eq!(names("Okafor Says Tarn Bridge Will Reopen", below), ["Okafor", "Tarn"]);
        assert_eq!(names("Will Roe Asked About Bridge", below), ["Will", "Roe"]);
        assert_eq!(names("Bridge Is Safe, Mayor Says", ""), ["Bridge", "Safe", "Mayor"]);
    }

    #[test]
    fn headlines_in_small_letters_are_left_alone() {
        assert_eq!(names("Okafor says Tarn bridge will reopen", "The tarn is deep."), ["Okafor", "Tarn"]);
    }
}
