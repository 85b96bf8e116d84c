//! From a document to the files of a crate: the steps in a row.

mod settings;

use std::collections::BTreeMap;

use crate::analyze::{Facts, analyze};
use crate::by_size;
use crate::choices;
use crate::config::{Config, Part};
use crate::document::Document;
use crate::emit::{self, CrateOptions, RuntimeFiles};
use crate::examples;
use crate::finding::{Finding, Severity};
use crate::hash::HashSet;
use crate::lower::lower;
use crate::model::{Api, Lowered};
use crate::name::words::value_name;
use crate::name::{Names, SHARES_FAILURES, SPLITS, aliases, branch_lines, carry_over, keep_order, name};
use crate::passes;
use crate::report::{Counts, Summary};
use crate::select::{self, Unmatched};
use settings::{check_modules, chosen, crate_options, reading_options, upgraded};

/// A generated crate.
#[derive(Clone, Debug, Default)]
pub struct Generated {
    /// Its files by their paths in it, with `/` between their parts.
    pub files: BTreeMap<String, String>,
    /// Its Rust names by the JSON pointers of what they stand for: what the next run is to keep.
    pub names: BTreeMap<String, String>,
    /// What was found on the way.
    pub findings: Vec<Finding>,
    /// The numbers of what was generated.
    pub summary: Summary,
}

/// Why a document can't be set.
#[derive(Debug, thiserror::Error)]
pub enum GenerateError {
    /// The configuration renames something to what it can't be called.
    #[error("{}", .0.join("\n"))]
    Rename(Vec<String>),
    /// A module of the user's own has the name of a generated one.
    #[error("`modules`: the crate has a module `{0}` already; choose another name")]
    Module(String),
    /// Patterns of the selection match nothing.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Select(Vec<Unmatched>),
    /// The output isn't Rust: a defect of the generator.
    #[error(transparent)]
    Format(#[from] emit::FormatError),
}

/// A generated crate, with what it was made of.
#[derive(Debug)]
pub(crate) struct Generation {
    /// The crate.
    pub(crate) generated: Generated,
    /// The API.
    pub(crate) api: Api,
    /// The names of everything in it.
    pub(crate) names: Names,
}

/// Sets a document into a crate. `locked` are the names of the last run, by pointer.
///
/// # Errors
///
/// [`GenerateError`] where a rename can't be or the generator itself fails; what a document gets wrong is a finding,
/// not an error.
pub fn generate(
    document: &Document,
    config: &Config,
    locked: &BTreeMap<String, String>,
) -> Result<Generated, GenerateError> {
    let unmatched = select::unmatched(document, &config.select);
    if !unmatched.is_empty() {
        return Err(GenerateError::Select(unmatched));
    }
    generate_with_model(document, config, locked).map(|generation| generation.generated)
}

/// Sets a document as [`generate`] does, and keeps what the crate was made of.
pub(crate) fn generate_with_model(
    document: &Document,
    config: &Config,
    locked: &BTreeMap<String, String>,
) -> Result<Generation, GenerateError> {
    write(document, config, named(document, read(document, config), config, locked)?, RuntimeFiles::Written)
}

/// Sets two documents as [`generate_with_model`] does, to be compared: the new one keeps the names of the old one. What neither
/// needs of the other is done side by side. Of the runtime, the crates only have the list of its parts, from which all its files
/// follow.
pub(crate) fn generate_to_compare(
    old: &Document,
    new: &Document,
    config: &Config,
) -> Result<(Generation, Generation), GenerateError> {
    let (was, is) = rayon::join(|| read(old, config), || read(new, config));
    let before = named(old, was, config, &BTreeMap::new())?;
    let locked = before.names.locked.clone();
    let (before, after) = rayon::join(
        || write(old, config, before, RuntimeFiles::Listed),
        || write(new, config, named(new, is, config, &locked)?, RuntimeFiles::Listed),
    );
    Ok((before?, after?))
}

/// Sets the new one of two documents that are compared, with names that were chosen after a first comparison.
pub(crate) fn generate_again(
    document: &Document,
    config: &Config,
    locked: &BTreeMap<String, String>,
) -> Result<Generation, GenerateError> {
    write(document, config, named(document, read(document, config), config, locked)?, RuntimeFiles::Listed)
}

/// Writes the files of a crate.
fn write(
    document: &Document,
    config: &Config,
    named: Named,
    runtime_files: RuntimeFiles,
) -> Result<Generation, GenerateError> {
    let Named { mut lowered, facts, mut names, features, examples_of_calls } = named;
    let wanted = upgraded(document, &config.types).collect();
    let (own, unfit_traits) = emit::own_traits(&lowered.api, &names, &facts, config.map, &wanted);
    lowered.findings.extend(unfit_traits);
    let (fitting, unfit) = examples::validate(&lowered.api);
    let requests = (config.tests || examples_of_calls).then(|| examples::requests(document, &lowered.api));
    let answers = match config.parts.contains(&Part::MockAnswers) {
        true => examples::answers(document, &lowered.api),
        false => BTreeMap::new(),
    };
    let examples = config.tests.then_some(fitting);
    let options = CrateOptions {
        own,
        answers,
        requests,
        examples_of_calls,
        runtime_files,
        ..crate_options(config, features, examples)
    };
    let files = emit::emit(&lowered.api, &names, &facts, &options)?;
    check_modules(config, &files)?;
    let summary = summary(&lowered);
    let mut findings = lowered.findings;
    findings.extend(passes::missing_dependencies(config, files.get("Cargo.toml").map_or("", String::as_str)));
    findings.extend(unfit);
    let generated = Generated { files, names: std::mem::take(&mut names.locked), summary, findings };
    Ok(Generation { generated, api: lowered.api, names })
}

/// What a document has, with a name for everything.
struct Named {
    lowered: Lowered,
    facts: Facts,
    names: Names,
    /// Whether each tag is a feature.
    features: bool,
    /// Whether the docs of each operation have an example.
    examples_of_calls: bool,
}

/// Returns the lines of the lock that a document has over those of the last run. All else in its crate follows from the document
/// and these, and takes longer to write.
///
/// # Errors
/// Names that the user has given can't be.
pub fn lock_lines(
    document: &Document,
    config: &Config,
    locked: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, GenerateError> {
    named(document, read(document, config), config, locked).map(|named| named.names.locked)
}

/// Reads a document into the model.
fn read(document: &Document, config: &Config) -> Lowered {
    lower(document, reading_options(document, config))
}

/// Names what a document has.
fn named(
    document: &Document,
    mut lowered: Lowered,
    config: &Config,
    locked: &BTreeMap<String, String>,
) -> Result<Named, GenerateError> {
    let renamed = upgraded(document, &config.rename).map(|(key, name)| (key, name.clone())).collect();
    let mut last = carry_over(&lowered.api, &aliases::due(locked, config));
    let mut places: BTreeMap<String, String> = branch_lines(&lowered.api).collect();
    let shared = choices::shared(&mut lowered.api, config, locked, &mut last, &renamed);
    places.extend(shared.lines);
    lowered.findings.extend(shared.findings);
    let orders = keep_order(&mut lowered.api, &last);
    passes::import(&mut lowered.api, document, &config.imported, &mut lowered.findings);
    let splits = choices::split(&mut lowered.api, config, locked, &last);
    let shares_failures = choices::share_failures(&mut lowered.api, config, locked, &mut last);
    let facts = analyze(&lowered.api);
    let mut names = name(&lowered.api, &last, &renamed);
    names.locked.extend(orders);
    names.locked.extend(places);
    names.locked.extend(shares_failures.then(|| (SHARES_FAILURES.to_owned(), "shared".to_owned())));
    names.locked.extend(splits.then(|| (SPLITS.to_owned(), "input".to_owned())));
    let features = by_size::TAGS_AS_FEATURES.decide(&lowered.api, chosen(config.features), &mut names.locked, &last);
    let examples_of_calls = by_size::EXAMPLES.decide(&lowered.api, None, &mut names.locked, &last);
    if !names.refused.is_empty() {
        return Err(GenerateError::Rename(names.refused));
    }
    let unused = names.unused.iter();
    lowered
        .findings
        .extend(unused.map(|(key, meant)| passes::unknown("rename", key, "type, operation or tag", meant.clone())));
    lowered.findings.extend(clashes(&lowered.api, &names));
    Ok(Named { lowered, facts, names, features, examples_of_calls })
}

/// The operations whose names differ in the document, and would be the same in Rust.
fn clashes(api: &Api, names: &Names) -> Vec<Finding> {
    let taken: HashSet<&str> = names.operations.iter().map(|names| names.method.as_str()).collect();
    let each = api.operations.iter().zip(&names.operations).filter_map(|(operation, names)| {
        let usual = value_name(&operation.id, "operation");
        (usual != names.method && taken.contains(usual.as_str())).then(|| Finding {
            severity: Severity::Note,
            place: operation.place.clone(),
            message: format!("another operation is called `{usual}` in Rust already"),
            instead: format!("it is called `{}`", names.method),
        })
    });
    each.collect()
}

/// The numbers of a document's parts that are generated.
fn summary(lowered: &Lowered) -> Summary {
    let api = &lowered.api;
    let counts = |total: usize, weakened: usize| Counts { total, full: total - weakened, weakened };
    let weakened = api.operations.iter().filter(|operation| !operation.weakened.is_empty()).count();
    Summary {
        operations: counts(api.operations.len(), weakened),
        types: counts(api.types.len(), api.types.iter().filter(|def| def.weakened.is_some()).count()),
    }
}
