//! Settings of connections, for programs that need no transport of their own.

use super::ClientBuilder;

impl ClientBuilder {
    /// Speaks HTTP/2 with servers that offer it over TLS (ALPN, RFC 7301), and HTTP/1.1 with all others. Only the async
    /// client does: the blocking one can't be built with it.
    #[cfg(feature = "http2")]
    pub fn http2(mut self) -> Self {
        self.connections.http2 = true;
        self
    }

    /// Sends every request by this proxy, those to the loopback too, whatever the environment says: an `http` or `https`
    /// URL, with a user name and a password in it where the proxy asks for them.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.connections.proxy = Some(url.into());
        self
    }

    /// Trusts servers by these root certificates, in PEM, in place of the platform's.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.connections.roots = Some(pem.into());
        self
    }

    /// Shows this certificate to servers that ask for one (mutual TLS): in PEM, the certificate first, then its chain, and
    /// its private key. A security scheme that the certificate stands for takes
    /// [`Credential::outside`](crate::Credential::outside).
    pub fn client_identity(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.connections.identity = Some(pem.into());
        self
    }
}
