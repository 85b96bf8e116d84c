// note enums_of_other_types.yaml:45:18 #/components/schemas/Priority/properties/listed/enum/0: an integer in a list of strings; read as the text that it spells
// note enums_of_other_types.yaml:45:21 #/components/schemas/Priority/properties/listed/enum/1: an integer in a list of strings; read as the text that it spells
// note enums_of_other_types.yaml:45:24 #/components/schemas/Priority/properties/listed/enum/2: a boolean in a list of strings; read as the text that it spells

// ==== src/api/priorities.rs
//! Operations: priorities.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_PRIORITY: Operation =
    Operation::new("putPriority", Method::PUT, "/priorities").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putPriority`.
    ///
    /// `PUT /priorities`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_enums_of_other_types::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_enums_of_other_types::types;
    ///
    /// let priority = client.put_priority(&types::Priority::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_priority(&self, body: &types::Priority) -> PutPriority<M> {
        let mut call = self.call(&PUT_PRIORITY);
        call.json("application/json", body);
        PutPriority { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_priority`].
    PutPriority {
        value: types::Priority = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/priority.rs
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Priority {
    pub level: Option<PriorityLevel>,
    pub ratio: Option<PriorityRatio>,
    /// Always `true`.
    pub flag: Option<bool>,
    /// Always `only`.
    pub kind: Option<String>,
    pub mixed: Option<Option<PriorityMixed>>,
    /// YAML reads the values as numbers and booleans; strings are meant.
    pub listed: Option<PriorityListed>,
}

impl Priority {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `level`.
    pub fn level(mut self, level: PriorityLevel) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets `ratio`.
    pub fn ratio(mut self, ratio: PriorityRatio) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `flag`.
    pub fn flag(mut self, flag: bool) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// Sets `mixed`.
    pub fn mixed(mut self, mixed: PriorityMixed) -> Self {
        self.mixed = Some(Some(mixed));
        self
    }

    /// Sets `mixed` to `null`, which is not the same as leaving it out.
    pub fn mixed_null(mut self) -> Self {
        self.mixed = Some(None);
        self
    }

    /// Sets `listed`.
    pub fn listed(mut self, listed: PriorityListed) -> Self {
        self.listed = Some(listed);
        self
    }
}

crate::runtime::object! {
    Priority {
        level,
        ratio,
        flag [only_bool(true)],
        kind [only("only")],
        mixed,
        listed,
    }
}

/// The type of [`Priority::level`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PriorityLevel {
    /// `1`
    Value1,
    /// `2`
    Value2,
    /// `3`
    Value3,
    /// `-1`
    Minus1,
    /// `9007199254740993`
    Value9007199254740993,
    /// A value that the API description doesn't list, as received.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    PriorityLevel: i64 else Unrecognized {
        Value1 = 1,
        Value2 = 2,
        Value3 = 3,
        Minus1 = -1,
        Value9007199254740993 = 9007199254740993,
    }
}

/// The type of [`Priority::ratio`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PriorityRatio {
    /// `0.5`
    Value0Point5,
    /// `1`
    Value1,
    /// `1.5`
    Value1Point5,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Json),
}

crate::runtime::open_enum! {
    PriorityRatio: json else Unrecognized {
        Value0Point5 = "0.5",
        Value1 = "1",
        Value1Point5 = "1.5",
    }
}

/// The type of [`Priority::mixed`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PriorityMixed {
    /// `auto`
    Auto,
    /// `1`
    Value1,
    /// `true`
    True,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Json),
}

crate::runtime::open_enum! {
    PriorityMixed: json else Unrecognized {
        Auto = "\"auto\"",
        Value1 = "1",
        True = "true",
    }
}

/// YAML reads the values as numbers and booleans; strings are meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PriorityListed {
    /// `1`
    Value1,
    /// `2`
    Value2,
    /// `true`
    True,
    /// `off`
    Off,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    PriorityListed: str else Unrecognized {
        Value1 = "1",
        Value2 = "2",
        True = "true",
        Off = "off",
    }
}
