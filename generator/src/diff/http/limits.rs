//! Bounds of numbers, lengths of strings, and counts of items and members.

use super::keywords::KeywordReport;
use super::rules::{LOOSENED, TIGHTENED};
use crate::diff::schema::{Case, Limit};
use crate::diff::words::of;
use crate::document::Number;

/// Which way a bound gets stricter.
#[derive(Clone, Copy)]
pub(super) enum Stricter {
    /// When it grows: a least value.
    Up,
    /// When it shrinks: a greatest value.
    Down,
}

impl Stricter {
    /// A bound of integers as one that is allowed itself: `exclusiveMinimum: 0` is `minimum: 1`.
    fn inclusive(self, limit: Limit) -> Limit {
        let step = if matches!(self, Self::Up) { 1 } else { -1 };
        match limit.value {
            Number::Integer(value) if limit.exclusive => {
                Limit { value: Number::Integer(value.saturating_add(step)), exclusive: false }
            }
            _ => limit,
        }
    }
}

impl KeywordReport<'_, '_> {
    /// Compares the bounds of numbers.
    pub(super) fn bounds(&mut self, old: &Case, new: &Case) {
        let are_integers = old.integer && new.integer;
        for (keywords, stricter, was, is) in [
            (("minimum", "exclusiveMinimum"), Stricter::Up, old.low, new.low),
            (("maximum", "exclusiveMaximum"), Stricter::Down, old.high, new.high),
        ] {
            let same = |limit: Option<Limit>| limit.map(|limit| stricter.inclusive(limit));
            if !(are_integers && same(was) == same(is)) {
                self.limits(keywords, stricter, was, is);
            }
        }
    }

    /// Reports that a bound, a length or a count changed.
    pub(super) fn limits(
        &mut self,
        keywords: (&str, &str),
        stricter: Stricter,
        old: Option<Limit>,
        new: Option<Limit>,
    ) {
        let rule = match (old, new) {
            (None, Some(_)) => &TIGHTENED,
            (Some(_), None) => &LOOSENED,
            (Some(old), Some(new)) if old != new => {
                let order = crate::diff::schema::compare(new.value, old.value);
                let is_up = order.is_gt();
                match stricter {
                    _ if order.is_eq() => {
                        if new.exclusive {
                            &TIGHTENED
                        } else {
                            &LOOSENED
                        }
                    }
                    Stricter::Up => {
                        if is_up {
                            &TIGHTENED
                        } else {
                            &LOOSENED
                        }
                    }
                    Stricter::Down => {
                        if is_up {
                            &LOOSENED
                        } else {
                            &TIGHTENED
                        }
                    }
                }
            }
            _ => return,
        };
        let name = |limit: &Limit| if limit.exclusive { keywords.1 } else { keywords.0 };
        let number = |limit: Limit| match limit.value {
            Number::Integer(value) => value.to_string(),
            Number::Float(value) => value.to_string(),
        };
        let label = &self.walk.at.label;
        let what = match (old, new) {
            (Some(old), Some(new)) if name(&old) == name(&new) => {
                let bound = of(&format!("`{}`", name(&new)), label);
                format!("{bound} is {}, and was {}", number(new), number(old))
            }
            (Some(old), Some(new)) => {
                let (is, was) = (name(&new), name(&old));
                let article = if is.starts_with('e') { "an" } else { "a" };
                format!("{label} has {article} `{is}` of {} in place of its `{was}` of {}", number(new), number(old))
            }
            (None, Some(new)) => {
                let name = name(&new);
                let article = if name.starts_with('e') { "an" } else { "a" };
                format!("{label} has {article} `{name}` now: {}", number(new))
            }
            (Some(old), None) => format!("{label} no longer has a `{}`; it was {}", name(&old), number(old)),
            (None, None) => return,
        };
        self.add(rule, what);
    }
}
