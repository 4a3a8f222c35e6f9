//! The colours, each by what it is for, on light and on dark paper. After Okabe and Ito, who chose theirs so
//! that colour-blind readers tell them apart; the tests look at them as such readers do.

/// A colour by its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// What everything stands on.
    Paper,
    /// Running text.
    Text,
    /// Small text, and lines that matter less.
    Grey,
    /// Thin rules.
    Rule,
    /// Boxes.
    Box,
    /// Small text on boxes.
    BoxText,
    /// Statements.
    Card,
    /// People and what they said.
    Blue,
    /// Words said again.
    Sky,
    /// Organisations; hearing.
    Green,
    /// Sources.
    Orange,
    /// Outlets; passing on.
    Vermilion,
    /// Things and places.
    Purple,
    /// Behind blue.
    BlueTint,
    /// Behind green.
    GreenTint,
    /// Behind orange.
    OrangeTint,
    /// Behind vermilion.
    VermilionTint,
    /// Behind purple.
    PurpleTint,
    /// Behind grey.
    GreyTint,
    /// Behind claims.
    ClaimTint,
}

/// Name in a style sheet, light, dark.
const TABLE: [(Ink, &str, &str, &str); 20] = [
    (Ink::Paper, "paper", "#FDFDFB", "#14181D"),
    (Ink::Text, "text", "#1F2933", "#E6E9ED"),
    (Ink::Grey, "grey", "#626A77", "#A3ADB8"),
    (Ink::Rule, "rule", "#CFC8B4", "#414852"),
    (Ink::Box, "box", "#F5F2E9", "#1C2128"),
    (Ink::BoxText, "boxtext", "#6B6448", "#BDB392"),
    (Ink::Card, "card", "#FFFFFF", "#252C35"),
    (Ink::Blue, "blue", "#0072B2", "#62B8EC"),
    (Ink::Sky, "sky", "#2E79B0", "#9CCDF0"),
    (Ink::Green, "green", "#00785A", "#2FBF94"),
    (Ink::Orange, "orange", "#9A6700", "#E5A83B"),
    (Ink::Vermilion, "vermilion", "#C24F00", "#F08A4B"),
    (Ink::Purple, "purple", "#A64F80", "#DA97C0"),
    (Ink::BlueTint, "bluetint", "#E6F1F8", "#17303F"),
    (Ink::GreenTint, "greentint", "#E4F3EE", "#12322A"),
    (Ink::OrangeTint, "orangetint", "#FFF6E0", "#37290D"),
    (Ink::VermilionTint, "vermiliontint", "#FCEBE1", "#3B2213"),
    (Ink::PurpleTint, "purpletint", "#F8ECF3", "#35202D"),
    (Ink::GreyTint, "greytint", "#F3F4F6", "#2A2F37"),
    (Ink::ClaimTint, "claimtint", "#FFFBE6", "#322E18"),
];

/// On what paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light, and dark where the reader's system asks for it and the format can follow.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The colour of an ink, `#RRGGBB`; for [`Theme::Auto`] the light one.
    pub fn colour(self, ink: Ink) -> &'static str {
        let (_, _, light, dark) = TABLE[ink as usize];
        if self == Self::Dark { dark } else { light }
    }
}

impl Ink {
    /// Every ink.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.0)
    }

    /// Its name in a style sheet.
    pub fn name(self) -> &'static str {
        TABLE[self as usize].1
    }
}

/// The rules that turn a light drawing dark: presentation attributes give way to them.
pub(in crate::export::draw) fn dark_rules() -> String {
    let rule = |ink: Ink| {
        let (name, dark) = (ink.name(), Theme::Dark.colour(ink));
        format!(".f-{name}{{fill:{dark}}}.s-{name}{{stroke:{dark}}}")
    };
    Ink::all().map(rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::draw::look::{self, EdgeLook};
    use crate::export::draw::picture::Role;
    use crate::graph::EdgeKind;
    use crate::model::{EntityKind, StatementKind};

    type Rgb = [f64; 3];

    /// Linear light of a colour.
    fn linear(hex: &str) -> Rgb {
        let byte = |i: usize| f64::from(u8::from_str_radix(&hex[i..i + 2], 16).unwrap()) / 255.0;
        [1, 3, 5].map(byte).map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
    }

    fn mix(m: [Rgb; 3], c: Rgb) -> Rgb {
        m.map(|row| (row[0] * c[0] + row[1] * c[1] + row[2] * c[2]).clamp(0.0, 1.0))
    }

    /// Full sight, then protanopia, deuteranopia, tritanopia at full strength (Machado, Oliveira, Fernandes 2009).
    const EYES: [[Rgb; 3]; 4] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ];

    /// CIE L*a*b* under D65.
    fn lab(c: Rgb) -> Rgb {
        let xyz = mix([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], c);
        let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let [x, y, z] = [f(xyz[0] / 0.9505), f(xyz[1]), f(xyz[2] / 1.089)];
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    fn apart(a: &str, b: &str, eye: [Rgb; 3]) -> f64 {
        let (a, b) = (lab(mix(eye, linear(a))), lab(mix(eye, linear(b))));
        a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let light = |hex| mix([[0.2126, 0.7152, 0.0722]; 3], linear(hex))[0] + 0.05;
        let (a, b) = (light(a), light(b));
        a.max(b) / a.min(b)
    }

    #[test]
    fn the_table_is_in_order() {
        for (at, ink) in Ink::all().enumerate() {
            assert_eq!(ink as usize, at);
        }
    }

    #[test]
    fn text_and_lines_stand_out_from_the_paper() {
        for theme in [Theme::Light, Theme::Dark] {
            let against = |a, b| contrast(theme.colour(a), theme.colour(b));
            let kinds = [EntityKind::Person, EntityKind::Group, EntityKind::Unnamed, EntityKind::Organisation];
            let kinds = kinds.into_iter().chain([EntityKind::Outlet, EntityKind::Place, EntityKind::Unknown]);
            let said = [StatementKind::Direct, StatementKind::Mixed, StatementKind::Indirect, StatementKind::Own];
            let others = [Role::Source, Role::Sources, Role::Entities, Role::Claim, Role::Nobody, Role::Elsewhere];
            let roles = kinds.map(Role::Entity).chain(said.map(Role::Statement)).chain(others);
            let nodes: Vec<_> = roles.map(look::node).collect();
            let lines = EdgeKind::ALL.iter().map(|kind| look::edge(*kind).ink);
            // Letters: on every ground that a node has, in boxes, and words on lines.
            let on_nodes = nodes.iter().flat_map(|n| [(Ink::Text, n.fill), (Ink::Grey, n.fill)]);
            let on_boxes = [Ink::Text, Ink::BoxText, Ink::Blue].map(|ink| (ink, Ink::Box));
            let on_paper = lines.chain([Ink::Text, Ink::Grey]).map(|ink| (ink, Ink::Paper));
            let letters = on_nodes.chain(on_boxes).chain(on_paper).chain([(Ink::Blue, Ink::Card)]);
            for (text, ground) in letters {
                assert!(against(text, ground) >= 4.5, "{theme:?}: {text:?} on {ground:?}: {}", against(text, ground));
            }
            // Outlines: from what they enclose and what they stand on.
            for (line, ground) in nodes.iter().flat_map(|n| [n.fill, Ink::Paper, Ink::Box].map(|g| (n.stroke, g))) {
                assert!(against(line, ground) >= 3.0, "{theme:?}: {line:?} on {ground:?}: {}", against(line, ground));
            }
        }
    }

    /// Two lines can be told apart without colour: by pattern, head, or clearly by thickness.
    fn differ_in_shape(a: &EdgeLook, b: &EdgeLook) -> bool {
        a.dash != b.dash || a.head != b.head || (a.width - b.width).abs() >= 0.9
    }

    #[test]
    fn every_line_can_be_told_from_every_other_by_colour_blind_readers_too() {
        for (i, a) in EdgeKind::ALL.iter().enumerate() {
            for b in &EdgeKind::ALL[i + 1..] {
                let (a, b) = (look::edge(*a), look::edge(*b));
                if a.word == b.word || differ_in_shape(a, b) {
                    continue;
                }
                for theme in [Theme::Light, Theme::Dark] {
                    for eye in EYES {
                        let far = apart(theme.colour(a.ink), theme.colour(b.ink), eye);
                        assert!(far >= 14.0, "{theme:?}: `{}` and `{}` are {far:.1} apart", a.word, b.word);
                    }
                }
            }
        }
    }

    #[test]
    fn inks_that_stand_side_by_side_differ_for_every_eye() {
        use Ink::{Blue, Green, Grey, Orange, Purple, Vermilion};
        for (a, b) in [(Blue, Vermilion), (Blue, Green), (Green, Purple), (Blue, Orange), (Vermilion, Grey)] {
            for theme in [Theme::Light, Theme::Dark] {
                for eye in EYES {
                    let far = apart(theme.colour(a), theme.colour(b), eye);
                    assert!(far >= 10.0, "{theme:?}: {a:?} and {b:?} are {far:.1} apart");
                }
            }
        }
    }
}
