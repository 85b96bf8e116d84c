//! What the crates of other documents have, where a document uses their types.

use std::fs;
use std::path::Path;

use super::job::{load, read_lock};
use super::{JobError, package_name};
use crate::analyze;
use crate::config::{Config, Import, Job};
use crate::document::{Document, FileId};
use crate::generate::{Generation, generate_with_model};
use crate::model::{Imported, ImportedType, Shape, TypeId};

/// The types that the crates of imported documents have, of those documents that this one refers to. Each is set as its own settings
/// and its lock say, so that it needn't be written first.
pub(crate) fn imported(config: &Config, document: &Document) -> Result<Vec<Imported>, JobError> {
    let mut found = Vec::new();
    for (path, import) in &config.import {
        let file = fs::canonicalize(path).map_err(|_| refused(path, "there is no such file"))?;
        if document.files().skip(1).any(|of| document.file_path(of) == Some(&file)) {
            found.push(types_of(path, import, config)?);
        }
    }
    Ok(found)
}

fn refused(path: &Path, problem: &'static str) -> JobError {
    JobError::Import { document: path.display().to_string(), problem }
}

fn types_of(path: &Path, import: &Import, config: &Config) -> Result<Imported, JobError> {
    let missing = || refused(path, "typecase.toml has no [[document]] for it, which says how it is set");
    let options = import.of.as_deref().ok_or_else(missing)?;
    let of = Job::new(options.clone());
    let runtime = |config: &Config| config.runtime.as_ref().map(|runtime| runtime.name().to_owned());
    if runtime(config).is_none() || runtime(config) != runtime(&of.config) {
        return Err(refused(
            path,
            "types are read and written by the runtime of their crate; give both documents the same `runtime`",
        ));
    }
    let lock = of.out.as_deref().map(read_lock).transpose()?.unwrap_or_default();
    let loaded = load(&of.spec, &of.config)?;
    let name = package_name(&of.config, &loaded.document, &lock);
    let named = Config { name: Some(name), ..of.config.clone() };
    let Generation { api, names, .. } = generate_with_model(&loaded.document, &named, &lock.names)
        .map_err(|source| JobError::Generate { spec: of.spec.to_string(), source })?;
    let (sent, without_tags, xml) = (analyze::sent(&api), analyze::without_tags(&api), api.xml_objects());
    let mut imported = Imported {
        file: loaded.document.file_path(FileId::MAIN).unwrap_or(path).to_owned(),
        module: import.module.as_str().to_owned(),
        ..Imported::default()
    };
    for (index, (def, name)) in api.types.iter().zip(&names.types).enumerate() {
        let id = TypeId(index);
        let there = ImportedType {
            name: name.clone(),
            outline: api.outline(id),
            sent: sent.contains(&id),
            xml: xml.contains(&id),
            lacks_tag: without_tags.contains(&id),
        };
        for place in def.places.iter().filter(|place| place.file == FileId::MAIN) {
            imported.types.entry(place.pointer.clone()).or_default().push(there.clone());
        }
        if let Shape::FixedString(fixed) = &def.shape {
            imported.fixed_strings.push((fixed.clone(), name.clone()));
        }
    }
    Ok(imported)
}
