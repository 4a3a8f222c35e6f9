//! Bytes to text: byte order mark, UTF-8, declared charset, else detection. Adapter of `encoding_rs` and
//! `chardetng`.

use super::refuse;
use crate::base::Problem;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// One character in this many may be broken; a text with more is refused.
const BROKEN: usize = 500;

/// Bytes that are looked at to tell an encoding.
const SAMPLE: usize = 64 << 10;

/// The text in `bytes`, without byte order marks and with `\n` as line breaks. `declared` is a charset label
/// that the file gives; it is passed over where the bytes are plainly something else.
pub(super) fn decode(name: &str, bytes: &[u8], declared: Option<&str>) -> Result<String, Problem> {
    let Some(encoding) = choose(bytes, declared) else { return Err(refuse::binary(name)) };
    let (text, used, _) = encoding.decode(bytes);
    let chars = text.chars().count();
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let control = text.chars().filter(|c| c.is_control() && !"\t\n\r\u{c}\u{b}\u{1b}\u{85}".contains(*c)).count();
    if control * 100 > chars {
        return Err(refuse::binary(name));
    }
    if broken > (chars / BROKEN).max(2) || broken * 10 > chars {
        let message = format!("{broken} of {chars} characters cannot be decoded as {}", used.name());
        return Err(Problem::error(name, message).help("save it as UTF-8 first, e.g. with iconv"));
    }
    Ok(clean(&text))
}

/// Line breaks become `\n`; byte order marks, NULs and other invisible controls go.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{c}' | '\u{b}' => out.push('\n'),
            '\t' => out.push(c),
            '\u{feff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// The encoding of `bytes`; `None` when they are no text.
fn choose(bytes: &[u8], declared: Option<&str>) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if sample.contains(&0) {
        return wide(sample);
    }
    if nearly_utf8(bytes) {
        return Some(UTF_8);
    }
    let declared = declared.and_then(|d| Encoding::for_label(d.trim().as_bytes()));
    if let Some(encoding) = declared.filter(|e| !e.is_single_byte() && *e != UTF_8 && fits(e, sample)) {
        return Some(encoding);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    Some(declared.filter(|e| e.is_single_byte() && guess.is_single_byte()).unwrap_or(guess))
}

/// True when almost nothing in `sample` is broken under `encoding`.
fn fits(encoding: &'static Encoding, sample: &[u8]) -> bool {
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    broken <= (text.len() / 3 / BROKEN).max(2)
}

/// True for UTF-8, also with a few bytes broken among many good characters of several bytes.
fn nearly_utf8(bytes: &[u8]) -> bool {
    let (mut broken, mut good) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
    }
    broken == 0 || broken * 20 <= good
}

/// UTF-16 without a mark: under one byte order nearly every character is Latin or Chinese, none is a control.
fn wide(sample: &[u8]) -> Option<&'static Encoding> {
    let even = &sample[..sample.len() & !1];
    let usual = |c: &char| {
        matches!(c, ' '..='~' | '\t' | '\n' | '\r' | '\u{a0}'..='\u{24f}' | '\u{2010}'..='\u{2040}')
            || matches!(c, '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
    };
    [UTF_16LE, UTF_16BE].into_iter().find(|encoding| {
        let (text, _) = encoding.decode_without_bom_handling(even);
        let (chars, good) = (text.chars().count(), text.chars().filter(usual).count());
        let line = text.contains(['\n', ' ', '。', '，']);
        chars > 0 && line && good * 20 >= chars * 19 && !text.contains('\0')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, GB18030, GBK};

    const ZH: &str = "云溪市长何以安说：“这座桥属于每一个人。”\n他在二十日的仪式上讲了这番话。\n";

    #[test]
    fn every_encoding_comes_back() {
        let utf16 = |big: bool| -> Vec<u8> {
            ZH.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
        };
        let mark = |m: &[u8], b: Vec<u8>| [m, &b].concat();
        let hant = "雲溪市長何以安說：「這座橋屬於每一個人。」\n";
        for (bytes, declared, text) in [
            (ZH.as_bytes().to_vec(), None, ZH),
            (mark(b"\xef\xbb\xbf", ZH.as_bytes().to_vec()), None, ZH),
            (mark(b"\xff\xfe", utf16(false)), None, ZH),
            (mark(b"\xfe\xff", utf16(true)), None, ZH),
            (utf16(false), None, ZH),
            (utf16(true), None, ZH),
            (GBK.encode(ZH).0.into_owned(), None, ZH),
            (GBK.encode(ZH).0.into_owned(), Some("gb2312"), ZH),
            (GB18030.encode("他姓㐂。").0.into_owned(), Some("gb18030"), "他姓㐂。"),
            (BIG5.encode(hant).0.into_owned(), None, hant),
            (BIG5.encode(hant).0.into_owned(), Some("utf-8"), hant),
            (ZH.as_bytes().to_vec(), Some("gb2312"), ZH),
            (b"caf\xe9 au lait, s'il vous pla\xeet".to_vec(), Some("iso-8859-1"), "café au lait, s'il vous plaît"),
        ] {
            assert_eq!(decode("x", &bytes, declared).as_deref(), Ok(text), "{declared:?} {bytes:?}");
        }
    }

    #[test]
    fn cut_off_in_a_character_is_forgiven_and_noise_is_not() {
        let cut = &ZH.as_bytes()[..ZH.len() - 5];
        assert!(decode("x", cut, None).unwrap().starts_with("云溪市长"));
        let noise: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert!(decode("x", &noise, None).is_err());
        let soup: Vec<u8> = noise.iter().map(|b| b | 0x80).collect();
        assert!(decode("x", &soup, Some("gbk")).is_err());
    }

    proptest::proptest! {
        #[test]
        fn never_panics_and_leaves_no_marks(bytes: Vec<u8>, declared in "(utf-8|gbk|big5|utf-16|latin1|nonsense)?") {
            if let Ok(text) = decode("x", &bytes, Some(&declared)) {
                let clean = !text.contains(['\r', '\u{feff}', '\0']);
                proptest::prop_assert!(clean);
            }
        }
    }
}
