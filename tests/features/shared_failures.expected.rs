
// ==== src/api/jobs.rs
//! Operations: jobs.

use http::Method;

use crate::runtime::{Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const DELETE_JOB: Operation =
    Operation::new("deleteJob", Method::DELETE, "/jobs/{id}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `deleteJob`.
    ///
    /// `DELETE /jobs/{id}`
    ///
    /// # Errors
    ///
    /// * 404: There is no such job
    /// * 409: It runs
    /// * 422: The request makes no sense
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_shared_failures::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_job("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_job(&self, id: &str) -> DeleteJob<M> {
        let mut call = self.call(&DELETE_JOB);
        call.set(Param::path("id"), &id);
        DeleteJob { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::delete_job`].
    DeleteJob {
        value: () = reply::empty,
        error: DeleteJobFailure = DeleteJobFailure::decode,
    }
}

/// The error responses of [`DeleteJob`], by status.
pub use crate::failures::Problem404OrInvalid422 as DeleteJobFailure;

pub(crate) const GET_JOB: Operation =
    Operation::new("getJob", Method::GET, "/jobs/{id}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getJob`.
    ///
    /// `GET /jobs/{id}`
    ///
    /// # Errors
    ///
    /// * 404: There is no such job
    /// * 422: The request makes no sense
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_shared_failures::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client.get_job("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_job(&self, id: &str) -> GetJob<M> {
        let mut call = self.call(&GET_JOB);
        call.set(Param::path("id"), &id);
        GetJob { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_job`].
    GetJob {
        value: types::Job = reply::json,
        error: GetJobFailure = GetJobFailure::decode,
    }
}

/// The error responses of [`GetJob`], by status.
pub use crate::failures::Problem404OrInvalid422 as GetJobFailure;

// ==== src/api/runs.rs
//! Operations: runs.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const GET_RUN: Operation =
    Operation::new("getRun", Method::GET, "/runs/{id}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getRun`.
    ///
    /// `GET /runs/{id}`
    ///
    /// # Errors
    ///
    /// * 404: There is no such run
    /// * 422: The request makes no sense
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_shared_failures::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_run("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_run(&self, id: &str) -> GetRun<M> {
        let mut call = self.call(&GET_RUN);
        call.set(Param::path("id"), &id);
        GetRun { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_run`].
    GetRun {
        value: () = reply::empty,
        error: GetRunFailure = GetRunFailure::decode,
    }
}

/// The error responses of [`GetRun`], by status.
pub use crate::failures::Problem404OrInvalid422 as GetRunFailure;

pub(crate) const POST_RUN: Operation =
    Operation::new("postRun", Method::POST, "/runs/{id}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `postRun`.
    ///
    /// `POST /runs/{id}`
    ///
    /// # Errors
    ///
    /// * 404: There is no such run
    /// * 422: The request makes no sense
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_shared_failures::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.post_run("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn post_run(&self, id: &str) -> PostRun<M> {
        let mut call = self.call(&POST_RUN);
        call.set(Param::path("id"), &id);
        PostRun { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::post_run`].
    PostRun {
        value: () = reply::empty,
        error: PostRunFailure = PostRunFailure::decode,
    }
}

/// The error responses of [`PostRun`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PostRunFailure {
    /// There is no such run.
    NotFound(Box<types::Problem>),
    /// The request makes no sense.
    UnprocessableContent(Box<types::PostRunUnprocessableContent>),
    /// The body of a response whose status the API description doesn't list.
    Undocumented(bytes::Bytes),
}

impl PostRunFailure {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            404 => reply::json(response).map(Self::NotFound),
            422 => reply::json(response).map(Self::UnprocessableContent),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

impl crate::runtime::FailureBody for PostRunFailure {}

pub(crate) const PUT_RUN: Operation =
    Operation::new("putRun", Method::PUT, "/runs/{id}").accept("application/json, text/plain");

impl<M: Mode> Client<M> {
    /// Calls the operation `putRun`.
    ///
    /// `PUT /runs/{id}`
    ///
    /// # Errors
    ///
    /// * 404: There is no such run
    /// * 5XX: The server is at a loss
    /// * any other status: Anything else
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_shared_failures::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.put_run("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_run(&self, id: &str) -> PutRun<M> {
        let mut call = self.call(&PUT_RUN);
        call.set(Param::path("id"), &id);
        PutRun { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_run`].
    PutRun {
        value: () = reply::empty,
        error: PutRunFailure = PutRunFailure::decode,
    }
}

/// The error responses of [`PutRun`], by status.
pub use crate::failures::Problem404OrText5xxOrInvalidListElse as PutRunFailure;

// ==== src/failures.rs
//! What operations fail with: those that document the same answers have one type for them, each under a name of its own.

use crate::runtime::json::DecodeError;
use crate::runtime::{FailureBody, reply};
use crate::types;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Problem404OrInvalid422 {
    /// Status 404.
    NotFound(Box<types::Problem>),
    /// The request makes no sense.
    UnprocessableContent(Box<types::Invalid>),
    /// The body of a response whose status the API description doesn't list.
    Undocumented(bytes::Bytes),
}

impl Problem404OrInvalid422 {
    pub(crate) fn decode(
        response: &http::Response<bytes::Bytes>,
    ) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            404 => reply::json(response).map(Self::NotFound),
            422 => reply::json(response).map(Self::UnprocessableContent),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

impl FailureBody for Problem404OrInvalid422 {}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Problem404OrText5xxOrInvalidListElse {
    /// There is no such run.
    NotFound(Box<types::Problem>),
    /// The server is at a loss.
    ServerError(String),
    /// Anything else.
    Other(Vec<types::Invalid>),
}

impl Problem404OrText5xxOrInvalidListElse {
    pub(crate) fn decode(
        response: &http::Response<bytes::Bytes>,
    ) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            404 => reply::json(response).map(Self::NotFound),
            status if status / 100 == 5 => reply::text(response).map(Self::ServerError),
            _ => reply::json(response).map(Self::Other),
        }
    }
}

impl FailureBody for Problem404OrText5xxOrInvalidListElse {}

// ==== src/lib.rs
//! let answer = client.get_job("id").send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
mod failures;
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/invalid.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Invalid {
    pub fields: Option<Vec<String>>,
}

crate::runtime::object! {
    Invalid {
        fields,
    }
}

// ==== src/types/job.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Job {
    pub id: Option<String>,
}

crate::runtime::object! {
    Job {
        id,
    }
}

// ==== src/types/post_run.rs
/// The response body of [`post_run`](crate::Client::post_run): unprocessable content.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PostRunUnprocessableContent {
    pub run: Option<String>,
}

crate::runtime::object! {
    PostRunUnprocessableContent {
        run,
    }
}

// ==== src/types/problem.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    pub title: Option<String>,
}

crate::runtime::object! {
    Problem {
        title,
    }
}
