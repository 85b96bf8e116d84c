//! The lines of a document that stand at a place: a member or an element with all that belongs to it.

use crate::document::Position;
use crate::report::{boundary, harmless};

/// The most lines of one excerpt.
const LINES: usize = 120;
/// The most characters of one line.
const WIDTH: usize = 160;
/// How far before a place its line is looked for, and how much after it is read, in bytes.
const BEFORE: usize = 400;
const AFTER: usize = 16_384;

/// The lines from a position to the end of what starts there, without the indentation that all of them have. Costs no
/// more in a long file than in a short one; what is too long ends in `…`.
pub(super) fn block(source: &str, position: Position) -> Vec<String> {
    let rest = source.get(position.offset..).unwrap_or_default();
    let window = rest.get(..boundary(rest, AFTER)).unwrap_or_default();
    let mut lines = window.lines();
    let Some(first) = lines.next() else { return Vec::new() };
    let mut block = vec![shown(first)];
    let Some(before) = line_before(source, position.offset) else { return block };
    let indent = position.column.saturating_sub(1);
    let is_element = before.trim_end().ends_with('-');
    let opens = first.trim_end().ends_with(['{', '[']);
    for line in lines {
        let own = line.len() - line.trim_start_matches(' ').len();
        let text = line.trim_start();
        let closes = own == indent && opens && text.starts_with(['}', ']']);
        let belongs = own > indent || (own == indent && (is_element || text.starts_with("- ")) && !opens);
        if !text.is_empty() && !belongs && !closes {
            break;
        }
        if block.len() == LINES {
            block.push("…".to_owned());
            break;
        }
        block.push(shown(line.get(own.min(indent)..).unwrap_or_default()));
        if closes {
            // The comma is there for what comes next.
            block.last_mut().into_iter().for_each(|last| _ = last.ends_with(',').then(|| last.pop()));
            break;
        }
    }
    while block.last().is_some_and(|line| line.is_empty()) {
        block.pop();
    }
    block
}

/// What stands before an offset in its line; nothing where that is too long for a line that people read.
fn line_before(source: &str, offset: usize) -> Option<&str> {
    let before = source.get(boundary(source, offset.saturating_sub(BEFORE))..offset)?;
    match before.rsplit_once('\n') {
        Some((_, line)) => Some(line),
        None => (offset <= BEFORE).then_some(before),
    }
}

/// A line of bounded length that does nothing but be read.
pub(super) fn shown(line: &str) -> String {
    let line = line.trim_end();
    match line.char_indices().nth(WIDTH) {
        Some((end, _)) => harmless(line.get(..end).unwrap_or_default()).into_owned() + "…",
        None => harmless(line).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::block;
    use crate::document::Document;
    use crate::finding::Place;

    fn at(source: &str, pointer: &str) -> String {
        let loaded = Document::from_text("a", source.to_owned()).expect("a document");
        let place = Place { file: crate::document::FileId::MAIN, pointer: pointer.to_owned() };
        let positions = loaded.document.positions(&[place]);
        block(loaded.document.source(crate::document::FileId::MAIN), positions[0]).join("\n")
    }

    const YAML: &str = "openapi: 3.0.3\ninfo:\n  title: a\n  version: b\npaths: {}\ncomponents:\n  schemas:\n    A:\n      enum:\n      - x\n      - y\n\n      type: string\n    B:\n      oneOf:\n        - title: t\n          type: string\n        - {}\n";

    #[test]
    fn a_member_of_yaml_ends_where_its_neighbour_starts() {
        assert_eq!(at(YAML, "/info"), "info:\n  title: a\n  version: b");
        assert_eq!(at(YAML, "/info/title"), "title: a");
        assert_eq!(at(YAML, "/components/schemas/A"), "A:\n  enum:\n  - x\n  - y\n\n  type: string");
        assert_eq!(at(YAML, "/components/schemas/A/enum"), "enum:\n- x\n- y");
        assert_eq!(at(YAML, "/components/schemas/B/oneOf/0"), "title: t\ntype: string");
    }

    #[test]
    fn a_member_of_json_ends_with_its_bracket() {
        let json = "{\n  \"openapi\": \"3.0.3\",\n  \"info\": {\n    \"title\": \"a\",\n    \"version\": \"b\"\n  },\n  \"paths\": {}\n}\n";
        assert_eq!(at(json, "/info"), "\"info\": {\n  \"title\": \"a\",\n  \"version\": \"b\"\n}");
        assert_eq!(at(json, "/paths"), "\"paths\": {}");
    }

    #[test]
    fn lines_of_minified_documents_are_cut() {
        let schemas: Vec<String> = (0..1000).map(|n| format!("\"S{n}\":{{\"type\":\"string\"}}")).collect();
        let json = format!(
            "{{\"openapi\":\"3.0.3\",\"info\":{{\"title\":\"\",\"version\":\"\"}},\"paths\":{{}},\"components\":{{\"schemas\":{{{}}}}}}}",
            schemas.join(",")
        );
        let shown = at(&json, "/components/schemas/S500");
        assert!(shown.starts_with("\"S500\":{") && shown.ends_with('…'), "{shown}");
        assert_eq!(shown.chars().count(), 161);
    }
}
