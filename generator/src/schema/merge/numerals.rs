//! Numbers that may be strings of digits: `type: [integer, string]` with a pattern of digits, as .NET writes every number, or the
//! pattern and a format alone, which is what its 3.0 has of that. They are numbers, and read from a string of digits too.

use indexmap::IndexSet;
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind};

use super::json_types::is_integer_format;
use super::merged_schema::MergedSchema;

/// The longest pattern that is looked into.
const LONGEST: usize = 256;

impl MergedSchema<'_> {
    /// Makes what may be a number or a string of its digits a number.
    pub(super) fn read_digits_as_numbers(&mut self) {
        let format = self.format.unwrap_or_default();
        let types: Vec<&str> = self.json_types.iter().flatten().copied().collect();
        let number = match types.as_slice() {
            [] if self.json_types.is_none() && is_integer_format(format) => "integer",
            [] if self.json_types.is_none() && matches!(format, "float" | "double") => "number",
            ["integer", "string"] | ["string", "integer"] => "integer",
            ["number", "string"] | ["string", "number"] => "number",
            _ => return,
        };
        let digits = self.values.is_empty() && self.constant.is_none() && self.choices.is_empty();
        if !digits || !self.rules.pattern.as_deref().is_some_and(spells_numbers) {
            return;
        }
        self.json_types = Some(IndexSet::from([number]));
        self.rules.pattern = None;
        self.rules.min_length = None;
        self.rules.max_length = None;
        self.reads_digits = true;
    }
}

/// Whether all that a pattern admits is made of digits, signs, points and exponents.
fn spells_numbers(pattern: &str) -> bool {
    let anchored = pattern.starts_with('^') && pattern.ends_with('$') && pattern.len() <= LONGEST;
    let parsed = ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern);
    anchored && parsed.is_ok_and(|hir| has_digits_alone(&hir) && hir.properties().minimum_len() != Some(0))
}

fn has_digits_alone(hir: &Hir) -> bool {
    let is_of_numbers = |byte: u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => literal.0.iter().all(|byte| is_of_numbers(*byte)),
        HirKind::Class(Class::Bytes(class)) => {
            class.ranges().iter().all(|range| (range.start()..=range.end()).all(is_of_numbers))
        }
        HirKind::Class(Class::Unicode(class)) => {
            let bytes = |range: &regex_syntax::hir::ClassUnicodeRange| {
                u8::try_from(range.start()).ok().zip(u8::try_from(range.end()).ok())
            };
            class.ranges().iter().all(|range| bytes(range).is_some_and(|(low, high)| (low..=high).all(is_of_numbers)))
        }
        HirKind::Repetition(repetition) => has_digits_alone(&repetition.sub),
        HirKind::Capture(capture) => has_digits_alone(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().all(has_digits_alone),
    }
}

#[cfg(test)]
mod tests {
    use super::spells_numbers;

    #[test]
    fn patterns_of_numbers_are_told_from_others() {
        for pattern in [r"^-?(?:0|[1-9]\d*)$", r"^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$", "^[0-9]+$"] {
            assert!(spells_numbers(pattern), "{pattern}");
        }
        for pattern in [r"-?(?:0|[1-9]\d*)", "^[0-9a-f]+$", r"^\d{3}-\d{4} $", "^.*$", "^$", "("] {
            assert!(!spells_numbers(pattern), "{pattern}");
        }
    }
}
