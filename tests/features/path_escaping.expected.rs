
// ==== src/api/accounts.rs
//! Operations: accounts.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const GET_DAY: Operation =
    Operation::new("getDay", Method::GET, "/accounts/{account-id}/days/{day}.json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getDay`.
    ///
    /// `GET /accounts/{account-id}/days/{day}.json`
    ///
    /// * `account_id`: At least 1.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_path_escaping::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_day(1, "2020-02-29".parse()?).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_day(&self, account_id: i64, day: jiff::civil::Date) -> GetDay<M> {
        let mut call = self.call(&GET_DAY);
        call.set(Param::path("account-id").rules(&[min(1)]), &account_id);
        call.set(Param::path("day"), &day);
        GetDay { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_day`].
    GetDay {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/commits.rs
//! Operations: commits.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const COMPARE_COMMITS: Operation =
    Operation::new("compareCommits", Method::GET, "/commits/{base}...{head}");

impl<M: Mode> Client<M> {
    /// Calls the operation `compareCommits`.
    ///
    /// `GET /commits/{base}...{head}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_path_escaping::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.compare_commits("base", "head").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn compare_commits(&self, base: &str, head: &str) -> CompareCommits<M> {
        let mut call = self.call(&COMPARE_COMMITS);
        call.set(Param::path("base"), &base);
        call.set(Param::path("head"), &head);
        CompareCommits { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::compare_commits`].
    CompareCommits {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/files.rs
//! Operations: files.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const GET_FILE: Operation = Operation::new("getFile", Method::GET, "/files/{name}");

impl<M: Mode> Client<M> {
    /// Calls the operation `getFile`.
    ///
    /// `GET /files/{name}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_path_escaping::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_file("name").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_file(&self, name: &str) -> GetFile<M> {
        let mut call = self.call(&GET_FILE);
        call.set(Param::path("name"), &name);
        GetFile { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_file`].
    GetFile {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const ACT: Operation =
    Operation::new("act", Method::GET, "/things/{ids}/with space:act");

impl<M: Mode> Client<M> {
    /// Calls the operation `act`.
    ///
    /// `GET /things/{ids}/with space:act`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_path_escaping::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.act(&["a"]).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn act(&self, ids: &[&str]) -> Act<M> {
        let mut call = self.call(&ACT);
        call.set(Param::path("ids"), &ids);
        Act { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::act`].
    Act {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.get_file("name").send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
