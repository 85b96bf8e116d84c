//! Input that means harm: it ends in an error or a correct result, soon.

use super::{refusal, written};
use crate::json::{self, Json};

#[derive(Clone, Debug, PartialEq)]
struct Tree(Vec<Tree>);
crate::json::wrapper! { Tree }

#[derive(Clone, Debug, PartialEq)]
enum Node {
    Left(Box<Left>),
    Right(Box<Right>),
    Own(Box<Node>),
    Unknown(Json),
}
crate::json::union! { Node else Unknown { Left, Right, Own } }

#[derive(Clone, Debug, PartialEq)]
struct Left {
    a: Option<Node>,
    strict: Option<i64>,
}
crate::json::object! { Left { a = "a", strict = "s" } }

#[derive(Clone, Debug, PartialEq)]
struct Right {
    a: Option<Node>,
    strict: Option<bool>,
}
crate::json::object! { Right { a = "a", strict = "s" } }

#[derive(Clone, Debug, PartialEq)]
enum Tagged {
    Branch(Box<Branch>),
    Unknown(Json),
}
crate::json::union! { Tagged by "t" else Unknown { Branch = "b" } }

#[derive(Clone, Debug, PartialEq)]
struct Branch {
    child: Option<Tagged>,
}
crate::json::object! { Branch { child = "c" } }

fn nested(open: &str, inner: &str, close: &str, depth: usize) -> String {
    open.repeat(depth) + inner + &close.repeat(depth)
}

#[test]
fn deep_nesting_is_refused_for_types_and_kept_for_json() {
    assert!(json::from_str::<Tree>(&nested("[", "", "]", 100)).is_ok());
    let deep = nested("[", "", "]", 100_000);
    assert!(refusal::<Tree>(&deep).contains("expected at most 128 levels of nesting"));
    let json: Json = json::from_str(&deep).unwrap();
    assert_eq!((written(&json).len(), json.to_value()), (200_000, serde_json::Value::Null));
    assert!(json == json.clone() && json != Json::new(nested("[", "0", "]", 100_000)).unwrap());
    assert!(serde_json::to_string(&json).unwrap_err().to_string().contains("128 levels"));
}

#[test]
fn unions_in_unions_end_soon() {
    // Every level has three candidates, and none of them can be told apart or read.
    for inner in [r#"{"s":"x"}"#, "1"] {
        for depth in [60, 2_000, 20_000] {
            let text = nested(r#"{"a":"#, inner, "}", depth);
            let node: Node = json::from_str(&text).unwrap();
            assert!(matches!(node, Node::Unknown(_) | Node::Left(_)));
        }
    }
    let text = nested(r#"{"t":"b","c":"#, "null", "}", 50_000);
    assert!(refusal::<Tagged>(&text).contains("expected"));
    let text = nested(r#"{"t":"b","c":"#, "null", "}", 30);
    assert_eq!(
        written(&json::from_str::<Tagged>(&text).unwrap()).len(),
        r#"{"t":"b","c":}"#.len() * 30 - r#","c":"#.len()
    );
}

#[test]
fn long_numbers_and_exponents_cost_nothing() {
    let digits = "9".repeat(100_000);
    assert!(refusal::<i64>(&digits).contains("64 bits"));
    assert!(refusal::<i128>("1e999999999999999999999").contains("128 bits"));
    assert!(refusal::<u8>("1e-99999999").contains("255"));
    assert!(Json::new("1e99999999999999999999").unwrap() == Json::new("1e99999999999999999999").unwrap());
    assert_eq!(json::from_str::<i64>("0e99999999999999").unwrap(), 0);
}
