
// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, Style, reply};
use crate::types;

pub(crate) const GET_PET: Operation = Operation::new("getPet", Method::GET, "/pets/{petId}");

impl<M: Mode> Client<M> {
    /// Calls the operation `getPet`.
    ///
    /// `GET /pets/{petId}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_pet(1).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_pet(&self, pet_id: i64) -> GetPet<M> {
        let mut call = self.call(&GET_PET);
        call.set(Param::path("petId"), &pet_id);
        GetPet { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_pet`].
    GetPet {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetPet<M> {
    /// Sets `limit`.
    ///
    /// Between 1 and 100.
    ///
    /// The API's default is `20`.
    pub fn limit(mut self, limit: i32) -> Self {
        self.call.set(Param::query("limit").rules(&[min(1), max(100)]), &limit);
        self
    }

    /// Sets `csv`.
    pub fn csv(mut self, csv: &[&str]) -> Self {
        self.call.set(Param::query("csv").explode(false), &csv);
        self
    }

    /// Sets `ssv`.
    pub fn ssv(mut self, ssv: &[i64]) -> Self {
        self.call.set(Param::query("ssv").style(Style::SpaceDelimited), &ssv);
        self
    }

    /// Sets `tsv`.
    pub fn tsv(mut self, tsv: &[&str]) -> Self {
        self.call.set(Param::query("tsv").style(Style::TabDelimited), &tsv);
        self
    }

    /// Sets `pipes`.
    pub fn pipes(mut self, pipes: &[types::GetPetPipe]) -> Self {
        self.call.set(Param::query("pipes").style(Style::PipeDelimited), &pipes);
        self
    }

    /// Sets `multi`.
    ///
    /// At least 1 item.
    pub fn multi(mut self, multi: &[&str]) -> Self {
        self.call.set(Param::query("multi").rules(&[min_items(1)]), &multi);
        self
    }

    /// Sets `X-Trace`.
    ///
    /// Matches `^[0-9a-f]+$`.
    pub fn x_trace(mut self, x_trace: &str) -> Self {
        self.call
            .set(Param::header("X-Trace").rules(&[pattern("^[0-9a-f]+$")]), &x_trace);
        self
    }

    /// Sets `nested`.
    pub fn nested(mut self, nested: &[Vec<String>]) -> Self {
        self.call.set(Param::query("nested").explode(false), &nested);
        self
    }

    /// Sets `X-Pipes`.
    pub fn x_pipes(mut self, x_pipes: &[&str]) -> Self {
        self.call.set(Param::header("X-Pipes").style(Style::PipeDelimited), &x_pipes);
        self
    }
}

pub(crate) const LIST_TAGS: Operation =
    Operation::new("listTags", Method::GET, "/pets/{petIds}/tags");

impl<M: Mode> Client<M> {
    /// Calls the operation `listTags`.
    ///
    /// `GET /pets/{petIds}/tags`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_tags(&[1]).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_tags(&self, pet_ids: &[i64]) -> ListTags<M> {
        let mut call = self.call(&LIST_TAGS);
        call.set(Param::path("petIds").style(Style::SpaceDelimited), &pet_ids);
        ListTags { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_tags`].
    ListTags {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};
use crate::servers;

impl Client {
    /// Returns a builder of a client of <https://api.example.com/v2>; [`server`](ClientBuilder::server) or [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::with_servers(
            servers::ALL,
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! let client = Client::builder().build()?;
//! client.get_pet(1).send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
mod servers;
pub use runtime::{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, Server, blocking};

// ==== src/servers.rs
//! The servers of the API, for [`ClientBuilder::server`](crate::ClientBuilder::server).

use crate::runtime::server::{Listed, Server};

/// The servers of the whole API.
pub(crate) const ALL: &[Listed] = &[HTTPS, HTTP];

pub(crate) const HTTPS: Listed = Listed::new("https://api.example.com/v2");

pub(crate) const HTTP: Listed = Listed::new("http://api.example.com/v2");

impl Server {
    /// `https://api.example.com/v2`.
    pub fn https() -> Self {
        Self::new(HTTPS)
    }

    /// `http://api.example.com/v2`.
    pub fn http() -> Self {
        Self::new(HTTP)
    }
}

// ==== src/types/get_pet.rs
/// The parameter `pipes` of [`get_pet`](crate::Client::get_pet).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GetPetPipe {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    GetPetPipe: str else Unrecognized {
        A = "a",
        B = "b",
    }
}
