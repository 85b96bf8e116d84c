//! What a client was built with, shared by all its calls.

use http::HeaderMap;

use crate::runtime::credential::Keyring;

/// A client's settings, checked when it was built.
pub struct Settings {
    pub(crate) base_url: String,
    /// The headers of every request, without those of credentials.
    pub(crate) headers: HeaderMap,
    pub(crate) keyring: Keyring,
}
