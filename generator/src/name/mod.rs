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

mod carry_over;
mod lock;
mod mint;

use std::collections::BTreeMap;

pub(crate) use carry_over::branch_lines;
pub use carry_over::carry_over;
pub use lock::aliases::Alias;
pub use lock::argument_order::keep_order;
pub(crate) use lock::{
    INPUT, LOCK_FILE, SHARED, SHARED_TYPES, SHARES, SHARES_FAILURES, SPLITS, aliases, is_list, is_type_line, number_of,
    pattern, type_keys,
};
pub(crate) use mint::bodies;
pub use mint::mint as name;
pub(crate) use mint::operations::MOCK_METHODS;
pub(crate) use mint::required_fields::MOST_ARGUMENTS;
pub(crate) use mint::role_words;
pub(crate) use mint::scope::Scope;
pub(crate) use mint::words;

use crate::hash::HashMap;
use crate::model::TypeId;

/// Every name of the output.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The name of each type.
    pub types: Vec<String>,
    /// The module that each type stands in.
    pub modules: Vec<String>,
    /// The struct that the constructor of a type takes, where it may require more than seven fields.
    pub required: HashMap<TypeId, String>,
    /// The fields of each struct, in order; the last may be that of the other members.
    pub fields: HashMap<TypeId, Vec<String>>,
    /// The variants of each enum and union, in order.
    pub variants: HashMap<TypeId, Vec<String>>,
    /// Whether variants may have names of the standard library, such as `None`.
    pub shadows_std: bool,
    /// The operations, in order.
    pub operations: Vec<OperationNames>,
    /// The types of failures that operations may have in common, in order.
    pub failures: Vec<String>,
    /// The requests that the API sends, in order.
    pub incoming: Vec<OperationNames>,
    /// The module of each tag.
    pub tags: Vec<String>,
    /// The client's methods that take credentials, one for each scheme.
    pub schemes: Vec<String>,
    /// The client's further methods for each scheme whose tokens it gets for itself.
    pub grants: Vec<GrantNames>,
    /// Old names that stay for a while.
    pub aliases: Vec<Alias>,
    /// The names around each server, where there are several servers or variables.
    pub servers: Vec<ServerNames>,
    /// The lines of the lock: places, and names before the user's renames.
    pub locked: BTreeMap<String, String>,
    /// The renames that can't be, each with the reason.
    pub refused: Vec<String>,
    /// The renames for which there is nothing in the document, each with the place or name that may have been meant.
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

/// The variant for values that a document doesn't list.
pub const UNLISTED: &str = "Unrecognized";
