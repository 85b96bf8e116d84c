//! The transport over `ureq` with connections that have settings of their own.

use rustls::pki_types::CertificateDer;
use ureq::tls::{Certificate, ClientCert, PrivateKey, RootCerts};

use super::{UreqTransport, agent, config, tls};
use crate::transport::{
    Connections,
    certificates::{self, Wrong},
};

impl UreqTransport {
    /// A transport whose connections have settings of their own.
    #[cfg(feature = "connections")]
    pub(crate) fn with(connections: &Connections) -> Result<Self, Wrong> {
        if connections.http2 {
            return Err(("http2", "isn't spoken by the blocking client".to_owned()));
        }
        let roots = certificates::roots(connections)?.map(|roots| {
            let roots: Vec<_> = roots.iter().map(|root| Certificate::from_der(root).to_owned()).collect();
            RootCerts::new_with_certs(&roots)
        });
        let identity = match certificates::identity(connections)? {
            Some((chain, _)) => Some(client_cert(&chain, connections.identity.as_deref().unwrap_or_default())?),
            None => None,
        };
        let tls = tls().root_certs(roots.unwrap_or(RootCerts::PlatformVerifier)).client_cert(identity);
        let mut config = config(tls);
        let proxy = connections.proxy()?;
        if let Some(url) = proxy {
            let proxy = ureq::Proxy::new(url).map_err(|_| Connections::no_proxy())?;
            config = config.proxy(Some(proxy));
        }
        Ok(Self { agent: agent(config.build()), direct: proxy.is_none(), foreign: false })
    }
}

/// The certificate that is shown, with the private key of this PEM.
fn client_cert(chain: &[CertificateDer<'_>], pem: &[u8]) -> Result<ClientCert, Wrong> {
    let chain: Vec<_> = chain.iter().map(|link| Certificate::from_der(link).to_owned()).collect();
    let key = PrivateKey::from_pem(pem);
    let key = key.map_err(|_| ("client_identity", "must hold a private key in PEM".to_owned()))?;
    Ok(ClientCert::new_with_certs(&chain, key))
}
