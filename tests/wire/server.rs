//! The server of these tests, with clients of the home crate.

use std::ops::Deref;
use std::time::Duration;

use twilio_insights_participants::{Client, ClientBuilder};
pub use typecase_testing::{Seen, respond};

/// A server on the loopback that keeps all requests.
pub struct Server(typecase_testing::Server);

impl Server {
    /// A server that answers with the bytes that `answer` returns.
    pub fn new(answer: impl Fn(&Seen) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self(typecase_testing::Server::new(answer))
    }

    /// A server that answers every request with this body of JSON.
    pub fn with(body: impl Into<String>) -> Self {
        let answer = json(&body.into());
        Self::new(move |_| answer.clone())
    }

    /// A builder for a client of this server, with credentials.
    pub fn client(&self) -> ClientBuilder {
        Client::builder().base_url(&self.url).timeout(Duration::from_secs(20)).basic_auth("AC-CANARY", "token-CANARY")
    }
}

impl Deref for Server {
    type Target = typecase_testing::Server;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// A success of JSON.
pub fn json(body: &str) -> Vec<u8> {
    respond("200 OK", "Content-Type: application/json\r\nX-Request-Id: RQ1\r\n", body)
}
