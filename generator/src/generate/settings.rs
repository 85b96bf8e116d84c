//! What the configuration decides about a crate.

use std::collections::BTreeMap;

use super::GenerateError;
use crate::config::{Config, Features, UnknownFields, type_of_path};
use crate::document::Document;
use crate::emit::{CrateOptions, RuntimeFiles};
use crate::examples::Fitting;
use crate::hash::HashMap;
use crate::lower;
use crate::markdown::clean::clean;

/// What the configuration decides about the reading of a document.
pub(super) fn reading_options(document: &Document, config: &Config) -> lower::Options {
    lower::Options {
        keep_unknown_fields: config.unknown_fields == UnknownFields::Keep,
        examples: config.tests,
        tags: config.tags.clone(),
        paging: config.paging.clone(),
        polling: config.polling.clone(),
        replace: upgraded(document, &config.replace)
            .map(|(pointer, path)| (pointer.trim_start_matches('#').to_owned(), type_of_path(path, config.time)))
            .collect(),
        formats: config
            .formats
            .iter()
            .map(|(format, path)| (format.clone(), type_of_path(path, config.time)))
            .collect(),
        settles_deep_arrays: config.deep_arrays.is_some(),
        select: config.select.clone(),
    }
}

/// What the configuration decides about the crate, with the examples of its tests.
pub(super) fn crate_options<'a>(
    config: &Config,
    features: bool,
    examples: Option<Vec<Fitting<'a>>>,
) -> CrateOptions<'a> {
    CrateOptions {
        crate_name: config.name.clone().unwrap_or_else(|| "client".to_owned()),
        version: config.version().to_owned(),
        // A file's name may be anything, and stands in comments of one line.
        document: clean(&config.document).replace(['\n', '\t'], " "),
        features,
        examples,
        answers: BTreeMap::new(),
        requests: None,
        examples_of_calls: false,
        keeps_unknown_fields: config.unknown_fields == UnknownFields::Keep,
        time: config.time,
        map: config.map,
        deep_arrays: config.deep_arrays.unwrap_or_default(),
        parts: config.parts.clone(),
        derive: config.derive.clone(),
        own: HashMap::default(),
        package: config.package.clone(),
        workspace_lints: config.lints.is_some(),
        modules: config.modules.clone(),
        linguist_generated: config.linguist_generated,
        runtime: config.runtime.clone(),
        runtime_files: RuntimeFiles::default(),
        dependencies: config.dependencies.clone(),
    }
}

/// Refuses modules of the user's own whose files are generated.
pub(super) fn check_modules(config: &Config, files: &BTreeMap<String, String>) -> Result<(), GenerateError> {
    let is_taken = |name: &&String| {
        let paths = [format!("src/{name}.rs"), format!("src/{name}/mod.rs")];
        *name == "reexports" || paths.iter().any(|path| files.contains_key(path))
    };
    match config.modules.iter().find(is_taken) {
        Some(name) => Err(GenerateError::Module(name.clone())),
        None => Ok(()),
    }
}

/// What the configuration says of tags as features, if it does.
pub(super) fn chosen(features: Features) -> Option<bool> {
    match features {
        Features::Always => Some(true),
        Features::Never => Some(false),
        Features::Auto => None,
    }
}

/// Settings by pointer or by name, the pointers in the shape of OpenAPI 3.
pub(super) fn upgraded<'a, T>(
    document: &Document,
    settings: &'a BTreeMap<String, T>,
) -> impl Iterator<Item = (String, &'a T)> {
    settings.iter().map(|(key, value)| {
        let pointer = key.strip_prefix('#').map(|pointer| format!("#{}", document.upgraded(pointer)));
        (pointer.unwrap_or_else(|| key.clone()), value)
    })
}
