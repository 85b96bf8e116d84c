// note operation_ids_odd.yaml:12:8 #/paths/~1f/get: the operation has no operationId; it is called `get_f`, after its method and path
// note operation_ids_odd.yaml:14:8 #/paths/~1h/get: another operation is called `same` already; it is called `get_h`, after its method and path

// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const REPOS_LIST_FOR_USER: Operation =
    Operation::new("repos/list-for-user", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// Calls the operation `repos/list-for-user`.
    ///
    /// `GET /a`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.repos_list_for_user().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn repos_list_for_user(&self) -> ReposListForUser<M> {
        ReposListForUser {
            call: self.call(&REPOS_LIST_FOR_USER),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::repos_list_for_user`].
    ReposListForUser {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/b.rs
//! Operations: b.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const USERS_LIST: Operation = Operation::new("users.list", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// Calls the operation `users.list`.
    ///
    /// `GET /b`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.users_list().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn users_list(&self) -> UsersList<M> {
        UsersList {
            call: self.call(&USERS_LIST),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::users_list`].
    UsersList {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/c.rs
//! Operations: c.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const OPERATION_2FA_STATUS: Operation = Operation::new("2faStatus", Method::GET, "/c");

impl<M: Mode> Client<M> {
    /// Calls the operation `2faStatus`.
    ///
    /// `GET /c`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.operation_2fa_status().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn operation_2fa_status(&self) -> Operation2faStatus<M> {
        Operation2faStatus {
            call: self.call(&OPERATION_2FA_STATUS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::operation_2fa_status`].
    Operation2faStatus {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/d.rs
//! Operations: d.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_ALL_THINGS: Operation = Operation::new("GET_ALL_THINGS", Method::GET, "/d");

impl<M: Mode> Client<M> {
    /// Calls the operation `GET_ALL_THINGS`.
    ///
    /// `GET /d`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_all_things().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_all_things(&self) -> GetAllThings<M> {
        GetAllThings {
            call: self.call(&GET_ALL_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_all_things`].
    GetAllThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/e.rs
//! Operations: e.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_ALL_V2: Operation = Operation::new("List all (v2)", Method::GET, "/e");

impl<M: Mode> Client<M> {
    /// Calls the operation `List all (v2)`.
    ///
    /// `GET /e`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_all_v2().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_all_v2(&self) -> ListAllV2<M> {
        ListAllV2 {
            call: self.call(&LIST_ALL_V2),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_all_v2`].
    ListAllV2 {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/f.rs
//! Operations: f.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_F: Operation = Operation::new("get_f", Method::GET, "/f");

impl<M: Mode> Client<M> {
    /// Calls the operation `get_f`.
    ///
    /// `GET /f`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_f().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_f(&self) -> GetF<M> {
        GetF { call: self.call(&GET_F) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_f`].
    GetF {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/g.rs
//! Operations: g.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const SAME: Operation = Operation::new("same", Method::GET, "/g");

impl<M: Mode> Client<M> {
    /// Calls the operation `same`.
    ///
    /// `GET /g`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.same().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn same(&self) -> Same<M> {
        Same { call: self.call(&SAME) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::same`].
    Same {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/h.rs
//! Operations: h.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_H: Operation = Operation::new("get_h", Method::GET, "/h");

impl<M: Mode> Client<M> {
    /// Calls the operation `get_h`.
    ///
    /// `GET /h`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_h().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_h(&self) -> GetH<M> {
        GetH { call: self.call(&GET_H) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_h`].
    GetH {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/i.rs
//! Operations: i.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_HTTP_STATUS_OF_IPV6_HOST: Operation =
    Operation::new("getHTTPStatusOfIPv6Host", Method::GET, "/i");

impl<M: Mode> Client<M> {
    /// Calls the operation `getHTTPStatusOfIPv6Host`.
    ///
    /// `GET /i`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_http_status_of_ipv6_host().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_http_status_of_ipv6_host(&self) -> GetHttpStatusOfIpv6Host<M> {
        GetHttpStatusOfIpv6Host {
            call: self.call(&GET_HTTP_STATUS_OF_IPV6_HOST),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_http_status_of_ipv6_host`].
    GetHttpStatusOfIpv6Host {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/j.rs
//! Operations: j.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const FOO_CONTROLLER_GET_FOO: Operation =
    Operation::new("FooController_getFoo", Method::GET, "/j");

impl<M: Mode> Client<M> {
    /// Calls the operation `FooController_getFoo`.
    ///
    /// `GET /j`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.foo_controller_get_foo().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn foo_controller_get_foo(&self) -> FooControllerGetFoo<M> {
        FooControllerGetFoo {
            call: self.call(&FOO_CONTROLLER_GET_FOO),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::foo_controller_get_foo`].
    FooControllerGetFoo {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/k.rs
//! Operations: k.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_USER_IDS_BY_URLS: Operation =
    Operation::new("listUserIDsByURLs", Method::GET, "/k");

impl<M: Mode> Client<M> {
    /// Calls the operation `listUserIDsByURLs`.
    ///
    /// `GET /k`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_operation_ids_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_user_ids_by_urls().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_user_ids_by_urls(&self) -> ListUserIdsByUrls<M> {
        ListUserIdsByUrls {
            call: self.call(&LIST_USER_IDS_BY_URLS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_user_ids_by_urls`].
    ListUserIdsByUrls {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.repos_list_for_user().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
