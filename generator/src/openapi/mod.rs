//! The parts of OpenAPI around schemas: operations, parameters, responses, content, security, servers, webhooks.

mod content;
pub(crate) mod declared;
mod info;
mod media_type;
mod operation;
mod parameter;
mod response;
mod security;
mod server;
#[cfg(test)]
mod tests;
mod webhook;

use crate::document::{Document, Node};
use crate::finding::Findings;
use crate::hash::HashMap;
use crate::lower::Options;
use crate::model::{Api, ServerVariable, Type, TypeId};
use crate::types::{TypeBuilder, UsedSettings};

pub(crate) use operation::{operation_name, operations_of};
pub(crate) use server::LONGEST_URL;

/// The API of a document, before the passes over the model.
pub(crate) struct Read {
    pub(crate) api: Api,
    pub(crate) findings: Findings,
    /// The words that the places of each shared string of fixed length suggest for its name.
    pub(crate) suggestions: HashMap<TypeId, Vec<String>>,
    /// The settings that the document had something for.
    pub(crate) used: UsedSettings,
}

/// Reads all of a document.
pub(crate) fn read(document: &Document, options: &Options) -> Read {
    let mut reader = Reader::new(document, options);
    reader.information();
    reader.api_servers();
    reader.schemes();
    reader.types.components();
    reader.operations();
    reader.default_servers();
    reader.webhooks();
    reader.drop_unused_schemes();
    reader.report_unsupported_schemes();
    reader.finish()
}

/// A reading in progress.
struct Reader<'d> {
    /// The types so far.
    types: TypeBuilder<'d>,
    options: &'d Options,
    /// All else so far.
    api: Api,
    /// The indices of the servers so far, by address and variables.
    servers: HashMap<(String, Vec<ServerVariable>), usize>,
    /// The types of the headers of responses, by their names in lower case, each as it was first read.
    header_types: HashMap<String, Type>,
}

impl<'d> Reader<'d> {
    fn new(document: &'d Document, options: &'d Options) -> Self {
        Self {
            types: TypeBuilder::new(document, options),
            options,
            api: Api::default(),
            servers: HashMap::default(),
            header_types: HashMap::default(),
        }
    }

    fn finish(self) -> Read {
        let Self { types, mut api, .. } = self;
        let (built, reads_digits) = types.finish();
        api.types = built.types.into_list();
        api.examples = built.examples;
        api.reads_digits = reads_digits;
        Read { api, findings: built.findings, suggestions: built.suggestions, used: built.used }
    }

    fn document(&self) -> &'d Document {
        self.types.document()
    }

    /// As [`TypeBuilder::follow`].
    fn follow(&mut self, node: &Node<'d>) -> Option<Node<'d>> {
        self.types.follow(node)
    }

    /// As [`TypeBuilder::note`].
    fn note(&mut self, node: &Node<'_>, message: impl Into<String>, instead: impl Into<String>) {
        self.types.note(node, message, instead);
    }

    /// As [`TypeBuilder::weaken`].
    fn weaken(&mut self, node: &Node<'_>, message: impl Into<String>, instead: impl Into<String>) {
        self.types.weaken(node, message, instead);
    }
}
