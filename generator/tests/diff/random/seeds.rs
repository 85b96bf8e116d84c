//! Where random schemas begin: schemas made up from all keywords, and those of the corpus where it is there.

use std::collections::BTreeSet;

use fastrand::Rng;
use serde_json::{Map, Value, json};
use typecase::document::Document;

/// How many schemas one of the corpus may refer to.
const CLOSURE: usize = 12;
/// How long they are, as JSON.
const SIZE: usize = 6_000;
const PATTERNS: [&str; 6] = ["^[a-z]+$", "^[a-c]{2,3}$", "[0-9]", "^x-", ".+", "^(a|b)*$"];
const FORMATS: [&str; 8] = ["date-time", "date", "uuid", "ipv4", "email", "byte", "int32", "other"];
pub const NAMES: [&str; 5] = ["a", "b", "c", "k1", "x-1"];

/// Schemas by name, of which `A` is the one that is compared, and the version of OpenAPI that they are of.
type Start = (String, Map<String, Value>);

pub struct Seeds {
    corpus: Vec<Start>,
}

impl Seeds {
    /// The corpus takes a while to read: a short run does without.
    pub fn new(with_corpus: bool) -> Self {
        let paths = if with_corpus { typecase_testing::corpus("") } else { Vec::new() };
        let small = paths.iter().filter(|path| path.metadata().is_ok_and(|data| data.len() < 2_000_000));
        let documents = small.filter_map(|path| Document::load(path).ok());
        Self { corpus: documents.flat_map(|loaded| of_document(&loaded.document)).collect() }
    }

    pub fn schemas(&self, rng: &mut Rng) -> Start {
        if !self.corpus.is_empty() && rng.bool() {
            return self.corpus[rng.usize(..self.corpus.len())].clone();
        }
        let mut schemas = Map::new();
        schemas.insert("A".to_owned(), schema(rng, 0));
        schemas.insert("B".to_owned(), schema(rng, 1));
        schemas.insert("C".to_owned(), object(rng, 1));
        (if rng.usize(..4) == 0 { "3.0.3" } else { "3.1.0" }.to_owned(), schemas)
    }
}

/// Each schema of a document with those that it refers to, under the name that is compared.
fn of_document(document: &Document) -> Vec<Start> {
    let root = document.root().value().to_json();
    let Some(all) = root.pointer("/components/schemas").and_then(Value::as_object) else { return Vec::new() };
    let version = document.root().str("openapi").unwrap_or("3.0.3").to_owned();
    let closed = all.keys().filter_map(|name| {
        let mut names = BTreeSet::new();
        reach(all, name, &mut names);
        let closure: Map<String, Value> =
            names.iter().filter_map(|name| Some((name.clone(), all.get(name)?.clone()))).collect();
        let text = Value::Object(closure.clone()).to_string();
        if closure.len() > CLOSURE
            || text.len() > SIZE
            || text.matches("#/").count() != text.matches("#/components/schemas/").count()
            || closure.contains_key("A")
        {
            return None;
        }
        let mut closure = closure;
        closure.insert("A".to_owned(), json!({ "$ref": format!("#/components/schemas/{name}") }));
        Some((version.clone(), closure))
    });
    closed.collect()
}

fn reach(all: &Map<String, Value>, name: &str, names: &mut BTreeSet<String>) {
    if names.len() > CLOSURE || !names.insert(name.to_owned()) {
        return;
    }
    let text = all.get(name).map(Value::to_string).unwrap_or_default();
    for rest in text.split("#/components/schemas/").skip(1) {
        reach(all, rest.split(['"', '/']).next().unwrap_or_default(), names);
    }
}

/// A schema of any kind.
pub fn schema(rng: &mut Rng, depth: usize) -> Value {
    match rng.usize(..if depth < 3 { 16 } else { 6 }) {
        0 | 1 => text(rng),
        2 | 3 => number(rng),
        4 => json!({"type": "boolean"}),
        5 => [
            json!({}),
            json!({"type": "null"}),
            json!({"enum": ["a", 1, null]}),
            json!({"const": "a"}),
            json!({"type": ["string", "integer"]}),
        ][rng.usize(..5)]
        .clone(),
        6 | 7 => array(rng, depth),
        8..=11 => object(rng, depth),
        12 => json!({"oneOf": [schema(rng, depth + 1), schema(rng, depth + 1)]}),
        13 => json!({"anyOf": [schema(rng, depth + 1), schema(rng, depth + 1)]}),
        14 => json!({"allOf": [object(rng, depth + 1), object(rng, depth + 1)]}),
        _ => json!({"$ref": format!("#/components/schemas/{}", ["B", "C"][rng.usize(..2)])}),
    }
}

fn text(rng: &mut Rng) -> Value {
    let mut schema = json!({"type": "string"});
    match rng.usize(..6) {
        0 => schema["enum"] = json!(["a", "b", "c"]),
        1 => schema["pattern"] = json!(pattern(rng)),
        2 => schema["format"] = json!(format(rng)),
        3 => {
            schema["minLength"] = json!(rng.u64(..3));
            schema["maxLength"] = json!(rng.u64(2..12));
        }
        _ => {}
    }
    schema
}

fn number(rng: &mut Rng) -> Value {
    let mut schema = json!({"type": if rng.bool() { "integer" } else { "number" }});
    match rng.usize(..6) {
        0 => schema["minimum"] = json!(rng.i64(-2..3)),
        1 => schema["maximum"] = json!(rng.i64(2..13)),
        2 => schema["multipleOf"] = json!(rng.i64(1..5)),
        3 => schema["format"] = json!(["int32", "int64", "double"][rng.usize(..3)]),
        _ => {}
    }
    schema
}

fn array(rng: &mut Rng, depth: usize) -> Value {
    let mut schema = json!({"type": "array", "items": self::schema(rng, depth + 1)});
    match rng.usize(..8) {
        0 => schema["minItems"] = json!(rng.u64(..3)),
        1 => schema["maxItems"] = json!(rng.u64(1..4)),
        2 => schema["uniqueItems"] = json!(true),
        3 => schema["prefixItems"] = json!([self::schema(rng, depth + 1)]),
        4 => schema["contains"] = self::schema(rng, depth + 2),
        _ => {}
    }
    schema
}

pub fn object(rng: &mut Rng, depth: usize) -> Value {
    let mut schema = json!({"type": "object"});
    let mut properties = Map::new();
    for name in NAMES {
        if rng.bool() {
            continue;
        }
        properties.insert(name.to_owned(), self::schema(rng, depth + 1));
    }
    let required: Vec<String> = properties.keys().filter(|_| rng.bool()).cloned().collect();
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    if !properties.is_empty() {
        schema["properties"] = Value::Object(properties);
    }
    match rng.usize(..12) {
        0 => schema["additionalProperties"] = json!(false),
        1 => schema["additionalProperties"] = self::schema(rng, depth + 1),
        2 => schema["minProperties"] = json!(rng.u64(..3)),
        3 => schema["maxProperties"] = json!(rng.u64(1..4)),
        4 => schema["patternProperties"] = json!({(pattern(rng)): self::schema(rng, depth + 2)}),
        5 => schema["propertyNames"] = json!({"pattern": pattern(rng)}),
        6 => schema["dependentRequired"] = json!({"a": ["b"]}),
        _ => {}
    }
    schema
}

pub fn pattern(rng: &mut Rng) -> &'static str {
    PATTERNS[rng.usize(..PATTERNS.len())]
}

pub fn format(rng: &mut Rng) -> &'static str {
    FORMATS[rng.usize(..FORMATS.len())]
}
