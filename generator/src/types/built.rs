//! The results of building: types, findings and examples.

use std::collections::BTreeSet;

use super::arena::Arena;
use crate::finding::{Finding, Findings, Severity};
use crate::hash::{HashMap, HashSet};
use crate::model::{Example, TypeId};

/// The results so far.
#[derive(Default)]
pub(crate) struct Built {
    /// The types.
    pub(crate) types: Arena,
    /// The findings.
    pub(crate) findings: Findings,
    /// The examples of types.
    pub(crate) examples: Vec<Example>,
    /// The words that the places of each shared string of fixed length suggest for its name, as often as they stand there.
    pub(crate) suggestions: HashMap<TypeId, Vec<String>>,
    /// The settings that the document had something for.
    pub(crate) used: UsedSettings,
    /// Warnings while no type was being built: they are about the operation that is being read.
    weakened_operation: Vec<String>,
}

/// The settings that a document has something for.
#[derive(Default)]
pub(crate) struct UsedSettings {
    /// The pointers of the schemas that types of the user's stand in for.
    pub(crate) replaced: HashSet<String>,
    /// The formats that the document has, where types of the user's stand for some.
    pub(crate) formats: BTreeSet<String>,
}

impl Built {
    /// Adds a finding. A warning weakens the innermost type that is being built, or else the operation.
    pub(super) fn report(&mut self, finding: Finding) {
        if finding.severity >= Severity::Warning && !self.types.weaken(&finding.message) {
            self.weakened_operation.push(finding.message.clone());
        }
        self.findings.add(finding);
    }

    /// Takes the warnings since the last call that are about no type.
    pub(crate) fn take_weakened(&mut self) -> Vec<String> {
        std::mem::take(&mut self.weakened_operation)
    }
}
