//! Where everything stands. Each kind of drawing names the way it is laid out; all of them give panels, which
//! a format sets side by side or prints one a page.

mod columns;
mod layered;
pub(super) mod measure;
mod pack;
mod panels;
mod route;
#[cfg(test)]
mod tests;
mod time;
pub(super) mod wrap;

use super::picture::{End, Picture};
use measure::Sized;
pub(super) use route::{Route, head_length};

/// Between cards, and between entities.
const GAP: f64 = 9.0;

/// The page that panels are for, in pixels; without one they have the size that reads best on a screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    pub w: f64,
    pub h: f64,
}

impl Room {
    /// How much smaller than on a screen a panel comes out.
    pub fn scale(self, panel: &Panel) -> f64 {
        (self.w / panel.width()).min(self.h / panel.places.h).min(1.0)
    }
}

/// A way to lay out.
pub(super) type Plan = fn(&Picture, Option<Room>) -> Vec<Panel>;

/// A part of a drawing that stands for itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Panel {
    /// What is in it: all of the picture, or a part.
    pub picture: Picture,
    pub places: Places,
    pub routes: Vec<Route>,
    /// How far lines reach past the places on the left and right.
    pub reach: [f64; 2],
    /// A scale and what stands on it.
    pub marks: Vec<Mark>,
}

impl Panel {
    /// Width with the lines that run outside.
    pub fn width(&self) -> f64 {
        self.places.w + self.reach[0] + self.reach[1]
    }
}

/// Something drawn that is neither node nor edge.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// A thin rule.
    Rule([f64; 4]),
    /// The time between saying and printing.
    Span { x: [f64; 2], y: f64 },
    /// Said here.
    Said(f64, f64),
    /// Printed here.
    Printed(f64, f64),
    /// A small text, its middle at `x`; bold for what heads a group.
    Label { x: f64, y: f64, text: String, bold: bool },
}

/// A rectangle, from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Rect {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Rect {
    pub fn right(self) -> f64 {
        self.x + self.w
    }

    pub fn bottom(self) -> f64 {
        self.y + self.h
    }

    pub fn middle(self) -> f64 {
        self.y + self.h / 2.0
    }
}

/// A node with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Placed {
    pub rect: Rect,
    pub lines: Sized,
    /// Its column, counted from the left.
    pub column: usize,
}

/// A box with its place; a source cut in two has two.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlacedBox {
    pub cluster: usize,
    pub rect: Rect,
    pub lines: Sized,
    pub column: usize,
    pub continued: bool,
}

/// A column, from its left edge.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Column {
    pub x: f64,
    pub w: f64,
    /// Holds boxes (not entities).
    pub boxes: bool,
}

/// A line between two columns of boxes passes between the entities here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pass {
    pub edge: usize,
    pub y: f64,
}

/// The places of everything but the edges.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Places {
    pub nodes: Vec<Placed>,
    pub boxes: Vec<PlacedBox>,
    pub columns: Vec<Column>,
    pub passes: Vec<Pass>,
    pub w: f64,
    pub h: f64,
}

impl Places {
    /// The rectangle and column of an end; a source cut in two is met at its first part.
    pub fn end(&self, end: End) -> (Rect, usize) {
        match end {
            End::Node(n) => (self.nodes[n].rect, self.nodes[n].column),
            End::Cluster(c) => self.boxes.iter().find(|b| b.cluster == c).map_or_else(Default::default, |b| {
                // Edges to a source end at its head.
                (Rect { h: b.lines.h, ..b.rect }, b.column)
            }),
        }
    }
}

/// Story maps.
pub(super) fn columns(picture: &Picture, room: Option<Room>) -> Vec<Panel> {
    panels::plan(picture, room, |picture: Picture| {
        let places = columns::places(&picture, room);
        let (routes, reach) = route::routes(&picture, &places);
        Panel { picture, places, routes, reach, marks: vec![] }
    })
}

pub(super) use layered::plan as layered;
pub(super) use time::plan as timeline;

/// Places `x[i]` nearest to `wants[i]` (least squares with these weights) such that `x[i + 1] - x[i]` is at
/// least `room[i]`: pooling of adjacent violators.
pub(super) fn least_squares(wants: &[f64], weights: &[f64], room: &[f64]) -> Vec<f64> {
    let mut offsets = vec![0.0];
    room.iter().for_each(|r| offsets.push(offsets[offsets.len() - 1] + r));
    // Blocks of items that touch: sum of weighted wishes, weight, how many.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for (i, (&want, &weight)) in wants.iter().zip(weights).enumerate() {
        blocks.push(((want - offsets[i]) * weight, weight, 1));
        while let [.., a, b] = blocks.as_slice()
            && a.0 / a.1 > b.0 / b.1
        {
            let both = (a.0 + b.0, a.1 + b.1, a.2 + b.2);
            blocks.truncate(blocks.len() - 2);
            blocks.push(both);
        }
    }
    let levels = blocks.iter().flat_map(|&(sum, weight, n)| std::iter::repeat_n(sum / weight, n));
    levels.zip(&offsets).map(|(level, offset)| level + offset).collect()
}
