use super::{read, refusal};
use crate::json::{self, Json};
use std::collections::BTreeMap;

struct Item {
    id: i32,
    names: Option<BTreeMap<String, String>>,
}
crate::json::object! { Item { id = "id", names = "names" } }

#[test]
fn an_error_names_path_offset_and_kinds() {
    let text = r#"[{"id":1}, {"names":{"a b":7},"id":2}]"#;
    assert_eq!(refusal::<Vec<Item>>(text), r#"[1].names["a b"] (byte 27): expected a string, found a number"#);
    assert_eq!(refusal::<Vec<Item>>(r#"[{"id":1},{}]"#), "[1].id (byte 10): expected a value, found nothing");
    assert_eq!(refusal::<Vec<Item>>(r#"{"id":1}"#), "the top level (byte 0): expected an array, found an object");
    assert_eq!(refusal::<Item>(r#"{"id":null}"#), "id (byte 6): expected an integer of 32 bits, found null");
    assert_eq!(refusal::<Item>(r#"{"id":"x"}"#), "id (byte 6): expected an integer of 32 bits, found a string");
    assert_eq!(refusal::<Vec<bool>>("[true,\n 0]"), "[1] (byte 8): expected true or false, found a number");
}

#[test]
fn the_last_of_equal_members_counts_in_errors_too() {
    assert_eq!(read::<Item>(r#"{"id":1,"id":2}"#).id, 2);
    assert_eq!(refusal::<Item>(r#"{"id":1,"id":[]}"#), "id (byte 13): expected an integer of 32 bits, found an array");
}

#[test]
fn what_is_not_json_is_a_syntax_error_wherever_it_is_met() {
    for (text, offset) in [(r#"{"id":1"#, 6), (r#"{"id":tru}"#, 9), (r#"{"id":1} x"#, 9), ("", 0), (r#"{"id":1,}"#, 8)]
    {
        let error = json::from_str::<Item>(text).map(|_| ()).unwrap_err();
        assert!(error.found.starts_with("a syntax error ("), "{text}: {error}");
        assert_eq!(error.offset, offset, "{text}: {error}");
    }
    assert!(refusal::<String>("\"\u{1}\"").contains("syntax error"));
}

#[test]
fn an_excerpt_masks_strings_and_numbers_and_keeps_names() {
    let text = r#"{"names":{"secret":"hunter2","long":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}, "id":"p\"w","x":[1.5,true],"+15551234":2,"a@b.example":null}"#;
    let error = json::from_str::<Item>(text).map(|_| ()).unwrap_err();
    assert_eq!(error.excerpt, r#""names":{"secret":"…","long":"…"}, "id":"…","x":[…,true],"…":…,"…":null}"#);
}

#[test]
fn an_excerpt_is_short_however_long_the_input() {
    let text = format!(r#"{{"a":[{}],"id":[{}]}}"#, "1234567,".repeat(9999) + "1", "\"é\",".repeat(9999) + "1");
    let error = json::from_str::<Item>(&text).map(|_| ()).unwrap_err();
    assert_eq!((error.offset, error.excerpt.chars().count()), (text.find("[\"").unwrap(), 120));
    assert!(error.excerpt.contains(r#"…,…],"id":["…","…","#), "{}", error.excerpt);
}

#[test]
fn bytes_must_be_utf8_and_may_have_a_byte_order_mark() {
    assert_eq!(json::from_slice::<String>(b"\xEF\xBB\xBF\"a\"").unwrap(), "a");
    let error = json::from_slice::<String>(b"\"ab\xFF\"").unwrap_err();
    assert_eq!((error.offset, error.expected.as_str()), (3, "UTF-8"));
    assert!(refusal::<String>(r#""\ud800""#).contains("a string of whole Unicode characters"));
}

#[test]
fn json_can_still_be_had_where_a_type_fails() {
    let items: Vec<Json> = read(r#"[{"id":1},{"id":"x"}]"#);
    let read: Vec<bool> = items.iter().map(|item| item.read::<Item>().is_ok()).collect();
    assert_eq!(read, [true, false]);
}
