//! Values that can be listed: of `enum` and `const`, of integers between two bounds, and of patterns such as `^(asc|desc)$`.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look};
use serde_json::Value as Json;

use super::automaton::translated;
use super::case::{Case, Kind, SchemaId};
use super::contain::Containment;
use super::numbers;
use super::question::Side;

/// How many strings of a pattern are listed.
const STRINGS: usize = 256;
/// How long they may be, in bytes.
const LENGTH: usize = 128;
/// By how many values a member may split a case.
const SPLIT: usize = 32;
/// How many values of a schema are counted.
const COUNTED: usize = 10_000;

/// The values of a kind that a case has, where they can be listed; not all of them need be of it.
pub(super) fn listed(case: &Case, kind: Kind) -> Option<Vec<Json>> {
    match (&case.values, kind) {
        (Some(values), kind) => Some(values.iter().filter(|value| Kind::of(value) == kind).cloned().collect()),
        (None, Kind::Null) => Some(vec![Json::Null]),
        (None, Kind::Boolean) => Some(vec![Json::Bool(true), Json::Bool(false)]),
        (None, Kind::Number) => numbers::listed(case),
        (None, Kind::Text) => {
            let strings = case.patterns.iter().find_map(|pattern| strings(pattern))?;
            Some(strings.into_iter().map(Json::from).collect())
        }
        _ => None,
    }
}

impl Containment<'_> {
    /// How many values a schema has at most, where that is known.
    pub(super) fn most(&mut self, side: Side, id: SchemaId) -> Option<u64> {
        let form = self.form(side, id);
        let kinds = form.cases.iter().flat_map(|case| case.kinds().into_iter().map(move |kind| listed(case, kind)));
        let counts = kinds.map(|values| values.map(|values| values.len())).collect::<Option<Vec<usize>>>()?;
        let count: usize = counts.into_iter().sum();
        u64::try_from(count).ok().filter(|_| !form.is_cut && count <= COUNTED)
    }

    /// A case of objects by the values of a member that has only a few.
    pub(super) fn split(&mut self, side: Side, case: &Case, kind: Kind) -> Option<Vec<Case>> {
        if kind != Kind::Object {
            return None;
        }
        for name in &case.required {
            let Some(schema) = case.members.get(name) else { continue };
            let form = self.form(side, *schema);
            let values: Option<Vec<Json>> = form
                .cases
                .iter()
                .map(|case| case.values.clone())
                .collect::<Option<Vec<_>>>()
                .map(|lists| lists.concat());
            let Some(values) = values.filter(|values| (2..=SPLIT).contains(&values.len()) && !form.is_cut) else {
                continue;
            };
            let parts = values.iter().map(|value| {
                let only = self.side(side).only(value);
                let mut part = case.clone();
                part.members.insert(name.clone(), only);
                part
            });
            return Some(parts.collect());
        }
        None
    }
}

/// The strings that a pattern matches, where they are few: the pattern has to match from the first character to the last.
fn strings(pattern: &str) -> Option<Vec<String>> {
    let mut parser = ParserBuilder::new().build();
    let hir = parser.parse(&translated(pattern)).ok()?;
    whole(&hir)
}

/// The strings of a pattern that has to match a whole string.
fn whole(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Capture(group) => whole(&group.sub),
        HirKind::Alternation(branches) => joined(branches.iter().map(whole)),
        HirKind::Concat(parts) => {
            let (first, rest) = parts.split_first()?;
            let (last, parts) = rest.split_last()?;
            let is_whole = *first.kind() == HirKind::Look(Look::Start) && *last.kind() == HirKind::Look(Look::End);
            is_whole.then(|| sequence(parts)).flatten()
        }
        _ => None,
    }
}

/// The strings of a part of a pattern.
fn part(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Empty => Some(vec![String::new()]),
        HirKind::Literal(literal) => Some(vec![String::from_utf8(literal.0.to_vec()).ok()?]),
        HirKind::Capture(group) => part(&group.sub),
        HirKind::Alternation(branches) => joined(branches.iter().map(part)),
        HirKind::Concat(parts) => sequence(parts),
        HirKind::Class(Class::Unicode(class)) => {
            let ranges = class.ranges();
            let count: usize = ranges.iter().map(|range| range.len()).sum();
            let characters = ranges.iter().flat_map(|range| range.start()..=range.end());
            (count <= STRINGS).then(|| characters.map(String::from).collect())
        }
        HirKind::Repetition(repeated) => {
            let most = usize::try_from(repeated.max?).ok().filter(|most| *most <= LENGTH)?;
            let once = part(&repeated.sub)?;
            joined((usize::try_from(repeated.min).ok()?..=most).map(|count| product(std::iter::repeat_n(&once, count))))
        }
        HirKind::Class(Class::Bytes(_)) | HirKind::Look(_) => None,
    }
}

/// The strings of some parts, one after another.
fn sequence(parts: &[Hir]) -> Option<Vec<String>> {
    let parts = parts.iter().map(part).collect::<Option<Vec<_>>>()?;
    product(parts.iter())
}

/// Each string of the first list with each of the second behind it, and so on.
fn product<'s>(lists: impl Iterator<Item = &'s Vec<String>>) -> Option<Vec<String>> {
    let mut strings = vec![String::new()];
    for list in lists {
        let is_long = strings.iter().any(|string| string.len() > LENGTH);
        if is_long || strings.len().checked_mul(list.len())? > STRINGS {
            return None;
        }
        strings = strings.iter().flat_map(|start| list.iter().map(move |end| format!("{start}{end}"))).collect();
    }
    Some(strings)
}

/// The strings of alternatives, each once.
fn joined(alternatives: impl Iterator<Item = Option<Vec<String>>>) -> Option<Vec<String>> {
    let mut strings = Vec::new();
    for more in alternatives {
        strings.extend(more?);
        if strings.len() > STRINGS {
            return None;
        }
    }
    strings.sort();
    strings.dedup();
    Some(strings)
}

#[cfg(test)]
mod tests {
    use super::strings;

    #[test]
    fn strings_of_anchored_patterns_are_listed() {
        let all = |pattern| strings(pattern).map(|strings| strings.join(" "));
        assert_eq!(all("^(asc|desc)$").as_deref(), Some("asc desc"));
        assert_eq!(all("^(a|b[0-2]?)$").as_deref(), Some("a b b0 b1 b2"));
        assert_eq!(all("^[ab]{2}$").as_deref(), Some("aa ab ba bb"));
        for open in ["asc|desc", "^a|b$", "^a*$", "^.$", r"^\d{9}$", "^a{0,4000000}$", "^((a{60}){60}){60}$", "("] {
            assert_eq!(all(open), None, "{open}");
        }
    }
}
