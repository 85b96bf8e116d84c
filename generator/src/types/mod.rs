//! From merged schemas to the types of the model.

mod arena;
mod branch_names;
mod branches;
mod built;
mod conjunction;
mod definition;
mod discriminator;
mod enumeration;
mod examples;
mod fixed_string;
mod hierarchy;
mod memo;
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

use std::rc::Rc;

use crate::document::{Document, FileId, Node};
use crate::finding::Finding;
use crate::lower::Options;
use crate::model::{Docs, Origin, Shape, Type, TypeId};
use crate::schema::{MergedSchema, Schemas, branches_beside_null};
use built::Built;
pub(crate) use built::UsedSettings;
use memo::Memo;

/// Builds the types of a document's schemas.
pub(crate) struct TypeBuilder<'d> {
    options: &'d Options,
    /// Whether the document may have bodies in XML.
    mentions_xml: bool,
    /// The schemas, merged.
    schemas: Schemas<'d>,
    /// The types of the schemas that were read so far.
    memo: Memo<'d>,
    /// The types so far, with findings and examples.
    pub(crate) built: Built,
}

impl<'d> TypeBuilder<'d> {
    pub(crate) fn new(document: &'d Document, options: &'d Options) -> Self {
        Self {
            options,
            mentions_xml: xml::mentions_xml(document),
            schemas: Schemas::new(document),
            memo: Memo::default(),
            built: Built::default(),
        }
    }

    /// What was built, and whether a number may stand as a string of digits.
    pub(crate) fn finish(self) -> (Built, bool) {
        (self.built, self.schemas.read_digits())
    }

    pub(crate) fn document(&self) -> &'d Document {
        self.schemas.document()
    }

    /// Schemas that hold at once, merged. The findings on them are about the type that is being built, too.
    pub(crate) fn merged(&mut self, parts: &[Node<'d>]) -> Rc<MergedSchema<'d>> {
        let (merged, findings) = self.schemas.merged(parts);
        findings.iter().for_each(|finding| self.report(finding.clone()));
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
        self.built.report(finding);
    }

    /// The type behind other names for it and `null`: the rules of a name hold wherever it stands.
    pub(crate) fn resolve(&self, ty: &Type) -> Type {
        self.built.types.resolve(ty)
    }

    /// The shape of a type, as far as it is built.
    pub(crate) fn shape_of(&self, id: TypeId) -> &Shape {
        &self.built.types[id].shape
    }

    /// Whether a schema, or one that it refers to, is marked as sensitive.
    pub(crate) fn is_sensitive(&mut self, node: &Node<'d>) -> bool {
        self.schemas.is_sensitive(node)
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
        self.built.types.open(id);
        let shape = read(self);
        self.built.types.close(id, shape);
    }

    /// The type that the user wants in the place of a schema.
    fn replacement(&mut self, node: &Node<'_>) -> Option<Type> {
        if self.options.replace.is_empty() || node.file() != FileId(0) {
            return None;
        }
        let ty = self.options.replace.get(node.pointer())?.clone();
        self.built.used.replaced.insert(node.pointer().to_owned());
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
