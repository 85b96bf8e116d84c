//! The names of types that several places share: made of the property that has them, of their values, or of the words that
//! the places have in common. No name depends on the order of the places.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use heck::ToUpperCamelCase;

use super::Group;
use crate::hash::HashSet;
use crate::model::{Api, EnumValue, Literal, Origin, Shape, Type, TypeId};
use crate::name::words::type_name;
use crate::name::{SHARED_TYPES, is_type_line, role_words};

/// Names of properties that need the name of the type around them.
const VAGUE: [&str; 23] = [
    "Attributes",
    "Body",
    "Config",
    "Content",
    "Data",
    "Details",
    "Error",
    "Failure",
    "Info",
    "Item",
    "Kind",
    "Meta",
    "Metadata",
    "Name",
    "Object",
    "Option",
    "Options",
    "Params",
    "Request",
    "Response",
    "Result",
    "Type",
    "Value",
];

/// How many letters the values of a list may have together to be its name, and how many values.
const SHORT: (usize, usize) = (28, 3);

/// Gives each group that has none a key, which is the name that suits it best.
pub(super) fn keys(api: &Api, keys: &[String], last: &BTreeMap<String, String>, groups: &mut BTreeMap<TypeId, Group>) {
    let mut taken = taken(api, last, groups);
    let place = |group: &Group| group.members.iter().map(|id| keys[id.0].clone()).min();
    let mut new: Vec<TypeId> =
        groups.iter().filter(|(_, group)| group.key.is_none()).map(|(first, _)| *first).collect();
    new.sort_by_cached_key(|first| groups.get(first).map(|group| (Reverse(group.members.len()), place(group))));
    for first in new {
        let Some(group) = groups.get_mut(&first) else { continue };
        let names = names(api, first, &group.members);
        let free = names.iter().find(|name| !taken.contains(&name.to_lowercase())).cloned();
        let last = names.last().map_or("Shared", String::as_str);
        let numbered =
            || (2..).map(|number| format!("{last}{number}")).find(|name| !taken.contains(&name.to_lowercase()));
        let name = free.or_else(numbered).unwrap_or_default();
        taken.insert(name.to_lowercase());
        group.key = Some(name);
    }
}

/// The names, in lower case, that others have: named schemas, and what the lock has, but for what nothing shares any more.
fn taken(api: &Api, last: &BTreeMap<String, String>, groups: &BTreeMap<TypeId, Group>) -> HashSet<String> {
    let used: HashSet<&String> = groups.values().filter_map(|group| group.key.as_ref()).collect();
    let is_free = |key: &str| key.strip_prefix(SHARED_TYPES).is_some_and(|key| !used.contains(&key.to_owned()));
    let components = api.types.iter().filter_map(|def| match &def.origin {
        Origin::Component(name) => Some(type_name(name, "Model")),
        _ => None,
    });
    let locked = last.iter().filter(|(key, _)| is_type_line(key) && !is_free(key)).map(|(_, name)| name.clone());
    components.chain(locked).chain(used.iter().map(|key| (*key).clone())).map(|name| name.to_lowercase()).collect()
}

/// Where a type stands: what is around it, and what it is there.
struct Stand {
    around: String,
    role: String,
}

/// The names that suit a group, the best first.
fn names(api: &Api, first: TypeId, members: &[TypeId]) -> Vec<String> {
    let stands: Vec<Stand> = members.iter().map(|id| stand(api, *id)).collect();
    let is_most = |count: usize| 3 * count >= 2 * members.len();
    let (role, count) = most(stands.iter().map(|stand| stand.role.as_str()));
    let is_vague = !is_most(count) || VAGUE.contains(&role.as_str());
    let (title, titled) = most(members.iter().filter_map(|id| api.def(*id).title.as_deref()));
    let common = common(&stands);
    let parts = parts(&api.def(first).shape);
    let mut names = Vec::new();
    names.extend(is_most(titled).then_some(title));
    names.extend((!is_vague).then(|| role.clone()));
    names.extend(values(api, members));
    if is_vague && common.len() < 2 {
        names
            .extend(parts.as_ref().map(|parts| camel(&format!("{parts} {}", if is_most(count) { &role } else { "" }))));
    }
    let common = common.join(" ");
    names.extend((!common.is_empty()).then(|| camel(&format!("{common} {role}"))));
    names.extend(parts.map(|parts| camel(&format!("{common} {parts}"))));
    let mut whole: Vec<String> =
        stands.iter().map(|stand| camel(&format!("{} {}", stand.around, stand.role))).collect();
    whole.sort_by_cached_key(|name| (name.len(), name.clone()));
    names.extend(whole);
    names.retain(|name| name.starts_with(|c: char| c.is_ascii_uppercase()));
    names
}

/// The most frequent text, and how often it stands there; among equals the first by the alphabet.
fn most<'t>(texts: impl Iterator<Item = &'t str>) -> (String, usize) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    texts.for_each(|text| *counts.entry(camel(text)).or_default() += 1);
    let most = counts
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .max_by_key(|(text, count)| (*count, Reverse(text.clone())));
    most.unwrap_or_default()
}

/// The words that all places have around them, in the order of the shortest.
fn common(stands: &[Stand]) -> Vec<String> {
    let mut all: Vec<Vec<String>> = stands.iter().map(|stand| camel_words(&camel(&stand.around))).collect();
    all.sort_by_cached_key(|words| (words.len(), words.clone()));
    let Some((shortest, others)) = all.split_first() else { return Vec::new() };
    let mut common: HashSet<&String> = shortest.iter().collect();
    for words in others {
        let words: HashSet<&String> = words.iter().collect();
        common.retain(|word| words.contains(word));
    }
    let mut seen = HashSet::default();
    shortest.iter().filter(|word| common.contains(word) && seen.insert(*word)).cloned().collect()
}

/// The parts of a small type in words: the members of an object, the JSON types of a choice.
fn parts(shape: &Shape) -> Option<String> {
    let parts: Vec<&str> = match shape {
        Shape::Struct(object) if object.fields.len() <= 2 => {
            object.fields.iter().map(|field| field.name.as_str()).collect()
        }
        Shape::Union(union) => union.variants.iter().map(|variant| scalar(&variant.ty)).collect::<Option<_>>()?,
        _ => return None,
    };
    let word = if matches!(shape, Shape::Union(_)) { " or " } else { " and " };
    Some(parts.join(word)).filter(|parts| parts.len() > 2)
}

fn scalar(ty: &Type) -> Option<&'static str> {
    Some(match ty {
        Type::String => "text",
        Type::Bool => "bool",
        Type::Integer(_) => "integer",
        Type::Float | Type::Double | Type::Decimal => "number",
        Type::Array(_) => "list",
        Type::Map(_) | Type::JsonObject => "map",
        _ => return None,
    })
}

/// The words of a name such as `ListForRepo`.
fn camel_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for c in name.chars() {
        match words.last_mut() {
            Some(word) if !c.is_ascii_uppercase() => word.push(c),
            _ => words.push(c.to_string()),
        }
    }
    words
}

/// The values of a short list in a row: `ReadWrite`.
fn values(api: &Api, members: &[TypeId]) -> Option<String> {
    let (values, _) = super::values::united(api, members)?;
    let text = |value: &EnumValue| match &value.literal {
        Literal::String(text) => Some(camel(text)).filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase())),
        _ => None,
    };
    let texts: Vec<String> = values.iter().map(text).collect::<Option<_>>()?;
    let is_short = texts.len() > 1 && texts.len() <= SHORT.1;
    Some(texts.concat()).filter(|name| is_short && name.len() <= SHORT.0)
}

/// Where a type stands. Types are reserved before what is inside of them, so that each step leads to a smaller index.
fn stand(api: &Api, id: TypeId) -> Stand {
    let mut roles: Vec<String> = Vec::new();
    let mut at = id;
    let root = loop {
        match &api.def(at).origin {
            Origin::Inside(parent, role) => {
                roles.push(role_words(role));
                if parent.0 >= at.0 {
                    break String::new();
                }
                at = *parent;
            }
            Origin::Operation { index, incoming, role } => {
                roles.push(match is_failure(api, *index, *incoming, role) {
                    true => "failure".to_owned(),
                    false => role_words(role),
                });
                let list = if *incoming { &api.incoming } else { &api.operations };
                break list.get(*index).map(|operation| operation.id.clone()).unwrap_or_default();
            }
            Origin::Component(name) | Origin::Shared(name) => break name.clone(),
        }
    };
    if roles.is_empty() {
        return Stand { around: String::new(), role: root };
    }
    let role = roles.remove(0);
    roles.reverse();
    Stand { around: std::iter::once(root).chain(roles).collect::<Vec<_>>().join(" "), role }
}

/// Whether a type is the body of an answer that has a name for its status.
fn is_failure(api: &Api, index: usize, incoming: bool, role: &str) -> bool {
    let list = if incoming { &api.incoming } else { &api.operations };
    let is_parameter = |name: &str| {
        list.get(index).is_some_and(|operation| operation.parameters.iter().any(|given| given.name == name))
    };
    !matches!(role, "request" | "response") && !role.ends_with([']', '}']) && !is_parameter(role)
}

fn camel(text: &str) -> String {
    type_name(text, "").to_upper_camel_case()
}
