use crate::json::ToJson as _;
use crate::rules::*;
use std::collections::BTreeMap;

fn broken(view: View<'_>, rule: Rule) -> bool {
    check(&view, &[rule]).is_err()
}

fn list(items: &[i32]) -> View<'_> {
    items.view()
}

#[test]
fn bounds_include_or_exclude_their_value() {
    let integer = |rule| [4, 5, 6].map(|value| !broken(View::Integer(value), rule));
    assert_eq!(integer(min(5)), [false, true, true]);
    assert_eq!(integer(max(5)), [true, true, false]);
    assert_eq!(integer(above(5)), [false, false, true]);
    assert_eq!(integer(below(5)), [true, false, false]);
    let number = |rule| [0.4, 0.5, 0.6].map(|value| !broken(View::Number(value), rule));
    assert_eq!(number(min_number(0.5)), [false, true, true]);
    assert_eq!(number(max_number(0.5)), [true, true, false]);
    assert_eq!(number(above_number(0.5)), [false, false, true]);
    assert_eq!(number(below_number(0.5)), [true, false, false]);
    assert!(!broken(0.1_f32.view(), max_number(0.1)) && !broken(0.1_f32.view(), min_number(0.1)));
    assert!(broken(0.1_f32.view(), below_number(0.1)) && broken(f32::NAN.view(), max_number(0.1)));
    assert!(broken(View::Number(5.5), max(5)) && broken(View::Integer(5), above_number(5.0)));
}

#[test]
fn multiples_forgive_binary_fractions_but_not_more() {
    assert!(!broken(View::Integer(-10), multiple_of(5)) && broken(View::Integer(11), multiple_of(5)));
    assert!(!broken(View::Number(0.3), multiple_of_number(0.1)) && broken(View::Number(0.35), multiple_of_number(0.1)));
    assert!(!broken(View::Number(0.1 + 0.2), multiple_of_number(0.1)), "computed in binary fractions");
    assert!(!broken(View::Number(9_007_199.99), multiple_of_number(0.01)));
    assert!(broken(View::Number(9_007_199.995), multiple_of_number(0.01)));
    assert!(broken(View::Number(1_000_000_000.5), multiple_of(1)) && broken(View::Number(1e-12), multiple_of(1)));
    assert!(!broken(View::Integer(i128::MIN), multiple_of(-1)) && !broken(View::Integer(7), multiple_of(0)));
}

#[test]
fn lengths_count_characters_and_other_kinds_are_left_alone() {
    assert!(!broken(View::Text("äöü"), max_length(3)) && broken(View::Text("äöü"), min_length(4)));
    assert!(!broken(View::Text("a"), only("a")) && broken(View::Text("b"), only("a")));
    assert_eq!(check(&View::Text("b"), &[only("a")]), Err(Invalid::new("", "must be \"a\"")));
    assert!(!broken(View::Integer(5), min_length(4)) && !broken(View::Other, min(4)));
    assert!(broken(View::Object(2), max_properties(1)) && broken(View::Object(2), min_properties(3)));
    assert!(broken(list(&[1]), min_items(2)) && !broken(list(&[1, 2]), unique_items()));
}

#[cfg(feature = "pattern")]
#[test]
fn patterns_match_anywhere_unless_anchored() {
    assert!(!broken(View::Text("xay"), pattern("a")) && broken(View::Text("xay"), pattern("^a")));
    assert!(broken(View::Text("xay"), pattern("^a")), "from the cache as well");
    assert!(!broken(View::Text("x"), pattern("(?=unknown syntax)")));
    assert!(!broken(list(&[1, 2]), unique_items()) && broken(list(&[1, 1]), unique_items()));
    assert_eq!(check(&View::Text(""), &[pattern("^a$")]), Err(Invalid::new("", "must match the pattern ^a$")));
}

/// What ECMA-262 has and the engine hasn't, or has otherwise.
#[cfg(feature = "pattern")]
#[test]
fn patterns_are_those_of_ecma_262() {
    for (expression, right, wrong) in [
        (r"^\s$", "\u{feff}", "\u{200b}"),
        (r"^\S$", "é", "\u{2003}"),
        (r"^[\s_]+$", "_\u{a0}\n", "a"),
        (r"^[^\S]$", " ", "x"),
        (r"^\d$", "1", "٣"),
        (r"^\w$", "a", "é"),
        (r"^\cA\x41\u0041\u{1F600}\ud83d\ude00$", "\u{1}AA😀😀", "AAAA"),
        (r"^a\/b\-c\<\>\_\'$", "a/b-c<>_'", "a"),
        (r"^[^]$", "\n", ""),
        (r"^[[a&&b]$", "[", "x"),
        (r"^[[:alpha:]-]+$", "a-b", ":"),
        (r"^{a}{2}$", "{a}}", "x"),
        (r"^(?<year>[\d]{4})\0?$", "2024", "24"),
        (r"^[\b]$", "\u{8}", "b"),
        // A hyphen that can't make a range stands for itself.
        (r"^[\w-\.]+$", "a-b.", "a/"),
        (r"^[\s-…]+$", " -…", "x"),
        (r"^[a-\d]+$", "a-5", "b"),
        (r"^[[:alpha:]-1]+$", "a-1", "0"),
        (r"^[a-c-e]+$", "abc-e", "d"),
        (r"^[+--]+$", "+,-", "."),
        (r"^[!--/]+$", "!%-/", "."),
        (r"^[-a]+[a-]+$", "-a-", "b"),
        (r"^(x|[])$", "x", "]"),
    ] {
        assert!(!broken(View::Text(right), pattern(expression)), "{expression} {right:?}");
        assert!(broken(View::Text(wrong), pattern(expression)), "{expression} {wrong:?}");
    }
}

#[test]
fn items_are_checked_each_with_its_place() {
    const SHORT: &[Rule] = &[max_items(3), each(max_length(2))];
    assert_eq!(check(&vec!["a", "bc"].view(), SHORT), Ok(()));
    assert_eq!(check(&vec!["a", "bcd"].view(), SHORT), Err(Invalid::new("[1]", "must have at most 2 characters")));
    const ROWS: &[Rule] = &[each(min_items(1)), each(each(min(0)))];
    assert_eq!(check(&vec![vec![0_i64], vec![1, -1]].view(), ROWS), Err(Invalid::new("[1][1]", "must be at least 0")));
    assert_eq!(check(&vec![Vec::<i64>::new()].view(), ROWS), Err(Invalid::new("[0]", "must have at least 1 item")));
    // No array, no items.
    assert_eq!(check(&View::Text("long"), SHORT), Ok(()));
}

#[test]
fn values_of_maps_are_checked_each_with_its_name() {
    const FEW: &[Rule] = &[max_properties(2), each(min(0)), each(each(max_length(1)))];
    let map =
        |values: &[(&str, i64)]| BTreeMap::from_iter(values.iter().map(|(name, value)| ((*name).to_owned(), *value)));
    assert_eq!(check(&map(&[("a", 0)]).view(), FEW), Ok(()));
    assert_eq!(
        check(&map(&[("a", 0), ("b c", -1)]).view(), FEW),
        Err(Invalid::new(r#"["b c"]"#, "must be at least 0"))
    );
    let many = map(&[("a", 0), ("b", 0), ("c", 0)]);
    assert_eq!(check(&many.view(), FEW), Err(Invalid::new("", "must have at most 2 members")));
    let nested = BTreeMap::from([("a".to_owned(), vec!["b", "cd"])]);
    assert_eq!(check(&nested.view(), FEW), Err(Invalid::new("a[1]", "must have at most 1 character")));
}
