use super::{read, refusal, sent, unsent, written};
use crate::json::{Json, JsonObject, Secret};
use std::collections::BTreeMap;

#[derive(Clone, PartialEq, Default)]
struct Account {
    id: String,
    r#type: Option<String>,
    pin: Option<Secret>,
    note: Option<Option<String>>,
    count: Option<i64>,
    parent: Option<Box<Account>>,
    tags: Option<Vec<String>>,
    data: Option<Json>,
    extra: BTreeMap<String, Json>,
}
crate::json::object! {
    Account debug {
        id = "id" [min_length(1), max_length(4)],
        r#type = "type" private,
        pin = "pin",
        note = "note",
        count = "Count" nullable [min(1), max(1000)],
        parent = "parent",
        tags = "tags" private [min_items(1), unique_items()],
        data = "data",
        ..extra
    }
}

/// As an object of very many members has them, in groups.
#[cfg(feature = "large_objects")]
#[derive(Clone, Default)]
struct Large {
    id: String,
    r#type: Option<String>,
    pin: Option<String>,
    count: Option<i64>,
    extra: BTreeMap<String, Json>,
}
#[cfg(feature = "large_objects")]
crate::json::large_object! {
    Large [max_properties(4)] {
        {
            id [max_length(4)],
            r#type = "type",
        },
        {
            pin private,
            count = "Count" nullable,
        },
        ..extra
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Empty {}
crate::json::object! { Empty {} }

#[derive(Clone, Debug, PartialEq)]
struct Limits {
    limit: BTreeMap<String, i32>,
    ratio: f64,
}
crate::json::object! {
    Limits { limit = "limit" [max_properties(1)], ratio = "ratio" [above_number(0.0), multiple_of_number(0.1)] }
}

fn account() -> Account {
    Account { id: "A".to_owned(), count: Some(1), ..Account::default() }
}

#[cfg(feature = "large_objects")]
#[test]
fn members_in_groups_are_those_of_one_object() {
    let text = r#"{"id":"A","pin":"1","Count":null,"more":2}"#;
    let large: Large = read(text);
    assert_eq!((large.id.as_str(), large.pin.as_deref(), large.count), ("A", Some("1"), None));
    assert_eq!(written(&large), text);
    assert_eq!(refusal::<Large>(r#"{"Count":1}"#), refusal::<Account>(r#"{"Count":1}"#));
    let shown = format!("{large:?}");
    assert!(shown.starts_with(r#"Large { id: "A", type: None, pin: "[private]", count: None"#), "{shown}");
    for other in [
        Large { r#type: Some("a".to_owned()), ..large.clone() },
        Large { count: Some(1), ..large.clone() },
        Large { extra: BTreeMap::new(), ..large.clone() },
    ] {
        assert_ne!(large, other);
    }
    assert_eq!(large, large.clone());
    assert!(unsent(&Large { id: "ABCDE".to_owned(), ..large.clone() }).contains("id"));
    assert!(unsent(&Large { r#type: Some("a".to_owned()), ..large }).contains('4'));
}

#[test]
fn absent_and_null_differ_only_where_the_type_says_so() {
    let absent: Account = read(r#"{"id":"A","Count":1}"#);
    assert!(absent == account());
    let null: Account = read(r#"{"id":"A","Count":null,"type":null,"note":null,"data":null,"parent":null}"#);
    assert_eq!((null.count, null.note.clone(), null.r#type.clone()), (None, Some(None), None));
    assert!(null.data.as_ref().is_some_and(Json::is_null));
    assert_eq!(written(&null), r#"{"id":"A","note":null,"Count":null,"data":null}"#);
    assert_eq!(read::<Account>(r#"{"id":"A","note":"x"}"#).note, Some(Some("x".to_owned())));
    assert!(refusal::<Account>(r#"{"id":null}"#).starts_with("id (byte 6): expected a string, found null"));
}

#[test]
fn members_come_in_any_order_and_the_undocumented_are_kept() {
    let text = r#"{"zeta":[1],"Count":2,"\u0069d":"B","alpha":{"x":1.50},"parent":{"id":"C","Count":null}}"#;
    let account: Account = read(text);
    assert_eq!((account.id.as_str(), account.extra.len()), ("B", 2));
    let again = written(&account);
    assert_eq!(again, r#"{"id":"B","Count":2,"parent":{"id":"C","Count":null},"alpha":{"x":1.50},"zeta":[1]}"#);
    assert!(read::<Account>(&again) == account);
    assert_eq!(read::<Empty>(r#"{"a":{"b":[1]},"c":""}"#), Empty {});
    assert_eq!(written(&Empty {}), "{}");
}

#[test]
fn an_undocumented_member_never_stands_twice() {
    let mut account = account();
    account.extra.insert("id".to_owned(), Json::default());
    assert_eq!(written(&account), r#"{"id":"A","Count":1}"#);
}

#[test]
fn debug_shows_nothing_private() {
    let account = Account {
        r#type: Some("hidden".to_owned()),
        pin: Some("1234".into()),
        tags: Some(vec!["hidden".to_owned()]),
        data: Some(read("\"hidden\"")),
        ..account()
    };
    let shown = format!("{account:?}");
    assert!(shown.starts_with(r#"Account { id: "A", type: "[private]", pin: Some([private])"#), "{shown}");
    assert!(!shown.contains("hidden") && !shown.contains("1234"), "{shown}");
}

#[test]
fn the_first_broken_rule_is_named_with_its_path() {
    let mut account = account();
    assert!(sent(&account).is_ok());
    account.parent = Some(Box::new(Account { id: "toolong".to_owned(), count: Some(0), ..Account::default() }));
    assert_eq!(unsent(&account), "parent.id must have at most 4 characters");
    account.id = String::new();
    assert_eq!(unsent(&account), "id must have at least 1 character");
    account.id = "éééé".to_owned();
    account.parent = None;
    account.tags = Some(vec!["a".to_owned(), "a".to_owned()]);
    assert_eq!(unsent(&account), "tags must not have the same item twice");
    account.tags = Some(vec![]);
    assert_eq!(unsent(&account), "tags must have at least 1 item");
    assert_eq!(written(&account).matches("tags").count(), 1, "a lenient writer checks nothing");
    assert_eq!(
        unsent(&vec![self::account(), Account { count: Some(1001), ..self::account() }]),
        "[1].Count must be at most 1000"
    );
    let mut limits: Limits = read(r#"{"limit":{"a":1,"b":2},"ratio":0.3}"#);
    assert_eq!(unsent(&limits), "limit must have at most 1 member");
    limits.limit.clear();
    assert_eq!(sent(&limits).unwrap(), r#"{"limit":{},"ratio":0.3}"#);
    limits.ratio = 0.25;
    assert_eq!(unsent(&limits), "ratio must be a multiple of 0.1");
}

#[test]
fn serde_reads_and_writes_the_same_in_order() {
    let text = r#"{"id":"A","type":"t","note":null,"Count":1,"tags":["x"],"n":-5,"f":[true,1.5,{}]}"#;
    let account: Account = serde_json::from_str(text).unwrap();
    let bare = text.replace(r#","n":-5,"f":[true,1.5,{}]"#, r#","f":[true,1.5,{}],"n":-5"#);
    assert_eq!(serde_json::to_string(&account).unwrap(), bare);
    let value = serde_json::to_value(&account).unwrap();
    assert!(serde_json::from_value::<Account>(value).unwrap() == account);
    let error = serde_json::from_str::<Account>(r#"{"id":[]}"#).map(|_| ()).unwrap_err();
    assert!(error.to_string().contains("id (byte 6): expected a string, found an array"), "{error}");
}

#[test]
fn an_object_of_any_shape_is_only_ever_an_object() {
    let object: JsonObject = read(r#" {"a": 1, "a": [2], "b":null}"#);
    assert_eq!(object.get("a").unwrap().read::<Vec<i32>>().unwrap(), [2]);
    assert_eq!(object.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["a", "a", "b"]);
    assert_eq!(written(&object), r#"{"a": 1, "a": [2], "b":null}"#);
    assert!(refusal::<JsonObject>("[]").contains("expected an object, found an array"));
    assert!(JsonObject::new("1").is_err() && JsonObject::default().as_str() == "{}");
}

#[cfg(feature = "indexmap")]
#[test]
fn an_index_map_keeps_the_order() {
    let text = r#"{"b":1,"a":2,"c":3}"#;
    let map: indexmap::IndexMap<String, u8> = read(text);
    assert_eq!(written(&map), text);
    assert_eq!(map.get_index(1), Some((&"a".to_owned(), &2)));
    assert!(refusal::<indexmap::IndexMap<String, u8>>(r#"{"b":"x"}"#).starts_with("b "));
}
