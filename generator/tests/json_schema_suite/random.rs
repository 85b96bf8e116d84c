//! Random schemas with random instances, which are the same on every run: what a validator that isn't ours takes has to be
//! read, come back, and be sent.

use serde_json::{Map, Value, json};

use crate::suite::Group;

/// How many schemas there are.
const SCHEMAS: usize = 160;

/// How many instances are tried for each.
const INSTANCES: usize = 60;

/// How deep schemas stand in each other.
const DEPTH: u32 = 3;

/// Schemas with those of their instances that the validator takes.
pub fn groups() -> Vec<Group> {
    let mut random = Random(7);
    let group = |index: usize| {
        let mut schema = random.schema(DEPTH);
        schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
        let validator = jsonschema::validator_for(&schema).unwrap();
        let mut instances: Vec<(String, bool)> = Vec::new();
        for _ in 0..INSTANCES {
            let instance = random.instance(&schema, DEPTH + 1);
            let text = instance.to_string();
            if validator.is_valid(&instance) && !instances.iter().any(|(known, _)| *known == text) {
                instances.push((text, true));
            }
        }
        let description = schema.to_string();
        Group { file: "random".to_owned(), description, name: format!("R{index:03}"), schema: Ok(schema), instances }
    };
    (0..SCHEMAS).map(group).collect()
}

/// Numbers that look random (splitmix64).
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % below
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.next(count) == 0
    }

    fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.next(list.len() as u64) as usize]
    }

    fn schema(&mut self, depth: u32) -> Value {
        match (self.next(12), depth) {
            (0, 1..) => self.choice("anyOf", depth),
            (1, 1..) => self.choice("oneOf", depth),
            (2, 1..) => self.choice("allOf", depth),
            (3, 1..) => json!({ "if": self.schema(0), "then": self.schema(depth - 1), "else": self.schema(depth - 1) }),
            (4, _) => json!({ "not": self.scalar() }),
            (5 | 6, 1..) => self.array(depth),
            (7..=9, 1..) => self.object(depth),
            (10, _) => json!({ "type": [self.pick(&KINDS), self.pick(&["null", "boolean"])] }),
            _ => self.scalar(),
        }
    }

    fn choice(&mut self, keyword: &str, depth: u32) -> Value {
        // Branches of one kind are told apart by their members and items, and not by their bounds.
        let mut schema = json!({ keyword: [self.schema(depth - 1), self.scalar()] });
        if self.one_in(4) {
            schema["maxProperties"] = json!(3);
        }
        if self.one_in(4) {
            schema[self.pick(&["unevaluatedProperties", "unevaluatedItems"])] = self.scalar();
        }
        schema
    }

    fn scalar(&mut self) -> Value {
        let mut schema = match self.next(7) {
            0 => json!({ "type": "string", "minLength": self.next(3), "maxLength": 3 + self.next(3) }),
            1 => json!({ "type": "integer", "minimum": -3, "exclusiveMaximum": self.next(9) }),
            2 => json!({ "type": "number", "multipleOf": 0.5 }),
            3 => json!({ "type": "boolean" }),
            4 => json!({ "enum": [self.value(1), self.value(0), "b"] }),
            5 => json!({ "const": self.value(1) }),
            _ => json!({ "type": "string", "pattern": self.pick(&["^a", "b$", "^[a-c]*$", r"\s"]) }),
        };
        if self.one_in(3) {
            schema.as_object_mut().unwrap().remove("type");
        }
        schema
    }

    fn array(&mut self, depth: u32) -> Value {
        let mut schema = json!({ "type": "array", "items": self.schema(depth - 1) });
        for (keyword, argument) in [
            ("minItems", json!(self.next(3))),
            ("maxItems", json!(2 + self.next(3))),
            ("uniqueItems", json!(true)),
            ("contains", self.scalar()),
            // An item that is null may as well be missing.
            ("prefixItems", json!([{ "type": "integer" }, { "type": self.pick(&KINDS) }])),
            ("minContains", json!(self.next(3))),
            ("unevaluatedItems", self.scalar()),
        ] {
            if self.one_in(4) {
                schema[keyword] = argument;
            }
        }
        if self.one_in(5) {
            schema.as_object_mut().unwrap().remove("type");
        }
        schema
    }

    fn object(&mut self, depth: u32) -> Value {
        let mut schema = json!({ "type": "object" });
        let mut properties = Map::new();
        for name in NAMES.iter().take(self.next(4) as usize) {
            properties.insert((*name).to_owned(), self.schema(depth - 1));
        }
        schema["properties"] = Value::Object(properties);
        for (keyword, argument) in [
            ("required", json!([self.pick(&NAMES)])),
            ("additionalProperties", self.schema(depth - 1)),
            ("patternProperties", json!({ "^b": self.schema(depth - 1) })),
            ("propertyNames", json!({ "maxLength": 1 + self.next(2) })),
            ("minProperties", json!(self.next(3))),
            ("maxProperties", json!(1 + self.next(3))),
            ("dependentRequired", json!({ "a": ["b"] })),
            ("dependentSchemas", json!({ "b": self.schema(depth - 1) })),
            ("unevaluatedProperties", self.scalar()),
        ] {
            if self.one_in(4) {
                schema[keyword] = argument;
            }
        }
        if self.one_in(5) {
            schema.as_object_mut().unwrap().remove("type");
        }
        schema
    }

    /// A value that a schema may admit.
    fn instance(&mut self, schema: &Value, depth: u32) -> Value {
        let sub = |schema: &Value, random: &mut Self| random.instance(schema, depth.saturating_sub(1));
        if depth == 0 || self.one_in(6) {
            return self.value(2);
        }
        if let Some(constant) = schema.get("const") {
            return constant.clone();
        }
        for keyword in ["anyOf", "oneOf", "allOf", "enum"] {
            if let Some(list) = schema.get(keyword).and_then(Value::as_array) {
                let chosen = &list[self.next(list.len() as u64) as usize];
                return if keyword == "enum" { chosen.clone() } else { sub(chosen, self) };
            }
        }
        if let Some(then) = schema.get(self.pick(&["then", "else"])) {
            return sub(then, self);
        }
        if let (Some(items), false) = (schema.get("items"), self.one_in(4)) {
            let prefix = schema.get("prefixItems").and_then(Value::as_array).cloned().unwrap_or_default();
            let of = |index: usize| prefix.get(index).unwrap_or(items);
            return (0..self.next(4) as usize).map(|index| sub(of(index), self)).collect();
        }
        if let Some(properties) = schema.get("properties").filter(|_| !self.one_in(8)) {
            let other = schema.get("additionalProperties").cloned().unwrap_or(Value::Null);
            let mut members = Map::new();
            for name in NAMES {
                if self.one_in(2) {
                    members.insert(name.to_owned(), sub(properties.get(name).unwrap_or(&other), self));
                }
            }
            return Value::Object(members);
        }
        let kind = schema.get("type").and_then(|kind| kind.as_str().or(kind[0].as_str()));
        (0..8).map(|_| self.value(0)).find(|value| kind.is_none_or(|kind| is_of(kind, value))).unwrap_or_default()
    }

    fn value(&mut self, depth: u32) -> Value {
        match (self.next(12), depth) {
            (0, _) => Value::Null,
            (1, _) => json!(self.one_in(2)),
            (2..=4, _) => json!(self.next(9) as i64 - 4),
            (5, _) => json!(self.next(20) as f64 / 4.0 - 2.0),
            (6, 1..) => (0..self.next(3)).map(|_| self.value(depth - 1)).collect(),
            (7, 1..) => NAMES
                .iter()
                .take(self.next(3) as usize)
                .map(|name| ((*name).to_owned(), self.value(depth - 1)))
                .collect(),
            _ => json!(self.pick(&["", "a", "ab", "b", "abc", "a b", "\u{a0}", "caab", "ä"])),
        }
    }
}

const NAMES: [&str; 5] = ["a", "b", "bc", "d", "é"];
const KINDS: [&str; 5] = ["string", "integer", "number", "array", "object"];

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        _ => true,
    }
}
