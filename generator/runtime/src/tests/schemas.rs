//! Rules that are schemas.

use super::unsent;
use crate::json::{Json, JsonObject, ToJson, to_vec_strict};
use crate::request::parameter::{Filled, Param};
use crate::rules::{Rule, check_written, each, schema};

/// What is told of a JSON text by a schema; nothing where it holds.
fn broken(text: &'static str, json: &str) -> Option<String> {
    let invalid = check_written(json.as_bytes(), &[schema(text)]).err()?;
    Some(invalid.to_string())
}

#[test]
fn each_keyword_holds_for_its_kind_of_value_alone() {
    for (text, right, wrong) in [
        (r#"{"type":["integer","null"]}"#, "1.0", "1.5"),
        (r#"{"type":"object"}"#, "{}", "[]"),
        (r#"{"const":{"a":[1,2]}}"#, r#"{ "a": [1.0, 2] }"#, r#"{"a":[2,1]}"#),
        (r#"{"enum":[1,"x",null]}"#, "null", "false"),
        (r#"{"minimum":3}"#, "3", "2.5"),
        (r#"{"exclusiveMaximum":3.5}"#, "3.4", "3.5"),
        (r#"{"multipleOf":0.1}"#, "0.3", "0.35"),
        (r#"{"minLength":2}"#, r#""äö""#, r#""ä""#),
        (r#"{"pattern":"^\\s+$"}"#, r#""\u00a0""#, r#""x""#),
        (r#"{"maxItems":1}"#, "[1]", "[1,2]"),
        (r#"{"uniqueItems":true}"#, r#"[1,"1",true,[1]]"#, r#"[{"a":1,"b":2},{"b":2.0,"a":1}]"#),
        (r#"{"prefixItems":[{"type":"string"}],"items":{"minimum":1}}"#, r#"["x",1]"#, r#"["x",0]"#),
        (r#"{"contains":{"const":5},"maxContains":1}"#, "[1,5]", "[5,5]"),
        (r#"{"contains":{"const":5},"minContains":0}"#, "[]", "not reached"),
        (r#"{"minProperties":1}"#, r#"{"a":1}"#, "{}"),
        (r#"{"required":["a"]}"#, r#"{"a":1}"#, r#"{"b":1}"#),
        (r#"{"properties":{"a":false}}"#, r#"{"b":1}"#, r#"{"a":1}"#),
        (
            r#"{"patternProperties":{"^a":{"type":"string"}},"additionalProperties":false}"#,
            r#"{"ab":"x"}"#,
            r#"{"b":1}"#,
        ),
        (r#"{"propertyNames":{"maxLength":1}}"#, r#"{"a":1}"#, r#"{"ab":1}"#),
        (r#"{"dependentRequired":{"a":["b"]}}"#, r#"{"b":1}"#, r#"{"a":1}"#),
        (r#"{"dependentSchemas":{"a":{"maxProperties":1}}}"#, r#"{"a":1}"#, r#"{"a":1,"b":2}"#),
        (r#"{"not":{"required":["a"]}}"#, "{}", r#"{"a":1}"#),
        (r#"{"anyOf":[{"type":"string"},{"minimum":2}]}"#, "2", "1"),
        (r#"{"oneOf":[{"type":"integer"},{"minimum":2}]}"#, "2.5", "2"),
        (r#"{"allOf":[{"minimum":1},{"maximum":2}]}"#, "1", "3"),
        (r#"{"if":{"type":"string"},"then":{"minLength":1},"else":{"const":1}}"#, r#""x""#, "2"),
    ] {
        assert_eq!(broken(text, right), None, "{text} {right}");
        assert!(broken(text, wrong).is_some() || wrong == "not reached", "{text} {wrong}");
    }
    let scalars = r#"{"minimum":3,"maxLength":1,"minItems":1,"required":["a"],"pattern":"^a$","multipleOf":2}"#;
    for other in ["null", "true", "4", r#""a""#, "[1]", r#"{"a":1}"#] {
        assert_eq!(broken(scalars, other), None, "{other}");
    }
}

#[test]
fn a_broken_schema_names_the_place_and_not_the_value() {
    let text = r#"{"properties":{"list":{"items":{"maxLength":3}}},"dependentRequired":{"list":["size"]}}"#;
    let told = broken(text, r#"{"list":["abc","secret"],"size":1}"#).unwrap();
    assert_eq!(told, "list[1] must have at most 3 characters");
    assert_eq!(broken(text, r#"{"list":[]}"#).unwrap(), "the value must have the member size where it has list");
    assert_eq!(
        broken(r#"{"propertyNames":{"maxLength":1}}"#, r#"{"ab":1}"#).unwrap(),
        "the value has the member ab, whose name must have at most 1 character"
    );
}

#[test]
fn values_of_any_depth_are_judged() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert_eq!(broken(r#"{"maxItems":0}"#, &deep).unwrap(), "the value must have at most 0 items");
    assert_eq!(broken(r#"{"maxItems":1,"uniqueItems":true,"not":{"const":[]}}"#, &deep), None);
}

#[test]
fn numbers_of_any_length_are_judged() {
    let long = "123456789012345678901234567890";
    let items = |other: &str| format!("[{long},{other}]");
    assert_eq!(broken(r#"{"uniqueItems":true}"#, &items(&long.replace("890", "891"))), None);
    assert!(broken(r#"{"uniqueItems":true}"#, &items(&format!("{long}.0"))).is_some());
    assert_eq!(broken(r#"{"const":123456789012345678901234567890,"type":"integer"}"#, long), None);
    assert!(broken(r#"{"maximum":18446744073709551615}"#, "18446744073709551616").is_some());
    assert_eq!(broken(r#"{"multipleOf":0.01,"minimum":5,"type":"integer"}"#, "1e400"), None);
}

#[test]
fn each_item_or_value_is_judged_at_its_place() {
    const TEXTS: [Rule; 1] = [each(each(schema(r#"{"not":{"minLength":3}}"#)))];
    let told = |json: &str| check_written(json.as_bytes(), &TEXTS).map_err(|invalid| invalid.to_string());
    assert_eq!(told(r#"[["a","bc"],{"x":"d"},"long"]"#), Ok(()));
    assert_eq!(told(r#"[["a"],["b","cde"]]"#).unwrap_err(), r#"[1][1] must not match {"minLength":3}"#);
    assert_eq!(told(r#"{"x":[],"y z":{"a":"bcd"}}"#).unwrap_err(), r#"["y z"].a must not match {"minLength":3}"#);
}

#[test]
fn what_no_branch_speaks_of_is_judged() {
    let members = r#"{
        "properties": {"a": true},
        "allOf": [{"patternProperties": {"^b": true}}, {"allOf": [{"properties": {"c": true}}]}],
        "anyOf": [{"required": ["d"], "properties": {"d": true}}, {"properties": {"e": {"const": 1}}}],
        "not": {"properties": {"z": {"const": 1}}, "required": ["z"]},
        "if": {"required": ["f"]}, "then": {"properties": {"f": true}}, "else": {"properties": {"g": true}},
        "dependentSchemas": {"a": {"properties": {"h": true}}},
        "unevaluatedProperties": {"type": "null"}
    }"#;
    for right in
        [r#"{"a":1,"bb":1,"c":1,"z":null}"#, r#"{"d":1,"e":1}"#, r#"{"f":1}"#, r#"{"g":1}"#, r#"{"a":1,"h":1}"#]
    {
        assert_eq!(broken(members, right), None, "{right}");
    }
    for (wrong, place) in
        [(r#"{"z":2}"#, "z"), (r#"{"d":1,"e":2}"#, "e"), (r#"{"f":1,"g":1}"#, "g"), (r#"{"h":1}"#, "h")]
    {
        assert_eq!(broken(members, wrong).unwrap(), format!(r#"{place} must be of the type "null""#));
    }
    let items = r#"{
        "prefixItems": [true], "contains": {"type": "string"},
        "anyOf": [{"prefixItems": [true, {"const": 1}]}, {"maxItems": 3}],
        "unevaluatedItems": false
    }"#;
    assert_eq!(broken(items, r#"[null,1,"x"]"#), None);
    assert_eq!(broken(items, r#"["x",2]"#).unwrap(), "[1] must not be there");
    for open in [
        r#"{"allOf":[{"additionalProperties":true}],"unevaluatedProperties":false}"#,
        r#"{"allOf":[{"unevaluatedProperties":true}],"unevaluatedProperties":false}"#,
    ] {
        assert_eq!(broken(open, r#"{"a":1}"#), None, "{open}");
    }
    assert_eq!(broken(r#"{"allOf":[{"items":true}],"unevaluatedItems":false}"#, "[1]"), None);
}

#[test]
fn what_is_no_schema_is_not_judged() {
    assert_eq!(broken("{", "1"), None);
    assert_eq!(broken(r#"{"unknown":1,"type":"integer"}"#, "1"), None);
}

#[derive(Clone, Debug, PartialEq)]
struct Filter {
    labels: Option<Vec<String>>,
    extra: Option<JsonObject>,
}
crate::json::object! {
    Filter [max_properties(1), schema(r#"{"not":{"required":["extra"]}}"#)] {
        labels = "labels" [schema(r#"{"items":{"minLength":1}}"#)],
        extra = "extra",
    }
}

#[test]
fn members_and_whole_objects_are_checked() {
    let filter = |labels: &[&str], extra: bool| Filter {
        labels: Some(labels.iter().map(|label| (*label).to_owned()).collect()).filter(|_| !labels.is_empty()),
        extra: extra.then(JsonObject::default),
    };
    assert!(to_vec_strict(&filter(&["a"], false)).is_ok());
    assert_eq!(unsent(&filter(&["a", ""], false)), "labels[1] must have at least 1 character");
    assert_eq!(unsent(&filter(&["a"], true)), "the value must have at most 1 member");
    assert_eq!(unsent(&filter(&[], true)), r#"the value must not match {"required":["extra"]}"#);
    assert_eq!(unsent(&vec![filter(&[], false), filter(&[], true)]), r#"[1] must not match {"required":["extra"]}"#);
}

#[test]
fn parameters_are_checked_whole_and_absent_ones_are_not() {
    let rules: [Rule; 1] = [schema(r#"{"items":{"maxLength":2},"type":"array"}"#)];
    let set = |value: &dyn ToJson| Filled::new(Param::query("tags").rules(&rules), value, true).text;
    assert_eq!(set(&vec!["a", "bc"]).unwrap().as_deref(), Some("tags=a&tags=bc"));
    let invalid = set(&vec!["a", "bcd"]).unwrap_err();
    assert_eq!(invalid.to_string(), "tags[1] must have at most 2 characters");
    assert_eq!(set(&Json::new("1").unwrap()).unwrap_err().to_string(), r#"tags must be of the type "array""#);
    assert!(set(&None::<Vec<String>>).is_ok());
}
