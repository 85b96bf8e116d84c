//! From the settings of a builder to a client.

use std::sync::Arc;

use http::{HeaderMap, HeaderName};

use super::{
    super::{Client, invalid, set_header},
    ClientBuilder,
};
use crate::{
    blocking,
    call::{credential::Credentials, retry::Budget, settings::Settings},
    error::Error,
    mode::Mode,
    transport::{BlockingTransport, Transport},
    url::origin,
};

impl ClientBuilder {
    /// The client.
    ///
    /// # Errors
    /// When the base URL, a header or a credential can't be right, or there is no transport: none was set, and the
    /// feature `reqwest` is off.
    pub fn build(mut self) -> Result<Client, Error> {
        let transport = match self.transport.take() {
            Some(transport) => self.own(transport)?,
            None => self.default_transport()?,
        };
        self.client(transport)
    }

    /// The client whose calls block the calling thread. It needs the feature `blocking`, or a
    /// [`blocking_transport`](Self::blocking_transport).
    ///
    /// # Errors
    /// As those of [`build`](Self::build); and without the feature, where no transport is set.
    pub fn build_blocking(mut self) -> Result<blocking::Client, Error> {
        let transport = match self.blocking_transport.take() {
            Some(transport) => self.own(transport)?,
            None => self.default_blocking_transport()?,
        };
        self.client(transport)
    }

    /// A transport of one's own, which nothing here sets the connections of.
    fn own<T>(&self, transport: T) -> Result<T, Error> {
        #[cfg(feature = "connections")]
        if let Some(name) = self.connections.first_set() {
            return Err(invalid(name, "is a setting of the transport that comes along: set it on your own"));
        }
        Ok(transport)
    }

    #[cfg(feature = "reqwest")]
    fn default_transport(&self) -> Result<Arc<dyn Transport>, Error> {
        use crate::transport::ReqwestTransport;
        let timeout = self.policy.limits.connect_timeout;
        #[cfg(feature = "connections")]
        if self.connections.first_set().is_some() {
            let transport = ReqwestTransport::with(&self.connections, timeout);
            return Ok(Arc::new(transport.map_err(|(name, reason)| invalid(name, reason))?));
        }
        let transport = ReqwestTransport::new(timeout);
        Ok(Arc::new(transport.map_err(|error| invalid("the transport", error.to_string()))?))
    }

    #[cfg(not(feature = "reqwest"))]
    fn default_transport(&self) -> Result<Arc<dyn Transport>, Error> {
        Err(invalid("the transport", "must be set, or the feature `reqwest` turned on"))
    }

    #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
    fn default_blocking_transport(&self) -> Result<Arc<dyn BlockingTransport>, Error> {
        use crate::transport::UreqTransport;
        #[cfg(feature = "connections")]
        if self.connections.first_set().is_some() {
            let transport = UreqTransport::with(&self.connections);
            return Ok(Arc::new(transport.map_err(|(name, reason)| invalid(name, reason))?));
        }
        Ok(Arc::new(UreqTransport::new()))
    }

    #[cfg(not(all(feature = "blocking", not(target_arch = "wasm32"))))]
    fn default_blocking_transport(&self) -> Result<Arc<dyn BlockingTransport>, Error> {
        Err(invalid("the transport", "must be set, or the feature `blocking` turned on"))
    }

    fn client<M: Mode>(self, transport: M::Transport) -> Result<Client<M>, Error> {
        let base_url = origin::base_url(&self.base_url).map_err(|reason| invalid("base_url", reason));
        #[cfg(feature = "servers")]
        let base_url = match self.choice.base_url() {
            Some(chosen) => chosen.map_err(|error| invalid(&error.path, error.reason)),
            None => base_url,
        };
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            set_header(&mut headers, name, value)?;
        }
        if let Some(name) = &self.key_header {
            HeaderName::try_from(name).map_err(|_| invalid("idempotency_keys", "must be the name of a header"))?;
        }
        let mut credentials = Credentials::default();
        for (scheme, credential) in &self.credentials {
            credentials.add(scheme, credential).map_err(|reason| invalid(scheme, reason))?;
        }
        let (hooks, surroundings) = (self.hooks, self.surroundings);
        let settings = Arc::new(Settings {
            base_url: base_url?,
            #[cfg(feature = "servers")]
            choice: self.choice,
            credentials,
            key_header: self.key_header,
            hooks,
            budget: Budget::new(),
            surroundings,
        });
        Ok(Client { settings, headers: Arc::new(headers), extras: Arc::default(), transport, policy: self.policy })
    }
}
