//! TLS for both transports: rustls with ring, which needs no more than a C compiler.
//! It is chosen here and not as the process's default, because that is the program's to set.

use std::sync::Arc;

use rustls::crypto::{CryptoProvider, ring};
#[cfg(feature = "connections")]
#[cfg(feature = "reqwest")]
use {super::certificates::Identity, rustls::pki_types::CertificateDer};
#[cfg(feature = "reqwest")]
use {
    rustls::{ClientConfig, ConfigBuilder, Error, RootCertStore, WantsVerifier},
    rustls_platform_verifier::BuilderVerifierExt as _,
};

/// The program's own provider where it has installed one, else ring.
pub(super) fn provider() -> Arc<CryptoProvider> {
    CryptoProvider::get_default().cloned().unwrap_or_else(|| Arc::new(ring::default_provider()))
}

/// TLS that trusts the platform's certificates; an error where the platform has none.
#[cfg(feature = "reqwest")]
pub(super) fn platform() -> Result<ClientConfig, Error> {
    Ok(builder()?.with_platform_verifier()?.with_no_client_auth())
}

/// TLS by certificates of one's own: these roots in place of the platform's, and this identity.
#[cfg(feature = "connections")]
#[cfg(feature = "reqwest")]
pub(super) fn by_certificates(
    roots: Option<Vec<CertificateDer<'static>>>,
    identity: Option<Identity>,
) -> Result<ClientConfig, Error> {
    let builder = match roots {
        Some(certificates) => {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(certificates);
            builder()?.with_root_certificates(roots)
        }
        None => builder()?.with_platform_verifier()?,
    };
    match identity {
        Some((chain, key)) => builder.with_client_auth_cert(chain, key),
        None => Ok(builder.with_no_client_auth()),
    }
}

/// TLS that no server can satisfy.
#[cfg(feature = "reqwest")]
pub(super) fn trusting_nobody() -> Result<ClientConfig, Error> {
    Ok(builder()?.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

#[cfg(feature = "reqwest")]
fn builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, Error> {
    ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions()
}
