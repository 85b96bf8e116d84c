use super::{read, refusal, sent, written};
use crate::json::Json;
use jiff::Timestamp;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
struct Cat {
    name: String,
    lives: Option<u8>,
}
crate::json::object! { Cat { name = "name", lives = "lives" } }

#[derive(Clone, Debug, PartialEq)]
struct Dog {
    pet_type: Option<String>,
    name: String,
    extra: BTreeMap<String, Json>,
}
crate::json::object! { Dog { pet_type = "petType", name = "name", ..extra } }

#[derive(Clone, Debug, PartialEq)]
enum Pet {
    Cat(Box<Cat>),
    Dog(Dog),
    Unknown(Json),
}
crate::json::union! { Pet by "petType" else Unknown { Cat = "cat" | "Cat", Dog = "dog" } }

#[derive(Clone, Debug, PartialEq)]
enum Color {
    Red,
    Unknown(Box<str>),
}
crate::text::open_enum! { Color: str else Unknown { Red = "red" } }

#[derive(Clone, Debug, PartialEq)]
enum Value {
    Text(String),
    Time(Timestamp),
    Color(Color),
    Ratio(f64),
    Count(i64),
    Counts(Vec<i64>),
    Texts(Vec<String>),
    Cat(Cat),
    Named(Named),
    Unknown(Json),
}
crate::json::union! { Value else Unknown { Text, Time, Color, Ratio, Count, Counts, Texts, Cat, Named } }

#[derive(Clone, Debug, PartialEq)]
struct Named {
    name: String,
    color: Option<Color>,
    age: Option<i64>,
}
crate::json::object! { Named { name = "name", color = "color", age = "age" } }

#[derive(Clone, Debug, PartialEq)]
enum ByConstant {
    First(First),
    Second(Second),
    Unknown(Json),
}
crate::json::union! { ByConstant else Unknown { First, Second } }

#[derive(Clone, Debug, PartialEq)]
struct First {
    kind: Color,
}
crate::json::object! { First { kind = "kind" } }

#[derive(Clone, Debug, PartialEq)]
enum Blue {
    Blue,
    Unknown(Box<str>),
}
crate::text::open_enum! { Blue: str else Unknown { Blue = "blue" } }

#[derive(Clone, Debug, PartialEq)]
struct Second {
    kind: Blue,
}
crate::json::object! { Second { kind = "kind" } }

#[test]
fn a_tag_chooses_the_variant_and_is_written_once() {
    let cat: Pet = read(r#"{"name":"Tom","petType":"Cat","lives":9}"#);
    assert_eq!(cat, Pet::Cat(Box::new(Cat { name: "Tom".to_owned(), lives: Some(9) })));
    assert_eq!(written(&cat), r#"{"petType":"cat","name":"Tom","lives":9}"#);
    let dog: Pet = read(r#"{"petType":"dog","name":"Rex","x":1}"#);
    assert_eq!(written(&dog), r#"{"petType":"dog","name":"Rex","x":1}"#);
    let new = Pet::Dog(Dog { pet_type: None, name: "Rex".to_owned(), extra: BTreeMap::new() });
    assert_eq!(
        sent(&vec![new, cat]).unwrap(),
        r#"[{"petType":"dog","name":"Rex"},{"petType":"cat","name":"Tom","lives":9}]"#
    );
}

#[test]
fn an_unknown_or_missing_tag_is_kept_as_it_came() {
    for text in [r#"{"petType":"eel","name": 1}"#, r#"{"name":"x"}"#, r#"{"petType":5}"#] {
        let pet: Pet = read(text);
        assert!(matches!(pet, Pet::Unknown(_)));
        assert_eq!(written(&pet), text);
    }
    assert!(refusal::<Pet>("[]").contains("expected an object, found an array"));
}

#[test]
fn an_error_inside_of_a_tagged_variant_keeps_its_path() {
    let text = r#"[{"petType":"cat","name":"a"},{"petType":"cat","name":"b","lives":-1}]"#;
    let error = refusal::<Vec<Pet>>(text);
    assert_eq!(
        error,
        format!("[1].lives (byte {}): expected an integer from 0 to 255, found a number", text.len() - 4)
    );
}

#[test]
fn a_shape_chooses_the_narrowest_variant() {
    let chosen = |text: &str| format!("{:?}", read::<Value>(text)).split('(').next().unwrap_or_default().to_owned();
    for (text, variant) in [
        ("\"red\"", "Color"),
        ("\"green\"", "Text"),
        ("\"2023-05-04T09:42:00Z\"", "Time"),
        ("7", "Count"),
        ("7.0", "Count"),
        ("7.5", "Ratio"),
        ("[1,2]", "Counts"),
        ("[\"a\"]", "Texts"),
        ("[1,\"a\"]", "Unknown"),
        ("[[]]", "Unknown"),
        ("true", "Unknown"),
        ("null", "Unknown"),
        (r#"{"name":"Tom","lives":9}"#, "Cat"),
        (r#"{"name":"Tom","color":"red"}"#, "Named"),
        (r#"{"name":"Tom"}"#, "Cat"),
        (r#"{"name":"Tom","color":"mauve"}"#, "Cat"),
        (r#"{"lives":9}"#, "Unknown"),
        (r#"{"name":"Tom","lives":"many","age":3}"#, "Named"),
    ] {
        assert_eq!(chosen(text), variant, "{text}");
        assert_eq!(read::<Value>(&written(&read::<Value>(text))), read::<Value>(text), "{text}");
    }
}

#[test]
fn shapes_of_any_number_of_members_are_weighed() {
    for (member, variant) in [(r#","lives":9"#, "Cat("), (r#","age":3"#, "Named("), (r#","more":null"#, "Cat(")] {
        let text = format!(r#"{{"name":"Tom"{}}}"#, member.repeat(70_000));
        assert!(format!("{:?}", read::<Value>(&text)).starts_with(variant), "{member}");
    }
}

#[test]
fn a_constant_member_tells_shapes_apart() {
    assert!(matches!(read(r#"{"kind":"blue"}"#), ByConstant::Second(Second { kind: Blue::Blue })));
    assert!(matches!(read(r#"{"kind":"red"}"#), ByConstant::First(_)));
    assert!(matches!(read(r#"{"kind":"mauve"}"#), ByConstant::First(First { kind: Color::Unknown(_) })));
}

#[derive(Clone, Debug, PartialEq)]
struct Version {
    version: Option<i64>,
    on: bool,
}
crate::json::object! { Version { version [only_integer(1)], on } }

#[derive(Clone, Debug, PartialEq)]
struct Other {
    version: i64,
    on: bool,
}
crate::json::object! { Other { version [only_integer(-2)], on [only_bool(true)] } }

#[derive(Clone, Debug, PartialEq)]
enum Versions {
    One(Version),
    Two(Other),
    Unknown(Json),
}
crate::json::union! { Versions by "version" else Unknown { One = 1 | "1", Two = -2 } }

#[derive(Clone, Debug, PartialEq)]
enum Switch {
    On(Version),
    Off(Other),
    Unknown(Json),
}
crate::json::union! { Switch by "on" else Unknown { On = true, Off = false } }

#[test]
fn a_tag_may_be_an_integer_or_a_boolean() {
    assert!(matches!(read(r#"{"version":1.0,"on":true}"#), Versions::One(_)));
    assert!(matches!(read(r#"{"version":-2,"on":true}"#), Versions::Two(_)));
    assert!(matches!(read(r#"{"version":3,"on":true}"#), Versions::Unknown(_)));
    assert!(matches!(read(r#"{"version":"-2","on":true}"#), Versions::Unknown(_)));
    assert!(matches!(read(r#"{"version":1,"on":true}"#), Switch::On(_)));
    assert!(matches!(read(r#"{"version":1,"on":false}"#), Switch::Off(_)));
    let one = Versions::One(Version { version: None, on: true });
    assert_eq!(written(&one), r#"{"version":1,"on":true}"#);
}

#[test]
fn a_variant_is_written_with_its_own_tag() {
    let eel = Dog { pet_type: Some("eel".to_owned()), name: "Rex".to_owned(), extra: BTreeMap::new() };
    assert_eq!(written(&Pet::Dog(eel)), r#"{"petType":"dog","name":"Rex"}"#);
    let off = Switch::Off(Other { version: -2, on: true });
    assert_eq!(sent(&off).unwrap(), r#"{"version":-2,"on":false}"#);
}

#[derive(Clone, Debug, PartialEq)]
enum ByFixed {
    First(Version),
    Second(Other),
    Unknown(Json),
}
crate::json::union! { ByFixed else Unknown { First, Second } }

#[test]
fn a_fixed_member_tells_shapes_apart_wherever_it_stands() {
    assert!(matches!(read(r#"{"version":1,"on":true}"#), ByFixed::First(_)));
    assert!(matches!(read(r#"{"version":-2,"on":true}"#), ByFixed::Second(_)));
    assert!(matches!(read(r#"{"on":false}"#), ByFixed::First(_)));
    assert!(matches!(read(r#"{"version":-2,"on":false}"#), ByFixed::Unknown(_)));
    assert!(matches!(read(r#"{"version":3,"on":true}"#), ByFixed::Unknown(_)));
    assert!(matches!(read(r#"{"version":null,"on":true}"#), ByFixed::First(_)));
    assert_eq!(sent(&Other { version: 1, on: true }).unwrap_err().to_string(), "version must be -2");
    assert_eq!(sent(&Other { version: -2, on: false }).unwrap_err().to_string(), "on must be true");
}

#[derive(Clone, Debug, PartialEq)]
enum Limit {
    Auto,
    Never,
    Zero,
    Count(i64),
    Unknown(Json),
}
crate::json::union! { Limit else Unknown { Count [min(1)] } or { Auto = "auto", Never = false, Zero = 0 } }

#[test]
fn a_variant_may_be_one_value() {
    for (text, limit) in
        [("\"auto\"", Limit::Auto), ("false", Limit::Never), ("0", Limit::Zero), ("7", Limit::Count(7))]
    {
        assert_eq!(read::<Limit>(text), limit, "{text}");
        assert_eq!(sent(&limit).unwrap(), text);
    }
    for unknown in ["\"never\"", "true", "[]", "1.5"] {
        assert!(matches!(read(unknown), Limit::Unknown(_)), "{unknown}");
    }
    assert_eq!(written(&vec![read::<Limit>("\"\\u0061uto\""), read("0.0")]), "[\"auto\",0]");
}

#[test]
fn serde_goes_by_the_same_rules() {
    let pets: Vec<Pet> = serde_json::from_str(r#"[{"petType":"cat","name":"Tom"},{"petType":"eel"}]"#).unwrap();
    assert_eq!(serde_json::to_string(&pets).unwrap(), r#"[{"petType":"cat","name":"Tom"},{"petType":"eel"}]"#);
}

#[derive(Debug, PartialEq)]
enum Made {
    Small(i64),
    Large(Box<[i64; 2]>),
}
crate::json::from_variants! { Made { Small: i64 } boxed { Large: [i64; 2] } }

#[test]
fn a_union_is_made_of_what_it_holds() {
    assert_eq!(Made::from(1), Made::Small(1));
    assert_eq!(Made::from([1, 2]), Made::Large(Box::new([1, 2])));
}
