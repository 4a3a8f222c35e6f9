//! Tables that fit the terminal.

use super::Paint;

use comfy_table::{
    Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table,
    TableStyle,
};

/// What stands in a column, which tells how it looks and whether it may be wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column<'t> {
    /// Short words: never wrapped.
    Short(&'t str),
    /// A number: to the right, never wrapped.
    Number(&'t str),
    /// A name: coloured, wrapped.
    Name(&'t str),
    /// Running text: wrapped.
    Text(&'t str),
}

impl<'t> Column<'t> {
    fn heading(self) -> &'t str {
        let (Self::Short(h) | Self::Number(h) | Self::Name(h) | Self::Text(h)) = self;
        h
    }

    fn cell(self, text: &str) -> Cell {
        let cell = Cell::new(text);
        match self {
            Self::Name(_) => cell.fg(Color::DarkGreen),
            Self::Number(_) => cell.set_alignment(CellAlignment::Right),
            Self::Short(_) | Self::Text(_) => cell,
        }
    }
}

/// A table of `rows` under `columns`, at most `width` cells wide. No line ends in a blank.
pub fn table(paint: Paint, width: usize, columns: &[Column<'_>], rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.load_style(
        TableStyle::new()
            .header_lines(ContentLineStyle::none())
            .header_separator(LineStyle::none().fill('─').junction('─'))
            .content_lines(ContentLineStyle::none()),
    );
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX)).set_content_arrangement(ContentArrangement::Dynamic);
    if paint.on() {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table.set_header(columns.iter().map(|c| c.cell(c.heading()).fg(Color::Reset).add_attribute(Attribute::Bold)));
    for row in rows {
        table.add_row(columns.iter().zip(row).map(|(column, text)| column.cell(text)));
    }
    for (column, made) in columns.iter().zip(table.column_iter_mut()) {
        made.set_padding((0, 2));
        if matches!(column, Column::Short(_) | Column::Number(_)) {
            made.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::super::text::cells;
    use super::*;

    #[test]
    fn it_fits_and_keeps_ids_whole() {
        let columns = [Column::Short("id"), Column::Name("name"), Column::Text("words")];
        let words = "渡轮每年运送近35万人，the ferry carries nearly 350,000 people a year".to_owned();
        let rows = vec![vec!["s-1f3a9c0b2d".to_owned(), "Ada Quill".to_owned(), words]];
        for width in [40, 60, 100] {
            let table = table(Paint::new(false), width, &columns, &rows);
            assert!(table.contains("s-1f3a9c0b2d"));
            for line in table.lines() {
                assert!(line.chars().map(cells).sum::<usize>() <= width, "{line}");
            }
        }
    }
}
