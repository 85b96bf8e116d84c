//! The runtime that the cases of this package share. The client, its builder and the fake server are each case's own,
//! because a case adds its operations to them as methods, and other cases have operations of the same names.

use std::ops::Deref;

pub use crate::runtime::*;

/// A client of this case's API.
pub struct Client<M: Mode = Async>(crate::runtime::Client<M>);

impl<M: Mode> Deref for Client<M> {
    type Target = crate::runtime::Client<M>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// Its builder.
pub struct ClientBuilder(crate::runtime::ClientBuilder);

impl ClientBuilder {
    pub fn new(base_url: &str, user_agent: &str) -> Self {
        Self(crate::runtime::ClientBuilder::new(base_url, user_agent))
    }

    pub fn base_url(self, url: &str) -> Self {
        Self(self.0.base_url(url))
    }

    pub fn credential(self, scheme: impl Into<String>, credential: Credential) -> Self {
        Self(self.0.credential(scheme, credential))
    }

    pub fn blocking_transport(self, transport: impl transport::BlockingTransport + 'static) -> Self {
        Self(self.0.blocking_transport(transport))
    }

    pub fn build(self) -> Result<Client, Error> {
        self.0.build().map(Client)
    }

    pub fn build_blocking(self) -> Result<blocking::Client, Error> {
        self.0.build_blocking().map(Client)
    }
}

pub mod blocking {
    pub use crate::runtime::blocking::*;

    /// A client whose calls block the calling thread.
    pub type Client = super::Client<super::Blocking>;
}

#[cfg(feature = "mock")]
pub mod mock {
    mod methods;

    pub use crate::runtime::mock::*;
    #[allow(unused_imports, reason = "a case may have no operations")]
    pub(crate) use methods::mock;

    /// A fake server of this case's API.
    pub struct Mock(crate::runtime::mock::Mock);

    impl Mock {
        pub fn listen() -> std::io::Result<Self> {
            crate::runtime::mock::Mock::listen().map(Self)
        }

        pub fn connect(&self, builder: super::ClientBuilder) -> super::ClientBuilder {
            super::ClientBuilder(self.0.connect(builder.0))
        }

        pub fn answer<T: 'static>(
            &self,
            operation: &super::Operation,
            success: Success<T>,
            answer: impl Fn(&Request) -> Answer<T> + Send + Sync + 'static,
        ) -> &Self {
            self.0.answer(operation, success, answer);
            self
        }
    }

    impl std::ops::Deref for Mock {
        type Target = crate::runtime::mock::Mock;

        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
}
