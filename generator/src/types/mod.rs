//! From merged schemas to the types of the model.

mod arena;
mod branch_names;
mod branches;
mod cache;
mod conjunction;
mod discriminator;
mod enumeration;
mod examples;
mod fixed_string;
mod hierarchy;
mod named;
mod object;
mod residual;
mod rules;
mod scalar;
mod schema;
#[cfg(test)]
mod tests;
mod union;
mod variants;
mod xml;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use crate::document::{Document, FileId, Node};
use crate::finding::{Finding, Findings, Place, Severity};
use crate::lower::Options;
use crate::model::{Docs, Example, Origin, Shape, Type, TypeId};
use crate::schema::{MergedSchema, Schemas, branches_beside_null};
use arena::Arena;
use cache::TypeCache;
use fixed_string::FixedStrings;

/// Builds the types of a document's schemas.
pub(crate) struct TypeBuilder<'d> {
    /// The schemas, merged.
    pub(crate) schemas: Schemas<'d>,
    /// The types so far.
    pub(crate) types: Arena,
    /// The findings so far.
    pub(crate) findings: Findings,
    /// Warnings while no type was being built: they are about the operation that is being read.
    pub(crate) weakened: Vec<String>,
    /// The examples of types so far.
    pub(crate) examples: Vec<Example>,
    /// The strings of fixed length so far.
    pub(crate) fixed_strings: FixedStrings,
    /// The settings that the document had something for so far.
    pub(crate) used: UsedSettings,
    /// Whether a number may stand as a string of digits.
    pub(crate) reads_digits: bool,
    options: &'d Options,
    /// The type of each schema so far, by its place.
    known: HashMap<Place, Type>,
    /// The types of schemas that several places make together.
    cache: TypeCache<'d>,
    /// The component that is only a reference to a schema of another file, by that schema's place: its name is the schema's.
    components_of: HashMap<Place, Node<'d>>,
    /// Whether the document may have bodies in XML.
    mentions_xml: bool,
}

/// The settings that a document has something for.
#[derive(Default)]
pub(crate) struct UsedSettings {
    /// The pointers of the schemas that types of the user's stand in for.
    pub(crate) replaced: HashSet<String>,
    /// The formats that the document has, where types of the user's stand for some.
    pub(crate) formats: BTreeSet<String>,
}

impl<'d> TypeBuilder<'d> {
    pub(crate) fn new(document: &'d Document, options: &'d Options) -> Self {
        Self {
            schemas: Schemas::new(document),
            types: Arena::default(),
            findings: Findings::default(),
            weakened: Vec::new(),
            examples: Vec::new(),
            fixed_strings: FixedStrings::default(),
            used: UsedSettings::default(),
            reads_digits: false,
            options,
            known: HashMap::new(),
            cache: TypeCache::default(),
            components_of: HashMap::new(),
            mentions_xml: xml::mentions_xml(document),
        }
    }

    pub(crate) fn document(&self) -> &'d Document {
        self.schemas.document()
    }

    /// Schemas that hold at once, merged. The findings on them are about the type that is being built, too.
    pub(crate) fn merged(&mut self, parts: &[Node<'d>]) -> Rc<MergedSchema<'d>> {
        let (merged, findings) = self.schemas.merged(parts);
        findings.iter().for_each(|finding| self.report(finding.clone()));
        self.reads_digits |= merged.reads_digits;
        merged
    }

    /// Follows a `$ref` through any chain to what it means; `None`, with a finding, where it leads nowhere.
    pub(crate) fn follow(&mut self, node: &Node<'d>) -> Option<Node<'d>> {
        let mut findings = Vec::new();
        let target = self.schemas.references.follow(node, &mut findings);
        findings.into_iter().for_each(|finding| self.report(finding));
        target
    }

    /// As [`follow`](Self::follow), to the first schema that is more than another's reference.
    fn follow_schema(&mut self, node: &Node<'d>) -> Option<Node<'d>> {
        let mut findings = Vec::new();
        let target = self.schemas.references.follow_schema(node, &mut findings);
        findings.into_iter().for_each(|finding| self.report(finding));
        target
    }

    /// The branches of a choice that admit more than `null`.
    fn branches_beside_null(&mut self, list: &Node<'d>) -> Vec<Node<'d>> {
        let (branches, finding) = branches_beside_null(self.document(), list);
        finding.into_iter().for_each(|finding| self.report(finding));
        branches
    }

    /// Adds a finding. A warning weakens the innermost type that is being built, or else the operation.
    pub(crate) fn report(&mut self, finding: Finding) {
        if finding.severity >= Severity::Warning && !self.types.weaken(&finding.message) {
            self.weakened.push(finding.message.clone());
        }
        self.findings.add(finding);
    }

    /// Notes that a document was read in the way that it surely meant.
    pub(crate) fn note(&mut self, node: &Node<'_>, message: impl Into<String>, instead: impl Into<String>) {
        self.report(Finding::note(node.place(), message, instead));
    }

    /// Warns that the output has less than the document.
    pub(crate) fn weaken(&mut self, node: &Node<'_>, message: impl Into<String>, instead: impl Into<String>) {
        self.report(Finding::warning(node.place(), message, instead));
    }

    /// Fills a reserved type with what `read` makes of it.
    fn fill(&mut self, id: TypeId, read: impl FnOnce(&mut Self) -> Shape) {
        self.types.open(id);
        let shape = read(self);
        self.types.close(id, shape);
    }

    /// The type that the user wants in the place of a schema.
    fn replacement(&mut self, node: &Node<'_>) -> Option<Type> {
        if self.options.replace.is_empty() || node.file() != FileId(0) {
            return None;
        }
        let ty = self.options.replace.get(node.pointer())?.clone();
        self.used.replaced.insert(node.pointer().to_owned());
        Some(ty)
    }
}

/// The prose of a schema, parameter or operation.
pub(crate) fn docs(node: &Node<'_>) -> Docs {
    let text = |key: &str| node.str(key).unwrap_or_default().trim().to_owned();
    let external = node.get("externalDocs").and_then(|docs| {
        let url = docs.str("url")?.to_owned();
        Some((docs.str("description").unwrap_or_default().to_owned(), url))
    });
    let title = match text("summary") {
        summary if summary.is_empty() => text("title"),
        summary => summary,
    };
    Docs { title, description: text("description"), external, deprecated: node.bool("deprecated") == Some(true) }
}

impl Origin {
    /// The origin of something inside this: an array's item (`[]`) or a map's value (`{}`).
    fn within(self, role: &str) -> Self {
        match self {
            Self::Inside(id, name) => Self::Inside(id, name + role),
            Self::Operation { index, incoming, role: name } => Self::Operation { index, incoming, role: name + role },
            other => other,
        }
    }
}
