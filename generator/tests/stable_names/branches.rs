//! The inline branches of a choice, in whatever order.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use typecase::generate::Generated;

use crate::set;

#[test]
fn branches_are_told_by_what_is_in_them() {
    let branch = |name: &str| json!({ "type": "object", "required": [name], "properties": { name: { "type": "object", "properties": { "x": { "type": "string" } } } } });
    let document = |branches: &[Value]| {
        json!({
            "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" }, "paths": {},
            "components": { "schemas": { "Shape": { "oneOf": branches } } }
        })
    };
    let holds = |generated: &Generated, name: &str, field: &str| {
        let text = &generated.files["src/types/shape.rs"];
        let start = format!("pub struct {name} {{\n    pub {field}: ");
        assert!(text.contains(&start), "{name} has no {field}: {text}");
    };
    let [r, a, t, more] = [branch("r"), branch("a"), branch("t"), json!({ "type": "string", "enum": ["x", "y"] })];
    let old = set(&document(&[r.clone(), a.clone(), more.clone()]), &BTreeMap::new());
    holds(&old, "ShapeR", "r");
    holds(&old, "ShapeA", "a");

    // A new one comes first, and the others in another order.
    let new = set(&document(&[t.clone(), more.clone(), a.clone(), r.clone()]), &old.names);
    for (name, field) in [("ShapeR", "r"), ("ShapeA", "a"), ("ShapeT", "t")] {
        holds(&new, name, field);
        assert_eq!(new.names.values().filter(|known| *known == name).count(), 1);
    }
    assert!(new.names.values().any(|name| name == "ShapeAA"), "{:#?}", new.names);
    assert_eq!(set(&document(&[t.clone(), more.clone(), a.clone(), r.clone()]), &new.names).names, new.names);

    // One with a member more is known by its place, and one that comes back has the name that it had.
    let mut wide = a.clone();
    wide["properties"]["b"] = json!({ "type": "integer" });
    let less = set(&document(&[t.clone(), more.clone(), wide, branch("s")]), &new.names);
    holds(&less, "ShapeA", "a");
    holds(&less, "ShapeS", "s");
    let gone = set(&document(&[more.clone(), a.clone()]), &new.names);
    holds(&gone, "ShapeA", "a");
    let back = set(&document(&[more, a, branch("r")]), &gone.names);
    holds(&back, "ShapeR", "r");
}
