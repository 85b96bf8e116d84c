//! Reading `typecase.toml`.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{ConfigError, Options, Package, Paging, Polling, Problem, TypeSettings, fields};
use crate::select::Select;

/// A configuration file: its defaults, and its documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConfigFile {
    /// The path that it was read from.
    pub path: PathBuf,
    /// Its top level, which has the defaults.
    pub defaults: Options,
    /// Its `[[document]]` entries in order, without the defaults.
    pub documents: Vec<Options>,
}

impl ConfigFile {
    /// Reads a file.
    ///
    /// # Errors
    /// It can't be read, isn't TOML, or has a key or a value that isn't known.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text =
            fs::read_to_string(path).map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })?;
        Self::parse(path, &text)
    }

    /// Reads a file's text; `path` is for messages, and the folder that paths in it are relative to.
    ///
    /// # Errors
    /// It isn't TOML, or has a key or a value that isn't known.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        let invalid = |problems| ConfigError::Invalid { file: path.display().to_string(), problems };
        let mut root = DeTable::parse(text).map_err(|error| invalid(vec![problem(text, &error, None)]))?;
        let mut problems = Vec::new();
        let mut documents = Vec::new();
        for (index, entry) in take_documents(&mut root, text, &mut problems).into_iter().enumerate() {
            if entry.get_ref().get("spec").is_none() {
                let hint = "add `spec = \"openapi.yaml\"`, relative to this file's folder";
                problems.push(Problem::at(
                    text,
                    entry.span().start,
                    format!("document[{index}]"),
                    "has no `spec`",
                    hint,
                ));
            }
            documents.extend(read_options(&format!("document[{index}]"), entry, text, &mut problems));
        }
        let span = root.span();
        let top = Spanned::new(span, DeValue::Table(root.into_inner()));
        let defaults = read_options("", top, text, &mut problems).unwrap_or_default();
        if !documents.is_empty() {
            check_top(&defaults, text, &mut problems);
        }
        if problems.is_empty() {
            Ok(Self { path: path.to_owned(), defaults, documents })
        } else {
            problems.sort_by_key(|problem| (problem.line, problem.column));
            Err(invalid(problems))
        }
    }
}

/// Takes the `[[document]]` entries out of the root, so that what is left is one layer of settings.
fn take_documents<'i>(
    root: &mut Spanned<DeTable<'i>>,
    text: &str,
    problems: &mut Vec<Problem>,
) -> Vec<Spanned<DeValue<'i>>> {
    let Some(value) = root.get_mut().remove("document") else {
        return Vec::new();
    };
    let start = value.span().start;
    match value.into_inner() {
        DeValue::Array(entries) => entries.into_iter().collect(),
        _ => {
            problems.push(Problem::at(
                text,
                start,
                "document",
                "is not a list of tables",
                "write `[[document]]`, once per document",
            ));
            Vec::new()
        }
    }
}

/// Reads one layer. Unknown keys are looked for first, so that all of them can be reported at once.
fn read_options(place: &str, value: Spanned<DeValue<'_>>, text: &str, problems: &mut Vec<Problem>) -> Option<Options> {
    let before = problems.len();
    if let DeValue::Table(table) = value.get_ref() {
        let mut known = fields::of::<Options>().to_vec();
        if place.is_empty() {
            known.push("document");
        }
        unknown_keys(place, table, &known, text, problems);
        if let Some(DeValue::Table(select)) = table.get("select").map(Spanned::get_ref) {
            unknown_keys(&join(place, "select"), select, fields::of::<Select>(), text, problems);
        }
        if let Some(DeValue::Table(package)) = table.get("package").map(Spanned::get_ref) {
            unknown_keys(&join(place, "package"), package, fields::of::<Package>(), text, problems);
        }
        let each = [
            ("paging", fields::of::<Paging>()),
            ("polling", fields::of::<Polling>()),
            ("types", fields::of::<TypeSettings>()),
        ];
        for (name, known) in each {
            for (key, value) in table.get(name).and_then(|value| value.get_ref().as_table()).into_iter().flatten() {
                if let DeValue::Table(members) = value.get_ref() {
                    unknown_keys(&join(&join(place, name), key.get_ref()), members, known, text, problems);
                }
            }
        }
    }
    if problems.len() > before {
        return None;
    }
    let places = value.clone();
    Options::deserialize(toml::de::ValueDeserializer::from(value))
        .map_err(|error| problems.push(problem(text, &error, Some((place, &places)))))
        .ok()
}

fn unknown_keys(place: &str, table: &DeTable<'_>, known: &[&str], text: &str, problems: &mut Vec<Problem>) {
    for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
        let hint = nearest(key.get_ref(), known).map_or_else(
            || {
                format!(
                    "the keys here are {}",
                    known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
                )
            },
            |name| format!("did you mean `{name}`?"),
        );
        problems.push(Problem::at(text, key.span().start, join(place, key.get_ref()), "this key is not known", hint));
    }
}

/// With `[[document]]` entries, settings of one document can't be at the top level.
fn check_top(defaults: &Options, text: &str, problems: &mut Vec<Problem>) {
    let present =
        [("spec", defaults.spec.is_some()), ("out", defaults.out.is_some()), ("name", defaults.name.is_some())];
    for (key, _) in present.into_iter().filter(|(_, present)| *present) {
        problems.push(Problem::at(
            text,
            0,
            key,
            "is of one document, but the file lists several",
            "move it under its `[[document]]`",
        ));
    }
}

/// A parser's error as a problem, with the path of the innermost key around it.
fn problem(text: &str, error: &toml::de::Error, tree: Option<(&str, &Spanned<DeValue<'_>>)>) -> Problem {
    let offset = error.span().map_or(0, |span| span.start);
    let key = tree.and_then(|(place, value)| path_at(place, value, offset)).unwrap_or_default();
    Problem::at(text, offset, key, error.message(), "")
}

/// The path of the innermost value that spans an offset. The span of a table with a header of its own is only that
/// header, so every value is looked at.
fn path_at(place: &str, value: &Spanned<DeValue<'_>>, offset: usize) -> Option<String> {
    let inner = match value.get_ref() {
        DeValue::Table(table) => {
            table.iter().find_map(|(key, value)| path_at(&join(place, key.get_ref()), value, offset))
        }
        DeValue::Array(array) => {
            array.iter().enumerate().find_map(|(index, value)| path_at(&format!("{place}[{index}]"), value, offset))
        }
        _ => None,
    };
    inner.or_else(|| value.span().contains(&offset).then(|| place.to_owned()))
}

fn join(place: &str, key: &str) -> String {
    let bare = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let key = if bare { key.to_owned() } else { super::quoted(key) };
    if place.is_empty() { key } else { format!("{place}.{key}") }
}

/// The known word that was probably meant: at most a third of it is different.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let distance = |name: &str| strsim::damerau_levenshtein(word, name);
    known.iter().copied().filter(|name| distance(name) <= name.len().max(3) / 3).min_by_key(|name| distance(name))
}
