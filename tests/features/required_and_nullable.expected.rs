
// ==== src/api/profile.rs
//! Operations: profile.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_PROFILE: Operation =
    Operation::new("putProfile", Method::PUT, "/profile").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putProfile`.
    ///
    /// `PUT /profile`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_required_and_nullable::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_required_and_nullable::types;
    ///
    /// let profile = client
    ///     .put_profile(&types::Profile::new(1, Some("nickname".to_owned())))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn put_profile(&self, body: &types::Profile) -> PutProfile<M> {
        let mut call = self.call(&PUT_PROFILE);
        call.json("application/json", body);
        PutProfile { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_profile`].
    PutProfile {
        value: types::Profile = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/profile.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Profile {
    pub id: i64,
    pub nickname: Option<String>,
    pub bio: Option<String>,
    pub website: Option<Option<String>>,
    pub friends: Option<Option<Vec<String>>>,
    pub settings: Option<Option<ProfileSettings>>,
}

impl Profile {
    /// Creates a value from its required fields.
    pub fn new(id: i64, nickname: Option<String>) -> Self {
        Self {
            id,
            nickname,
            bio: None,
            website: None,
            friends: None,
            settings: None,
        }
    }

    /// Sets `bio`.
    pub fn bio(mut self, bio: impl Into<String>) -> Self {
        self.bio = Some(bio.into());
        self
    }

    /// Sets `website`.
    pub fn website(mut self, website: impl Into<String>) -> Self {
        self.website = Some(Some(website.into()));
        self
    }

    /// Sets `website` to `null`, which is not the same as leaving it out.
    pub fn website_null(mut self) -> Self {
        self.website = Some(None);
        self
    }

    /// Sets `friends`.
    pub fn friends(mut self, friends: Vec<String>) -> Self {
        self.friends = Some(Some(friends));
        self
    }

    /// Sets `friends` to `null`, which is not the same as leaving it out.
    pub fn friends_null(mut self) -> Self {
        self.friends = Some(None);
        self
    }

    /// Sets `settings`.
    pub fn settings(mut self, settings: ProfileSettings) -> Self {
        self.settings = Some(Some(settings));
        self
    }

    /// Sets `settings` to `null`, which is not the same as leaving it out.
    pub fn settings_null(mut self) -> Self {
        self.settings = Some(None);
        self
    }
}

crate::runtime::object! {
    Profile {
        id,
        nickname nullable,
        bio,
        website,
        friends,
        settings,
    }
}

/// The type of [`Profile::settings`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProfileSettings {
    pub theme: Option<String>,
}

impl ProfileSettings {
    /// Creates a value from its required fields.
    pub fn new(theme: Option<String>) -> Self {
        Self { theme }
    }
}

crate::runtime::object! {
    ProfileSettings {
        theme nullable,
    }
}
