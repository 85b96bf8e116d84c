//! Findings in two forms: for people, and as the JSON that scripts read.

mod excerpt;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde_json::json;

use crate::document::{Document, Position};
use crate::finding::{Finding, Place, Severity};
use excerpt::Excerpt;
pub(crate) use excerpt::{boundary, harmless};

/// The number of things that are generated, and of those that are weakened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The number in the document.
    pub total: usize,
    /// Those that the output has as the document does.
    pub full: usize,
    /// Those that the output has in a weaker form.
    pub weakened: usize,
}

impl Counts {
    /// Those that the output does not have.
    #[must_use]
    pub fn skipped(&self) -> usize {
        self.total.saturating_sub(self.full + self.weakened)
    }
}

/// What the output has of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The operations.
    pub operations: Counts,
    /// The types.
    pub types: Counts,
}

/// The report for people: the findings in the order given, each with its line of the document, its pointer and what
/// is done about it, and then the counts. `colour` adds ANSI escapes; no text of the document can add any.
#[must_use]
pub fn human(document: &Document, findings: &[Finding], summary: &Summary, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for (finding, place, position) in located(document, findings) {
        text += &one(document, finding, &place, position, &renderer);
        text += "\n\n";
    }
    let Summary { operations, types } = summary;
    let (Counts { total, full, weakened }, skipped) = (operations, operations.skipped());
    text += &format!("operations: {total}, of which {full} in full, {weakened} weakened, {skipped} skipped\n");
    let Counts { total, full, weakened } = types;
    text + &format!("types: {total}, of which {full} in full, {weakened} weakened\n")
}

/// The report as scripts read it: JSON without a line feed at its end.
#[must_use]
pub fn json(document: &Document, findings: &[Finding], summary: &Summary) -> String {
    let Summary { operations, types } = summary;
    let findings = located(document, findings).map(|(finding, place, position)| {
        json!({
            "severity": finding.severity.to_string(),
            "pointer": format!("#{}", place.pointer),
            "file": document.file_name(place.file),
            "line": position.line,
            "column": position.column,
            "message": finding.message,
            "instead": finding.instead,
        })
    });
    let report = json!({
        "operations": {
            "total": operations.total,
            "full": operations.full,
            "weakened": operations.weakened,
            "skipped": operations.skipped(),
        },
        "types": { "total": types.total, "full": types.full, "weakened": types.weakened },
        "findings": findings.collect::<Vec<_>>(),
    });
    format!("{report:#}")
}

/// The findings with their places as the document has them; every file is read for positions only once.
fn located<'f>(
    document: &Document,
    findings: &'f [Finding],
) -> impl Iterator<Item = (&'f Finding, Place, Position)> + use<'f> {
    let places: Vec<Place> = findings.iter().map(|finding| finding.place.clone()).collect();
    let positions = document.positions(&places);
    let originals: Vec<Place> = places.iter().map(|place| document.original(place)).collect();
    findings.iter().zip(originals).zip(positions).map(|((finding, place), position)| (finding, place, position))
}

fn one(document: &Document, finding: &Finding, place: &Place, position: Position, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let excerpt = Excerpt::around(document.source(place.file), position.offset);
    let name = harmless(document.file_name(place.file));
    let snippet = Snippet::source(excerpt.text)
        .line_start(position.line)
        .annotation(AnnotationKind::Primary.span(excerpt.marked));
    let title = level.primary_title(harmless(&finding.message));
    let group = if excerpt.is_cut {
        title.element(Origin::path(name).line(position.line).char_column(position.column)).element(snippet)
    } else {
        title.element(snippet.path(name))
    };
    let pointer = format!("#{}", place.pointer);
    let mut group = group.element(Level::NOTE.with_name(Some("at")).message(harmless(&pointer)));
    if !finding.instead.is_empty() {
        group = group.element(Level::HELP.message(harmless(&finding.instead)));
    }
    renderer.render(&[group])
}
