//! What comes packed with gzip or Zstandard is read as if it were not. Adapter of `flate2`.

use super::zstd::{self, Frames};
use flate2::bufread::GzDecoder;
use std::io::{self, BufRead, Read};
use std::mem;

const MAGIC: &[u8] = b"\x1f\x8b";

/// A reader that unpacks what begins as gzip or Zstandard and hands on everything else. A file of several gzip members,
/// or frames of Zstandard, reads as one; after a broken one, which gives an error, reading goes on with the next.
pub(super) struct Unpacked<R> {
    inner: Inner<R>,
    /// Holds the dictionary of the frames from one to the next.
    frames: Frames,
    /// What was unpacked and not yet taken.
    buffer: Vec<u8>,
    taken: usize,
}

enum Inner<R> {
    /// Nothing was read yet.
    New(Counted<R>),
    Plain(Counted<R>),
    /// Within a member that begins at this byte.
    Member(Box<GzDecoder<Counted<R>>>, u64),
    /// Within a frame that begins at this byte.
    Frame(Counted<R>, u64),
    /// Between two members or frames.
    Between(Counted<R>),
    /// After a broken member.
    Lost(Counted<R>),
    Moved,
}

/// Counts the bytes that were taken.
struct Counted<R> {
    reader: R,
    taken: u64,
    /// Bytes that were read and are to be read again.
    back: Vec<u8>,
}

impl<R: BufRead> Unpacked<R> {
    pub fn new(reader: R) -> Self {
        let counted = Counted { reader, taken: 0, back: Vec::new() };
        Self { inner: Inner::New(counted), frames: Frames::default(), buffer: Vec::new(), taken: 0 }
    }

    /// The place in the file of what is read next, in bytes: for packed bytes, where their gzip member or frame begins.
    pub fn offset(&self) -> u64 {
        match &self.inner {
            Inner::New(r) | Inner::Plain(r) | Inner::Between(r) | Inner::Lost(r) => r.taken,
            Inner::Member(_, start) | Inner::Frame(_, start) => *start,
            Inner::Moved => 0,
        }
    }

    /// Unpacks the next bytes; leaves the buffer empty at the end of the file.
    fn refill(&mut self) -> io::Result<()> {
        const CHUNK: usize = 64 << 10;
        self.taken = 0;
        loop {
            match mem::replace(&mut self.inner, Inner::Moved) {
                Inner::New(r) | Inner::Plain(r) => {
                    self.inner = Inner::Plain(r);
                    return Ok(());
                }
                Inner::Between(mut r) => {
                    let place = r.taken;
                    if let Err(error) = r.peek() {
                        self.inner = Inner::Between(r);
                        return Err(error);
                    }
                    match r.fill_buf().map(|head| head.first().copied()) {
                        Ok(Some(_)) if r.fill_buf().is_ok_and(zstd::begins) => match self.frames.begin(&mut r) {
                            Ok(true) => self.inner = Inner::Frame(r, place),
                            Ok(false) => self.inner = Inner::Between(r),
                            Err(error) => {
                                self.inner = Inner::Lost(r);
                                return Err(broken(format!("the Zstandard frame at byte {place} is broken ({error})")));
                            }
                        },
                        Ok(Some(0x1f)) => self.inner = Inner::Member(Box::new(GzDecoder::new(r)), place),
                        // Padding to the block size of a tape.
                        Ok(Some(0)) => {
                            r.consume(1);
                            self.inner = Inner::Between(r);
                        }
                        Ok(Some(_)) => {
                            self.inner = Inner::Lost(r);
                            return Err(broken(format!("the bytes from {place} on are neither gzip nor Zstandard")));
                        }
                        end => {
                            self.inner = Inner::Between(r);
                            return end.map(|_| ());
                        }
                    }
                }
                Inner::Member(mut decoder, start) => {
                    self.buffer.resize(CHUNK, 0);
                    match decoder.read(&mut self.buffer) {
                        Ok(0) => {
                            self.buffer.clear();
                            self.inner = Inner::Between(decoder.into_inner());
                        }
                        Ok(n) => {
                            self.buffer.truncate(n);
                            self.inner = Inner::Member(decoder, start);
                            return Ok(());
                        }
                        Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                            self.inner = Inner::Member(decoder, start);
                        }
                        Err(error) => {
                            self.buffer.clear();
                            self.inner = Inner::Lost(decoder.into_inner());
                            return Err(broken(format!("the gzip member at byte {start} is broken ({error})")));
                        }
                    }
                }
                Inner::Frame(mut r, start) => {
                    self.buffer.resize(CHUNK, 0);
                    match self.frames.read(&mut r, &mut self.buffer) {
                        Ok(0) => {
                            self.buffer.clear();
                            self.inner = Inner::Between(r);
                        }
                        Ok(n) => {
                            self.buffer.truncate(n);
                            self.inner = Inner::Frame(r, start);
                            return Ok(());
                        }
                        Err(error) => {
                            self.buffer.clear();
                            self.inner = Inner::Lost(r);
                            return Err(broken(format!("the Zstandard frame at byte {start} is broken ({error})")));
                        }
                    }
                }
                Inner::Lost(mut r) => {
                    let sought = r.seek_member();
                    self.inner = Inner::Between(r);
                    sought?;
                }
                Inner::Moved => return Ok(()),
            }
        }
    }
}

fn broken(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

impl<R: BufRead> BufRead for Unpacked<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if let Inner::New(r) = &mut self.inner {
            let packed = r.begins_packed()?;
            if let Inner::New(r) = mem::replace(&mut self.inner, Inner::Moved) {
                self.inner = if packed { Inner::Between(r) } else { Inner::Plain(r) };
            }
        }
        if !matches!(self.inner, Inner::Plain(_)) && self.taken == self.buffer.len() {
            self.buffer.clear();
            self.refill()?;
        }
        match &mut self.inner {
            Inner::Plain(r) => r.fill_buf(),
            _ => Ok(&self.buffer[self.taken..]),
        }
    }

    fn consume(&mut self, n: usize) {
        match &mut self.inner {
            Inner::Plain(r) => r.consume(n),
            _ => self.taken = (self.taken + n).min(self.buffer.len()),
        }
    }
}

impl<R: BufRead> Read for Unpacked<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(out)?;
        self.consume(n);
        Ok(n)
    }
}

impl<R: BufRead> Counted<R> {
    /// True when the next bytes begin as gzip or Zstandard.
    fn begins_packed(&mut self) -> io::Result<bool> {
        self.peek()?;
        let head = self.fill_buf()?;
        Ok(head.starts_with(MAGIC) || zstd::begins(head))
    }

    /// Holds back as many bytes as tell how they are packed, also where they come one by one.
    fn peek(&mut self) -> io::Result<()> {
        let unsure = |head: &[u8]| match head {
            [0x1f] | [0x28] | [0x28, 0xb5] => true,
            [0x50..=0x5f, rest @ ..] => rest.len() < 3 && zstd::SKIPPED.starts_with(rest),
            _ => head == &zstd::MAGIC[..3],
        };
        while unsure(self.fill_buf()?) {
            if self.back.is_empty() {
                self.back = self.reader.fill_buf()?.to_vec();
                self.reader.consume(self.back.len());
            }
            let Some(&next) = self.reader.fill_buf()?.first() else { break };
            self.back.push(next);
            self.reader.consume(1);
        }
        Ok(())
    }

    /// Goes to the next bytes that begin a gzip member (its mark, deflate, and no flag that does not exist) or a frame.
    fn seek_member(&mut self) -> io::Result<()> {
        let mut last: Vec<u8> = Vec::new();
        while let Some(&byte) = self.fill_buf()?.first() {
            self.consume(1);
            last.push(byte);
            if last.len() > 4 {
                last.remove(0);
            }
            if matches!(last[..], [0x1f, 0x8b, 8, ..0x20]) || last == zstd::MAGIC {
                self.taken -= 4;
                self.back.splice(..0, last);
                return Ok(());
            }
        }
        Ok(())
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.back.is_empty() { self.reader.fill_buf() } else { Ok(&self.back) }
    }

    fn consume(&mut self, n: usize) {
        self.taken += n as u64;
        if self.back.is_empty() {
            self.reader.consume(n);
        } else {
            self.back.drain(..n);
        }
    }
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(out)?;
        self.consume(n);
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write;

    fn member(words: &str) -> Vec<u8> {
        let mut out = GzEncoder::new(Vec::new(), Compression::default());
        out.write_all(words.as_bytes()).unwrap();
        out.finish().unwrap()
    }

    /// All that can be read, and the errors between.
    fn all(bytes: &[u8], buffer: usize) -> (String, Vec<String>) {
        let mut reader = Unpacked::new(io::BufReader::with_capacity(buffer, bytes));
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        while let Err(error) = reader.read_to_end(&mut out) {
            errors.push(error.to_string());
        }
        (String::from_utf8(out).unwrap(), errors)
    }

    #[test]
    fn members_read_as_one_and_plain_bytes_as_they_are() {
        let two = [member("one "), member("two")].concat();
        for buffer in [1, 7, 4096] {
            assert_eq!(all(&two, buffer).0, "one two");
            assert_eq!(all(&[&two[..], &[0; 9]].concat(), buffer), ("one two".to_owned(), vec![]));
            assert_eq!(all(b"plain", buffer).0, "plain");
            assert_eq!(all(b"", buffer).0, "");
        }
    }

    #[test]
    fn frames_of_zstandard_read_as_one_and_go_on_after_a_broken_one() {
        use ruzstd::encoding::{CompressionLevel, compress_to_vec};
        let frame = |words: &str| compress_to_vec(words.as_bytes(), CompressionLevel::Fastest);
        let skipped = b"\x5a\x2a\x4d\x18\x02\0\0\0ab";
        let two = [&skipped[..], &frame("one "), skipped, &frame("two")].concat();
        let mut broken = two.clone();
        let end = broken.len() - 1;
        broken[end] ^= 1;
        for buffer in [1, 2, 3, 7, 4096] {
            assert_eq!(all(&two, buffer), ("one two".to_owned(), vec![]));
            let (words, errors) = all(&[&broken[..], &frame("three")].concat(), buffer);
            assert!(words.starts_with("one ") && words.ends_with("three"), "{words}");
            assert!(errors.len() == 1 && errors[0].contains("Zstandard frame at byte"), "{errors:?}");
            for plain in ["P", "PK", "(", "Y*M", "plain"] {
                assert_eq!(all(plain.as_bytes(), buffer), (plain.to_owned(), vec![]));
            }
        }
        assert_eq!(all(&[member("one "), frame("two")].concat(), 4096).0, "one two");
    }

    #[test]
    fn after_a_broken_member_comes_the_next() {
        let mut two = member("two, which is longer than one and two and three");
        let at = two.len() - 6;
        two[at] ^= 0x55;
        let bytes = [member("one "), b"rubbish".to_vec(), two, member("three")].concat();
        for buffer in [1, 3, 4096] {
            let (words, errors) = all(&bytes, buffer);
            assert!(words.starts_with("one ") && words.ends_with("three"), "{words}");
            assert_eq!(errors.len(), 2, "{errors:?}");
            assert!(errors[0].contains("from 24 on are neither") && errors[1].contains("at byte 31"), "{errors:?}");
        }
        let cut = &member("one two three")[..15];
        assert_eq!(all(cut, 4096).1.len(), 1);
    }
}
