//! Random values of a schema, made by what its keywords ask; not all of them need be valid.

use fastrand::Rng;
use regex_syntax::hir::{Class, Hir, HirKind};
use serde_json::{Map, Value, json};
use typecase::diff::Direction;

/// How deep values are.
const DEPTH: usize = 7;
/// How many schemas are looked at for one value: parts of parts may double at each step.
const SCHEMAS: usize = 5_000;
const FORMATS: [(&str, &[&str]); 9] = [
    ("date-time", &["2020-02-29T12:30:00Z", "1999-12-31T23:59:59.25+01:00"]),
    ("date", &["2020-02-29", "1970-01-01"]),
    ("time", &["12:30:00Z", "00:00:00+00:00"]),
    ("uuid", &["6f1b2c3d-0a1b-4c2d-8e3f-9a0b1c2d3e4f", "00000000-0000-0000-0000-000000000000"]),
    ("ipv4", &["192.0.2.1", "0.0.0.0"]),
    ("ipv6", &["2001:db8::1", "::"]),
    ("email", &["a@example.com", "b.c@example.org"]),
    ("uri", &["https://example.com/a", "urn:x:y"]),
    ("byte", &["YQ==", ""]),
];
const WORDS: [&str; 12] = ["", "a", "b", "ab", "abc", "A b", "1", "-7", "x-1", "zzzzzzzzzz", "true", "héé"];
const NUMBERS: [f64; 11] = [0.0, 1.0, -1.0, 2.0, 3.0, 4.0, 0.5, 10.0, 12.0, 100.0, -3.5];

/// Makes values of the schemas of one document.
pub struct Values<'a> {
    root: &'a Value,
    direction: Direction,
    rng: &'a mut Rng,
    /// How many schemas may still be looked at.
    left: usize,
}

impl<'a> Values<'a> {
    pub fn new(root: &'a Value, direction: Direction, rng: &'a mut Rng) -> Self {
        Self { root, direction, rng, left: 0 }
    }

    /// A value of the schema at a pointer.
    pub fn value(&mut self, pointer: &str) -> Value {
        let schema = self.root.pointer(pointer);
        self.left = SCHEMAS;
        self.of(schema.into_iter().collect(), 0)
    }

    /// A value of what some schemas ask together.
    fn of(&mut self, schemas: Vec<&'a Value>, depth: usize) -> Value {
        if depth > 2 * DEPTH || self.left == 0 {
            return Value::Null;
        }
        let mut parts = Vec::new();
        for schema in schemas {
            self.flatten(schema, &mut parts, 0);
        }
        if parts.iter().any(|part| part.get("nullable") == Some(&json!(true))) && self.rng.usize(..8) == 0 {
            return Value::Null;
        }
        let listed =
            parts.iter().find_map(|part| part.get("enum").and_then(Value::as_array)).filter(|list| !list.is_empty());
        if let Some(constant) = parts.iter().find_map(|part| part.get("const")) {
            return constant.clone();
        }
        if let Some(list) = listed {
            return list[self.rng.usize(..list.len())].clone();
        }
        match self.kind(&parts) {
            "null" => Value::Null,
            "boolean" => Value::Bool(self.rng.bool()),
            kind @ ("integer" | "number") => self.number(&parts, kind == "integer"),
            "string" => Value::from(self.text(&parts)),
            "array" => self.array(&parts, depth),
            _ => self.object(&parts, depth),
        }
    }

    /// A schema with what it refers to and a branch of each choice, as the objects that all have to hold.
    fn flatten(&mut self, schema: &'a Value, parts: &mut Vec<&'a Map<String, Value>>, depth: usize) {
        let Some(object) = schema.as_object().filter(|_| depth < 20 && self.left > 0) else { return };
        self.left -= 1;
        parts.push(object);
        let target =
            object.get("$ref").and_then(Value::as_str).and_then(|text| self.root.pointer(text.strip_prefix('#')?));
        if let Some(target) = target {
            self.flatten(target, parts, depth + 1);
        }
        for part in object.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.flatten(part, parts, depth + 1);
        }
        for keyword in ["oneOf", "anyOf"] {
            let branches = object.get(keyword).and_then(Value::as_array).filter(|list| !list.is_empty());
            if let Some(branches) = branches {
                let branch = self.rng.usize(..branches.len());
                self.flatten(&branches[branch], parts, depth + 1);
            }
        }
        for keyword in ["if", "then", "else"] {
            if let Some(branch) = object.get(keyword).filter(|_| self.rng.bool()) {
                self.flatten(branch, parts, depth + 1);
            }
        }
    }

    fn kind(&mut self, parts: &[&'a Map<String, Value>]) -> &'a str {
        let said = parts.iter().filter_map(|part| part.get("type"));
        let lists = said.map(|said| match said {
            Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>(),
            other => other.as_str().into_iter().collect(),
        });
        let all = lists.reduce(|one, other| {
            let both: Vec<&str> = one.iter().filter(|kind| other.contains(kind)).copied().collect();
            let whole = one.iter().chain(&other).any(|kind| *kind == "integer");
            if both.is_empty() && whole { vec!["integer"] } else { both }
        });
        let has =
            |keywords: &[&str]| parts.iter().any(|part| keywords.iter().any(|keyword| part.contains_key(*keyword)));
        let any = ["null", "boolean", "integer", "number", "string", "array", "object"];
        let kinds = match all {
            Some(kinds) if !kinds.is_empty() => kinds,
            _ if has(&["properties", "required", "additionalProperties", "patternProperties"]) => vec!["object"],
            _ if has(&["items", "prefixItems"]) => vec!["array"],
            _ => any.to_vec(),
        };
        kinds[self.rng.usize(..kinds.len())]
    }

    fn number(&mut self, parts: &[&'a Map<String, Value>], whole: bool) -> Value {
        let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
        let given = parts.iter().flat_map(|part| bounds.map(|key| part.get(key).and_then(Value::as_f64))).flatten();
        let mut near: Vec<f64> = given.collect();
        near.extend([NUMBERS[self.rng.usize(..NUMBERS.len())], NUMBERS[self.rng.usize(..NUMBERS.len())]]);
        let step = parts.iter().filter_map(|part| part.get("multipleOf").and_then(Value::as_f64)).fold(1.0, f64::max);
        let base = near[self.rng.usize(..near.len())];
        let mut value = base + [0.0, 0.0, step, -step, 0.5, 1.0, -1.0][self.rng.usize(..7)];
        if self.rng.bool() {
            value = (value / step).round() * step;
        }
        if whole || value.fract() == 0.0 {
            #[expect(clippy::cast_possible_truncation, reason = "a small number")]
            return Value::from(value.floor() as i64);
        }
        Value::from(value)
    }

    fn text(&mut self, parts: &[&'a Map<String, Value>]) -> String {
        let said = |key: &'static str| parts.iter().filter_map(move |part| part.get(key));
        let format = said("format").find_map(Value::as_str);
        if let Some((_, samples)) = FORMATS.iter().find(|(name, _)| Some(*name) == format) {
            return samples[self.rng.usize(..samples.len())].to_owned();
        }
        if let Some(pattern) = said("pattern").find_map(Value::as_str)
            && let Ok(hir) = regex_syntax::parse(pattern)
        {
            let mut text = String::new();
            self.matching(&hir, &mut text);
            return text;
        }
        let bounds: Vec<u64> = said("minLength").chain(said("maxLength")).filter_map(Value::as_u64).collect();
        if !bounds.is_empty() && self.rng.usize(..3) > 0 {
            let length = bounds[self.rng.usize(..bounds.len())].min(500) + self.rng.u64(..2);
            return "b".repeat(usize::try_from(length).unwrap_or(0));
        }
        WORDS[self.rng.usize(..WORDS.len())].to_owned()
    }

    /// A string that an expression matches.
    fn matching(&mut self, hir: &Hir, text: &mut String) {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
            HirKind::Class(Class::Unicode(class)) => {
                let ranges = class.ranges();
                let ascii: Vec<_> = ranges.iter().filter(|range| range.start() < '\u{7f}').collect();
                let range = if ascii.is_empty() { ranges.first() } else { Some(ascii[self.rng.usize(..ascii.len())]) };
                text.extend(range.map(|range| self.rng.char(range.start()..=range.end().min('~').max(range.start()))));
            }
            HirKind::Class(Class::Bytes(_)) => text.push('a'),
            HirKind::Repetition(repetition) => {
                let most = repetition.max.unwrap_or(repetition.min + 3).min(repetition.min + 3);
                for _ in 0..self.rng.u32(repetition.min..=most) {
                    self.matching(&repetition.sub, text);
                }
            }
            HirKind::Capture(capture) => self.matching(&capture.sub, text),
            HirKind::Concat(parts) => parts.iter().for_each(|part| self.matching(part, text)),
            HirKind::Alternation(parts) => {
                let part = self.rng.usize(..parts.len());
                self.matching(&parts[part], text);
            }
        }
    }

    fn array(&mut self, parts: &[&'a Map<String, Value>], depth: usize) -> Value {
        let number = |key: &str| parts.iter().filter_map(|part| part.get(key).and_then(Value::as_u64)).max();
        let least = number("minItems").unwrap_or(0).min(20);
        let more = if depth < DEPTH { self.rng.u64(..4) } else { 0 };
        let items = (0..least + more).map(|index| {
            let of = |part: &&'a Map<String, Value>| {
                let prefix = part.get("prefixItems").and_then(Value::as_array);
                let own = prefix.and_then(|prefix| prefix.get(usize::try_from(index).ok()?));
                own.or_else(|| part.get("items")).or_else(|| part.get("contains").filter(|_| index == 0))
            };
            let schemas = parts.iter().filter_map(of).collect();
            self.of(schemas, depth + 1)
        });
        Value::Array(items.collect())
    }

    fn object(&mut self, parts: &[&'a Map<String, Value>], depth: usize) -> Value {
        let mut described: Map<String, Value> = Map::new();
        let mut schemas: Vec<(&'a str, &'a Value)> = Vec::new();
        for part in parts {
            schemas.extend(
                part.get("properties")
                    .and_then(Value::as_object)
                    .into_iter()
                    .flatten()
                    .map(|(name, schema)| (name.as_str(), schema)),
            );
        }
        let required: Vec<&str> = parts
            .iter()
            .filter_map(|part| part.get("required").and_then(Value::as_array))
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        let others = parts.iter().filter_map(|part| part.get("additionalProperties")).find(|others| others.is_object());
        for name in &names {
            let own: Vec<&Value> = schemas.iter().filter(|(own, _)| own == name).map(|(_, schema)| *schema).collect();
            let is_wanted = required.contains(name) || (depth < DEPTH && self.rng.bool());
            if is_wanted && !own.iter().any(|schema| self.is_hidden(schema, 0)) {
                described.insert((*name).to_owned(), self.of(own, depth + 1));
            }
        }
        let mut more: Vec<String> =
            required.iter().filter(|name| !names.contains(name)).map(|name| (*name).to_owned()).collect();
        // Nobody sends what isn't described, unless nothing is.
        let is_described = !names.is_empty()
            || parts
                .iter()
                .any(|part| part.contains_key("patternProperties") || part.contains_key("additionalProperties"));
        if (others.is_some() || !is_described) && depth < DEPTH {
            more.extend((0..self.rng.usize(..3)).map(|_| ["a", "k1", "other", "x-1"][self.rng.usize(..4)].to_owned()));
        }
        for name in more.into_iter().filter(|name| !names.contains(&name.as_str())) {
            described.insert(name, self.of(others.into_iter().collect(), depth + 1));
        }
        for (pattern, schema) in
            parts.iter().filter_map(|part| part.get("patternProperties").and_then(Value::as_object)).flatten()
        {
            if let (Ok(hir), true) = (regex_syntax::parse(pattern), self.rng.bool()) {
                let mut name = String::new();
                self.matching(&hir, &mut name);
                if !described.contains_key(&name) {
                    described.insert(name, self.of(vec![schema], depth + 1));
                }
            }
        }
        Value::Object(described)
    }

    fn is_hidden(&self, schema: &'a Value, depth: usize) -> bool {
        let flag = if self.direction == Direction::Sent { "readOnly" } else { "writeOnly" };
        let target =
            || schema.get("$ref").and_then(Value::as_str).and_then(|text| self.root.pointer(text.strip_prefix('#')?));
        let parts = || schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
        schema.get(flag) == Some(&Value::Bool(true))
            || (depth < 8
                && (target().is_some_and(|target| self.is_hidden(target, depth + 1))
                    || parts().any(|part| self.is_hidden(part, depth + 1))))
    }
}
