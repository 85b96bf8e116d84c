use super::{read, written};
use crate::json::{self, Json};

#[test]
fn json_is_kept_byte_for_byte() {
    let text = r#"{"a": 123456789012345678901234567890, "b":[1.50,"\u00e9"]}"#;
    assert_eq!(written(&read::<Vec<Json>>(&format!("[ {text} ]"))), format!("[{text}]"));
    assert!(Json::new("{").is_err() && Json::new("1 2").is_err());
}

#[test]
fn values_that_share_memory_are_each_their_own_text() {
    let long = "ü".repeat(5_000);
    let texts: Vec<String> = (0..2_000)
        .map(|n| if n % 500 == 0 { format!("\"{long}\"") } else { format!("{{\"é{n}\":\"{}\"}}", "ü".repeat(n % 7)) })
        .collect();
    let values: Vec<Json> = read(&format!("[{}]", texts.join(", ")));
    assert!(values.iter().map(Json::as_str).eq(texts.iter().map(String::as_str)));
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

#[cfg(feature = "foreign")]
#[test]
fn foreign_types_are_read_and_written_by_serde() {
    use super::{refusal, sent, unsent};
    use crate::json::Foreign;
    use std::collections::BTreeMap;

    let value: Foreign<(u8, String)> = read(r#"[1,"a"]"#);
    assert_eq!(value.1, "a");
    assert_eq!(sent(&value).unwrap(), r#"[1,"a"]"#);
    assert!(refusal::<Vec<Foreign<(u8, String)>>>(r#"[[1,"a"],[1,"secret"e]]"#).contains("byte"));
    assert!(refusal::<Vec<Foreign<u8>>>(r#"[1,"a"]"#).starts_with("[1] (byte 3): expected u8"));
    assert_eq!(read::<Option<Foreign<u8>>>("null"), None);
    // A key that is no string is nothing that JSON has.
    let odd = Foreign(BTreeMap::from([((1, 2), 3)]));
    assert!(unsent(&odd).contains("must be a value that JSON can hold"));
    assert_eq!(written(&odd), "null");
}
