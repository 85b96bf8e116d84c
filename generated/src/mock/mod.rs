// Set by typecase from spec/participants.yaml. Regenerate rather than edit.
//! A fake server of the API, for tests of what uses its client.

mod participants;

pub use crate::runtime::mock::{Answer, Mock, Request};

impl Mock {
    /// A server that answers with the document's examples, where there are any.
    ///
    /// # Errors
    ///
    /// When there is no port to be had.
    pub fn start() -> ::std::io::Result<Self> {
        let mock = Self::listen()?;
        participants::operations(&mock);
        Ok(mock)
    }

    /// A builder of a client that talks to this server.
    pub fn client(&self) -> crate::ClientBuilder {
        crate::Client::builder().base_url(&self.url())
    }
}
