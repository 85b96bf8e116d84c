//! The settings of a client, and those of one call.

use std::sync::Arc;

use crate::{
    call::{
        credential::Credentials,
        hook::Hook,
        redirects::{PageLinks, Redirects},
        retry::{Budget, Retry},
        surroundings::Surroundings,
    },
    request::operation::Operation,
    rules::Invalid,
    transport::Limits,
};

/// A client's settings, checked when it was built and shared by all its calls.
pub struct Settings {
    pub(crate) base_url: String,
    #[cfg(feature = "servers")]
    pub(crate) choice: crate::url::server::Choice,
    pub(crate) credentials: Credentials,
    /// The header that calls are named by, in place of that of the document.
    pub(crate) key_header: Option<String>,
    pub(crate) hooks: Vec<Arc<dyn Hook>>,
    pub(crate) budget: Budget,
    pub(crate) surroundings: Arc<dyn Surroundings>,
}

impl Settings {
    /// The server that an operation is called at.
    pub(crate) fn base_url_of(&self, operation: &Operation) -> Result<String, Invalid> {
        #[cfg(feature = "servers")]
        if let Some(own) = self.choice.of_operation(operation.own_servers(), &self.base_url) {
            return own;
        }
        let _ = operation;
        Ok(self.base_url.clone())
    }
}

/// The limits of each call, and how often it is tried.
#[derive(Clone, Copy, Debug, Default)]
pub struct Policy {
    pub(crate) limits: Limits,
    pub(crate) retry: Retry,
    pub(crate) redirects: Redirects,
    pub(crate) page_links: PageLinks,
}
