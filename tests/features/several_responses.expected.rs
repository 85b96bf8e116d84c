
// ==== src/api/jobs.rs
//! Operations: jobs.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const CREATE_JOB: Operation =
    Operation::new("createJob", Method::POST, "/jobs").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `createJob`.
    ///
    /// `POST /jobs`
    ///
    /// # Errors
    ///
    /// * 400: The request makes no sense
    /// * 409: There is such a job
    /// * 429: Too many requests
    /// * any other status: Anything else
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_several_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.create_job().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_job(&self) -> CreateJob<M> {
        CreateJob {
            call: self.call(&CREATE_JOB),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_job`].
    CreateJob {
        value: CreateJobSuccess = CreateJobSuccess::decode,
        error: CreateJobFailure = CreateJobFailure::decode,
    }
}

/// The successful responses of [`CreateJob`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateJobSuccess {
    /// It is done already.
    Status200(Box<types::ResultModel>),
    /// The same, made anew.
    Created(Box<types::ResultModel>),
    /// It is under way.
    Accepted(Box<types::Job>),
    /// There was nothing to do.
    NoContent,
    /// The body of a response whose status the API description doesn't list.
    Undocumented(bytes::Bytes),
}

impl CreateJobSuccess {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            200 => reply::json(response).map(Self::Status200),
            201 => reply::json(response).map(Self::Created),
            202 => reply::json(response).map(Self::Accepted),
            204 => Ok(Self::NoContent),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

/// The error responses of [`CreateJob`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateJobFailure {
    /// The request makes no sense.
    BadRequest(Box<types::Invalid>),
    /// There is such a job.
    Conflict(Box<types::Job>),
    /// Anything else.
    Other(Box<types::CreateJobError>),
}

impl CreateJobFailure {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            400 => reply::json(response).map(Self::BadRequest),
            409 => reply::json(response).map(Self::Conflict),
            _ => reply::json(response).map(Self::Other),
        }
    }
}

impl crate::runtime::FailureBody for CreateJobFailure {}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/create_job.rs
/// The response body of [`create_job`](crate::Client::create_job): error.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateJobError {
    pub message: Option<String>,
}

crate::runtime::object! {
    CreateJobError {
        message,
    }
}

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

// ==== src/types/result_model.rs
/// Schema `Result`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResultModel {
    pub value: Option<f64>,
}

crate::runtime::object! {
    ResultModel {
        value,
    }
}
