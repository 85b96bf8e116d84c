//! What the generator has to say about a document: each finding has a place, a cause and what was done instead.

use std::fmt;

use crate::document::FileId;
use crate::hash::HashSet;

/// The severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing was lost: the document was read in the way that it surely meant.
    Note,
    /// Something is weaker in the output than in the document.
    Warning,
    /// Something could not be set at all.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// A place in a document: a file of it and an RFC 6901 pointer into that file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which of the document's files.
    pub file: FileId,
    /// The pointer without its leading `#`: empty for the whole file, else `/paths/~1pets/get`.
    pub pointer: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its severity.
    pub severity: Severity,
    /// Its place.
    pub place: Place,
    /// What is the matter, as a sentence without its full stop.
    pub message: String,
    /// What the output has instead, or what to do about it.
    pub instead: String,
}

impl Finding {
    /// A document that was read in the way that it surely meant.
    pub(crate) fn note(place: Place, message: impl Into<String>, instead: impl Into<String>) -> Self {
        Self { severity: Severity::Note, place, message: message.into(), instead: instead.into() }
    }

    /// Output that has less than the document says.
    pub(crate) fn warning(place: Place, message: impl Into<String>, instead: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, place, message: message.into(), instead: instead.into() }
    }
}

/// Findings in the order in which they were made, each message once a place.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Finding>,
    known: HashSet<(Place, String)>,
}

impl Findings {
    /// Adds a finding, unless the same message stands at its place already.
    pub(crate) fn add(&mut self, finding: Finding) {
        if self.known.insert((finding.place.clone(), finding.message.clone())) {
            self.list.push(finding);
        }
    }

    /// The findings as a list.
    pub(crate) fn into_list(self) -> Vec<Finding> {
        self.list
    }
}
