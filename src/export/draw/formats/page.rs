//! Paper and slides.

use std::fmt;
use std::str::FromStr;

/// A page to print on; a drawing stands on it whichever way up takes fewer pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// ISO 216, 297 × 210 mm.
    A4,
    /// ISO 216, 420 × 297 mm.
    A3,
    /// ANSI, 11 × 8.5 in.
    Letter,
    /// A slide of 16:9, 13⅓ × 7½ in.
    Slide,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 4] = [Self::A4, Self::A3, Self::Letter, Self::Slide];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::Letter => "letter",
            Self::Slide => "slide",
        }
    }

    /// Width and height in millimetres.
    pub fn millimetres(self) -> (f64, f64) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
            Self::Letter => (279.4, 215.9),
            Self::Slide => (338.7, 190.5),
        }
    }

    /// Paper is turned as suits the drawing, a slide is not.
    pub fn turns(self) -> bool {
        self != Self::Slide
    }

    /// Width and height in CSS pixels, 96 to the inch.
    pub fn pixels(self) -> (f64, f64) {
        let (w, h) = self.millimetres();
        (w / 25.4 * 96.0, h / 25.4 * 96.0)
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Page {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|p| p.name() == s.to_ascii_lowercase())
            .ok_or_else(|| format!("`{s}` is no page (a4, a3, letter, slide)"))
    }
}
