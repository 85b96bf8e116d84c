use super::{read, refusal, written};
use crate::json::Json;

#[derive(Clone, Debug, PartialEq)]
struct Point(f64, Option<f64>, Vec<Json>);
crate::json::tuple! { Point { 0, 1, ..2 } }

#[derive(Clone, Debug, PartialEq)]
struct Pair(i64, String);
crate::json::tuple! { Pair { 0, 1 } }

#[derive(Clone, Debug, PartialEq)]
struct Tree(Vec<Tree>);
crate::json::wrapper! { Tree }

#[test]
fn tuples_are_arrays() {
    let point: Point = read("[1, 2.5, {\"a\":1}, null]");
    assert_eq!((point.0, point.1, point.2.len()), (1.0, Some(2.5), 2));
    assert_eq!(written(&point), "[1.0,2.5,{\"a\":1},null]");
    assert_eq!(written(&read::<Point>("[1]")), "[1.0]");
    assert_eq!(read::<Pair>("[1,\"a\",true]"), Pair(1, "a".to_owned()));
    assert_eq!(refusal::<Pair>("[1]"), "[1] (byte 0): expected an item, found nothing");
    assert_eq!(refusal::<Vec<Pair>>("[[1,2]]"), "[0][1] (byte 4): expected a string, found a number");
    assert_eq!(written(&Pair(1, String::new())), "[1,\"\"]");
    assert!(refusal::<Pair>("{}").contains("expected an array"));
}

#[test]
fn a_wrapper_is_its_value() {
    let tree: Tree = read("[[],[[]]]");
    assert_eq!((tree.0.len(), written(&tree)), (2, "[[],[[]]]".to_owned()));
}
