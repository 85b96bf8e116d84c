//! Lines before and after, side by side: what stayed stands beside itself, and what is far from any change is left out.

use std::time::Duration;

use similar::{DiffOp, TextDiff};

/// How many unchanged lines are shown before and after changed ones.
const CONTEXT: usize = 2;

/// Lines beside each other, by their indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A line that stayed: where it was and where it is.
    Same(usize, usize),
    /// A line that was, a line that is, or both.
    Changed(Option<usize>, Option<usize>),
    /// So many lines that stayed and are left out.
    Gap(usize),
}

/// The rows for two excerpts. Where both are the same, their first lines are.
pub(super) fn rows(old: &[String], new: &[String]) -> Vec<Row> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
    let mut diff = TextDiff::configure();
    diff.timeout(Duration::from_millis(200));
    let diff = diff.diff_slices(&old, &new);
    let mut rows = Vec::new();
    for op in diff.ops() {
        match *op {
            DiffOp::Equal { old_index, new_index, len } => {
                let is_first = old_index == 0 && new_index == 0;
                let is_last = old_index + len == old.len() && new_index + len == new.len();
                // The first line is often the head of what the others are in.
                let before = if is_first && !is_last { 1 } else { CONTEXT };
                let after = if is_last { 0 } else { CONTEXT };
                let gap = len.saturating_sub(before + after);
                // A gap takes a row itself.
                let gap = if gap > 1 { gap } else { 0 };
                let same = |at| Row::Same(old_index + at, new_index + at);
                let kept = if gap == 0 { len } else { before };
                rows.extend((0..kept).map(same));
                if gap > 0 {
                    rows.push(Row::Gap(gap));
                    rows.extend((before + gap..len).map(same));
                }
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                rows.extend((old_index..old_index + old_len).map(|at| Row::Changed(Some(at), None)));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                rows.extend((new_index..new_index + new_len).map(|at| Row::Changed(None, Some(at))));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let at = |start: usize, len: usize, row: usize| (row < len).then_some(start + row);
                rows.extend(
                    (0..old_len.max(new_len))
                        .map(|row| Row::Changed(at(old_index, old_len, row), at(new_index, new_len, row))),
                );
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{Row, rows};

    fn lines(text: &str) -> Vec<String> {
        text.chars().map(String::from).collect()
    }

    #[test]
    fn what_is_far_from_a_change_is_left_out() {
        assert_eq!(
            rows(&lines("abcdefXhij"), &lines("abcdefYZhij")),
            [
                Row::Same(0, 0),
                Row::Gap(3),
                Row::Same(4, 4),
                Row::Same(5, 5),
                Row::Changed(Some(6), Some(6)),
                Row::Changed(None, Some(7)),
                Row::Same(7, 8),
                Row::Same(8, 9),
                Row::Same(9, 10),
            ]
        );
    }

    #[test]
    fn one_side_alone_is_shown_whole() {
        assert_eq!(rows(&[], &lines("ab")), [Row::Changed(None, Some(0)), Row::Changed(None, Some(1))]);
        assert_eq!(rows(&lines("a"), &[]), [Row::Changed(Some(0), None)]);
    }

    #[test]
    fn the_same_lines_are_shown_in_part() {
        assert_eq!(rows(&lines("abcdef"), &lines("abcdef")), [Row::Same(0, 0), Row::Same(1, 1), Row::Gap(4)]);
    }
}
