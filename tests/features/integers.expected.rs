
// ==== src/api/integers.rs
//! Operations: integers.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_INTEGERS: Operation =
    Operation::new("putIntegers", Method::PUT, "/integers").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putIntegers`.
    ///
    /// `PUT /integers`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_integers::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_integers::types;
    ///
    /// let integers = client.put_integers(&types::Integers::new(1)).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_integers(&self, body: &types::Integers) -> PutIntegers<M> {
        let mut call = self.call(&PUT_INTEGERS);
        call.json("application/json", body);
        PutIntegers { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_integers`].
    PutIntegers {
        value: types::Integers = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/integers.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Integers {
    pub plain: i64,
    pub small: Option<i32>,
    pub large: Option<i64>,
    pub i8: Option<i8>,
    pub i16: Option<i16>,
    pub u8: Option<u8>,
    pub u16: Option<u16>,
    pub u32: Option<u32>,
    pub u64: Option<u64>,
    /// Between 1 and 1000.
    pub page_size: Option<i64>,
    /// More than 0.
    pub above: Option<i64>,
    /// Less than 100.
    pub below: Option<i64>,
    /// A multiple of 2.
    pub even: Option<i64>,
    pub unsigned: Option<u64>,
    pub huge: Option<u128>,
    /// At most 4294967295.
    pub beyond: Option<i64>,
    /// Between 1 and 1000.
    pub whole: Option<i64>,
    /// Between 1 and 9.
    pub fraction: Option<i64>,
    pub odd_format: Option<i64>,
}

impl Integers {
    /// Creates a value from its required fields.
    pub fn new(plain: i64) -> Self {
        Self {
            plain,
            small: None,
            large: None,
            i8: None,
            i16: None,
            u8: None,
            u16: None,
            u32: None,
            u64: None,
            page_size: None,
            above: None,
            below: None,
            even: None,
            unsigned: None,
            huge: None,
            beyond: None,
            whole: None,
            fraction: None,
            odd_format: None,
        }
    }

    /// Sets `small`.
    pub fn small(mut self, small: i32) -> Self {
        self.small = Some(small);
        self
    }

    /// Sets `large`.
    pub fn large(mut self, large: i64) -> Self {
        self.large = Some(large);
        self
    }

    /// Sets `i8`.
    pub fn i8(mut self, i8: i8) -> Self {
        self.i8 = Some(i8);
        self
    }

    /// Sets `i16`.
    pub fn i16(mut self, i16: i16) -> Self {
        self.i16 = Some(i16);
        self
    }

    /// Sets `u8`.
    pub fn u8(mut self, u8: u8) -> Self {
        self.u8 = Some(u8);
        self
    }

    /// Sets `u16`.
    pub fn u16(mut self, u16: u16) -> Self {
        self.u16 = Some(u16);
        self
    }

    /// Sets `u32`.
    pub fn u32(mut self, u32: u32) -> Self {
        self.u32 = Some(u32);
        self
    }

    /// Sets `u64`.
    pub fn u64(mut self, u64: u64) -> Self {
        self.u64 = Some(u64);
        self
    }

    /// Sets `page_size`.
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Sets `above`.
    pub fn above(mut self, above: i64) -> Self {
        self.above = Some(above);
        self
    }

    /// Sets `below`.
    pub fn below(mut self, below: i64) -> Self {
        self.below = Some(below);
        self
    }

    /// Sets `even`.
    pub fn even(mut self, even: i64) -> Self {
        self.even = Some(even);
        self
    }

    /// Sets `unsigned`.
    pub fn unsigned(mut self, unsigned: u64) -> Self {
        self.unsigned = Some(unsigned);
        self
    }

    /// Sets `huge`.
    pub fn huge(mut self, huge: u128) -> Self {
        self.huge = Some(huge);
        self
    }

    /// Sets `beyond`.
    pub fn beyond(mut self, beyond: i64) -> Self {
        self.beyond = Some(beyond);
        self
    }

    /// Sets `whole`.
    pub fn whole(mut self, whole: i64) -> Self {
        self.whole = Some(whole);
        self
    }

    /// Sets `fraction`.
    pub fn fraction(mut self, fraction: i64) -> Self {
        self.fraction = Some(fraction);
        self
    }

    /// Sets `odd_format`.
    pub fn odd_format(mut self, odd_format: i64) -> Self {
        self.odd_format = Some(odd_format);
        self
    }
}

crate::runtime::object! {
    Integers {
        plain,
        small,
        large,
        i8,
        i16,
        u8,
        u16,
        u32,
        u64,
        page_size [min(1), max(1000)],
        above [above(0)],
        below [below(100)],
        even [multiple_of(2)],
        unsigned,
        huge,
        beyond [max(4294967295)],
        whole [min(1), max(1000)],
        fraction [min(1), max(9)],
        odd_format,
    }
}
