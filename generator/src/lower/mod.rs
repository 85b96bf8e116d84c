//! Reads a document for its API: every `$ref` resolved, every dialect one, and nothing of Rust in it yet.

mod context;

use std::collections::BTreeMap;

use crate::document::Document;
use crate::model::{Api, Lowered, Type};
use crate::passes;
use crate::select::Select;

pub(crate) use context::{Context, docs};

/// What a caller may decide about the reading.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether members that a schema doesn't speak of are kept in a map rather than passed over.
    pub keep_unknown_fields: bool,
    /// Whether examples are kept.
    pub examples: bool,
    /// Other names for tags.
    pub tags: BTreeMap<String, String>,
    /// How operations page, by `operationId`, where the shape of their answers doesn't tell.
    pub paging: BTreeMap<String, crate::config::Paging>,
    /// Types that stand in the place of schemas, by the pointer of each: `/components/schemas/Money`.
    pub replace: BTreeMap<String, Type>,
    /// Which operations and webhooks are read. Where not all are, a named schema is read only where something refers to it.
    pub select: Select,
}

/// Reads a document for its API.
///
/// It never fails: what can't be read as the document has it is read as something weaker, and a finding says so.
#[must_use]
pub fn lower(document: &Document, options: Options) -> Lowered {
    let mut context = Context::new(document, options);
    context.lower_information();
    context.lower_servers();
    context.lower_schemes();
    context.lower_components();
    context.lower_paths();
    context.settle_servers();
    context.lower_incoming();
    context.drop_unused_schemes();
    context.report_unsupported_schemes();
    context.name_fixed_strings();
    context.check_xml();
    passes::dedupe(&mut context.api);
    passes::sweep(&mut context.api);
    passes::discriminator_constants(&mut context.api);
    context.check_settings();
    context.find_pages();
    context.rename_tags();
    context.finish()
}

impl Context<'_> {
    /// The title, version and prose of the whole API.
    fn lower_information(&mut self) {
        let root = self.document.root();
        let info = root.get("info");
        let text = |key: &str| info.as_ref().and_then(|info| info.str(key)).unwrap_or_default().trim().to_owned();
        self.api =
            Api { title: text("title"), version: text("version"), description: text("description"), ..Api::default() };
        if let Some(info) = info {
            self.api.contact = contact_lines(&info);
        }
    }
}

/// The lines of a README that say who stands behind an API.
fn contact_lines(info: &crate::document::Node<'_>) -> Vec<(String, String)> {
    let info: Option<openapiv3::Info> = serde_json::from_value(info.value().to_json()).ok();
    let Some(info) = info else { return Vec::new() };
    let mut lines = Vec::new();
    if let Some(terms) = info.terms_of_service {
        lines.push(("Terms of service".to_owned(), terms));
    }
    if let Some(contact) = info.contact {
        let parts = [contact.name, contact.url, contact.email];
        lines.push(("Contact".to_owned(), parts.into_iter().flatten().collect::<Vec<_>>().join(", ")));
    }
    if let Some(license) = info.license {
        lines.push(("Licence of the API".to_owned(), license.name));
    }
    lines
}
