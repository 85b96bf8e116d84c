//! Strings of fixed length, which a pattern such as `^CA[0-9a-f]{32}$` describes.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

use super::{TypeBuilder, docs};
use crate::document::Node;
use crate::model::{ClassRun, FixedString, Origin, Shape, Type, TypeDef, TypeId};
use crate::schema::{MergedSchema, declares_null};

/// The lengths in bytes that are worth a type of their own.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=64;

impl<'d> TypeBuilder<'d> {
    /// Makes a named schema that is a string of fixed length the type of every place with that constraint.
    pub(crate) fn register_fixed_string(&mut self, name: &str, node: &Node<'d>) {
        let Some(pattern) = node.str("pattern") else { return };
        if node.str("type") != Some("string") || node.get("enum").is_some() || node.get("format").is_some() {
            return;
        }
        let lengths = (node.get("minLength"), node.get("maxLength"));
        let count = |node: Option<Node<'_>>| node.and_then(|node| node.value().as_u64());
        let Some(fixed) = fixed(pattern, count(lengths.0), count(lengths.1)) else { return };
        let id = self.built.types.reserve(node, Origin::Component(name.to_owned()), docs(node));
        self.built.types[id].shape = Shape::FixedString(fixed.clone());
        let ty = Type::Named(id);
        self.memo.by_place.insert(node.place(), if declares_null(node) { ty.nullable() } else { ty });
        self.memo.fixed_strings.entry(fixed).or_insert(id);
    }

    /// The shared type of an inline string of fixed length.
    pub(crate) fn fixed_string(&mut self, merged: &MergedSchema<'d>, origin: &Origin) -> Option<Type> {
        // A type of its own checks one pattern.
        let pattern = merged.rules.pattern.as_deref().filter(|_| merged.further.is_empty())?;
        let fixed = fixed(pattern, merged.rules.min_length, merged.rules.max_length)?;
        let known = self.memo.fixed_strings.get(&fixed).copied();
        let id = known.unwrap_or_else(|| self.new_fixed_string(fixed));
        if let Origin::Inside(_, role) | Origin::Operation { role, .. } = origin {
            let word = role.trim_end_matches("[]").trim_end_matches("{}").to_owned();
            self.built.suggestions.entry(id).or_default().push(word);
        }
        Some(Type::Named(id))
    }

    fn new_fixed_string(&mut self, fixed: FixedString) -> TypeId {
        let description = format!("A string that matches `{}`.", fixed.pattern.replace('`', "'"));
        let id = self.built.types.push(TypeDef {
            places: Vec::new(),
            shared: None,
            number: None,
            origin: Origin::Shared(String::new()),
            title: None,
            docs: crate::model::Docs { description, ..Default::default() },
            shape: Shape::FixedString(fixed.clone()),
            weakened: None,
            imported: None,
            input_of: None,
        });
        self.memo.fixed_strings.insert(fixed, id);
        id
    }
}

/// The pattern as a string of fixed length, if it is one.
fn fixed(pattern: &str, min: Option<u64>, max: Option<u64>) -> Option<FixedString> {
    let hir = ParserBuilder::new().unicode(false).utf8(false).build().parse(pattern).ok()?;
    let HirKind::Concat(parts) = hir.kind() else { return None };
    let (first, rest) = parts.split_first()?;
    let (last, middle) = rest.split_last()?;
    if !matches!(first.kind(), HirKind::Look(Look::Start)) || !matches!(last.kind(), HirKind::Look(Look::End)) {
        return None;
    }
    let mut runs = Vec::new();
    for part in middle {
        add_runs(part, &mut runs)?;
    }
    let length: usize = runs.iter().map(|run: &ClassRun| run.count).sum();
    let agrees = |bound: Option<u64>| bound.is_none_or(|bound| bound == length as u64);
    (LENGTHS.contains(&length) && agrees(min) && agrees(max)).then(|| FixedString { pattern: pattern.to_owned(), runs })
}

fn add_runs(part: &Hir, runs: &mut Vec<ClassRun>) -> Option<()> {
    match part.kind() {
        HirKind::Literal(literal) => {
            for byte in literal.0.iter() {
                add_run(vec![(*byte, *byte)], 1, runs)?;
            }
            Some(())
        }
        HirKind::Class(class) => add_run(ranges(class)?, 1, runs),
        HirKind::Capture(capture) => add_runs(&capture.sub, runs),
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| add_runs(part, runs)),
        HirKind::Repetition(repetition) if repetition.max == Some(repetition.min) => {
            for _ in 0..(repetition.min.min(128)) {
                add_runs(&repetition.sub, runs)?;
            }
            Some(())
        }
        _ => None,
    }
}

fn add_run(ranges: Vec<(u8, u8)>, count: usize, runs: &mut Vec<ClassRun>) -> Option<()> {
    if !ranges.iter().all(|(low, high)| low.is_ascii_graphic() && high.is_ascii_graphic()) {
        return None;
    }
    match runs.last_mut() {
        Some(last) if last.ranges == ranges => last.count += count,
        _ => runs.push(ClassRun { ranges, count }),
    }
    Some(())
}

fn ranges(class: &Class) -> Option<Vec<(u8, u8)>> {
    match class {
        Class::Bytes(class) => Some(class.ranges().iter().map(|range| (range.start(), range.end())).collect()),
        Class::Unicode(class) => class
            .ranges()
            .iter()
            .map(|range| Some((u8::try_from(range.start()).ok()?, u8::try_from(range.end()).ok()?)))
            .collect(),
    }
}
