// note operation_ids_odd.yaml:12:8 #/paths/~1f/get: the operation has no operationId; it is called `get_f`, after its method and path
// note operation_ids_odd.yaml:14:8 #/paths/~1h/get: another operation is called `same` already; it is called `get_h`, after its method and path

// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const REPOS_LIST_FOR_USER: Operation =
    Operation::new("repos/list-for-user", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// `repos/list-for-user` of the document.
    ///
    /// `GET /a`
    pub fn repos_list_for_user(&self) -> ReposListForUser<M> {
        ReposListForUser {
            call: self.call(&REPOS_LIST_FOR_USER),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::repos_list_for_user`], to be filled in and sent.
    ReposListForUser {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/b.rs
//! Operations: b.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const USERS_LIST: Operation = Operation::new("users.list", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// `users.list` of the document.
    ///
    /// `GET /b`
    pub fn users_list(&self) -> UsersList<M> {
        UsersList {
            call: self.call(&USERS_LIST),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::users_list`], to be filled in and sent.
    UsersList {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/c.rs
//! Operations: c.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const OPERATION_2FA_STATUS: Operation = Operation::new("2faStatus", Method::GET, "/c");

impl<M: Mode> Client<M> {
    /// `2faStatus` of the document.
    ///
    /// `GET /c`
    pub fn operation_2fa_status(&self) -> Operation2faStatus<M> {
        Operation2faStatus {
            call: self.call(&OPERATION_2FA_STATUS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::operation_2fa_status`], to be filled in and sent.
    Operation2faStatus {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/d.rs
//! Operations: d.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const GET_ALL_THINGS: Operation = Operation::new("GET_ALL_THINGS", Method::GET, "/d");

impl<M: Mode> Client<M> {
    /// `GET_ALL_THINGS` of the document.
    ///
    /// `GET /d`
    pub fn get_all_things(&self) -> GetAllThings<M> {
        GetAllThings {
            call: self.call(&GET_ALL_THINGS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_all_things`], to be filled in and sent.
    GetAllThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/e.rs
//! Operations: e.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const LIST_ALL_V2: Operation = Operation::new("List all (v2)", Method::GET, "/e");

impl<M: Mode> Client<M> {
    /// `List all (v2)` of the document.
    ///
    /// `GET /e`
    pub fn list_all_v2(&self) -> ListAllV2<M> {
        ListAllV2 {
            call: self.call(&LIST_ALL_V2),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_all_v2`], to be filled in and sent.
    ListAllV2 {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/f.rs
//! Operations: f.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const GET_F: Operation = Operation::new("get_f", Method::GET, "/f");

impl<M: Mode> Client<M> {
    /// `get_f` of the document.
    ///
    /// `GET /f`
    pub fn get_f(&self) -> GetF<M> {
        GetF { call: self.call(&GET_F) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_f`], to be filled in and sent.
    GetF {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/g.rs
//! Operations: g.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const SAME: Operation = Operation::new("same", Method::GET, "/g");

impl<M: Mode> Client<M> {
    /// `same` of the document.
    ///
    /// `GET /g`
    pub fn same(&self) -> Same<M> {
        Same { call: self.call(&SAME) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::same`], to be filled in and sent.
    Same {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/h.rs
//! Operations: h.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const GET_H: Operation = Operation::new("get_h", Method::GET, "/h");

impl<M: Mode> Client<M> {
    /// `get_h` of the document.
    ///
    /// `GET /h`
    pub fn get_h(&self) -> GetH<M> {
        GetH { call: self.call(&GET_H) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_h`], to be filled in and sent.
    GetH {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/i.rs
//! Operations: i.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const GET_HTTP_STATUS_OF_IPV6_HOST: Operation =
    Operation::new("getHTTPStatusOfIPv6Host", Method::GET, "/i");

impl<M: Mode> Client<M> {
    /// `getHTTPStatusOfIPv6Host` of the document.
    ///
    /// `GET /i`
    pub fn get_http_status_of_ipv6_host(&self) -> GetHttpStatusOfIpv6Host<M> {
        GetHttpStatusOfIpv6Host {
            call: self.call(&GET_HTTP_STATUS_OF_IPV6_HOST),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_http_status_of_ipv6_host`], to be filled in and sent.
    GetHttpStatusOfIpv6Host {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/j.rs
//! Operations: j.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const FOO_CONTROLLER_GET_FOO: Operation =
    Operation::new("FooController_getFoo", Method::GET, "/j");

impl<M: Mode> Client<M> {
    /// `FooController_getFoo` of the document.
    ///
    /// `GET /j`
    pub fn foo_controller_get_foo(&self) -> FooControllerGetFoo<M> {
        FooControllerGetFoo {
            call: self.call(&FOO_CONTROLLER_GET_FOO),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::foo_controller_get_foo`], to be filled in and sent.
    FooControllerGetFoo {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/k.rs
//! Operations: k.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const LIST_USER_IDS_BY_URLS: Operation =
    Operation::new("listUserIDsByURLs", Method::GET, "/k");

impl<M: Mode> Client<M> {
    /// `listUserIDsByURLs` of the document.
    ///
    /// `GET /k`
    pub fn list_user_ids_by_urls(&self) -> ListUserIdsByUrls<M> {
        ListUserIdsByUrls {
            call: self.call(&LIST_USER_IDS_BY_URLS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_user_ids_by_urls`], to be filled in and sent.
    ListUserIdsByUrls {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Odd ids.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_operation_ids_odd::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.repos_list_for_user().send().await?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};
