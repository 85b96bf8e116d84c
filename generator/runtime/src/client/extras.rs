//! Calls with more than the document has, or without its checks.

use std::sync::Arc;

use http::Method;
use serde::Serialize;

use super::{Call, Client, invalid};
use crate::{error::Error, mode::Mode, request::operation::Operation};

impl<M: Mode> Client<M> {
    /// The same client with a further query parameter in every request, such as `api-version`. The link to a page that has
    /// it already keeps its own; the parameters of an operation stay as they are.
    #[must_use]
    pub fn with_query(&self, name: &str, value: &str) -> Self {
        let mut client = self.clone();
        let queries = &mut Arc::make_mut(&mut client.extras).queries;
        queries.retain(|(other, _)| other != name);
        queries.push((name.to_owned(), value.to_owned()));
        client
    }

    /// The same client with a further member in every body of JSON, in place of one of the same name. A call with a body
    /// of another kind is refused; a call without a body is sent without the member.
    ///
    /// # Errors
    /// When the value can't be written as JSON.
    pub fn with_member(&self, name: &str, value: &impl Serialize) -> Result<Self, Error> {
        let json = serde_json::to_vec(value).map_err(|_| invalid(name, "must be a value that JSON can hold"))?;
        let mut client = self.clone();
        let members = &mut Arc::make_mut(&mut client.extras).members;
        members.retain(|(other, _)| other != name);
        members.push((name.to_owned(), json.into()));
        Ok(client)
    }

    /// The same client without the checks of the document's rules: bounds, lengths, patterns, values that an enum doesn't list,
    /// media types of an upload. What can't be sent, such as a header with a line break, is still refused.
    #[must_use]
    pub fn without_checks(&self) -> Self {
        let mut client = self.clone();
        Arc::make_mut(&mut client.extras).unchecked = true;
        client
    }

    /// A call that the document doesn't have, below the base URL, with the client's headers, all its credentials, its retries and
    /// its errors. The path may be a template, such as `/v2/rooms/{id}`, whose parameters are set by
    /// [`Param::path`](crate::Param::path).
    ///
    /// ```text
    /// use my_api::{reexports::http::Method, runtime::{Json, reply}};
    ///
    /// let mut call = client.raw(Method::POST, "/v2/rooms");
    /// call.json("application/json", &room);
    /// let room: Json = call.send(reply::json, reply::json::<Json>).await?;
    /// ```
    pub fn raw(&self, method: Method, path: &str) -> Call<M> {
        self.begin(Operation::raw(method, path))
    }
}
