//! Security: the ways in which operations can be authenticated to.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::api::Half;
use super::notes::{At, Notes, Subject};
use super::rules::{Direction, Rule, SECURITY_ADDED, SECURITY_DROPPED, SECURITY_REMOVED, SECURITY_REQUIRED};
use crate::diff::words::{listed, quoted};
use crate::model::{Operation, ParameterPlace, SchemeKind};

/// What changed, and where: what many operations have in common is told once.
#[derive(Debug, Default)]
pub(super) struct Security(IndexMap<(&'static str, String), (&'static Rule, Vec<At>)>);

/// The credentials of one alternative, as they are on the wire.
type Way = BTreeSet<String>;

impl Security {
    pub(super) fn compare(&mut self, at: &At, halves: (&Half<'_>, &Half<'_>), old: &Operation, new: &Operation) {
        let (before, after) = (ways(halves.0, old), ways(halves.1, new));
        if before == after {
            return;
        }
        let free = |ways: &[Way]| ways.is_empty() || ways.iter().any(Way::is_empty);
        match (free(&before), free(&after)) {
            (true, false) => {
                let each: Vec<String> = after.iter().map(shown).collect();
                self.add(at, &SECURITY_REQUIRED, format!("it asks for {}", each.join(" or ")));
            }
            (false, true) => self.add(at, &SECURITY_DROPPED, "it no longer asks for credentials".to_owned()),
            _ => {
                // Who sends more than is asked for is understood as well.
                let taken = |way: &&Way| after.iter().any(|other| other.is_subset(way));
                for way in before.iter().filter(|way| !way.is_empty() && !taken(way)) {
                    self.add(at, &SECURITY_REMOVED, format!("it no longer takes {}", shown(way)));
                }
                for way in after.iter().filter(|way| !way.is_empty() && !before.contains(way)) {
                    self.add(at, &SECURITY_ADDED, format!("it takes {}", shown(way)));
                }
            }
        }
    }

    fn add(&mut self, at: &At, rule: &'static Rule, what: String) {
        self.0.entry((rule.what, what)).or_insert_with(|| (rule, Vec::new())).1.push(at.clone());
    }

    pub(super) fn tell(self, notes: &mut Notes) {
        for ((_, what), (rule, places)) in self.0 {
            match places.as_slice() {
                [only] => notes.add(only, rule, Direction::Sent, what),
                [first, ..] => {
                    let subject = Subject { heading: "Security".to_owned(), path: String::new() };
                    let what = what.strip_prefix("it ").unwrap_or(&what);
                    let verb = match what.split_once(' ') {
                        Some(("asks", rest)) => format!("ask {rest}"),
                        Some(("takes", rest)) => format!("take {rest}"),
                        _ => what.replace("takes", "take").replace("asks", "ask"),
                    };
                    let at = At { subject, ..first.clone() };
                    notes.add(&at, rule, Direction::Sent, format!("{} operations {verb}", places.len()));
                }
                [] => {}
            }
        }
    }
}

/// The alternatives of an operation.
fn ways(half: &Half<'_>, operation: &Operation) -> Vec<Way> {
    let scheme = |index: &usize| half.api.schemes.get(*index).map(|scheme| credential(&scheme.kind));
    let mut ways: Vec<Way> =
        operation.security.iter().map(|schemes| schemes.iter().filter_map(scheme).collect()).collect();
    ways.sort();
    ways.dedup();
    ways
}

/// A scheme as it is on the wire: what it is called in the document doesn't count.
fn credential(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::Basic => "HTTP basic authentication".to_owned(),
        SchemeKind::Bearer => "a bearer token".to_owned(),
        SchemeKind::Token(_) => "an access token".to_owned(),
        SchemeKind::ApiKey(place, name) => {
            let place = match place {
                ParameterPlace::Query => "query parameter",
                ParameterPlace::Cookie => "cookie",
                ParameterPlace::Header | ParameterPlace::Path => "header",
            };
            format!("an API key in the {place} {}", quoted(name))
        }
        SchemeKind::Unsupported(what) => quoted(what),
    }
}

fn shown(way: &Way) -> String {
    listed(&way.iter().cloned().collect::<Vec<_>>())
}
