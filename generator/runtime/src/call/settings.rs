//! What a client was built with, and what holds for one call.

use std::sync::Arc;

use crate::{
    call::{
        credential::Credentials,
        hook::Hook,
        redirects::Redirects,
        retry::{Budget, Retry},
        surroundings::Surroundings,
    },
    paging::PageLinks,
    transport::Limits,
};

/// A client's settings, checked when it was built and shared by all its calls.
pub struct Settings {
    pub(crate) base_url: String,
    #[cfg(feature = "servers")]
    pub(crate) choice: crate::url::server::Choice,
    pub(crate) credentials: Credentials,
    pub(crate) hooks: Vec<Arc<dyn Hook>>,
    pub(crate) budget: Budget,
    pub(crate) surroundings: Arc<dyn Surroundings>,
}

/// What each call may take, and how often it is tried.
#[derive(Clone, Copy, Debug, Default)]
pub struct Policy {
    pub(crate) limits: Limits,
    pub(crate) retry: Retry,
    pub(crate) redirects: Redirects,
    pub(crate) page_links: PageLinks,
}
