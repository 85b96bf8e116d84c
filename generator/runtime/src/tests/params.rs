use crate::json::{Json, JsonObject, ToJson, UnixTime};
use crate::request::parameter::value::{ParamValue, ToParam};
use crate::request::parameter::{Filled, Param, Style};
use crate::rules::{Rule, each, max, min, min_length};
use jiff::Timestamp;

fn scalar(text: &str) -> ParamValue {
    ParamValue::Scalar(text.to_owned())
}

#[derive(Clone, Debug, PartialEq)]
enum Color {
    Red,
    Unknown(Box<str>),
}
crate::text::open_enum! { Color: str else Unknown { Red = "red" } }

#[derive(Clone, Debug, PartialEq)]
struct Filter {
    color: Option<Color>,
    from: Option<Timestamp>,
    sizes: Option<Vec<i64>>,
    nested: Option<Box<Filter>>,
}
crate::json::object! {
    Filter { color = "color", from = "from", sizes = "sizes" [min_items(1)], nested = "nested" }
}

#[test]
fn values_are_their_text() {
    let time: Timestamp = "2023-05-04T09:42:00Z".parse().unwrap();
    assert_eq!("a\"é".to_param(), scalar("a\"é"));
    assert_eq!(7_i64.to_param(), scalar("7"));
    assert_eq!(true.to_param(), scalar("true"));
    assert_eq!(time.to_param(), scalar("2023-05-04T09:42:00Z"));
    assert_eq!(UnixTime(time).to_param(), scalar("1683193320"));
    assert_eq!(Some(Color::Red).to_param(), scalar("red"));
    assert_eq!(None::<Color>.to_param(), ParamValue::Absent);
    assert_eq!(Json::default().to_param(), ParamValue::Absent);
    assert_eq!(vec![Some("a"), None].to_param(), ParamValue::List(vec!["a".to_owned()]));
    assert_eq!(JsonObject::default().to_param(), ParamValue::Object(vec![]));
}

#[test]
fn objects_keep_their_order_and_nest() {
    let inner = Filter { color: Some(Color::Red), from: None, sizes: None, nested: None };
    let filter = Filter { color: None, from: None, sizes: Some(vec![1, 2]), nested: Some(Box::new(inner)) };
    let dynamic: &dyn ToParam = &filter;
    let expected = vec![
        ("sizes".to_owned(), ParamValue::List(vec!["1".to_owned(), "2".to_owned()])),
        ("nested".to_owned(), ParamValue::Object(vec![("color".to_owned(), scalar("red"))])),
    ];
    assert_eq!(dynamic.to_param(), ParamValue::Object(expected));
}

/// What is said of a parameter that isn't sent.
fn refusal(rules: &[Rule], value: &dyn ToJson) -> String {
    Filled::new(Param::query("x").rules(rules), value, true).text.unwrap_err().to_string()
}

#[test]
fn rules_apply_and_parts_can_refuse() {
    assert_eq!(refusal(&[min(1), max(1000)], &1001_i64), "x must be at most 1000");
    assert_eq!(refusal(&[min_length(3)], &Some("ab")), "x must have at least 3 characters");
    assert_eq!(refusal(&[], &Color::from("x")), "x is not one of the documented values");
    assert_eq!(refusal(&[], &vec![Color::Red, Color::from("x")]), "x[1] is not one of the documented values");
    assert_eq!(refusal(&[each(min(1))], &vec![1, 0]), "x[1] must be at least 1");
    let filter = Filter { color: None, from: None, sizes: Some(vec![]), nested: None };
    assert_eq!(refusal(&[], &filter), "x.sizes must have at least 1 item");
    assert_eq!(refusal(&[], &f64::NAN), "x must be a finite number");
    assert_eq!(Filled::new(Param::query("x").rules(&[min(1)]), &None::<i64>, true).text, Ok(None));
}

#[test]
fn a_value_that_must_not_be_sent_is_refused_where_it_is_set() {
    let set = |value: &dyn ToJson| Filled::new(Param::query("color"), value, true).text;
    assert_eq!(set(&Color::Red).unwrap().as_deref(), Some("color=red"));
    let invalid = set(&Color::from("x")).unwrap_err();
    assert_eq!(invalid.path, "color");
    assert_eq!(invalid.reason, "is not one of the documented values");
    assert!(set(&vec![f64::NAN]).is_err());
}

/// A parameter in writing, or what is said of it.
fn written(param: Param<'_>, value: &dyn ToJson) -> String {
    Filled::new(param, value, true).text.map_or_else(|invalid| invalid.to_string(), Option::unwrap_or_default)
}

#[test]
fn lists_have_their_name_in_queries_and_cookies_alone() {
    let list = vec!["a", "b c"];
    assert_eq!(written(Param::path("x").style(Style::PipeDelimited), &list), "a%7Cb%20c");
    assert_eq!(written(Param::header("x").style(Style::PipeDelimited), &list), "a|b c");
    assert_eq!(written(Param::header("x").style(Style::TabDelimited), &list), "a\tb c");
    assert_eq!(written(Param::query("x").style(Style::PipeDelimited), &list), "x=a%7Cb%20c");
}

#[test]
fn cookies_are_encoded_unless_their_style_says_otherwise() {
    let style = Param::cookie("x").style(Style::Cookie);
    let refused = "x must hold only what a cookie can carry (RFC 6265 §4.1.1), or be encoded beforehand";
    assert_eq!(written(Param::cookie("x"), &"a/b;%41"), "x=a%2Fb%3B%2541");
    assert_eq!(written(style, &"a/b%41=="), "x=a/b%41==");
    assert_eq!(written(style, &vec!["a/b", "c"]), "x=a/b; x=c");
    assert_eq!(written(style.explode(false), &vec!["a/b", "c"]), "x=a/b,c");
    for text in ["a;b", "a, b", "\"a\"", "é", "a\\b"] {
        assert_eq!(written(style, &text), refused);
        assert_eq!(written(style, &vec!["a", text]), refused);
    }
}

#[test]
fn deep_json_ends_as_text() {
    let deep = Json::new("{\"a\":".repeat(50_000) + "1" + &"}".repeat(50_000)).unwrap();
    assert!(matches!(deep.to_param(), ParamValue::Object(members) if members.len() == 1));
}
