//! Changes as scripts read them.

use serde_json::json;

use super::{Comparison, Direction, Level, Side, WitnessKind};
use crate::document::{Document, FileId};
use crate::finding::Place;

/// Writes a comparison as JSON, with a line feed at its end: the verdict of each side, and the changes in their order. The
/// pointer of a change leads into the new document, or into the old one for what is gone; one into another file of the
/// document has that file's name before its `#`. A break on the wire has its witness, where one was found: a value or a whole
/// request or response, which way it goes, and the member of it that is to blame.
#[must_use]
pub fn write(comparison: &Comparison<'_>) -> String {
    let changes = comparison.changes.list.iter().map(|change| {
        let pointer = match (&change.new, &change.old) {
            (Some(place), _) => pointer(comparison.new, place),
            (None, Some(place)) => pointer(comparison.old, place),
            (None, None) => "#".to_owned(),
        };
        let mut object = json!({
            "level": level(change.level),
            "side": side(change.side),
            "pointer": pointer,
            "path": change.path,
            "message": format!("{}: {}", change.subject, change.message),
        });
        if let (Some(witness), Some(object)) = (&change.witness, object.as_object_mut()) {
            let direction = match witness.direction {
                Direction::Sent => "sent",
                Direction::Received => "received",
            };
            let kind = match witness.kind {
                WitnessKind::Value => "value",
                WitnessKind::Request => "request",
                WitnessKind::Response => "response",
            };
            let (value, pointer) = (&witness.value, &witness.pointer);
            let shown = json!({ "direction": direction, "kind": kind, "value": value, "pointer": pointer });
            object.insert("witness".to_owned(), shown);
        }
        object
    });
    let report = json!({
        "http": level(comparison.changes.verdict(Side::Http)),
        "rust": level(comparison.changes.verdict(Side::Rust)),
        "changes": changes.collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

fn pointer(document: &Document, place: &Place) -> String {
    let original = document.original(place);
    match original.file {
        FileId::MAIN => format!("#{}", original.pointer),
        file => format!("{}#{}", document.file_name(file), original.pointer),
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::None => "none",
        Level::Patch => "patch",
        Level::Minor => "minor",
        Level::Major => "major",
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Http => "http",
        Side::Rust => "rust",
    }
}
