use super::{read, written};
use crate::json::{self, Json};

#[test]
fn json_is_kept_byte_for_byte() {
    let text = r#"{"a": 123456789012345678901234567890, "b":[1.50,"\u00e9"]}"#;
    assert_eq!(written(&read::<Vec<Json>>(&format!("[ {text} ]"))), format!("[{text}]"));
    assert!(Json::new("{").is_err() && Json::new("1 2").is_err());
}

#[test]
fn json_compares_as_values() {
    let same = |left: &str, right: &str| read::<Json>(left) == read::<Json>(right);
    assert!(same(r#"{"a":[1, "é"],"b":null}"#, r#"{ "b" : null, "a":[1.0,"\u00e9"]}"#));
    assert!(!same("[1,2]", "[2,1]") && !same("[1]", "[1,1]") && !same("true", "false") && !same("\"1\"", "1"));
    assert!(!same(r#"{"a":1}"#, r#"{"b":1}"#) && !same(r#"{"a":1}"#, r#"{"a":1,"b":1}"#));
    assert!(!same(r#""\ud800""#, r#""\ud801""#));
}

#[test]
fn json_converts_and_is_read_on_demand() {
    let json = Json::from(serde_json::json!({"a": [1, 2]}));
    assert_eq!(json.at(&["a"]).unwrap().read::<Vec<u8>>().unwrap(), [1, 2]);
    assert!(json.at(&["a", "b"]).is_none());
    assert_eq!(json.to_value()["a"][1], 2);
    assert_eq!(Json::from_json_of(&vec!["x"]).as_str(), "[\"x\"]");
    assert_eq!(format!("{json:?}"), "Json(an object, 11 bytes)");
    assert!(Json::default().is_null());
}

#[test]
fn null_and_nothing_are_told_apart() {
    assert_eq!(read::<()>("null"), ());
    assert!(json::from_str::<()>("1").is_err());
    assert_eq!(read::<Option<Option<bool>>>("null"), Some(None));
    assert_eq!(read::<Vec<Option<bool>>>("[null,true]"), [None, Some(true)]);
    assert_eq!(read::<Option<String>>("null"), None);
}
