//! TLS for both transports: rustls with ring, which needs no more than a C compiler.
//! It is chosen here and not as the process's default, because that is the program's to set.

use std::sync::Arc;

use rustls::crypto::{CryptoProvider, ring};

/// The program's own provider where it has installed one, else ring.
pub(super) fn provider() -> Arc<CryptoProvider> {
    CryptoProvider::get_default().cloned().unwrap_or_else(|| Arc::new(ring::default_provider()))
}
