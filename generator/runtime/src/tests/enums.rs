use super::{read, sent, unsent, written};
use crate::json::Json;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum CallStatus {
    Answered,
    Off,
    Unknown(Box<str>),
}
crate::text::open_enum! {
    CallStatus: str else Unknown { Answered = "answered", Off = "off" }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Priority {
    One,
    Unknown(i64),
}
crate::text::open_enum! { Priority: i64 else Unknown { One = 1 } }

#[derive(Clone, Debug, PartialEq)]
enum Mixed {
    A,
    One,
    Unknown(Json),
}
crate::text::open_enum! { Mixed: json else Unknown { A = "\"a\"", One = "1" } }

#[cfg(feature = "listed")]
mod many {
    use super::super::{read, sent, unsent, written};
    use std::borrow::Cow;

    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    struct Part(Cow<'static, str>);
    crate::text::listed! {
        Part: str {
            {
                /// `a-12`
                A12 = "a-12",
            },
            {
                /// `b-3`
                B3 = "b-3",
            },
        }
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    struct Code(i64);
    crate::text::listed! { Code: i64 { { /// `-1`
    Minus1 = -1 }, { /// `404`
    Value404 = 404 } } }

    #[test]
    fn an_integer_of_very_many_is_a_constant_and_an_unlisted_one_is_kept_and_not_sent() {
        assert_eq!((read::<Code>("-1"), read::<Code>("4.04e2")), (Code::Minus1, Code::Value404));
        assert_eq!(sent(&Code::from(404)).unwrap(), "404");
        let odd: Code = read("405");
        assert_eq!((odd.value(), odd.to_string(), written(&odd)), (405, "405".to_owned(), "405".to_owned()));
        assert_eq!(unsent(&odd), "the value is not one of the documented values");
    }

    #[test]
    fn a_value_of_very_many_is_a_constant_and_an_unlisted_one_is_kept_and_not_sent() {
        assert_eq!(read::<Part>(r#""a-12""#), Part::A12);
        assert_eq!(sent(&Part::from("b-3".to_owned())).unwrap(), r#""b-3""#);
        let odd: Part = read(r#""\u0062-4""#);
        assert_eq!((odd.as_str(), written(&odd)), ("b-4", r#""b-4""#.to_owned()));
        assert_eq!(unsent(&odd), "the value is not one of the documented values");
        assert_eq!("b-3".parse(), Ok(Part::B3));
    }
}

#[test]
fn a_known_value_is_its_variant_and_an_unknown_one_is_kept() {
    assert_eq!(read::<CallStatus>(r#""answered""#), CallStatus::Answered);
    assert_eq!(read::<CallStatus>(r#""\u006fff""#), CallStatus::Off);
    let odd: CallStatus = read(r#""on \"hold\"""#);
    assert_eq!(odd, CallStatus::Unknown("on \"hold\"".into()));
    assert_eq!(written(&odd), r#""on \"hold\"""#);
    assert_eq!(read::<Priority>("1.0"), Priority::One);
    assert_eq!(written(&read::<Priority>("-7")), "-7");
    assert_eq!((read::<Mixed>("1e0"), read::<Mixed>(r#""\u0061""#)), (Mixed::One, Mixed::A));
    assert_eq!(written(&read::<Mixed>("[1, 2]")), "[1, 2]");
}

#[test]
fn an_unknown_value_is_not_sent() {
    let reason = "is not one of the documented values";
    assert_eq!(sent(&CallStatus::Off).unwrap(), r#""off""#);
    assert_eq!(unsent(&CallStatus::from("x")), format!("the value {reason}"));
    assert_eq!(unsent(&vec![Priority::One, Priority::from(2)]), format!("[1] {reason}"));
    assert_eq!(unsent(&Mixed::from(Json::default())), format!("the value {reason}"));
}

#[test]
fn strings_convert_both_ways() {
    assert_eq!("off".parse(), Ok(CallStatus::Off));
    assert_eq!(CallStatus::from("off".to_owned()), CallStatus::Off);
    assert_eq!(format!("{:>5}|{}", CallStatus::Off, CallStatus::from("x").as_ref()), "  off|x");
    assert_eq!((Priority::One.value(), Priority::from(5).to_string()), (1, "5".to_owned()));
    assert_eq!((Mixed::A.as_json(), Mixed::One.to_string()), ("\"a\"", "1".to_owned()));
}

#[test]
fn serde_sees_the_plain_value() {
    assert_eq!(serde_json::to_value(CallStatus::Answered).unwrap(), "answered");
    assert_eq!(serde_json::from_value::<Vec<Priority>>(serde_json::json!([1, 2])).unwrap()[1], Priority::Unknown(2));
}
