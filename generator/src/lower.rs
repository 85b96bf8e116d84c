//! Reads a document for its API: every `$ref` resolved, every dialect one, and nothing of Rust in it yet.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::model::{Lowered, Type};
use crate::openapi::{self, Read};
use crate::passes;
use crate::select::Select;

/// What a caller may decide about the reading.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether members that a schema doesn't declare are kept in a map rather than passed over.
    pub keep_unknown_fields: bool,
    /// Whether examples are kept.
    pub examples: bool,
    /// Other names for tags.
    pub tags: BTreeMap<String, String>,
    /// The paging of operations, by `operationId`, where the shape of their answers doesn't show it.
    pub paging: BTreeMap<String, crate::config::Paging>,
    /// The settings of operations that go on after they are answered, by `operationId`.
    pub polling: BTreeMap<String, crate::config::Polling>,
    /// Types that stand in the place of schemas, by the pointer of each: `/components/schemas/Money`.
    pub replace: BTreeMap<String, Type>,
    /// Types that stand for formats, by the value of `format`.
    pub formats: BTreeMap<String, Type>,
    /// Whether it is settled how arrays are written in the style `deepObject`.
    pub settles_deep_arrays: bool,
    /// Which operations and webhooks are read. Where not all are, a named schema is read only where something refers to it.
    pub select: Select,
}

/// Reads a document for its API.
///
/// It never fails: what can't be read as the document has it is read as something weaker, with a finding.
#[must_use]
pub fn lower(document: &Document, options: Options) -> Lowered {
    let Read { mut api, mut findings, suggestions, used } = openapi::read(document, &options);
    passes::fixed_string_names(&mut api, suggestions);
    passes::xml_bodies(&mut api, &mut findings);
    passes::dedupe(&mut api);
    passes::sweep(&mut api);
    passes::discriminator_constants(&mut api);
    passes::check_settings(&api, document, &options, &used, &mut findings);
    passes::pagination(&mut api, &options.paging, &mut findings);
    passes::polling(&mut api, &options.polling, &mut findings);
    passes::open_styles(&api, options.settles_deep_arrays, &mut findings);
    passes::tag_names(&mut api, &options.tags);
    Lowered { api, findings: findings.into_list() }
}
