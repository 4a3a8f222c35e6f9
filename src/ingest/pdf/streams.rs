//! What the streams of a PDF unpack to, found out before anybody unpacks them: the interpreter has no limit, and a
//! kilobyte can hold a megabyte. Adapter of `flate2`, and of `hayro-syntax` with its parent.

use flate2::read::DeflateDecoder;
use hayro_syntax::Filter;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Name, Object, Stream};
use std::io::Read;

/// Bytes that all streams of a file may unpack to: a thousand pages full of text, with their fonts.
const MOST: u64 = 256 << 20;

/// True when the tables and bundles of objects, which are unpacked as a file is opened, are not too much.
pub(super) fn may_open(bytes: &[u8]) -> bool {
    let bundle = |at: &usize| {
        let head = &bytes[memchr::memmem::rfind(&bytes[..*at], b"obj").unwrap_or(0)..*at];
        // A name may be written with escapes.
        ["ObjStm", "XRef", "#"].iter().any(|name| memchr::memmem::find(head, name.as_bytes()).is_some())
    };
    let begins = memchr::memmem::find_iter(bytes, b"stream").filter(bundle);
    let sizes = begins.map(|at| inflated(bytes[at + "stream".len()..].trim_ascii_start()));
    fits(sizes)
}

/// True when everything in it but its pictures, which nobody unpacks, is not too much.
pub(super) fn may_read(pdf: &Pdf) -> bool {
    let is_picture = |s: &Stream<'_>| s.dict().get::<Name<'_>>("Subtype").is_some_and(|kind| &*kind == b"Image");
    let sizes = pdf.objects().into_iter().filter_map(|object| match object {
        Object::Stream(stream) if !is_picture(&stream) => Some(size(&stream)),
        _ => None,
    });
    fits(sizes)
}

fn fits(sizes: impl Iterator<Item = u64>) -> bool {
    let mut sum: u64 = 0;
    sizes.into_iter().all(|size| {
        sum = sum.saturating_add(size);
        sum <= MOST
    })
}

/// Bytes that a stream unpacks to; more than the limit where it is packed twice, as only bombs are.
fn size(stream: &Stream<'_>) -> u64 {
    let mut bytes = stream.raw_data().into_owned();
    let mut size = None;
    for filter in stream.filters() {
        size = match (filter, size) {
            (Filter::FlateDecode, None) => Some(inflated(&bytes)),
            (Filter::LzwDecode, None) => Some(of_lzw(&bytes, 0).max(of_lzw(&bytes, 1))),
            (Filter::RunLengthDecode, None) => Some(64 * bytes.len() as u64),
            (Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode, Some(_)) => return u64::MAX,
            (Filter::AsciiHexDecode, None) => {
                bytes = of_hex(&bytes);
                None
            }
            (Filter::Ascii85Decode, None) => {
                bytes = of_85(&bytes);
                None
            }
            // At most: `z` stands for four zeros.
            (Filter::Ascii85Decode, Some(size)) => Some(4 * size),
            (_, size) => size,
        };
    }
    size.unwrap_or(bytes.len() as u64)
}

/// As far as it can be unpacked, with or without the head of zlib; little more than the limit at most.
fn inflated(bytes: &[u8]) -> u64 {
    let head = bytes.len() >= 2 && bytes[0] & 15 == 8 && u16::from_be_bytes([bytes[0], bytes[1]]).is_multiple_of(31);
    let mut decoder = DeflateDecoder::new(&bytes[if head { 2 } else { 0 }..]);
    let mut chunk = vec![0; 64 << 10];
    let mut sum = 0;
    while let Ok(n @ 1..) = decoder.read(&mut chunk) {
        sum += n as u64;
        if sum > MOST {
            break;
        }
    }
    sum
}

/// The lengths alone are followed: of each entry of the table, and of what is put out. Codes grow by a bit when
/// the table is full, or `early` by one entry.
fn of_lzw(bytes: &[u8], early: usize) -> u64 {
    const CLEAR: usize = 256;
    let fresh = || vec![1_u64; 258];
    let (mut lengths, mut last, mut sum) = (fresh(), None, 0);
    let (mut held, mut count) = (0_u64, 0);
    for byte in bytes {
        held = held << 8 | u64::from(*byte);
        count += 8;
        let bits = (lengths.len() + early).ilog2().clamp(8, 11) + 1;
        if count < bits {
            continue;
        }
        count -= bits;
        let code = (held >> count & ((1 << bits) - 1)) as usize;
        match code {
            CLEAR => (lengths, last) = (fresh(), None),
            257 => break,
            code => {
                if let Some(last) = last
                    && lengths.len() < 4096
                {
                    lengths.push(last + 1);
                }
                let Some(length) = lengths.get(code) else { break };
                sum += length;
                last = Some(*length);
            }
        }
    }
    sum
}

fn of_hex(digits: &[u8]) -> Vec<u8> {
    let value = |b: &u8| char::from(*b).to_digit(16);
    let digits: Vec<u32> = digits.iter().take_while(|b| **b != b'>').filter_map(value).collect();
    digits.chunks(2).map(|pair| (pair[0] << 4 | pair.get(1).unwrap_or(&0)) as u8).collect()
}

fn of_85(digits: &[u8]) -> Vec<u8> {
    let (mut out, mut group) = (Vec::with_capacity(digits.len()), Vec::new());
    let mut flush = |group: &mut Vec<u8>, there: usize| {
        group.resize(5, 84);
        let value = group.iter().fold(0_u32, |sum, d| sum.wrapping_mul(85).wrapping_add(u32::from(*d)));
        out.extend_from_slice(&value.to_be_bytes()[..there]);
        group.clear();
    };
    for digit in digits.iter().take_while(|b| **b != b'~') {
        match digit {
            b'z' if group.is_empty() => flush(&mut vec![0; 5], 4),
            b'!'..=b'u' => group.push(digit - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            flush(&mut group, 4);
        }
    }
    if let there @ 2.. = group.len() {
        flush(&mut group, there - 1);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write;

    #[test]
    fn sizes_are_those_of_what_comes_out() {
        let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
        out.write_all(&[b' '; 70_000]).unwrap();
        let zlib = out.finish().unwrap();
        assert_eq!((inflated(&zlib), inflated(&zlib[2..])), (70_000, 70_000));
        assert!(inflated(&zlib[..zlib.len() / 2]) > 1000, "as far as it goes");
        // The example of the PDF reference (7.4.4.2): 45 45 45 45 45 65 45 45 45 66.
        assert_eq!(of_lzw(&[0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01], 1), 10);
        assert_eq!(of_hex(b"2d 2D\n7>99"), b"--p");
        assert_eq!(of_85(b"87cURD]i,\"E\nbo80z@K~>xx"), b"Hello World!\0\0\0\0b");
    }
}
