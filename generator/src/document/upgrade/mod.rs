//! Swagger 2.0 brought to the shape of OpenAPI 3.0, before anything else reads it.
//!
//! | Swagger 2.0 | OpenAPI 3.0 |
//! | --- | --- |
//! | `host`, `basePath`, `schemes` | `servers`, https first |
//! | `definitions`, `parameters`, `responses`, `securityDefinitions` | `components` |
//! | a `body` parameter and `consumes` | `requestBody` with a media type for each |
//! | `formData` parameters | `requestBody` with an object schema, and `encoding` for its arrays |
//! | a parameter's or header's `type`, `format`, … | its `schema` |
//! | `collectionFormat` | `style` and `explode`; styles that version 3 doesn't have are `x-typecase-style` |
//! | a response's `schema`, `examples` and `produces` | `content` |
//! | `type: file`, `x-nullable`, `discriminator: kind` | `format: binary`, `nullable`, `discriminator: {propertyName: kind}` |
//!
//! Findings still have the places of the document as it is written: [`Moves`] has the old place of each moved one.

mod body;
mod moves;
mod parameter;
mod root;
mod schema;
mod security;

use super::{FileId, Links, Object, Value, reference, walk};
use crate::hash::HashSet;
use moves::Here;
pub(super) use moves::Moves;

/// The greatest number of references in a row that are followed to a parameter.
const MAX_HOPS: usize = 64;

/// The methods of a path item.
const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

/// The new shape of each file, and what moved in it.
pub(super) fn upgrade(names: &[&str], roots: &[&Value], links: &Links) -> Vec<Upgraded> {
    let main = roots.first().copied().unwrap_or(&Value::Null);
    let files = (0..).map(FileId).zip(roots);
    let new = |file| Upgrade { names, roots, links, file, main, moves: Moves::default(), added: Vec::new() };
    files.map(|(file, root)| new(file).finish(root)).collect()
}

/// A file in the new shape.
pub(super) struct Upgraded {
    pub root: Value,
    pub moves: Moves,
    /// Further files that its references lead to.
    pub links: Vec<(Box<str>, FileId)>,
}

/// The upgrade of one file.
struct Upgrade<'d> {
    names: &'d [&'d str],
    roots: &'d [&'d Value],
    links: &'d Links,
    file: FileId,
    /// The main file's root, whose `consumes` and `produces` hold everywhere.
    main: &'d Value,
    moves: Moves,
    added: Vec<(Box<str>, FileId)>,
}

impl<'d> Upgrade<'d> {
    fn finish(mut self, old: &'d Value) -> Upgraded {
        let is_section = |key: &&str| old.get(key).is_some_and(|section| section.as_object().is_some());
        let is_root = old.get("swagger").is_some() || (root::SECTIONS.iter().any(is_section) && !is_operation(old));
        let mut new = match old.as_object() {
            Some(object) if is_root => self.root(object),
            _ => self.fragment(&Here::default(), old),
        };
        self.moves.rewrite_references(&mut new);
        Upgraded { root: new, moves: self.moves, links: self.added }
    }

    /// A part of a document in a file of its own: what it is shows only in its members.
    fn fragment(&mut self, here: &Here, old: &'d Value) -> Value {
        let Some(object) = old.as_object() else {
            return old.clone();
        };
        let has = |key: &str| object.contains_key(key);
        if old.get("in").and_then(Value::as_str).is_some() && has("name") {
            self.parameter(here, old)
        } else if METHODS.iter().any(|method| object.get(method).is_some_and(is_operation)) {
            self.path_item(here, old)
        } else if is_operation(old) {
            self.operation(here, old, &[])
        } else if has("schema") || (has("description") && (has("headers") || has("examples"))) {
            self.response(here, old, &self.media_types(old, "produces"))
        } else if schema::MARKS.iter().any(|key| has(key)) {
            schema::upgrade(old)
        } else {
            object.iter().map(|(key, member)| (key, self.fragment(&here.child(key), member))).collect::<Object>().into()
        }
    }

    /// `consumes` or `produces`: the operation's, else the document's; each media type once.
    fn media_types(&self, operation: &'d Value, key: &str) -> Vec<&'d str> {
        let listed = operation.get(key).or_else(|| self.main.get(key)).and_then(Value::as_array).unwrap_or_default();
        let mut seen = HashSet::default();
        listed.iter().filter_map(Value::as_str).filter(|name| !name.trim().is_empty() && seen.insert(*name)).collect()
    }

    /// The value itself, or what it refers to, in the shape of version 2, and its file.
    fn deref(&self, value: &'d Value) -> (FileId, &'d Value) {
        let (mut file, mut value) = (self.file, value);
        for _ in 0..MAX_HOPS {
            let Some(reference) = value.get("$ref").and_then(Value::as_str) else { break };
            let (target, fragment) = reference::split(reference);
            if !target.is_empty() {
                match self.links.get(&file).and_then(|links| links.get(target)) {
                    Some(Ok(linked)) => file = *linked,
                    _ => break,
                }
            }
            let root = self.roots.get(file.0 as usize);
            match root.and_then(|root| root.pointer(&reference::decode(fragment))) {
                Some(next) => value = next,
                None => break,
            }
        }
        (file, value)
    }

    /// A value from another file with its references made to mean the same in this one.
    fn rebased(&mut self, mut value: Value, from: FileId) -> Value {
        if from == self.file {
            return value;
        }
        walk::references_mut(&mut value, |text| {
            let (target, fragment) = reference::split(text);
            let file = match target {
                "" => Some(from),
                _ => self.links.get(&from).and_then(|links| links.get(target)?.as_ref().ok()).copied(),
            };
            if let Some((file, name)) = file.and_then(|file| Some((file, self.names.get(file.0 as usize)?))) {
                let spelling: Box<str> = format!("/{name}").into();
                *text = format!("{spelling}#{fragment}").into();
                self.added.push((spelling, file));
            }
        });
        value
    }
}

/// Whether a value is an operation: it has responses, and each is named by a status code.
fn is_operation(value: &Value) -> bool {
    let responses = value.get("responses").and_then(Value::as_object);
    responses.is_some_and(|responses| {
        responses.keys().all(|code| code == "default" || code.starts_with("x-") || code.parse::<u16>().is_ok())
    })
}

/// The members but those of these names.
fn without<'o>(object: &'o Object, names: &[&str]) -> impl Iterator<Item = (&'o str, &'o Value)> {
    object.iter().filter(move |(key, _)| !names.contains(key))
}

/// An object with these members.
fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(members.into_iter().collect())
}
