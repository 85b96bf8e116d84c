
// ==== src/api/con_.rs
//! Operations: con_.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const CON: Operation = Operation::new("con", Method::GET, "/con");

impl<M: Mode> Client<M> {
    /// Calls the operation `con`.
    ///
    /// `GET /con`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_hostile_text::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.con().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn con(&self) -> Con<M> {
        Con { call: self.call(&CON) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::con`].
    Con {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/etc_passwd.rs
//! ```text
//! fn main() { panic!() }
//! ```

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const EVIL_STD_PROCESS_EXIT_1: Operation = Operation::new(
    "../evil\"); std::process::exit(1); //",
    Method::GET,
    "/a\"b/{id}/#![x]/%2e%2e/'",
)
.accept("application/json");

impl<M: Mode> Client<M> {
    /// link \[broken]( \[`Option`]
    ///
    /// < img \\
    ///
    /// indented code
    ///
    /// ```text
    /// fn main() { loop {} }
    /// ```
    ///
    /// - list
    ///
    ///   > quote
    ///
    /// \| a | b |
    ///
    /// `GET /a"b/{id}/#![x]/%2e%2e/'`
    ///
    /// * `id`: " /// Matches `^"#[a-z]{1,3}\\"$`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_hostile_text::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let evil = client.evil_std_process_exit_1("\"#a\\\"").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn evil_std_process_exit_1(&self, id: &str) -> EvilStdProcessExit1<M> {
        let mut call = self.call(&EVIL_STD_PROCESS_EXIT_1);
        call.set(Param::path("id").rules(&[pattern("^\"#[a-z]{1,3}\\\\\"$")]), &id);
        EvilStdProcessExit1 { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::evil_std_process_exit_1`].
    EvilStdProcessExit1 {
        value: types::Evil = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> EvilStdProcessExit1<M> {
    /// Sets a parameter.
    pub fn x_injected_1(mut self, x_injected_1: &str) -> Self {
        self.call.set(Param::query("x\r\nInjected: 1"), &x_injected_1);
        self
    }

    /// Sets `{curly}`.
    pub fn curly(mut self, curly: &str) -> Self {
        self.call.set(Param::query("{curly}"), &curly);
        self
    }
}

// ==== src/lib.rs
//! \*/ } mod evil { } fn evil() {} pub fn evil() {}
//! /\* \u{202e}dlrow\u{2066} \u{7} \u{41} #!\[deny(warnings)]
//! let answer = client.evil_std_process_exit_1("id").send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/evil.rs
/// #\[doc(hidden)] "## /\*\* nested \*/ bare <https://example.com/a_b?c=>`d` and \<unclosed
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Evil {
    /// \u{0} and a tab .
    ///
    /// `a"b` in JSON.
    pub a_quote_b: Option<String>,
    pub a_b: Option<EvilAB>,
    /// `a{}b`
    ///
    /// `a{}b` in JSON.
    ///
    /// The API's default is `{}`.
    pub a_brace_brace_b: Option<String>,
    pub bidi: Option<String>,
}

crate::runtime::object! {
    Evil {
        a_quote_b = "a\"b",
        a_b = "a\nb",
        a_brace_brace_b = "a{}b",
        bidi = "\u{202e}bidi",
    }
}

/// The type of [`Evil::a_b`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EvilAB {
    /// `"`
    Quote,
    /// `\`
    Backslash,
    /// `*/`
    StarSlash,
    /// `"\u{d}\n"`
    Blank,
    /// `{}`
    BraceBrace,
    /// `{0}`
    Value0,
    /// `"\u{202e}"`
    Value,
    /// `'`
    QuoteValue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    EvilAB: str else Unrecognized {
        Quote = "\"",
        Backslash = "\\",
        StarSlash = "*/",
        Blank = "\u{d}\n",
        BraceBrace = "{}",
        Value0 = "{0}",
        Value = "\u{202e}",
        QuoteValue = "'",
    }
}
