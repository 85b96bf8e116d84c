//! The names of operations, and of what each has: its builder, methods for further kinds of body, the fake server's method, and
//! for a webhook the function that reads it.

use super::bodies::{kind_word, outcome_enums};
use super::{Minter, words};
use crate::name::OperationNames;
use crate::name::lock::{Kind, key, kind_of};
use crate::name::mint::scope::Scope;

/// Methods that every client has.
const CLIENT_METHODS: [&str; 8] = ["builder", "call", "with_timeout", "clone", "from", "into", "default", "new"];

/// Methods that every fake server has.
pub(crate) const MOCK_METHODS: [&str; 8] = ["start", "listen", "client", "url", "requests", "expect", "answer", "drop"];

/// Names that builders can't have, in lower case: generated modules use them without a path. `m` is the mode of a builder.
const BUILDERS: [&str; 19] = [
    "async",
    "call",
    "checked",
    "client",
    "decodeerror",
    "formpart",
    "m",
    "method",
    "mode",
    "operation",
    "paging",
    "param",
    "part",
    "reply",
    "response",
    "runtime",
    "style",
    "types",
    "upload",
];

/// Types and traits that readers know without a path, beside those that no type is called: the standard library's prelude,
/// and those that most programs import.
const WELL_KNOWN_TYPES: [&str; 22] = [
    "AsMut",
    "Bytes",
    "Copy",
    "Drop",
    "Either",
    "Error",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "Future",
    "HashMap",
    "HashSet",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "Send",
    "Sized",
    "Sync",
    "ToOwned",
    "ToString",
    "Unpin",
];

/// A name that follows from others.
pub(crate) struct Derived {
    key: String,
    /// The names that it may have, the best first.
    candidates: Vec<String>,
    /// The endings of further names that are made of it, such as `Success`.
    endings: Vec<&'static str>,
}

impl Derived {
    pub(crate) fn alone(key: String, candidates: Vec<String>) -> Self {
        Self { key, candidates, endings: Vec::new() }
    }
}

impl Minter<'_> {
    pub(crate) fn operations(&mut self) {
        let api = self.api;
        let places: Vec<String> = api.operations.iter().map(|operation| key(&operation.place)).collect();
        let methods = self.assign(Kind::Operation, &CLIENT_METHODS, &places, |index| {
            let operation = &api.operations[index];
            let made = crate::model::name_from_path(&operation.method.to_ascii_lowercase(), &operation.path);
            vec![words::value_name(&operation.id, "operation"), words::value_name(&made, "operation")]
        });
        let alternates = self.alternates(&places, &methods);
        let builders = self.builders(&places, &methods);
        let mocks = self.mocks(&places, &methods);
        let named = methods.into_iter().zip(alternates).zip(builders).zip(mocks).zip(&places).zip(&api.operations);
        self.names.operations = named
            .map(|(((((method, alternates), builder), mock), place), operation)| OperationNames {
                method,
                builder,
                alternates,
                mock,
                ..self.parameters(place, operation)
            })
            .collect();
        self.incoming();
    }

    /// The client's methods for further kinds of body.
    fn alternates(&mut self, places: &[String], methods: &[String]) -> Vec<Vec<String>> {
        let mut scope = Scope::with(&CLIENT_METHODS);
        let left = self.last.iter().filter(|(place, _)| kind_of(place) == Kind::Operation).map(|(_, name)| name);
        methods.iter().chain(left).for_each(|name| {
            scope.take(name);
        });
        let each = places.iter().zip(methods).zip(&self.api.operations);
        let wanted: Vec<Vec<Derived>> = each
            .map(|((place, method), operation)| {
                let further = operation.body.iter().flat_map(|body| body.kinds.iter().skip(1));
                let words = further.map(|payload| kind_word(payload.kind));
                let name = |word| Derived::alone(format!("{place}/~method/{word}"), vec![format!("{method}_{word}")]);
                words.map(name).collect()
            })
            .collect();
        let counts: Vec<usize> = wanted.iter().map(Vec::len).collect();
        let mut names = self.derived(&mut scope, wanted.into_iter().flatten().collect()).into_iter();
        counts.into_iter().map(|count| names.by_ref().take(count).collect()).collect()
    }

    fn builders(&mut self, places: &[String], methods: &[String]) -> Vec<String> {
        let each = places.iter().zip(methods).zip(&self.api.operations);
        let wanted = each.map(|((place, method), operation)| {
            let candidates = [method.clone(), format!("{method} request")];
            let candidates = candidates.iter().map(|words| words::type_name(words, "Operation")).collect();
            Derived { key: format!("{place}/~builder"), candidates, endings: outcome_enums(operation) }
        });
        let wanted = wanted.collect();
        let mut scope = Scope::with(&BUILDERS);
        if !self.shadows_std {
            WELL_KNOWN_TYPES.iter().for_each(|name| {
                scope.take(name);
            });
        }
        self.derived(&mut scope, wanted)
    }

    /// The fake server's methods: they have the names of the client's, unless every fake server has a method of that name.
    fn mocks(&mut self, places: &[String], methods: &[String]) -> Vec<String> {
        let wanted = places.iter().zip(methods).map(|(place, method)| {
            let apart = format!("{}_operation", method.trim_end_matches('_'));
            Derived::alone(format!("{place}/~mock"), vec![method.clone(), apart])
        });
        let wanted = wanted.collect();
        self.derived(&mut Scope::with(&MOCK_METHODS), wanted)
    }

    /// Names that follow from others. The lock has a name only where a clash made it another than the first candidate.
    pub(crate) fn derived(&mut self, scope: &mut Scope, wanted: Vec<Derived>) -> Vec<String> {
        let mut kept =
            |wanted: &Derived| self.last.get(&wanted.key).filter(|name| scope.take_all(name, &wanted.endings)).cloned();
        let mut names: Vec<Option<String>> = wanted.iter().map(&mut kept).collect();
        // Those whose thing was there before come first.
        let known = |key: &str| key.rsplit_once("/~").is_some_and(|(thing, _)| self.last.contains_key(thing));
        for first in [true, false] {
            let open = wanted.iter().zip(&mut names).filter(|(wanted, _)| known(&wanted.key) == first);
            open.for_each(|(wanted, slot)| {
                slot.get_or_insert_with(|| scope.mint_all(&wanted.candidates, &wanted.endings));
            });
        }
        let names: Vec<String> = names.into_iter().flatten().collect();
        for (Derived { key, candidates, .. }, name) in wanted.into_iter().zip(&names) {
            if candidates.first() != Some(name) {
                self.names.locked.insert(key, name.clone());
            }
        }
        names
    }

    fn incoming(&mut self) {
        let api = self.api;
        let wanted = api.incoming.iter().map(|operation| {
            let name = words::value_name(&operation.id, "webhook");
            Derived::alone(format!("{}/~reader", key(&operation.place)), vec![name])
        });
        let methods = self.derived(&mut Scope::default(), wanted.collect());
        self.names.incoming = methods
            .into_iter()
            .zip(&api.incoming)
            .map(|(method, operation)| OperationNames {
                builder: words::type_name(&method, "Webhook"),
                method,
                ..self.parameters(&key(&operation.place), operation)
            })
            .collect();
    }
}
