//! Names: every identifier of the output, minted once, and kept from one run to the next.
//!
//! | the document has | the crate has |
//! | --- | --- |
//! | schema `call_status` | `CallStatus` in `types/call_status.rs` |
//! | property `inner` of it, an object | `CallStatusInner`, in the same file |
//! | items of its property `entries` | `CallStatusEntry` |
//! | operation `ListCalls` | method `list_calls`, builder `ListCalls` |
//! | its answer, an inline object | `ListCallsResponse` in `types/list_calls.rs` |
//! | property `type` | field `r#type` |
//! | value `+1` of an enum | variant `Plus1` |
//! | two things of one name | the second has the first free number: `Call2` |

pub(crate) mod aliases;
mod branches;
mod credentials;
mod keep;
mod members;
mod moved;
mod operations;
mod order;
mod paths;
mod rename;
mod required;
mod scope;
mod servers;
mod types;
pub(crate) mod words;

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::{Api, TypeId};
pub use aliases::Alias;
pub(crate) use branches::is_list;
use keep::Spellings;
pub(crate) use operations::MOCK_METHODS;
pub use order::keep_order;
pub(crate) use required::MOST_ARGUMENTS;
pub(crate) use scope::Scope;

/// Every name of the output.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The name of each type.
    pub types: Vec<String>,
    /// The module that each type stands in.
    pub modules: Vec<String>,
    /// The struct that the constructor of a type takes, where it may require more than a function has arguments for.
    pub required: HashMap<TypeId, String>,
    /// The fields of each struct, in order; the last may be that of the other members.
    pub fields: HashMap<TypeId, Vec<String>>,
    /// The variants of each enum and union, in order.
    pub variants: HashMap<TypeId, Vec<String>>,
    /// The operations, in order.
    pub operations: Vec<OperationNames>,
    /// The requests that the API sends, in order.
    pub incoming: Vec<OperationNames>,
    /// The module of each tag.
    pub tags: Vec<String>,
    /// The client's methods that take credentials, one for each scheme.
    pub schemes: Vec<String>,
    /// The client's further methods for each scheme whose tokens it gets for itself.
    pub grants: Vec<GrantNames>,
    /// The names of before that stay for a while.
    pub aliases: Vec<Alias>,
    /// The names around each server, where there is something to choose.
    pub servers: Vec<ServerNames>,
    /// What the lock keeps: place, and name before it was renamed.
    pub locked: BTreeMap<String, String>,
    /// The renames that can't be, each with the reason.
    pub refused: Vec<String>,
    /// The renames of what isn't there, each with the place or name that may have been meant.
    pub unused: Vec<(String, Option<String>)>,
}

/// The client's methods for the tokens of one scheme.
#[derive(Clone, Debug, Default)]
pub struct GrantNames {
    /// The grant of client credentials.
    pub client_credentials: String,
    /// The grant of a refresh token.
    pub refresh_token: String,
    /// Any other way to tokens.
    pub provider: String,
}

/// The names around one server.
#[derive(Clone, Debug, Default)]
pub struct ServerNames {
    /// The function that makes it.
    pub function: String,
    /// The type in which its variables are set.
    pub builder: String,
    /// Its variables, in order.
    pub variables: Vec<VariableNames>,
}

/// The names around one variable of a server.
#[derive(Clone, Debug, Default)]
pub struct VariableNames {
    /// The method that sets it.
    pub method: String,
    /// The type of its value, where that is one of a list.
    pub ty: String,
    /// The variants of that type, in order.
    pub variants: Vec<String>,
}

/// The names around one operation.
#[derive(Clone, Debug, Default)]
pub struct OperationNames {
    /// The client's method.
    pub method: String,
    /// The builder.
    pub builder: String,
    /// The fake server's method.
    pub mock: String,
    /// The parameters, in order.
    pub parameters: Vec<String>,
    /// The members of a multipart body, in order.
    pub parts: Vec<String>,
    /// The methods for further kinds of body, in order.
    pub alternates: Vec<String>,
}

/// The field that keeps the members that have no field of their own.
pub const EXTRA_FIELD: &str = "additional_properties";

/// The variant that keeps what a document doesn't list.
pub const UNLISTED: &str = "Unrecognized";

/// The lines of a lock that mean something for an API, under the keys that their things have now.
#[must_use]
pub fn known(api: &Api, locked: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    branches::followed(api, moved::elsewhere(api, paths::followed(api, usable(locked))))
}

/// Mints every name. Those of the last run, by place, are kept, as [`known`] gives them; `renamed`, by place or name, has the
/// last word.
#[must_use]
pub fn name(api: &Api, last: &BTreeMap<String, String>, renamed: &BTreeMap<String, String>) -> Names {
    let spellings = Spellings::find(api, last);
    let mut minter = Minter {
        api,
        last,
        renamed,
        spellings,
        names: Names::default(),
        used: HashSet::new(),
        known: Vec::new(),
        moved: Vec::new(),
    };
    minter.tags();
    minter.operations();
    minter.types();
    minter.members();
    minter.schemes();
    minter.servers();
    minter.names.unused = minter.unused();
    // What has left the document keeps its name, so that nothing else gets it by accident.
    let mut locked = last.clone();
    minter.moved.iter().for_each(|key| {
        locked.remove(key);
    });
    locked.append(&mut minter.names.locked);
    locked.extend(minter.spellings.locked().chain(branches::told(api)));
    minter.names.aliases = aliases::all(&locked);
    minter.names.locked = locked;
    minter.names
}

/// The lines of a lock that are names. A lock is a file that anyone may have edited: a name that is none is made anew.
fn usable(last: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let usable = last.iter().filter(|(key, name)| match kind_of(key) {
        Kind::Type => is_type_name(name) && !words::is_taken(name),
        Kind::Tag => is_value_name(name) && file_safe((*name).clone()) == **name,
        Kind::Operation => is_value_name(name),
        Kind::Member => is_value_name(name) || is_type_name(name),
        Kind::Other => true,
    });
    usable.map(|(key, name)| (key.clone(), name.clone())).collect()
}

fn is_type_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn is_value_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(plain) && !words::is_path_keyword(name)
}

struct Minter<'a> {
    api: &'a Api,
    last: &'a BTreeMap<String, String>,
    renamed: &'a BTreeMap<String, String>,
    spellings: Spellings,
    names: Names,
    /// The renames that something was found for.
    used: HashSet<String>,
    /// The places and names of everything that can be renamed.
    known: Vec<String>,
    /// The keys of the last run whose thing has another key now.
    moved: Vec<String>,
}

impl Minter<'_> {
    /// The renames that nothing was found for.
    fn unused(&self) -> Vec<(String, Option<String>)> {
        let known: Vec<&str> = self.known.iter().map(String::as_str).collect();
        let unused = self.renamed.keys().filter(|key| !self.used.contains(*key));
        unused.map(|key| (key.clone(), crate::config::nearest(key, &known).map(str::to_owned))).collect()
    }

    /// Names a list of things of one kind: those with a name from the last run first, then the others in order.
    fn assign(
        &mut self,
        kind: Kind,
        reserved: &[&str],
        places: &[String],
        candidates: impl Fn(usize) -> Vec<String>,
    ) -> Vec<String> {
        let mut scope = Scope::with(reserved);
        let mut names: Vec<Option<String>> =
            places.iter().map(|place| self.last.get(place).filter(|name| scope.take(name)).cloned()).collect();
        // Names of things that have left the document stay taken.
        for name in self.last.iter().filter(|(place, _)| kind_of(place) == kind).map(|(_, name)| name) {
            scope.take(name);
        }
        for (index, slot) in names.iter_mut().enumerate() {
            slot.get_or_insert_with(|| scope.mint(&candidates(index)));
        }
        let names: Vec<String> = names.into_iter().flatten().collect();
        self.names.locked.extend(places.iter().cloned().zip(names.iter().cloned()));
        self.rename(kind, reserved, places, &names)
    }

    fn tags(&mut self) {
        let api = self.api;
        let places = tag_keys(api);
        // A module is never called as the one that it stands in.
        self.names.tags = self.assign(Kind::Tag, &["mod", "api", "mock"], &places, |index| {
            vec![file_safe(words::value_name(&api.tags[index].name, "operations"))]
        });
    }
}

fn tag_keys(api: &Api) -> Vec<String> {
    api.tags.iter().map(|tag| format!("#/tags/{}", keep::token(&tag.name))).collect()
}

/// What a key of the lock is about; names of different kinds don't clash.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Tag,
    Operation,
    Type,
    /// What is inside of one of these.
    Member,
    /// What names nothing in the code.
    Other,
}

fn kind_of(key: &str) -> Kind {
    let tokens: Vec<&str> = key.split('/').collect();
    match tokens.as_slice() {
        ["#", "info", "title"] | ["#", "~features"] | ["#", "~spelling", _] | ["#", "~alias", ..] => Kind::Other,
        [.., "~order" | "~members"] => Kind::Other,
        [.., "~field" | "~value" | "~variant" | "~parameter" | "~part"] => Kind::Other,
        ["#", "~pattern" | "~title" | "~type", ..] => Kind::Type,
        tokens
            if tokens
                .iter()
                .any(|token| token.starts_with('~') && !token.starts_with("~0") && !token.starts_with("~1")) =>
        {
            Kind::Member
        }
        ["#", "tags", _] => Kind::Tag,
        ["#", "paths", _, _] => Kind::Operation,
        _ => Kind::Type,
    }
}

/// The key of a place in the lock: its pointer, behind the number of its file where that isn't the main one.
fn key(place: &crate::finding::Place) -> String {
    match place.file.0 {
        0 => format!("#{}", place.pointer),
        file => format!("{file}#{}", place.pointer),
    }
}

/// A module's name that is a file on every system.
fn file_safe(name: String) -> String {
    const DEVICES: [&str; 5] = ["con", "aux", "nul", "prn", "mod"];
    let device = DEVICES.contains(&name.as_str())
        || (name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.ends_with(|c: char| c.is_ascii_digit()));
    if device || words::is_keyword(&name) { format!("{name}_") } else { name }
}
