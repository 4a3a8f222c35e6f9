//! Hashes as other programs write them: `sha1:` or `sha256:` and the bytes in base 32 or hexadecimal.

use sha1::Sha1;
use sha2::{Digest as _, Sha256};
use std::io::{self, Read};

/// What some bytes should hash to. RFC 3548 and ISO 28500 (WARC-Block-Digest) have the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    algorithm: Algorithm,
    bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Algorithm {
    Sha1,
    Sha256,
}

impl Digest {
    /// `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`; `None` for other algorithms and for what is no hash.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, hash) = text.trim().split_once(':')?;
        let (algorithm, length) = match name.to_ascii_lowercase().as_str() {
            "sha1" | "sha-1" => (Algorithm::Sha1, 20),
            "sha256" | "sha-256" => (Algorithm::Sha256, 32),
            _ => return None,
        };
        let bits = if hash.len() == 2 * length { 4 } else { 5 };
        let bytes = bytes(hash.trim_end_matches('='), bits)?;
        (bytes.len() == length).then_some(Self { algorithm, bytes })
    }

    /// True when these are the bytes that it was made of.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        match self.algorithm {
            Algorithm::Sha1 => Sha1::digest(bytes).as_slice() == self.bytes,
            Algorithm::Sha256 => Sha256::digest(bytes).as_slice() == self.bytes,
        }
    }

    /// The same for all that a reader gives.
    ///
    /// # Errors
    /// When reading fails.
    pub fn is_of_all(&self, reader: impl Read) -> io::Result<bool> {
        fn hash<D: sha2::Digest>(mut reader: impl Read) -> io::Result<Vec<u8>> {
            let (mut hash, mut buffer) = (D::new(), vec![0; 1 << 16]);
            loop {
                match reader.read(&mut buffer)? {
                    0 => return Ok(hash.finalize().to_vec()),
                    n => hash.update(&buffer[..n]),
                }
            }
        }
        Ok(self.bytes
            == match self.algorithm {
                Algorithm::Sha1 => hash::<Sha1>(reader)?,
                Algorithm::Sha256 => hash::<Sha256>(reader)?,
            })
    }
}

/// The bytes that digits of so many bits each stand for (RFC 4648).
fn bytes(digits: &str, bits: u32) -> Option<Vec<u8>> {
    let (mut out, mut held, mut count) = (Vec::new(), 0_u32, 0);
    for digit in digits.bytes().map(|b| b.to_ascii_lowercase()) {
        let value = match (digit, bits) {
            (b'0'..=b'9', 4) => digit - b'0',
            (b'a'..=b'f', 4) => digit - b'a' + 10,
            (b'a'..=b'z', 5) => digit - b'a',
            (b'2'..=b'7', 5) => digit - b'2' + 26,
            _ => return None,
        };
        held = held << bits | u32::from(value);
        count += bits;
        if count >= 8 {
            count -= 8;
            out.push((held >> count & 0xff) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_hashes_are_known() {
        // Of RFC 3174 and FIPS 180-4.
        for text in [
            "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5",
            "SHA-1:a9993e364706816aba3e25717850c26c9cd0d89d",
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ] {
            let digest = Digest::parse(text).unwrap();
            assert!(digest.is_of(b"abc") && !digest.is_of(b"abd"), "{text}");
            assert!(digest.is_of_all(&b"abc"[..]).unwrap() && !digest.is_of_all(&b"ab"[..]).unwrap(), "{text}");
        }
        for text in
            ["md5:900150983cd24fb0d6963f7d28e17f72", "sha1:abc", "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE1", "x", ""]
        {
            assert_eq!(Digest::parse(text), None, "{text}");
        }
    }
}
