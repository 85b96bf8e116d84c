//! HTTP digest authentication (RFC 7616, and RFC 2617 before it), as a state machine without any IO: a server answers 401 with a
//! challenge, and the requests after it, at the same origin, carry an answer that only who has the password can make.

mod challenge;
mod response;

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Request,
    header::{AUTHORIZATION, WWW_AUTHENTICATE},
};

use crate::{
    call::signer::{Challenged, Moment, Signer},
    url::origin,
};
#[cfg(test)]
pub(crate) use challenge::first;
#[cfg(test)]
pub(crate) use response::Answer;

use challenge::Challenge;

/// A header that is longer is passed over: what is in it goes back to the server with each request.
const LONGEST_HEADER: usize = 8 << 10;

/// The origins whose challenges are kept. A client calls few: the servers that its document lists.
const MOST_ORIGINS: usize = 16;

/// A user name, a password, and the challenges that they answer.
pub(crate) struct Digest {
    username: String,
    password: String,
    /// By origin: an answer goes nowhere else.
    sessions: Mutex<BTreeMap<String, Session>>,
}

/// A challenge, and how often it was answered.
struct Session {
    challenge: Challenge,
    /// The client's own part of what is hashed.
    cnonce: String,
    count: u32,
}

impl Digest {
    pub(crate) fn new(username: String, password: String) -> Self {
        Self { username, password, sessions: Mutex::default() }
    }
}

impl Signer for Digest {
    fn shown(&self) -> &'static str {
        "Credential::Digest(\"[private]\")"
    }

    fn check(&self) -> Result<(), &'static str> {
        match self.username.contains(|c: char| c.is_control()) {
            true => Err("the user name holds a character that no header can carry"),
            false => Ok(()),
        }
    }

    fn sign(&self, request: &mut Request<Bytes>, _: &Moment<'_>) -> Result<(), &'static str> {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        let url = request.uri().to_string();
        let Some(session) = sessions.get_mut(origin::shown(&url)) else { return Ok(()) };
        session.count = session.count.saturating_add(1);
        let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
        let answer = response::Answer {
            challenge: &session.challenge,
            username: &self.username,
            password: &self.password,
            method: request.method().as_str(),
            target,
            cnonce: &session.cnonce,
            count: session.count,
        };
        let value = HeaderValue::from_bytes(answer.header().as_bytes());
        let mut value = value.map_err(|_| "the server's challenge can't be written into a header")?;
        value.set_sensitive(true);
        request.headers_mut().insert(AUTHORIZATION, value);
        Ok(())
    }

    fn challenged(&self, url: &str, headers: &HeaderMap, moment: &Moment<'_>) -> Option<Challenged> {
        let challenge = offered(headers)?;
        let challenged = if challenge.stale { Challenged::Stale } else { Challenged::Anew };
        let [first, second] = [moment.surroundings.random(), moment.surroundings.random()];
        let session = Session { challenge, cnonce: format!("{first:016x}{second:016x}"), count: 0 };
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        let origin = origin::shown(url);
        if sessions.len() >= MOST_ORIGINS && !sessions.contains_key(origin) {
            sessions.clear();
        }
        sessions.insert(origin.to_owned(), session);
        Some(challenged)
    }
}

/// The first challenge that can be answered: servers list those first that they prefer (RFC 7616 §3.7).
fn offered(headers: &HeaderMap) -> Option<Challenge> {
    let texts = headers.get_all(WWW_AUTHENTICATE).iter().filter(|value| value.len() <= LONGEST_HEADER);
    texts.filter_map(|value| std::str::from_utf8(value.as_bytes()).ok()).find_map(challenge::first)
}
