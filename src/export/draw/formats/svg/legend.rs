//! The legend, from left to right in as many rows as it needs.

use super::super::super::layout::measure::SMALL;
use super::super::super::layout::{Mark, Panel, Rect, head_length};
use super::super::super::look::{self, Ink, Theme};
use super::super::super::picture::{Picture, Role};
use super::out::{Links, Out, dash, n};
use super::parts::{bar, head, outline};
use super::word_width;
use crate::graph::EdgeKind;
use std::collections::BTreeSet;

const SWATCH: f64 = 30.0;
const ROW: f64 = 24.0;
const SAID: &str = "the day it was said";
const PRINTED: &str = "the day it was printed";

/// Places for words one after the other.
struct Flow {
    room: f64,
    x: f64,
    y: f64,
}

impl Flow {
    fn place(&mut self, word: &str) -> (f64, f64) {
        let w = SWATCH + 8.0 + word_width(word) + 18.0;
        if self.x > 0.0 && self.x + w > self.room {
            (self.x, self.y) = (0.0, self.y + ROW);
        }
        self.x += w;
        (self.x - w, self.y)
    }
}

/// What occurs in these panels, and how high the legend of it is.
pub(super) fn legend(panels: &[Panel], boxes: &'static str, room: f64, out: Out) -> (String, f64) {
    let looks: Vec<_> = panels.iter().map(|p| look::legend(&p.picture)).collect();
    let roles: BTreeSet<Role> = looks.iter().flat_map(|l| &l.0).copied().collect();
    let kinds: BTreeSet<EdgeKind> = looks.iter().flat_map(|l| &l.1).copied().collect();
    let mut marks = panels.iter().flat_map(|p| &p.marks);
    let said = marks.clone().any(|m| matches!(m, Mark::Said(..)));
    let printed = marks.any(|m| matches!(m, Mark::Printed(..)));
    let boxes = panels.iter().any(|p| !p.places.boxes.is_empty()).then_some(boxes);
    write(roles, kinds, Extras { said, printed, boxes }, room, out)
}

/// How high the legend of a whole picture is at most.
pub(super) fn height(picture: &Picture, boxes: &'static str, room: f64) -> f64 {
    let (mut roles, kinds) = look::legend(picture);
    roles.push(Role::Elsewhere);
    let extras = Extras { said: true, printed: true, boxes: Some(boxes) };
    write(roles.into_iter().collect(), kinds.into_iter().collect(), extras, room, Out::new(Theme::Light, Links::Out)).1
}

/// What else has to be told.
struct Extras {
    /// Marks of days when something was said.
    said: bool,
    /// Marks of days when it was printed.
    printed: bool,
    /// What a box is.
    boxes: Option<&'static str>,
}

fn write(roles: BTreeSet<Role>, kinds: BTreeSet<EdgeKind>, extras: Extras, room: f64, mut out: Out) -> (String, f64) {
    if roles.is_empty() {
        return (String::new(), 0.0);
    }
    let mut flow = Flow { room, x: 0.0, y: 34.0 };
    let rule = out.paint(None, Some(Ink::Rule));
    out.line(&format!("<path d=\"M0 18H{}\" {rule}/>", n(room)));
    let mut words = BTreeSet::new();
    for role in roles {
        let look = look::node(role);
        if !words.insert(look.word) {
            continue;
        }
        let (x, y) = flow.place(look.word);
        let r = Rect { x, y: y + 2.0, w: SWATCH, h: 16.0 };
        outline(&mut out, &look, r);
        bar(&mut out, role, r);
        out.text((x + SWATCH + 8.0, y + 14.0), SMALL + 1.0, "", look.word);
    }
    for kind in kinds {
        let look = look::edge(kind);
        if !words.insert(look.word) {
            continue;
        }
        let (x, y) = flow.place(look.word);
        let paint = out.paint(None, Some(look.ink));
        out.line(&format!(
            "<path d=\"M{} {}h{}\" {paint} stroke-width=\"{}\"{}{}/>",
            n(x),
            n(y + 10.0),
            n(SWATCH - head_length(kind)),
            n(look.width),
            dash(look.dash),
            head(kind)
        ));
        out.text((x + SWATCH + 8.0, y + 14.0), SMALL + 1.0, "", look.word);
    }
    if let Some(word) = extras.boxes {
        let (x, y) = flow.place(word);
        let paint = out.paint(Some(Ink::Box), Some(Ink::Rule));
        let (left, top) = (n(x), n(y + 2.0));
        out.line(&format!("<rect x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"16\" rx=\"4\" {paint}/>", n(SWATCH)));
        out.text((x + SWATCH + 8.0, y + 14.0), SMALL + 1.0, "", word);
    }
    if extras.said {
        let (x, y) = flow.place(SAID);
        let paint = out.paint(Some(Ink::Blue), None);
        out.line(&format!("<circle cx=\"{}\" cy=\"{}\" r=\"5.5\" {paint}/>", n(x + SWATCH / 2.0), n(y + 10.0)));
        out.text((x + SWATCH + 8.0, y + 14.0), SMALL + 1.0, "", SAID);
    }
    if extras.printed {
        let (x, y) = flow.place(PRINTED);
        let paint = out.paint(Some(Ink::OrangeTint), Some(Ink::Orange));
        let (left, top) = (n(x + SWATCH / 2.0 - 7.0), n(y + 3.0));
        out.line(&format!("<rect x=\"{left}\" y=\"{top}\" width=\"14\" height=\"14\" {paint} stroke-width=\"1.8\"/>"));
        out.text((x + SWATCH + 8.0, y + 14.0), SMALL + 1.0, "", PRINTED);
    }
    (out.text, flow.y + ROW)
}
