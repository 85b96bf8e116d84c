// Set by typecase from spec/participants.yaml. Regenerate rather than edit.
//! The client: where it goes, and which credentials it takes.

use crate::runtime::{Client, ClientBuilder, Credential};
use crate::{Error, types};

impl Client {
    /// A client of <https://insights.twilio.com>, unless [`base_url`](ClientBuilder::base_url) says otherwise.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://insights.twilio.com",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl ClientBuilder {
    /// An account SID or API key SID as the user name; its auth token or secret as the password.
    pub fn basic_auth(
        self,
        username: impl Into<String>,
        password: impl Into<String>,
    ) -> Self {
        self.credential("accountSid_authToken", Credential::basic(username, password))
    }
}

impl From<Error<types::ApiError>> for Error {
    fn from(error: Error<types::ApiError>) -> Self {
        error.untyped()
    }
}
