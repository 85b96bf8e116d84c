//! The operations that two files have alike, which needn't be parsed: that takes longest.

use crate::hash::HashSet;

/// How the first line of an operation's items begins, and what it has further on.
const CONSTANT: (&str, &str) = ("pub(crate) const ", ": Operation");

/// Both texts without the operations that are the same in both. The items of an operation follow its constant, and no other item
/// of the file depends on them.
pub(super) fn unlike(old: &str, new: &str) -> (String, String) {
    let (was, is) = (segments(old), segments(new));
    let (in_old, in_new): (HashSet<&str>, HashSet<&str>) =
        (was.iter().copied().collect(), is.iter().copied().collect());
    let without = |segments: &[&str], others: &HashSet<&str>| -> String {
        let is_kept = |segment: &&&str| !is_operation(segment) || !others.contains(**segment);
        segments.iter().filter(is_kept).copied().collect()
    };
    (without(&was, &in_new), without(&is, &in_old))
}

/// A text by its operations; what comes before the first is a segment of its own.
fn segments(text: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if is_operation(line) && at > 0 {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| text.get(*start..end)).collect()
}

fn is_operation(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    line.starts_with(CONSTANT.0) && line.contains(CONSTANT.1)
}

#[cfg(test)]
mod tests {
    use super::unlike;

    #[test]
    fn operations_that_are_alike_are_left_out() {
        let operation =
            |name: &str, body: &str| format!("pub(crate) const {name}: Operation = x;\nfn f() {{ {body} }}\n");
        let head = "use http::Method;\n";
        let old = [head, &operation("A", "1"), &operation("B", "2")].concat();
        let new = [head, &operation("A", "1"), &operation("C", "3"), &operation("B", "4")].concat();
        let expected =
            ([head, &operation("B", "2")].concat(), [head, &operation("C", "3"), &operation("B", "4")].concat());
        assert_eq!(unlike(&old, &new), expected);
        assert_eq!(unlike("struct A;\n", "struct A;\n"), ("struct A;\n".to_owned(), "struct A;\n".to_owned()));
    }
}
