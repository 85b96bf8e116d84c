//! How tokens become the text of a file.

pub(crate) mod declaration;
pub(crate) mod file;
pub(crate) mod imports;
pub(crate) mod literal;
pub(crate) mod macro_block;
pub(crate) mod used;

use std::cmp::Ordering;

/// The order of two names as rustfmt sorts them: `Pet2` comes before `Pet10` (the Rust style guide, "Sorting").
pub(crate) fn version_order(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one.as_bytes(), other.as_bytes());
    loop {
        let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let order = match (digits(left), digits(right)) {
            (0, _) | (_, 0) => {
                let rank = |text: &[u8]| text.first().map(|byte| (*byte != b'_', *byte));
                let (first, second) = (rank(left), rank(right));
                if first.is_none() && second.is_none() {
                    return one.cmp(other);
                }
                (left, right) = (left.get(1..).unwrap_or_default(), right.get(1..).unwrap_or_default());
                first.cmp(&second)
            }
            (length, other_length) => {
                let ((number, rest), (other, other_rest)) = (left.split_at(length), right.split_at(other_length));
                let zeros = |number: &[u8]| number.iter().take_while(|byte| **byte == b'0').count();
                let (number, other) = (&number[zeros(number)..], &other[zeros(other)..]);
                (left, right) = (rest, other_rest);
                number.len().cmp(&other.len()).then_with(|| number.cmp(other))
            }
        };
        if order.is_ne() {
            return order;
        }
    }
}
