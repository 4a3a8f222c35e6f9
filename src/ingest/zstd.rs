//! Zstandard: how some web archives pack their records (`.warc.zst`), and newer servers their pages. Adapter of
//! `ruzstd`.

use super::LIMIT;
use ruzstd::decoding::errors::FrameDecoderError;
use ruzstd::decoding::{BlockDecodingStrategy, Dictionary, FrameDecoder};
use std::io::{self, Read};

/// The bytes that a frame begins with.
pub(super) const MAGIC: &[u8] = b"\x28\xb5\x2f\xfd";
/// The last three bytes of what begins a frame to be skipped; the first is from 0x50 to 0x5f.
pub(super) const SKIPPED: &[u8] = b"\x2a\x4d\x18";
/// The frame to be skipped that holds the dictionary of a web archive: the first of the file, by the format's rules.
const DICTIONARY: u8 = 0x5d;

/// True for the first bytes of a frame, or of one to be skipped.
pub(super) fn begins(head: &[u8]) -> bool {
    head.starts_with(MAGIC) || head.len() > 3 && head[0] & 0xf0 == 0x50 && head[1..].starts_with(SKIPPED)
}

/// Unpacks frame after frame, with the dictionary that came before them.
#[derive(Default)]
pub(super) struct Frames {
    decoder: FrameDecoder,
}

/// What is wrong, without the innards of the decoder.
fn wrong(error: FrameDecoderError) -> io::Error {
    let told = error.to_string();
    io::Error::other(if told.contains("UnexpectedEof") { "it is cut off".to_owned() } else { told })
}

impl Frames {
    /// Reads the head of the next frame; false when it was one to be skipped.
    pub fn begin(&mut self, reader: &mut impl Read) -> io::Result<bool> {
        let mut head = [0; 4];
        reader.read_exact(&mut head)?;
        if head == *MAGIC {
            return self.decoder.init(head.chain(reader)).map(|()| true).map_err(wrong);
        }
        if !begins(&head) {
            return Err(io::Error::other("no frame begins here"));
        }
        let mut length = [0; 4];
        reader.read_exact(&mut length)?;
        let mut skipped = reader.take(u32::from_le_bytes(length).into());
        if head[0] != DICTIONARY {
            io::copy(&mut skipped, &mut io::sink())?;
            return Ok(false);
        }
        let mut dictionary = Vec::new();
        skipped.take(LIMIT as u64).read_to_end(&mut dictionary)?;
        if dictionary.starts_with(MAGIC) {
            dictionary = unpacked(&dictionary)?;
        }
        let dictionary = Dictionary::decode_dict(&dictionary).map_err(io::Error::other)?;
        self.decoder.add_dict(dictionary).map_err(wrong)?;
        Ok(false)
    }

    /// The next bytes of the frame; 0 at its end.
    pub fn read(&mut self, reader: &mut impl Read, out: &mut [u8]) -> io::Result<usize> {
        while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
            self.decoder.decode_blocks(&mut *reader, BlockDecodingStrategy::UptoBlocks(1)).map_err(wrong)?;
        }
        let n = self.decoder.read(out)?;
        let (told, found) = (self.decoder.get_checksum_from_data(), self.decoder.get_calculated_checksum());
        if n == 0 && told.is_some() && told != found {
            return Err(io::Error::other("its bytes do not have the checksum that it gives"));
        }
        Ok(n)
    }
}

/// All frames of `bytes`, up to a byte above [`LIMIT`].
pub(super) fn unpacked(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let (mut rest, mut out, mut frames) = (bytes, Vec::new(), Frames::default());
    while !rest.is_empty() {
        if frames.begin(&mut rest)? {
            let mut chunk = vec![0; 64 << 10];
            loop {
                let n = frames.read(&mut rest, &mut chunk)?;
                if n == 0 {
                    break;
                }
                out.extend_from_slice(&chunk[..n]);
                if out.len() > LIMIT {
                    return Ok(out);
                }
            }
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    #[test]
    fn frames_read_as_one_and_a_changed_byte_is_told() {
        let words = "the ferry sails at dawn, and again at dusk ".repeat(9000);
        let frame = compress_to_vec(words.as_bytes(), CompressionLevel::Fastest);
        let skipped = [&b"\x50\x2a\x4d\x18\x03\0\0\0abc"[..], &frame].concat();
        assert!(begins(&skipped) && begins(&frame) && !begins(b"PK") && !begins(&frame[..3]));
        let two = [&frame[..], &skipped].concat();
        assert_eq!(unpacked(&two).unwrap(), [words.as_bytes(), words.as_bytes()].concat());
        for at in [4, frame.len() / 2, frame.len() - 2] {
            let mut broken = frame.clone();
            broken[at] ^= 0x11;
            assert!(unpacked(&broken).map_or(true, |bytes| bytes != words.as_bytes()), "byte {at}");
        }
        assert!(unpacked(&frame[..frame.len() - 5]).is_err(), "cut off");
    }
}
