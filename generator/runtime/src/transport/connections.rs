//! Settings for the connections of the built-in transports.

/// Settings of connections; those of a transport of one's own are its own.
#[derive(Clone, Default)]
pub(crate) struct Connections {
    /// Whether HTTP/2 is offered over TLS.
    pub(crate) http2: bool,
    /// The URL of the proxy; it may hold a password.
    pub(crate) proxy: Option<String>,
    /// The roots that are trusted in place of the platform's, in PEM.
    pub(crate) roots: Option<Vec<u8>>,
    /// The client's certificate with its chain, and its private key, in PEM.
    pub(crate) identity: Option<Vec<u8>>,
}

impl Connections {
    /// The name of a setting that was made, if there is one.
    pub(crate) fn first_set(&self) -> Option<&'static str> {
        let settings = [
            ("http2", self.http2),
            ("proxy", self.proxy.is_some()),
            ("root_certificates", self.roots.is_some()),
            ("client_identity", self.identity.is_some()),
        ];
        settings.into_iter().find_map(|(name, set)| set.then_some(name))
    }
    /// The URL of the proxy, if there is one. What is wrong with it doesn't show it: it may hold a password.
    #[cfg(any(feature = "reqwest", feature = "blocking"))]
    pub(super) fn proxy(&self) -> Result<Option<&str>, (&'static str, String)> {
        let Some(url) = &self.proxy else { return Ok(None) };
        let uri = http::Uri::try_from(url);
        let fits = uri.is_ok_and(|uri| matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some());
        if fits { Ok(Some(url)) } else { Err(Self::no_proxy()) }
    }

    /// The reason for which the transport doesn't take a proxy.
    #[cfg(any(feature = "reqwest", feature = "blocking"))]
    pub(super) fn no_proxy() -> (&'static str, String) {
        ("proxy", "must be an http or https URL".to_owned())
    }
}
