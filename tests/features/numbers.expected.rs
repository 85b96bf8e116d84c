
// ==== src/api/numbers.rs
//! Operations: numbers.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_NUMBERS: Operation =
    Operation::new("putNumbers", Method::PUT, "/numbers").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putNumbers`.
    ///
    /// `PUT /numbers`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_numbers::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_numbers::types;
    ///
    /// let numbers = client.put_numbers(&types::Numbers::new(1.0)).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_numbers(&self, body: &types::Numbers) -> PutNumbers<M> {
        let mut call = self.call(&PUT_NUMBERS);
        call.json("application/json", body);
        PutNumbers { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_numbers`].
    PutNumbers {
        value: types::Numbers = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/numbers.rs
use crate::runtime::Decimal;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Numbers {
    pub plain: f64,
    pub single: Option<f32>,
    pub double: Option<f64>,
    pub exact: Option<Decimal>,
    pub price: Option<Decimal>,
    /// Between 0 and 1.
    pub share: Option<f64>,
    /// More than 0.
    pub positive: Option<f64>,
    /// Less than 0.5.
    pub below: Option<f64>,
    /// A multiple of 0.1.
    pub tenths: Option<f64>,
    pub whole: Option<i32>,
    /// At least 1e-300.
    pub tiny: Option<f64>,
}

impl Numbers {
    /// Creates a value from its required fields.
    pub fn new(plain: f64) -> Self {
        Self {
            plain,
            single: None,
            double: None,
            exact: None,
            price: None,
            share: None,
            positive: None,
            below: None,
            tenths: None,
            whole: None,
            tiny: None,
        }
    }

    /// Sets `single`.
    pub fn single(mut self, single: f32) -> Self {
        self.single = Some(single);
        self
    }

    /// Sets `double`.
    pub fn double(mut self, double: f64) -> Self {
        self.double = Some(double);
        self
    }

    /// Sets `exact`.
    pub fn exact(mut self, exact: Decimal) -> Self {
        self.exact = Some(exact);
        self
    }

    /// Sets `price`.
    pub fn price(mut self, price: Decimal) -> Self {
        self.price = Some(price);
        self
    }

    /// Sets `share`.
    pub fn share(mut self, share: f64) -> Self {
        self.share = Some(share);
        self
    }

    /// Sets `positive`.
    pub fn positive(mut self, positive: f64) -> Self {
        self.positive = Some(positive);
        self
    }

    /// Sets `below`.
    pub fn below(mut self, below: f64) -> Self {
        self.below = Some(below);
        self
    }

    /// Sets `tenths`.
    pub fn tenths(mut self, tenths: f64) -> Self {
        self.tenths = Some(tenths);
        self
    }

    /// Sets `whole`.
    pub fn whole(mut self, whole: i32) -> Self {
        self.whole = Some(whole);
        self
    }

    /// Sets `tiny`.
    pub fn tiny(mut self, tiny: f64) -> Self {
        self.tiny = Some(tiny);
        self
    }
}

crate::runtime::object! {
    Numbers {
        plain,
        single,
        double,
        exact,
        price,
        share [min_number(0.0), max_number(1.0)],
        positive [above_number(0.0)],
        below [below_number(0.5)],
        tenths [multiple_of_number(0.1)],
        whole,
        tiny [min_number(1e-300)],
    }
}
