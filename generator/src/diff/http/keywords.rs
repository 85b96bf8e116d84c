//! Bounds, lengths, patterns, lists of values, and what is compared as it stands.

use serde_json::Value as Json;

use super::limits::Stricter;
use super::notes::At;
use super::rules::{
    CONSTANT_CHANGED, Direction, ENUM_CLOSED, ENUM_OPENED, LOOSENED, Rule, TIGHTENED, UNREAD, VALUE_ADDED,
    VALUE_REMOVED, WIDTH_CHANGED, WIDTH_NARROWED, WIDTH_WIDENED,
};
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Case, Limit, formats, is_pattern_within, is_same};
use crate::diff::words::{listed, of, quoted, quoted_apart};
use crate::document::Number;

/// What is reported of some keywords of two cases.
pub(super) struct KeywordReport<'c, 'a> {
    comparer: &'c mut Comparer<'a>,
    pub(super) walk: &'c Walk,
    is_reported: bool,
}

impl Comparer<'_> {
    /// Compares the keywords of a value besides those of its parts; whether what breaks was reported.
    pub(super) fn keywords(&mut self, walk: &Walk, old: &Case, new: &Case) -> bool {
        let is_respelled = walk.harmless && is_in_other_words(old, new) && self.is_respelled(walk);
        let mut report = KeywordReport { comparer: self, walk, is_reported: false };
        if is_respelled {
            report.formats(old, new);
            return report.is_reported;
        }
        report.values(old, new);
        report.bounds(old, new);
        report.multiples(old, new);
        for (least, most, was, is) in [
            ("minLength", "maxLength", old.length, new.length),
            ("minItems", "maxItems", old.items, new.items),
            ("minProperties", "maxProperties", old.size, new.size),
        ] {
            let number = |count: u64| Some(count).filter(|count| *count > 0).map(limit);
            report.limits((least, least), Stricter::Up, number(was.min), number(is.min));
            report.limits((most, most), Stricter::Down, was.max.map(limit), is.max.map(limit));
        }
        if old.unique != new.unique {
            let (rule, word) = if new.unique { (&TIGHTENED, "must now") } else { (&LOOSENED, "need no longer") };
            report.add(rule, format!("{} {word} be unique", of("items", &walk.at.label)));
        }
        report.texts("pattern", &old.patterns, &new.patterns);
        report.formats(old, new);
        report.further(old, new);
        report.is_reported
    }
}

/// Whether two cases have different keywords, which may ask for the same all the same.
fn is_in_other_words(old: &Case, new: &Case) -> bool {
    let keywords = |case: &Case| -> Vec<(String, String)> {
        case.further.iter().map(|further| (further.name.clone(), further.text.clone())).collect()
    };
    let are_listed = (old.values.is_some(), new.values.is_some());
    old.patterns != new.patterns || are_listed.0 != are_listed.1 || keywords(old) != keywords(new)
}

fn limit(count: u64) -> Limit {
    Limit { value: Number::Integer(i128::from(count)), exclusive: false }
}

impl KeywordReport<'_, '_> {
    pub(super) fn add(&mut self, rule: &'static Rule, what: String) {
        self.add_many(rule, what, false);
    }

    fn add_many(&mut self, rule: &'static Rule, what: String, many: bool) {
        let Walk { at, direction, harmless, .. } = self.walk;
        self.comparer.notes.add_many(at, rule, *direction, what, many);
        self.is_reported |= !harmless && rule.of(*direction).0 == crate::diff::Level::Major;
        // Who receives a value that is new keeps it as it came.
        self.is_reported |= *direction == Direction::Received && matches!(rule.what, "enum value added");
    }

    /// Lists of values, and single ones.
    fn values(&mut self, old: &Case, new: &Case) {
        let label = self.walk.at.label.clone();
        match (&old.values, &new.values) {
            (None, None) => {}
            (Some(was), None) => match was.as_slice() {
                [only] => self.add(&ENUM_OPENED, format!("{label} is no longer always {}", shown(only))),
                _ => self.add(&ENUM_OPENED, format!("{label} is no longer limited to a list of values")),
            },
            (None, Some(is)) => match is.as_slice() {
                [only] => self.add(&ENUM_CLOSED, format!("{label} is always {}", shown(only))),
                _ => self.add(&ENUM_CLOSED, format!("{label} is one of a list of values now")),
            },
            (Some(was), Some(is)) => {
                if let ([was], [is]) = (was.as_slice(), is.as_slice()) {
                    if !is_same(was, is) {
                        self.constant(&label, was, is);
                    }
                    return;
                }
                self.lists(&label, was, is);
            }
        }
    }

    /// A value that is another: who receives it relies on it, as open as lists are otherwise.
    fn constant(&mut self, label: &str, was: &Json, is: &Json) {
        let what = format!("{label} is always {}, and was {}", shown(is), shown(was));
        let value = if self.walk.direction == Direction::Sent { was } else { is };
        let proof = self.comparer.constant_proof(self.walk, value.clone());
        let at = At { proof, ..self.walk.at.clone() };
        self.comparer.notes.add(&at, &CONSTANT_CHANGED, self.walk.direction, what);
        self.is_reported = true;
    }

    fn lists(&mut self, label: &str, was: &[Json], is: &[Json]) {
        for (rule, from, of, verb) in [(&VALUE_ADDED, is, was, "added"), (&VALUE_REMOVED, was, is, "removed")] {
            let missing = from.iter().filter(|value| !of.iter().any(|other| is_same(value, other)));
            let missing: Vec<String> = missing.map(named).collect();
            if !missing.is_empty() {
                let of = if label == "it" { String::new() } else { format!(" of {label}") };
                let (values, were) = if missing.len() == 1 { ("value", "was") } else { ("values", "were") };
                let what = format!("the {values} {}{of} {were} {verb}", listed(&missing));
                self.add_many(rule, what, missing.len() > 1);
            }
        }
    }

    fn multiples(&mut self, old: &Case, new: &Case) {
        let texts = |case: &Case| -> Vec<String> {
            let number = |step: &Number| match step {
                Number::Integer(value) => value.to_string(),
                Number::Float(value) => value.to_string(),
            };
            case.multiples.iter().map(number).collect()
        };
        self.texts("multipleOf", &texts(old), &texts(new));
    }

    /// A keyword whose arguments aren't ordered: another one asks for something else.
    fn texts(&mut self, keyword: &str, old: &[String], new: &[String]) {
        let gone: Vec<&String> = old.iter().filter(|text| !new.contains(text)).collect();
        let come: Vec<&String> = new.iter().filter(|text| !old.contains(text)).collect();
        let label = &self.walk.at.label;
        match (gone.as_slice(), come.as_slice()) {
            ([], []) => {}
            ([was], [is]) => {
                let is_wider = keyword == "pattern" && is_pattern_within(was, is) == Some(true);
                if is_wider && is_pattern_within(is, was) == Some(true) {
                    return;
                }
                let rule = if is_wider { &LOOSENED } else { &TIGHTENED };
                let (was, is) = quoted_apart(was, is);
                self.add(rule, format!("{} is {is}, and was {was}", of(&format!("`{keyword}`"), label)));
            }
            (gone, come) => {
                let label = label.clone();
                for is in come {
                    self.add(&TIGHTENED, format!("{label} has a `{keyword}` now: {}", quoted(is)));
                }
                for was in gone {
                    self.add(&LOOSENED, format!("{label} no longer has a `{keyword}`; it was {}", quoted(was)));
                }
            }
        }
    }

    /// Formats besides those that make a string another type: widths of numbers, and what nobody checks.
    fn formats(&mut self, old: &Case, new: &Case) {
        let loose = |case: &Case| -> Vec<String> {
            let formats = case.formats.iter().filter(|format| !formats::is_checked(format));
            formats.map(|format| quoted(format)).collect()
        };
        let (was, is) = (loose(old), loose(new));
        if was != is {
            let label = &self.walk.at.label;
            let what = match (was.is_empty(), is.is_empty()) {
                (true, _) => format!("{label} has the format {} now", listed(&is)),
                (_, true) => format!("{label} no longer has the format {}", listed(&was)),
                _ => format!("{} is {}, and was {}", of("format", label), listed(&is), listed(&was)),
            };
            let (was, is) = (formats::width(&old.formats), formats::width(&new.formats));
            let rule = match was == is || !(old.integer && new.integer) {
                true => &WIDTH_CHANGED,
                false if is.0 >= was.0 && is.1 <= was.1 => &WIDTH_NARROWED,
                false => &WIDTH_WIDENED,
            };
            self.add(rule, what);
        }
    }

    fn further(&mut self, old: &Case, new: &Case) {
        let mut keywords: Vec<&str> =
            old.further.iter().chain(&new.further).map(|further| further.name.as_str()).collect();
        keywords.sort_unstable();
        keywords.dedup();
        for keyword in keywords {
            if keyword == "patternProperties" && (old.others.is_none() || new.others.is_none()) {
                continue;
            }
            let texts = |case: &Case| -> Vec<String> {
                case.further
                    .iter()
                    .filter(|further| further.name == keyword)
                    .map(|further| further.text.clone())
                    .collect()
            };
            let (was, is) = (texts(old), texts(new));
            let label = &self.walk.at.label;
            let (rule, what) = match (was.len(), is.len()) {
                _ if was == is && keyword == "$ref" && !self.comparer.is_one_file() => {
                    (&UNREAD, format!("what {label} is isn't known, as {} leads nowhere", listed(&quoted_all(&is))))
                }
                _ if was == is => continue,
                (0, _) => (&TIGHTENED, format!("{label} has `{keyword}` now")),
                (_, 0) => (&LOOSENED, format!("{label} no longer has `{keyword}`")),
                _ => (&TIGHTENED, format!("{} changed", of(&format!("`{keyword}`"), label))),
            };
            self.add(rule, what);
        }
    }
}

fn shown(value: &Json) -> String {
    quoted(&value.to_string())
}

/// A value of a list; strings without their quotes, where that can't be taken for another value.
fn named(value: &Json) -> String {
    let plain = value.as_str().filter(|text| serde_json::from_str::<Json>(text).is_err());
    plain.map_or_else(|| shown(value), quoted)
}

fn quoted_all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| quoted(text)).collect()
}
