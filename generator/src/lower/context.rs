//! What the reading carries along: types made so far, findings, and where it stands.

use std::collections::{HashMap, HashSet};

use super::Options;
use crate::document::{Document, Node};
use crate::finding::{Finding, Place, Severity};
use crate::model::{Api, Docs, Lowered, Origin, ServerVariable, Shape, Type, TypeDef, TypeId};
use crate::schema::{Families, Followed};
use crate::types::FixedStrings;
use crate::types::TypeCache;
use crate::types::mentions_xml;

/// The reading in progress.
pub(crate) struct Context<'d> {
    pub(crate) document: &'d Document,
    pub(crate) options: Options,
    pub(crate) api: Api,
    findings: Vec<Finding>,
    reported: HashSet<(Place, String)>,
    pub(crate) skipped: Vec<Place>,
    /// Where references led so far, by their places.
    pub(crate) followed: HashMap<Place, Followed<'d>>,
    /// The first schema that is more than another's reference behind each of these, by their places.
    pub(crate) more_than_references: HashMap<Place, Node<'d>>,
    /// The type of each schema read so far, by its place.
    pub(crate) memo: HashMap<Place, Type>,
    /// The types of merged schemas.
    pub(crate) cache: TypeCache<'d>,
    /// The component that is nothing but a reference to a schema elsewhere, by that schema's place: its name is the schema's.
    pub(crate) components_of: HashMap<Place, Node<'d>>,
    /// The named schemas that extend each other.
    pub(crate) families: Families<'d>,
    pub(crate) fixed_strings: FixedStrings,
    /// Whether a schema that was referred to holds something private.
    pub(crate) sensitive: HashMap<Place, bool>,
    /// The servers so far, by address and variables.
    pub(crate) servers: HashMap<(String, Vec<ServerVariable>), usize>,
    /// The pointers of the schemas that other types stood in for so far.
    pub(crate) replaced: HashSet<String>,
    /// The types being read, innermost last: a finding of some weight weakens the innermost.
    open: Vec<TypeId>,
    /// Why the operation being read is weaker than the document says.
    pub(crate) weakened: Vec<String>,
    /// Whether the document speaks of XML at all.
    pub(crate) mentions_xml: bool,
}

impl<'d> Context<'d> {
    pub(crate) fn new(document: &'d Document, options: Options) -> Self {
        Self {
            document,
            options,
            api: Api::default(),
            findings: Vec::new(),
            reported: HashSet::new(),
            skipped: Vec::new(),
            followed: HashMap::new(),
            more_than_references: HashMap::new(),
            memo: HashMap::new(),
            cache: TypeCache::default(),
            components_of: HashMap::new(),
            families: Families::default(),
            fixed_strings: FixedStrings::default(),
            sensitive: HashMap::new(),
            servers: HashMap::new(),
            replaced: HashSet::new(),
            open: Vec::new(),
            weakened: Vec::new(),
            mentions_xml: mentions_xml(document),
        }
    }

    pub(crate) fn finish(self) -> Lowered {
        Lowered { api: self.api, findings: self.findings, skipped: self.skipped }
    }

    /// Tells something about a place. Each message is told once a place.
    pub(crate) fn report(
        &mut self,
        severity: Severity,
        place: Place,
        message: impl Into<String>,
        instead: impl Into<String>,
    ) {
        let message = message.into();
        if severity >= Severity::Warning {
            if let Some(id) = self.open.last() {
                let weakened = &mut self.api.types[id.0].weakened;
                weakened.get_or_insert_with(|| message.clone());
            } else {
                self.weakened.push(message.clone());
            }
        }
        self.add_finding(Finding { severity, place, message, instead: instead.into() });
    }

    /// Tells of something that costs no type and no operation anything, once.
    pub(crate) fn add_finding(&mut self, finding: Finding) {
        if self.reported.insert((finding.place.clone(), finding.message.clone())) {
            self.findings.push(finding);
        }
    }

    /// Tells that a document was read in the way that it surely meant.
    pub(crate) fn note(&mut self, node: &Node<'_>, message: impl Into<String>, instead: impl Into<String>) {
        self.report(Severity::Note, node.place(), message, instead);
    }

    /// Tells that the output has less than the document says.
    pub(crate) fn weaken(&mut self, node: &Node<'_>, message: impl Into<String>, instead: impl Into<String>) {
        self.report(Severity::Warning, node.place(), message, instead);
    }

    /// Reserves a type, so that its schema can refer to itself.
    pub(crate) fn reserve(&mut self, node: &Node<'_>, origin: Origin, docs: Docs) -> TypeId {
        let id = TypeId(self.api.types.len());
        self.api.types.push(TypeDef {
            place: node.place(),
            also: Vec::new(),
            origin,
            title: None,
            docs,
            shape: Shape::Pending,
            weakened: None,
        });
        id
    }

    /// Fills a reserved type with what `read` makes of it.
    pub(crate) fn fill(&mut self, id: TypeId, read: impl FnOnce(&mut Self) -> Shape) {
        self.open.push(id);
        let shape = read(self);
        self.open.pop();
        self.api.types[id.0].shape = shape;
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
    pub(crate) fn within(self, role: &str) -> Self {
        match self {
            Self::Inside(id, name) => Self::Inside(id, name + role),
            Self::Operation { index, incoming, role: name } => Self::Operation { index, incoming, role: name + role },
            other => other,
        }
    }
}
