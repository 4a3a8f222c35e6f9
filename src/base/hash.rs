//! The SHA-256 hash that names a text.

use super::bytes::first_eight;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::hash::{Hash, Hasher};

/// SHA-256 of some bytes, 64 lower-case hexadecimal digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TextHash([u8; DIGITS]);

const DIGITS: usize = 64;

/// Its first digits tell it from nearly every other one: it is spread already.
impl Hash for TextHash {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(first_eight(&self.0));
        state.write_u64(first_eight(&self.0[8..]));
    }
}

impl TextHash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        const HEX: [u8; 16] = *b"0123456789abcdef";
        let mut hex = [0; DIGITS];
        for (two, byte) in hex.as_chunks_mut().0.iter_mut().zip(Sha256::digest(bytes).as_slice()) {
            *two = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
        }
        Self(hex)
    }

    /// All 64 digits.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("hexadecimal digits")
    }

    /// The first `n` digits, to make ids of.
    pub fn short(&self, n: usize) -> &str {
        &self.as_str()[..n]
    }
}

impl TryFrom<String> for TextHash {
    type Error = String;

    fn try_from(hex: String) -> Result<Self, String> {
        let digits = <[u8; DIGITS]>::try_from(hex.as_bytes()).ok();
        let fine = digits.filter(|all| all.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')));
        if let Some(digits) = fine {
            Ok(Self(digits))
        } else {
            Err(format!("`{hex}` is not a SHA-256 hash (64 digits 0-9 a-f)"))
        }
    }
}

impl From<TextHash> for String {
    fn from(hash: TextHash) -> Self {
        hash.as_str().to_owned()
    }
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TextHash({})", self.short(8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_digest() {
        // FIPS 180-2, the one-block message "abc".
        let hash = TextHash::of(b"abc");
        assert_eq!(hash.as_str(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(TextHash::try_from("BA".to_string()).is_err());
    }
}
