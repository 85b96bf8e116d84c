//! How much of a crate an update changes, for how much of the document: `cargo test -p typecase --test history lines_of --
//! --nocapture` shows it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rayon::prelude::*;
use serde_json::Value;
use similar::{ChangeTag, TextDiff};
use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::{Generated, generate};

use crate::{label, revisions};

/// An update in lines of its diffs.
struct Churn {
    label: String,
    document: usize,
    generated: usize,
    files: usize,
    names: usize,
}

impl Churn {
    /// Lines of generated diff for each line of the document's.
    fn ratio(&self) -> f64 {
        f64::from(u32::try_from(self.generated).unwrap()) / f64::from(u32::try_from(self.document.max(1)).unwrap())
    }
}

/// A document without prose and examples: what a change of these moves is prose in turn.
fn bare(value: &mut Value, are_names: bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| bare(item, false)),
        Value::Object(members) => {
            if !are_names {
                members.retain(|key, value| {
                    let is_prose = matches!(key.as_str(), "description" | "summary") && value.is_string();
                    !is_prose && !matches!(key.as_str(), "example" | "examples")
                });
            }
            for (key, value) in members {
                bare(value, !are_names && matches!(key.as_str(), "properties" | "schemas" | "responses"));
            }
        }
        _ => {}
    }
}

/// How many lines were added and removed.
fn lines(old: &str, new: &str) -> usize {
    if old == new {
        return 0;
    }
    TextDiff::from_lines(old, new).iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal).count()
}

fn generated(text: &str, names: &BTreeMap<String, String>) -> Generated {
    let document = Document::from_text("api.json", text.to_owned()).unwrap().document;
    generate(&document, &Config::default(), names).unwrap()
}

fn churn(list: &[std::path::PathBuf]) -> Vec<Churn> {
    let mut churn = Vec::new();
    let mut last: Option<(String, Generated)> = None;
    for revision in list {
        let mut document: Value = serde_json::from_str(&fs::read_to_string(revision).unwrap()).unwrap();
        bare(&mut document, false);
        let text = serde_json::to_string_pretty(&document).unwrap();
        let names = last.as_ref().map(|(_, last)| last.names.clone()).unwrap_or_default();
        let new = generated(&text, &names);
        if let Some((old_text, old)) = &last {
            let paths: BTreeSet<&String> = old.files.keys().chain(new.files.keys()).collect();
            let of = |files: &BTreeMap<String, String>, path| files.get(path).cloned().unwrap_or_default();
            let each: Vec<usize> =
                paths.iter().map(|path| lines(&of(&old.files, *path), &of(&new.files, *path))).collect();
            churn.push(Churn {
                label: label(revision),
                document: lines(old_text, &text),
                generated: each.iter().sum(),
                files: each.iter().filter(|count| **count > 0).count(),
                names: new.names.iter().filter(|(key, name)| old.names.get(*key) != Some(name)).count(),
            });
        }
        last = Some((text, new));
    }
    churn
}

#[test]
fn lines_of_diff_for_each_line_of_the_document() {
    let mut churn: Vec<Churn> = revisions().par_iter().flat_map_iter(|list| churn(list)).collect();
    println!("document  generated  in files  new names");
    for Churn { label, document, generated, files, names } in &churn {
        println!("{document:8}  {generated:9}  {files:8}  {names:9}  {label}");
        assert!(*document > 0 || *generated == 0, "{label}: nothing changed, and {generated} lines did");
    }
    churn.retain(|churn| churn.document > 0);
    churn.sort_by(|one, other| one.ratio().total_cmp(&other.ratio()));
    let (Some(middle), Some(worst)) = (churn.get(churn.len() / 2), churn.last()) else { return };
    println!("median {:.2}, worst {:.2}: {}", middle.ratio(), worst.ratio(), worst.label);
    assert!(middle.ratio() <= 1.5, "updates change more of the crate than they did");
    // The first pattern of a document brings what checks patterns into the runtime; another tag moves an operation to
    // another module, with all its lines. Nothing else does so much.
    let far: Vec<&str> = churn.iter().filter(|churn| churn.ratio() > 8.0).map(|churn| churn.label.as_str()).collect();
    assert_eq!(far, ["twilio_numbers_v2/12-2026-02-18", "twilio_voice_v1/09-2023-08-10"]);
}
