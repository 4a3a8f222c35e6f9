//! GitHub workflow commands: annotations beside the lines of a pull request.

use super::super::{Level, Report};
use super::{Files, Location};
use std::fmt::Write;

/// A line a finding.
pub fn github(report: &Report, files: &Files<'_>) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let level = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note | Level::Off => "notice",
        };
        let Location { file, region } = files.of(finding);
        let lines = region.map_or(String::new(), |[l, c, el, ec]| {
            // Columns are shown only where a finding stands on one line.
            let columns = if l == el { format!(",col={c},endColumn={ec}") } else { String::new() };
            format!(",line={l},endLine={el}{columns}")
        });
        let title = format!("{} {}", finding.rule.code, finding.rule.name);
        let message = data(&finding.message.to_string());
        writeln!(out, "::{level} file={}{lines},title={}::{message}", property(&file), property(&title))
            .expect("a string takes all");
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_would_end_a_property_is_escaped() {
        assert_eq!(super::property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }
}
