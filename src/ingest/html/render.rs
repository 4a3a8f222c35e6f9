//! A tree of elements as plain paragraphs.

use crate::ingest::lines::Lines;
use dom_query::NodeRef;

const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "hr",
    "br",
    "address",
    "center",
    "body",
];

/// Elements below which nothing is text of the page.
const SILENT: &[&str] = &["script", "style", "noscript", "template", "head", "title", "iframe", "svg"];

/// The paragraphs below `root`. Walks without recursion, so that no page is too deep.
pub(super) fn lines(root: &NodeRef<'_>) -> Lines {
    let mut lines = Lines::default();
    let mut links = 0;
    let mut next = root.first_child();
    while let Some(node) = next {
        let name = node.node_name();
        let name = name.as_deref().unwrap_or("");
        let mut down = None;
        if node.is_text() {
            lines.push(&node.text(), links > 0);
        } else if node.is_element() && !SILENT.contains(&name) {
            open(&node, name, &mut lines, &mut links);
            down = node.first_child();
            if down.is_none() {
                close(&node, name, &mut lines, &mut links);
            }
        }
        next = down.or_else(|| {
            let mut at = node;
            loop {
                if let Some(sibling) = at.next_sibling() {
                    return Some(sibling);
                }
                at = at.parent().filter(|p| p.id != root.id)?;
                let name = at.node_name();
                close(&at, name.as_deref().unwrap_or(""), &mut lines, &mut links);
            }
        });
    }
    lines
}

fn open(node: &NodeRef<'_>, name: &str, lines: &mut Lines, links: &mut usize) {
    match name {
        "a" => *links += 1,
        "q" => lines.push("“", *links > 0),
        "td" | "th" if in_plain_row(node) => {
            lines.push(if node.prev_element_sibling().is_some() { " | " } else { "" }, false)
        }
        name if BLOCKS.contains(&name) => lines.end(),
        _ => {}
    }
}

fn close(node: &NodeRef<'_>, name: &str, lines: &mut Lines, links: &mut usize) {
    match name {
        "a" => *links -= 1,
        "q" => lines.push("”", *links > 0),
        "td" | "th" if in_plain_row(node) => {}
        name if BLOCKS.contains(&name) => lines.end(),
        _ => {}
    }
}

/// True for a cell of a table of data: no cell of its row holds a paragraph or another table.
fn in_plain_row(cell: &NodeRef<'_>) -> bool {
    let Some(row) = cell.parent() else { return false };
    let cells = row.element_children();
    let plain = |c: &NodeRef<'_>| c.children_it(false).all(|n| n.node_name().is_none_or(|n| !BLOCKS.contains(&&*n)));
    (2..=20).contains(&cells.len()) && cells.iter().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use dom_query::Document;

    fn text(html: &str) -> Vec<String> {
        lines(&Document::fragment(html).root()).all()
    }

    #[test]
    fn blocks_breaks_quotations_and_tables() {
        let html = "<h2>新桥</h2><p>　　市长说，<q>新桥\n属于<b>你</b></q>。</p>两行<br>之间<ul><li>一</li><li>二 <a href=x>三</a></li></ul>\
                    <table><tr><td>甲</td><td>乙</td></tr></table><table><tr><td><p>丙</p></td><td>丁</td></tr></table><script>x()</script>";
        assert_eq!(
            text(html),
            ["新桥", "市长说，“新桥属于你”。", "两行", "之间", "一", "二 三", "甲 | 乙", "丙", "丁"]
        );
    }

    #[test]
    fn no_page_is_too_deep() {
        let deep = format!("{}word{}", "<span>".repeat(5000), "</span>".repeat(5000));
        assert_eq!(text(&deep), ["word"]);
    }
}
