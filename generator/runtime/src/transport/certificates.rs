//! Certificates of one's own, read from PEM (RFC 7468) and checked before a transport has them.

use rustls::{
    RootCertStore,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    sign::CertifiedKey,
};

use super::{Connections, tls};

/// The error of a setting of connections: its name, and the reason.
pub(crate) type Wrong = (&'static str, String);

/// A client's certificate with its chain, and its private key.
pub(super) type Identity = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

/// The root certificates that are trusted, or `None` for the platform's.
pub(super) fn roots(connections: &Connections) -> Result<Option<Vec<CertificateDer<'static>>>, Wrong> {
    let name = "root_certificates";
    let Some(pem) = &connections.roots else { return Ok(None) };
    let certificates = certificates(name, pem)?;
    let mut store = RootCertStore::empty();
    for certificate in &certificates {
        let added = store.add(certificate.clone());
        added.map_err(|error| (name, format!("must be root certificates: {error}")))?;
    }
    Ok(Some(certificates))
}

/// The client's identity, if it has one.
pub(super) fn identity(connections: &Connections) -> Result<Option<Identity>, Wrong> {
    let name = "client_identity";
    let Some(pem) = &connections.identity else { return Ok(None) };
    let chain = certificates(name, pem)?;
    let key = PrivateKeyDer::from_pem_slice(pem);
    let key = key.map_err(|error| (name, format!("must hold a private key in PEM: {error}")))?;
    CertifiedKey::from_der(chain.clone(), key.clone_key(), &tls::provider())
        .map_err(|error| (name, format!("must be a certificate and its private key: {error}")))?;
    Ok(Some((chain, key)))
}

/// The certificates of a text, of which there has to be one.
fn certificates(name: &'static str, pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, Wrong> {
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    let certificates = certificates.map_err(|error| (name, format!("must be certificates in PEM: {error}")))?;
    if certificates.is_empty() { Err((name, "must hold a certificate in PEM".to_owned())) } else { Ok(certificates) }
}
