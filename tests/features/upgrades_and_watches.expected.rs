// warning upgrades_and_watches.yaml:7:5 #/paths/~1console/get: the operation is a WebSocket (RFC 6455), which the client doesn't speak; a call sends a plain request
// warning upgrades_and_watches.yaml:11:9 #/paths/~1console/get/responses/101: the answer changes to another protocol (RFC 9110, section 15.2.2), which the client doesn't speak; the answer is left out
// note upgrades_and_watches.yaml:30:21 #/paths/~1nodes/get/responses/200/headers/x-left: the header `x-left` is of another type in another answer; the constant that both share reads it as text

// ==== src/api/console.rs
//! Operations: console.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const OPEN_CONSOLE: Operation = Operation::new("openConsole", Method::GET, "/console");

impl<M: Mode> Client<M> {
    /// Calls the operation `openConsole`.
    ///
    /// `GET /console`
    ///
    /// # Errors
    ///
    /// * any other status: An error
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_upgrades_and_watches::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.open_console().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn open_console(&self) -> OpenConsole<M> {
        OpenConsole {
            call: self.call(&OPEN_CONSOLE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::open_console`].
    OpenConsole {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/nodes.rs
//! Operations: nodes.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_NODES: Operation =
    Operation::new("listNodes", Method::GET, "/nodes").accept("application/json; stream=watch");

impl<M: Mode> Client<M> {
    /// Calls the operation `listNodes`.
    ///
    /// `GET /nodes`
    ///
    /// # Response headers
    ///
    /// * [`x-left`](crate::headers::X_LEFT)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_upgrades_and_watches::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut lines = client.list_nodes().stream();
    /// while let Some(line) = lines.try_next().await? {
    ///     println!("{line:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_nodes(&self) -> ListNodes<M> {
        ListNodes {
            call: self.call(&LIST_NODES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_nodes`].
    ListNodes {}
}

impl<M: Mode> ListNodes<M> {
    /// Sends the request and streams the lines of the response.
    pub fn stream(self) -> M::Lines<types::WatchEvent, runtime::Json> {
        self.call.lines(reply::json)
    }
}

// ==== src/api/pods.rs
//! Operations: pods.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const LIST_PODS: Operation =
    Operation::new("listPods", Method::GET, "/pods").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listPods`.
    ///
    /// `GET /pods`
    ///
    /// # Response headers
    ///
    /// * [`X-Left`](crate::headers::X_LEFT)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_upgrades_and_watches::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let pod_list = client.list_pods().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_pods(&self) -> ListPods<M> {
        ListPods {
            call: self.call(&LIST_PODS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_pods`].
    ListPods {
        value: types::PodList = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListPods<M> {
    /// Sets `watch`.
    pub fn watch(mut self, watch: bool) -> Self {
        self.call.set(Param::query("watch"), &watch);
        self
    }

    /// Sends the request; gives the lines of the answer one by one.
    pub fn stream_events(mut self) -> M::Lines<types::WatchEvent, runtime::Json> {
        self.call.accept("application/json;stream=watch");
        self.call.lines(reply::json)
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};

impl Client {
    /// Returns a builder of a client of <https://api.example.com>; [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://api.example.com",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/headers.rs
//! The response headers that the API description names, for [`Response::header`](crate::Response::header).

use crate::runtime::Header;

/// `X-Left`
pub const X_LEFT: Header<String> = Header::new("X-Left");

// ==== src/lib.rs
//! let client = Client::builder().build()?;
//! client.open_console().send().await?;
//! | answers that are read as they come | `stream` or `stream_events` of the builder |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
pub mod headers;
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/pod_list.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PodList {
    pub items: Vec<String>,
}

crate::runtime::object! {
    PodList {
        items,
    }
}

// ==== src/types/watch_event.rs
use crate::runtime::Json;

/// Schema `io.example.WatchEvent`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WatchEvent {
    pub r#type: String,
    pub object: Option<Json>,
}

crate::runtime::object! {
    WatchEvent {
        r#type = "type",
        object,
    }
}
