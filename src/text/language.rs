//! Which language a text is in, of those that dixit reads. Adapter of `whichlang`.

use crate::model::Lang;
use std::borrow::Cow;

/// Bytes of text that are looked at.
const SAMPLE: usize = 16 << 10;

/// The language of `text`; `None` when it is none that dixit reads, or too little to tell.
pub fn detect(text: &str) -> Option<Lang> {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let (mut han, mut kana, mut letters) = (0, 0, 0);
    for c in sample.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        match c {
            '\u{3041}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' => kana += 1,
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' => han += 1,
            _ => {}
        }
    }
    // One Chinese character carries what three or four Latin letters do.
    if han * 4 >= letters && kana * 10 <= han && han > 0 {
        return Some(Lang::Zh);
    }
    // A Chinese name in an English text, in brackets, would turn the scales.
    let plain: Cow<'_, str> = match han {
        0 => Cow::Borrowed(sample),
        _ => Cow::Owned(sample.chars().filter(|c| *c < '\u{2e80}').collect()),
    };
    (letters > 0 && kana == 0 && whichlang::detect_language(&plain) == whichlang::Lang::Eng).then_some(Lang::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_dixit_reads() {
        for (text, lang) in [
            ("云溪市长说，新桥将开放。", Some(Lang::Zh)),
            ("雲溪市長說，新橋將開放。", Some(Lang::Zh)),
            ("Meta 首席执行官扎克 said Llama 3 正在训练。", Some(Lang::Zh)),
            ("The mayor said the new bridge would open.", Some(Lang::En)),
            ("Vote\n\nTurnout was 64.8 percent, chairman Yi Dachuan told Lanjiang News (澜江通讯社).", Some(Lang::En)),
            ("Le maire a déclaré que le nouveau pont serait ouvert demain.", None),
            ("市長は新しい橋が開通すると述べた。", None),
            ("12345 —", None),
            ("", None),
        ] {
            assert_eq!(detect(text), lang, "{text}");
        }
    }
}
