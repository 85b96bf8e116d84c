//! From names and the model to the files of a crate.
//!
//! | Folder | What it writes |
//! | --- | --- |
//! | `types` | `src/types/`: structs, enums, unions and newtypes, and how they are read and written |
//! | `operations` | `src/api/`, `src/mock/`, `src/webhooks.rs` and `src/headers.rs`: what is sent and received |
//! | `client` | `src/client.rs` and `src/servers.rs`: credentials and servers |
//! | `crate_files` | everything else: `src/lib.rs`, `Cargo.toml`, the README, the runtime, the tests of examples |
//! | `layout` | how tokens become the text of a file |

mod client;
mod crate_files;
mod deprecated_aliases;
mod docs;
mod layout;
pub(crate) mod operations;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use rayon::prelude::*;

use crate::analyze::Facts;
use crate::config::{DeepArrays, LinguistGenerated, Map, Part, SharedRuntime, Time};
use crate::examples::{Fitting, Request};
use crate::finding::Place;
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Shape, TypeId};
use crate::name::Names;
use crate_files::runtime::Parts;
use crate_files::tag_features::Gates;
use layout::file::{self, File};
use layout::version_order;
use types::own_traits::OwnTraits;

/// The output's name, what it is made from, and the user's choices.
#[derive(Clone, Debug, Default)]
pub struct CrateOptions<'a> {
    /// The name of the crate.
    pub crate_name: String,
    /// The version of the crate.
    pub version: String,
    /// The document's file name, for the headers.
    pub document: String,
    /// Whether each tag is a feature.
    pub features: bool,
    /// The examples to make tests of, where there are to be tests.
    pub(crate) examples: Option<Vec<Fitting<'a>>>,
    /// The fake server's answers where the document has no example, by the places of their operations.
    pub(crate) answers: BTreeMap<Place, serde_json::Value>,
    /// The requests to make contract tests or the examples of operations of, one for each operation.
    pub(crate) requests: Option<Vec<Request>>,
    /// Whether the docs of each operation have an example.
    pub(crate) examples_of_calls: bool,
    /// Whether members that a schema doesn't describe are kept.
    pub(crate) keeps_unknown_fields: bool,
    /// The crate whose types stand for times.
    pub time: Time,
    /// The type of maps.
    pub map: Map,
    /// How arrays are written in the style `deepObject`.
    pub deep_arrays: DeepArrays,
    /// Parts of the client that no document asks for.
    pub parts: BTreeSet<Part>,
    /// Further traits that types derive, as paths.
    pub derive: Vec<String>,
    /// Traits and attributes of single types.
    pub(crate) own: HashMap<TypeId, OwnTraits>,
    /// Keys of the manifest's `[package]`, with their values as TOML.
    pub package: BTreeMap<String, String>,
    /// Whether the manifest has the lints of the workspace.
    pub workspace_lints: bool,
    /// Modules of the user's own.
    pub modules: Vec<String>,
    /// Which files `.gitattributes` marks as generated.
    pub linguist_generated: Option<LinguistGenerated>,
    /// The crate with the runtime, where it isn't part of this one.
    pub runtime: Option<SharedRuntime>,
    /// How much of the runtime is there.
    pub(crate) runtime_files: RuntimeFiles,
    /// Further dependencies: names, and their values in the manifest.
    pub dependencies: BTreeMap<String, String>,
}

/// How much of a runtime of its own a crate has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum RuntimeFiles {
    /// The files.
    #[default]
    Written,
    /// A list of its parts, for a comparison: two runtimes of the same parts are the same.
    Listed,
}

/// Everything that emission reads.
pub(crate) struct Emission<'a> {
    pub(crate) api: &'a Api,
    pub(crate) names: &'a Names,
    pub(crate) facts: &'a Facts,
    pub(crate) options: &'a CrateOptions<'a>,
    pub(crate) parts: Parts,
    pub(crate) gates: Gates,
    /// Types without hash and order.
    pub(crate) partial: HashSet<TypeId>,
    /// Types of answers in the place of which requests have others.
    pub(crate) inputs: HashSet<TypeId>,
    /// The types that bodies in XML have.
    pub(crate) xml: HashSet<TypeId>,
    /// The constants of headers, by the names of the headers in lower case.
    pub(crate) headers: BTreeMap<String, String>,
}

/// Writes an API as the files of a crate, by their paths in it.
///
/// # Errors
///
/// [`FormatError`] where tokens don't parse as Rust, which is a defect of the emitter, never of
/// the document.
pub fn emit(
    api: &Api,
    names: &Names,
    facts: &Facts,
    options: &CrateOptions<'_>,
) -> Result<BTreeMap<String, String>, file::FormatError> {
    let parts = Parts::of(api, options);
    let gates = Gates::of(api, names, options.features);
    let derives_more = !options.derive.is_empty() || !options.own.is_empty();
    let partial = if derives_more { types::derives::partial(api, options.map) } else { HashSet::default() };
    let (xml, headers) = (api.xml_objects(), operations::response_headers::constants(api));
    let inputs = api.types.iter().filter_map(|def| def.input_of).collect();
    let emission = Emission { api, names, facts, options, parts, gates, partial, inputs, xml, headers };
    // Tokens can't go from thread to thread: each file is written and formatted in one.
    let mut written: BTreeMap<String, String> =
        emission.jobs().par_iter().map(|job| emission.run(job).format()).collect::<Result<_, _>>()?;
    written.insert("Cargo.toml".to_owned(), emission.manifest());
    written.extend(emission.git_attributes());
    written.insert("README.md".to_owned(), emission.readme());
    written.insert("rustfmt.toml".to_owned(), crate_files::manifest::RUSTFMT.to_owned());
    let runtime = match &options.runtime {
        Some(shared) => crate_files::shared_runtime::own_files(shared, &emission.parts),
        None if options.runtime_files == RuntimeFiles::Listed => {
            BTreeMap::from([("src/runtime/parts".to_owned(), emission.parts.names().join("\n"))])
        }
        None => crate_files::runtime::files(&emission.parts),
    };
    let runtime = runtime.into_iter();
    written.extend(runtime.map(|(path, text)| (path, format!("{RUNTIME_HEADER}{text}"))));
    written.extend(emission.mock_examples());
    if let Some(fitting) = &options.examples {
        written.extend(emission.examples(fitting)?);
        written.extend(emission.contract(options.requests.as_deref().unwrap_or_default())?);
    }
    Ok(written)
}

pub use crate_files::shared_runtime::runtime_crate;
pub(crate) use crate_files::tag_features::LARGE;
pub use layout::file::FormatError;
pub(crate) use types::own_traits::own_traits;

/// The first line of each file of the runtime, which doesn't come from the document.
pub(crate) const RUNTIME_HEADER: &str = "// @generated by typecase; do not edit.\n";

/// One file to write.
enum Job<'a> {
    Root,
    Client,
    Types,
    Api,
    Webhooks,
    Failures,
    Headers,
    Servers,
    Module(&'a str, Vec<TypeId>),
    Tag(usize),
    Mock,
    MockTag(usize),
}

impl Emission<'_> {
    /// The files to write: one for each named schema, for the inline types of each operation, and for each tag.
    fn jobs(&self) -> Vec<Job<'_>> {
        let mut modules: IndexMap<&str, Vec<TypeId>> = IndexMap::new();
        for (index, module) in self.names.modules.iter().enumerate() {
            if self.api.types.get(index).is_some_and(|def| def.imported.is_none()) {
                modules.entry(module).or_default().push(TypeId(index));
            }
        }
        let mut jobs = vec![Job::Root, Job::Client, Job::Types, Job::Api];
        jobs.extend(self.has_webhooks().then_some(Job::Webhooks));
        jobs.extend((!self.api.failures.is_empty()).then_some(Job::Failures));
        jobs.extend((!self.headers.is_empty()).then_some(Job::Headers));
        jobs.extend((!self.names.servers.is_empty()).then_some(Job::Servers));
        jobs.extend(modules.into_iter().map(|(module, ids)| Job::Module(module, ids)));
        let used: BTreeSet<usize> = self.api.operations.iter().map(|operation| operation.tag).collect();
        if !used.is_empty() {
            jobs.push(Job::Mock);
            jobs.extend(used.iter().copied().map(Job::MockTag));
        }
        jobs.extend(used.into_iter().map(Job::Tag));
        jobs
    }

    fn run(&self, job: &Job<'_>) -> File {
        match job {
            Job::Root => self.crate_root(),
            Job::Client => self.client(),
            Job::Types => self.types_module(),
            Job::Api => self.api_module(),
            Job::Webhooks => self.webhooks(),
            Job::Failures => self.failures(),
            Job::Headers => self.headers(),
            Job::Servers => self.servers(),
            Job::Module(module, ids) => self.type_file(module, ids),
            Job::Tag(tag) => self.operation_file(*tag),
            Job::Mock => self.mock_module(),
            Job::MockTag(tag) => self.mock_file(*tag),
        }
    }

    fn type_file(&self, module: &str, ids: &[TypeId]) -> File {
        let mut file = File::new(format!("src/types/{module}.rs"), self.header());
        let mut uses = types::type_use::Uses::default();
        let mut items = Vec::new();
        for id in ids {
            match &self.api.def(*id).shape {
                Shape::Struct(object) => items.extend(self.structure(*id, object, &mut uses)),
                Shape::Enum(list) => items.extend(self.enumeration(*id, list, &mut uses)),
                Shape::Union(union) => items.extend(self.union(*id, union, &mut uses)),
                Shape::FixedString(fixed) => items.extend(self.fixed_string(*id, fixed, &mut uses)),
                Shape::Alias(ty, _) => items.extend(self.alias(*id, ty, &mut uses)),
                Shape::Tuple(first, rest) => items.extend(self.tuple(*id, first, rest.as_deref(), &mut uses)),
                Shape::Pending => {}
            }
            items.extend(self.output_conversion(*id));
            items.extend(self.xml_block(*id));
        }
        let own: Vec<&str> = ids.iter().map(|id| self.names.types[id.0].as_str()).collect();
        file.items.extend(uses.imports(&own));
        file.items.extend(items);
        file
    }

    /// The first line of each file.
    fn header(&self) -> String {
        format!("// @generated by typecase from {}; do not edit.\n", self.options.document)
    }

    /// The tags that have operations: each with its module, in the modules' order.
    pub(crate) fn used_tags(&self) -> Vec<(&str, usize)> {
        let tags: BTreeSet<usize> = self.api.operations.iter().map(|operation| operation.tag).collect();
        let mut used: Vec<(&str, usize)> = tags.into_iter().map(|tag| (self.names.tags[tag].as_str(), tag)).collect();
        used.sort_by(|(one, _), (other, _)| version_order(one, other));
        used
    }

    pub(crate) fn type_name(&self, id: TypeId) -> &str {
        &self.names.types[id.0]
    }
}
