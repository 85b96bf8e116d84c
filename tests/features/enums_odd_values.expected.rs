// note enums_odd_values.yaml:43:29 #/components/schemas/Sorting/properties/scope/enum/2: an array in a list of other values, which `type` rules out; passed over

// ==== src/api/sorting.rs
//! Operations: sorting.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_SORTING: Operation =
    Operation::new("putSorting", Method::PUT, "/sorting").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putSorting`.
    ///
    /// `PUT /sorting`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_enums_odd_values::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_enums_odd_values::types;
    ///
    /// let sorting = client
    ///     .put_sorting(&types::Sorting::new(types::Order::Asc))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn put_sorting(&self, body: &types::Sorting) -> PutSorting<M> {
        let mut call = self.call(&PUT_SORTING);
        call.json("application/json", body);
        PutSorting { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_sorting`].
    PutSorting {
        value: types::Sorting = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/order.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Order {
    /// `asc`
    Asc,
    /// `Asc`
    AscValue,
    /// `ASC`
    AscValue2,
    /// `desc`
    Desc,
    /// `" desc "`
    DescValue,
    /// `newest first`
    NewestFirst,
    /// `Unknown`
    Unknown,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Order: str else Unrecognized {
        Asc = "asc",
        AscValue = "Asc",
        AscValue2 = "ASC",
        Desc = "desc",
        DescValue = " desc ",
        NewestFirst = "newest first",
        Unknown = "Unknown",
    }
}

// ==== src/types/sorting.rs
use super::Order;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sorting {
    pub order: Order,
    pub switch: Option<SortingSwitch>,
    pub level: Option<Option<SortingLevel>>,
    pub comparison: Option<SortingComparison>,
    pub scope: Option<SortingScope>,
    pub state: Option<SortingState>,
}

impl Sorting {
    /// Creates a value from its required fields.
    pub fn new(order: Order) -> Self {
        Self {
            order,
            switch: None,
            level: None,
            comparison: None,
            scope: None,
            state: None,
        }
    }

    /// Sets `switch`.
    pub fn switch(mut self, switch: SortingSwitch) -> Self {
        self.switch = Some(switch);
        self
    }

    /// Sets `level`.
    pub fn level(mut self, level: SortingLevel) -> Self {
        self.level = Some(Some(level));
        self
    }

    /// Sets `level` to `null`, which is not the same as leaving it out.
    pub fn level_null(mut self) -> Self {
        self.level = Some(None);
        self
    }

    /// Sets `comparison`.
    pub fn comparison(mut self, comparison: SortingComparison) -> Self {
        self.comparison = Some(comparison);
        self
    }

    /// Sets `scope`.
    pub fn scope(mut self, scope: SortingScope) -> Self {
        self.scope = Some(scope);
        self
    }

    /// Sets `state`.
    pub fn state(mut self, state: SortingState) -> Self {
        self.state = Some(state);
        self
    }
}

crate::runtime::object! {
    Sorting {
        order,
        switch,
        level,
        comparison,
        scope,
        state,
    }
}

/// The type of [`Sorting::switch`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SortingSwitch {
    /// `on`
    On,
    /// `off`
    Off,
    /// `true`
    True,
    /// `null`
    Null,
    /// `""`
    Empty,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SortingSwitch: str else Unrecognized {
        On = "on",
        Off = "off",
        True = "true",
        Null = "null",
        Empty = "",
    }
}

/// The type of [`Sorting::level`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SortingLevel {
    /// `1`
    Value1,
    /// `2`
    Value2,
    /// `10`
    Value10,
    /// `-1`
    Minus1,
    /// `1.5`
    Value15,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SortingLevel: str else Unrecognized {
        Value1 = "1",
        Value2 = "2",
        Value10 = "10",
        Minus1 = "-1",
        Value15 = "1.5",
    }
}

/// The type of [`Sorting::comparison`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SortingComparison {
    /// `=`
    Equal,
    /// `<`
    Less,
    /// `>`
    Greater,
    /// `<=`
    LessEqual,
    /// `>=`
    GreaterEqual,
    /// `!=`
    NotEqual,
    /// `+1`
    Plus1,
    /// `-1`
    Minus1,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SortingComparison: str else Unrecognized {
        Equal = "=",
        Less = "<",
        Greater = ">",
        LessEqual = "<=",
        GreaterEqual = ">=",
        NotEqual = "!=",
        Plus1 = "+1",
        Minus1 = "-1",
    }
}

/// The type of [`Sorting::scope`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SortingScope {
    /// `all`
    All,
    /// `none`
    NoneValue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SortingScope: str else Unrecognized {
        All = "all",
        NoneValue = "none",
    }
}

/// The type of [`Sorting::state`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SortingState {
    /// `in-progress`
    InProgress,
    /// `in_progress`
    InProgressValue,
    /// `inProgress`
    InProgressValue2,
    /// `done`
    Done,
    /// `self`
    SelfValue,
    /// `Self`
    SelfValueValue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SortingState: str else Unrecognized {
        InProgress = "in-progress",
        InProgressValue = "in_progress",
        InProgressValue2 = "inProgress",
        Done = "done",
        SelfValue = "self",
        SelfValueValue = "Self",
    }
}
