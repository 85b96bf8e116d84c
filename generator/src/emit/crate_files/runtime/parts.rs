//! The parts of the runtime, and which documents need them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::config::{Map, Time};
use crate::emit::CrateOptions;
use crate::emit::operations::webhooks::is_readable;
use crate::emit::types::enums::is_long;
use crate::emit::types::structs::is_large;
use crate::model::{Api, BodyKind, Extra, Operation, Payload, Rules, SchemeKind, Shape, Type};

/// The parts that a document may need, each with whether this one does. Their own needs are
/// in `runtime/parts.toml`.
const NEEDED: [(&str, Needs); 20] = [
    ("aws_sigv4", |api, _| api.schemes.iter().any(|scheme| scheme.kind == SchemeKind::AwsSigV4)),
    ("chrono", |api, options| options.time == Time::Chrono && has_type(api, is_time)),
    ("digest", |api, _| api.schemes.iter().any(|scheme| scheme.kind == SchemeKind::Digest)),
    ("digits", |api, _| api.reads_digits),
    ("downloads", |api, _| operations(api).any(gives_downloads)),
    ("foreign", |api, _| has_type(api, |ty| matches!(ty, Type::Foreign(_)))),
    ("indexmap", |api, options| options.map == Map::Index && has_map(api)),
    ("large_objects", |api, _| {
        api.types.iter().any(|def| matches!(&def.shape, Shape::Struct(object) if is_large(object)))
    }),
    ("listed", |api, _| api.types.iter().any(|def| matches!(&def.shape, Shape::Enum(list) if is_long(list)))),
    ("oauth", |api, _| api.schemes.iter().any(|scheme| matches!(scheme.kind, SchemeKind::Token(_)))),
    ("pattern", |api, _| has_pattern(api)),
    ("polling", |api, _| operations(api).any(|operation| operation.polling.is_some())),
    ("schema", |api, _| schemas(api).next().is_some()),
    ("servers", |api, _| api.has_choice()),
    ("sign_in", |api, _| {
        api.schemes.iter().any(|scheme| matches!(&scheme.kind, SchemeKind::Token(grants) if grants.user))
    }),
    ("signatures", |api, _| has_webhooks(api)),
    ("time", |api, options| options.time == Time::Time && has_type(api, is_time)),
    ("uploads", |api, _| operations(api).any(takes_uploads)),
    ("uuid", |api, _| has_type(api, |ty| matches!(ty, Type::Uuid))),
    ("xml", |api, _| operations(api).flat_map(Operation::payloads).any(|payload| payload.xml.is_some())),
];

/// Whether a document needs a part.
type Needs = fn(&Api, &CrateOptions<'_>) -> bool;

/// The parts by name, with what each needs of the others.
pub(in crate::emit::crate_files) static PARTS: LazyLock<BTreeMap<String, Vec<String>>> =
    LazyLock::new(|| toml::from_str(include_str!("../../../../runtime/parts.toml")).unwrap_or_default());

/// The parts of the runtime that an API needs, by the names of their features.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parts(BTreeSet<&'static str>);

impl Parts {
    pub(crate) fn of(api: &Api, options: &CrateOptions<'_>) -> Self {
        let needed = NEEDED.iter().filter(|(_, needs)| needs(api, options)).map(|(part, _)| *part);
        let wanted = options.parts.iter().map(|part| part.name()).filter(|name| PARTS.contains_key(*name));
        Self::with(needed.chain(wanted))
    }

    /// These parts, and what they need.
    pub(super) fn with(wanted: impl IntoIterator<Item = &'static str>) -> Self {
        let mut parts = Self::default();
        let mut open: Vec<&'static str> = wanted.into_iter().collect();
        while let Some(part) = open.pop() {
            if parts.0.insert(part) {
                open.extend(PARTS.get(part).into_iter().flatten().map(String::as_str));
            }
        }
        parts
    }

    /// Every part that there is.
    #[cfg(test)]
    pub(super) fn all() -> impl Iterator<Item = &'static str> {
        PARTS.keys().map(String::as_str)
    }

    /// Their names, sorted.
    pub(crate) fn names(&self) -> Vec<&'static str> {
        self.0.iter().copied().collect()
    }

    /// Whether the crate has a part.
    pub(crate) fn has(&self, part: &str) -> bool {
        self.0.contains(part)
    }

    /// Whether the condition of a `cfg` attribute holds, where it is about parts: a part, or `not`, `any` or `all` of
    /// such.
    pub(super) fn hold(&self, condition: &str) -> Option<bool> {
        let inside = |word: &str| condition.strip_prefix(word)?.strip_prefix('(')?.strip_suffix(')');
        let each = |list: &str| list.split(", ").map(|condition| self.hold(condition)).collect::<Option<Vec<bool>>>();
        if let Some(condition) = inside("not") {
            return self.hold(condition).map(|holds| !holds);
        }
        if let Some(list) = inside("any") {
            return each(list).map(|all| all.contains(&true));
        }
        if let Some(list) = inside("all") {
            return each(list).map(|all| !all.contains(&false));
        }
        if condition == "test" {
            // The runtime's own tests stay with it.
            return Some(false);
        }
        let part = condition.strip_prefix("feature = \"")?.strip_suffix('"')?;
        PARTS.contains_key(part).then(|| self.has(part))
    }
}

fn has_type(api: &Api, is: fn(&Type) -> bool) -> bool {
    let mut found = false;
    api.types.iter().for_each(|def| def.each_type(&mut |ty| found |= has_inside(ty, is)));
    api.each_root_type(&mut |ty| found |= has_inside(ty, is));
    found
}

fn has_inside(ty: &Type, is: fn(&Type) -> bool) -> bool {
    is(ty)
        || match ty {
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => has_inside(inner, is),
            _ => false,
        }
}

fn is_time(ty: &Type) -> bool {
    matches!(ty, Type::DateTime | Type::Date | Type::Time)
}

/// Whether a body or a part of one may be a file.
fn takes_uploads(operation: &Operation) -> bool {
    let kinds = operation.body.iter().flat_map(|body| &body.kinds);
    kinds.into_iter().any(|payload| matches!(payload.kind, BodyKind::Bytes | BodyKind::Multipart))
}

/// Whether an answer may be read as bytes while it comes in.
fn gives_downloads(operation: &Operation) -> bool {
    let is_bytes = |payload: &Payload| matches!(payload.kind, BodyKind::Form | BodyKind::Multipart | BodyKind::Bytes);
    let mut outcomes = operation.success.iter();
    outcomes.any(|outcome| outcome.download.is_some() || outcome.payload.as_ref().is_some_and(is_bytes))
}

/// Whether the API sends requests that are read: webhooks and callbacks.
fn has_webhooks(api: &Api) -> bool {
    api.incoming.iter().any(is_readable)
}

fn has_map(api: &Api) -> bool {
    let keeps_others = |shape: &Shape| matches!(shape, Shape::Struct(object) if matches!(object.extra, Extra::Kept(_)));
    has_type(api, |ty| matches!(ty, Type::Map(_))) || api.types.iter().any(|def| keeps_others(&def.shape))
}

fn has_pattern(api: &Api) -> bool {
    rules(api).flat_map(Rules::all).any(|rules| rules.pattern.is_some())
        || schemas(api).any(|schema| schema.contains("\"pattern"))
}

/// The rules that are JSON Schemas.
fn schemas(api: &Api) -> impl Iterator<Item = &str> {
    rules(api).filter_map(|rules| rules.schema.as_deref())
}

fn operations(api: &Api) -> impl Iterator<Item = &Operation> {
    api.operations.iter().chain(&api.incoming)
}

/// The rules of every member, alias, parameter and body.
fn rules(api: &Api) -> impl Iterator<Item = &Rules> {
    let of_types = api.types.iter().flat_map(|def| match &def.shape {
        Shape::Struct(object) => object.fields.iter().map(|field| &field.rules).chain([&object.rules]).collect(),
        Shape::Alias(_, rules) => vec![rules],
        Shape::Union(union) => union.variants.iter().map(|variant| &variant.rules).collect(),
        _ => Vec::new(),
    });
    let of_parameters = operations(api).flat_map(|operation| &operation.parameters).map(|parameter| &parameter.rules);
    let of_bodies = operations(api).filter_map(|operation| operation.body.as_ref()).flat_map(|body| &body.kinds);
    of_types.chain(of_parameters).chain(of_bodies.map(|payload| &payload.rules))
}
