//! Security: the ways in which operations can be authenticated to.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::api::Half;
use super::exchange::Part;
use super::notes::{At, Notes, Subject};
use super::rules::{
    Direction, Rule, SCOPE_ADDED, SCOPE_REMOVED, SECURITY_ADDED, SECURITY_ADDRESS, SECURITY_DROPPED, SECURITY_REMOVED,
    SECURITY_REQUIRED,
};
use super::walk::Comparer;
use crate::diff::words::{listed, quoted, several};
use crate::document::Node;
use crate::model::{Operation, ParameterPlace, SchemeKind};
use crate::openapi::declared;

/// The addresses of a security scheme, and what they are.
const ADDRESSES: [(&str, &str); 4] = [
    ("authorizationUrl", "address for authorization"),
    ("tokenUrl", "address for tokens"),
    ("refreshUrl", "address for refreshed tokens"),
    ("openIdConnectUrl", "address of the OpenID provider"),
];

/// What changed, and where: what many operations have in common is reported once.
#[derive(Debug, Default)]
pub(super) struct Security(IndexMap<(&'static str, String), (&'static Rule, Vec<At>)>);

/// How the credential of an API key begins; its place and its name follow.
const API_KEY: &str = "an API key in the";

/// The credentials of one alternative, as they are on the wire.
type Way = BTreeSet<String>;

impl Security {
    pub(super) fn compare(&mut self, at: &At, comparer: &mut Comparer<'_>, old: &Operation, new: &Operation) {
        let before = ways(&comparer.old, old);
        let after = spelled_alike(ways(&comparer.new, new), &before);
        self.scopes(at, &scopes(&comparer.old, old), &scopes(&comparer.new, new));
        if before == after {
            return;
        }
        let free = |ways: &[Way]| ways.is_empty() || ways.iter().any(Way::is_empty);
        match (free(&before), free(&after)) {
            (true, false) => {
                let each: Vec<String> = after.iter().map(shown).collect();
                let at = at.proved(comparer.refused_request(old, Part::None));
                self.add(&at, &SECURITY_REQUIRED, format!("it asks for {}", each.join(" or ")));
            }
            (false, true) => self.add(at, &SECURITY_DROPPED, "it no longer asks for credentials".to_owned()),
            _ => {
                // Who sends more than is asked for is understood as well.
                let taken = |way: &&Way| after.iter().any(|other| other.is_subset(way));
                for way in before.iter().filter(|way| !way.is_empty() && !taken(way)) {
                    let credentials = credentials(&comparer.old, old, way);
                    let at = at.proved(comparer.refused_request(old, Part::Credentials(&credentials)));
                    self.add(&at, &SECURITY_REMOVED, format!("it no longer takes {}", shown(way)));
                }
                for way in after.iter().filter(|way| !way.is_empty() && !before.contains(way)) {
                    self.add(at, &SECURITY_ADDED, format!("it takes {}", shown(way)));
                }
            }
        }
    }

    /// Compares what a token has to be good for, for each way that is there as before.
    fn scopes(&mut self, at: &At, old: &BTreeMap<Way, BTreeSet<String>>, new: &BTreeMap<Way, BTreeSet<String>>) {
        for (way, was) in old {
            let Some(is) = new.get(way) else { continue };
            let names = |list: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> {
                list.difference(other).map(|scope| quoted(scope)).collect()
            };
            for (rule, scopes, verb) in
                [(&SCOPE_ADDED, names(is, was), "asks for"), (&SCOPE_REMOVED, names(was, is), "no longer asks for")]
            {
                if !scopes.is_empty() {
                    self.add(at, rule, format!("it {verb} {}", several("the scope", &scopes)));
                }
            }
        }
    }

    /// Compares the addresses of the schemes that both documents have.
    pub(super) fn addresses(&mut self, old: &Half<'_>, new: &Half<'_>) {
        let path = ["components", "securitySchemes"];
        let (before, after) = (old.document.root().path(&path), new.document.root().path(&path));
        let (Some(before), Some(after)) = (before, after) else { return };
        for (name, was) in before.members() {
            let Some(is) = after.get(name) else { continue };
            let mut seen = BTreeSet::new();
            for (key, label) in ADDRESSES {
                let flows = |node: &Node<'_>| -> BTreeMap<String, String> {
                    let flows = node.get("flows");
                    let of = |(flow, node): (&str, Node<'_>)| Some((flow.to_owned(), node.str(key)?.to_owned()));
                    let own = node.str(key).map(|url| (String::new(), url.to_owned()));
                    flows.iter().flat_map(Node::members).filter_map(of).chain(own).collect()
                };
                let (was_all, is_all) = (flows(&was), flows(&is));
                for flow in was_all.keys().chain(is_all.keys()) {
                    let (was_url, is_url) = (was_all.get(flow), is_all.get(flow));
                    let name = quoted(name);
                    let what = match (was_url, is_url) {
                        _ if was_url == is_url => continue,
                        (Some(was), Some(is)) => {
                            format!("the {label} of {name} is {}, and was {}", quoted(is), quoted(was))
                        }
                        (None, Some(is)) => format!("the {label} of {name} is {} now", quoted(is)),
                        (Some(was), None) => format!("{name} no longer has its {label}, {}", quoted(was)),
                        (None, None) => continue,
                    };
                    if seen.insert(what.clone()) {
                        let subject = Subject { heading: "Security".to_owned(), path: String::new() };
                        let at = At { subject, old: Some(was.place()), new: Some(is.place()), ..At::default() };
                        self.add(&at, &SECURITY_ADDRESS, what);
                    }
                }
            }
        }
    }

    fn add(&mut self, at: &At, rule: &'static Rule, what: String) {
        self.0.entry((rule.what, what)).or_insert_with(|| (rule, Vec::new())).1.push(at.clone());
    }

    pub(super) fn add_to(self, notes: &mut Notes) {
        for ((_, what), (rule, places)) in self.0 {
            match places.as_slice() {
                [only] => {
                    let many = what.contains("the scopes ");
                    notes.add_many(only, rule, Direction::Sent, what, many);
                }
                [first, ..] => {
                    let subject = Subject { heading: "Security".to_owned(), path: String::new() };
                    let what = what.strip_prefix("it ").unwrap_or(&what);
                    let verb = match what.split_once(' ') {
                        Some(("asks", rest)) => format!("ask {rest}"),
                        Some(("takes", rest)) => format!("take {rest}"),
                        _ => what.replacen("takes", "take", 1).replacen("asks", "ask", 1),
                    };
                    let at = At { subject, ..first.clone() };
                    let many = verb.contains("the scopes ");
                    notes.add_many(&at, rule, Direction::Sent, format!("{} operations {verb}", places.len()), many);
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

/// Ways with the names of headers as other ways have them: case says nothing (RFC 9110, section 5.1).
fn spelled_alike(ways: Vec<Way>, others: &[Way]) -> Vec<Way> {
    let of_header = format!("{API_KEY} header");
    let alike = |credential: &String| {
        let mut known = others.iter().flatten().filter(|_| credential.starts_with(&of_header));
        known.find(|known| known.eq_ignore_ascii_case(credential)).unwrap_or(credential).clone()
    };
    ways.iter().map(|way| way.iter().map(alike).collect()).collect()
}

/// The headers, query parameters and cookies that the credentials of an alternative are in.
fn credentials(half: &Half<'_>, operation: &Operation, way: &Way) -> Vec<(ParameterPlace, String, String)> {
    let header = |value: &str| (ParameterPlace::Header, "Authorization".to_owned(), value.to_owned());
    let schemes = operation.security.iter().flatten().filter_map(|index| half.api.schemes.get(*index));
    let mut found: Vec<(ParameterPlace, String, String)> = schemes
        .filter(|scheme| way.contains(&credential(&scheme.kind)))
        .filter_map(|scheme| match &scheme.kind {
            SchemeKind::Basic => Some(header("Basic …")),
            SchemeKind::Digest => Some(header("Digest …")),
            SchemeKind::AwsSigV4 => Some(header("AWS4-HMAC-SHA256 …")),
            SchemeKind::Bearer | SchemeKind::Token(_) => Some(header("Bearer …")),
            SchemeKind::ApiKey(place, name) => Some((*place, name.clone(), "key".to_owned())),
            SchemeKind::Unsupported(_) => None,
        })
        .collect();
    found.dedup();
    found
}

/// The scopes that each alternative of an operation asks for.
fn scopes(half: &Half<'_>, operation: &Operation) -> BTreeMap<Way, BTreeSet<String>> {
    let own = half.at(&operation.place).and_then(|node| node.get("security"));
    let Some(list) = own.or_else(|| half.document.root().get("security")) else { return BTreeMap::new() };
    let mut found: BTreeMap<Way, BTreeSet<String>> = BTreeMap::new();
    for requirement in list.elements() {
        let kind = |name: &str| {
            let name = declared::scheme(half.document, &requirement, name);
            half.api.schemes.iter().find(|scheme| scheme.name == name)
        };
        let way = requirement.members().filter_map(|(name, _)| kind(name).map(|scheme| credential(&scheme.kind)));
        let way: Way = way.collect();
        let asked = requirement.members().flat_map(|(_, scopes)| {
            scopes.elements().filter_map(|scope| scope.as_str().map(str::to_owned)).collect::<Vec<_>>()
        });
        let asked: BTreeSet<String> = asked.collect();
        // Of several such ways, one that asks for no scope will do.
        let known = found.entry(way).or_insert_with(|| asked.clone());
        *known = if known.is_empty() || asked.is_empty() { BTreeSet::new() } else { &*known | &asked };
    }
    found
}

/// A scheme as it is on the wire: what it is called in the document doesn't count.
fn credential(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::Basic => "HTTP basic authentication".to_owned(),
        SchemeKind::Bearer => "a bearer token".to_owned(),
        SchemeKind::Digest => "HTTP digest authentication".to_owned(),
        SchemeKind::AwsSigV4 => "AWS Signature Version 4".to_owned(),
        SchemeKind::Token(_) => "an access token".to_owned(),
        SchemeKind::ApiKey(place, name) => {
            let place = match place {
                ParameterPlace::Query => "query parameter",
                ParameterPlace::Cookie => "cookie",
                ParameterPlace::Header | ParameterPlace::Path => "header",
            };
            format!("{API_KEY} {place} {}", quoted(name))
        }
        SchemeKind::Unsupported(what) => quoted(what),
    }
}

fn shown(way: &Way) -> String {
    listed(&way.iter().cloned().collect::<Vec<_>>())
}
