//! YAML text to values: serde_yaml reads them, and a second reader what serde_yaml can't.
//!
//! There are two parsers because neither does everything. serde_yaml gives values, through the visitor that JSON goes
//! through too, but no places: those come from the events of saphyr-parser, in `position`, and only when a finding is
//! shown. serde_yaml also stops at 128 levels, takes the line ends of YAML 1.1, and doesn't show whether a scalar
//! was quoted. So a text that it refuses, or in which it is known to make mistakes, is read from events, in
//! `yaml_events`: its values are right then, or its error has a place. Both read plain scalars by the core schema
//! of YAML 1.2, with one difference: `0b101`, a signed `-0x1F` and a float with zeros before it, `01.5`, are
//! numbers to serde_yaml. And it ends a block scalar with a line break only if the file has one there.

use serde::Deserialize;
use serde::de::{DeserializeSeed, IgnoredAny};
use serde_yaml::Deserializer;

use super::seed::{Notes, Step};
use super::{Value, tabs, yaml_events};

/// Copies that aliases may make in any document, counted in values.
const MAX_COPIES: usize = 5_000_000;

/// Copies that aliases may always make, however short the document.
const MIN_COPIES: usize = 100_000;

/// Brackets that may be open at a time: each token costs serde_yaml a step for each of them.
const MAX_OPEN: usize = 500;

/// Line ends of YAML 1.1 that YAML 1.2 takes for text.
const OLD_LINE_ENDS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

/// What reading a YAML text gives.
#[derive(Debug)]
pub(super) struct Parsed {
    /// The first document's value.
    pub value: Value,
    /// Pointers of keys that stand twice in their mapping; the last one counts.
    pub duplicates: Vec<String>,
    /// Whether more documents follow the first.
    pub several: bool,
}

/// Why a YAML text can't be read.
#[derive(Debug)]
pub(super) enum YamlError {
    /// It is nested deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// Its aliases multiply it beyond the limit.
    TooManyCopies,
    /// It is no YAML: line and column from 1, and what is wrong.
    Syntax { line: usize, column: usize, message: String },
}

/// Reads the first document of a YAML text.
pub(super) fn parse(text: &str) -> Result<Parsed, YamlError> {
    values(text).map_or_else(|| yaml_events::parse(text), Ok)
}

/// The greatest number of copies that the aliases of a text of this length may make, counted in values.
pub(super) fn copies(length: usize) -> usize {
    length.saturating_mul(100).clamp(MIN_COPIES, MAX_COPIES)
}

/// The value that serde_yaml reads; none where the text needs the second reader.
pub(super) fn values(text: &str) -> Option<Parsed> {
    if is_odd(text) {
        return None;
    }
    let mut documents = Deserializer::from_str(text);
    // A text of so many bytes has no more values than that, but for copies.
    let notes = Notes::yaml(text.len().saturating_add(copies(text.len())));
    let value = Step::root(&notes).deserialize(documents.next()?).ok()?;
    let duplicates = notes.into_duplicates();
    // An alias repeats the duplicates that it stands for, and only events show where they are written.
    if !duplicates.is_empty() && text.contains('*') {
        return None;
    }
    let several = match documents.next() {
        Some(next) => Option::<IgnoredAny>::deserialize(next).ok()?.is_some(),
        None => false,
    };
    Some(Parsed { value, duplicates, several })
}

/// Whether a text may have something that serde_yaml misreads, or takes too long for.
fn is_odd(text: &str) -> bool {
    // Each directive is compared with all others.
    let has_directives = text.starts_with('%') || text.contains("\n%");
    let has_quoted_merge = || text.contains("'<<'") || text.contains("\"<<\"");
    // serde_yaml takes some of them; events, and with them positions, want all of them replaced.
    let has_odd_tabs = || text.contains('\t') && tabs::spaced(text).is_some();
    let has_old_line_ends = || OLD_LINE_ENDS.into_iter().any(|end| text.contains(end));
    has_directives || has_quoted_merge() || has_odd_tabs() || has_old_line_ends() || most_open(text) > MAX_OPEN
}

/// The greatest number of brackets that are open at a time, those in scalars and comments among them.
fn most_open(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => {
                open += 1;
                most = most.max(open);
            }
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    most
}
