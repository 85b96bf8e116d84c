//! The device authorization grant (RFC 8628), for programs without a browser.

use std::{fmt, time::Duration};

use bytes::Bytes;
use http::Response;

use super::{Endpoint, First, TokenProblem, UserTokens, Whence};
use crate::{
    oauth::{Obtain, TokenProvider as _, answer, grants::endpoint_setters},
    url::origin,
};

/// The time between two requests where the server sets none (§3.2), and the time that `slow_down` adds (§3.5).
const INTERVAL: Duration = Duration::from_secs(5);
/// The longest wait between two questions that a server may ask for.
const LONGEST: Duration = Duration::from_secs(120);
/// The life of a code where the server sets none.
const LIFE: Duration = Duration::from_secs(15 * 60);

/// The sign-in of a user by another device, where they enter a short code.
///
/// ```text
/// let mut sign_in = DeviceCode::new(device_url, token_url, client_id).begin();
/// let tokens = loop {
///     match sign_in.step()? {
///         DeviceStep::Send(request) => sign_in.answer(&send(request).await?)?,
///         DeviceStep::Show(prompt) => println!("open {} and enter {}", prompt.verification_uri, prompt.user_code),
///         DeviceStep::Wait(time) => sleep(time).await,
///         DeviceStep::Done(tokens) => break *tokens,
///     }
/// };
/// ```
#[derive(Clone, Debug)]
pub struct DeviceCode {
    authorization: Endpoint,
    endpoint: Endpoint,
}

impl DeviceCode {
    /// A flow of a client with this id by the server's device authorization endpoint and token endpoint, which have to be `https`
    /// or on the loopback.
    pub fn new(
        device_authorization_url: impl Into<String>,
        token_url: impl Into<String>,
        client_id: impl Into<String>,
    ) -> Self {
        let client_id = client_id.into();
        Self {
            authorization: Endpoint::new(Whence::Known(device_authorization_url.into()), client_id.clone(), None),
            endpoint: Endpoint::new(Whence::Known(token_url.into()), client_id, None),
        }
    }

    /// The client's secret, where it has one.
    #[must_use]
    pub fn client_secret(mut self, secret: impl Into<String>) -> Self {
        self.endpoint.secret = Some(secret.into());
        self
    }

    endpoint_setters!();

    /// Begins a sign-in.
    pub fn begin(&self) -> DeviceSignIn {
        let (mut authorization, endpoint) = (self.authorization.clone(), self.endpoint.clone());
        authorization.scopes.clone_from(&endpoint.scopes);
        authorization.params.clone_from(&endpoint.params);
        authorization.secret.clone_from(&endpoint.secret);
        authorization.in_body = endpoint.in_body;
        DeviceSignIn { authorization, endpoint, state: State::Asking }
    }
}

/// The text and the URL to show the user (RFC 8628 §3.2).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DevicePrompt {
    /// The code to enter.
    pub user_code: String,
    /// The URL at which to enter it.
    pub verification_uri: String,
    /// The same with the code in it, such as for a QR code, where the server has one.
    pub verification_uri_complete: Option<String>,
    /// The time until the code expires.
    pub expires_in: Duration,
}

/// The next step.
#[derive(Debug)]
pub enum DeviceStep {
    /// Send this request, without following redirects, and hand its answer to [`DeviceSignIn::answer`].
    Send(Box<http::Request<Bytes>>),
    /// Show this to the user.
    Show(DevicePrompt),
    /// Wait for this time.
    Wait(Duration),
    /// The user has signed in.
    Done(Box<UserTokens>),
}

/// A user on the way to sign in by another device.
#[derive(Clone)]
pub struct DeviceSignIn {
    authorization: Endpoint,
    endpoint: Endpoint,
    state: State,
}

#[derive(Clone)]
enum State {
    Asking,
    /// The server has given a code, and the user hasn't seen it.
    Given(DevicePrompt, Polling),
    /// Whether the wait before the next question is over.
    Polling(Polling, bool),
    Done(UserTokens),
}

#[derive(Clone)]
struct Polling {
    device_code: String,
    interval: Duration,
    /// The time that is left of the code's.
    left: Duration,
}

impl DeviceSignIn {
    /// The next step. A request whose answer was lost is given again.
    ///
    /// # Errors
    /// When the code has expired, or an endpoint is neither `https` nor on the loopback.
    pub fn step(&mut self) -> Result<DeviceStep, TokenProblem> {
        match self.state.clone() {
            State::Asking => request(self.authorization.obtain(&[])?),
            State::Given(prompt, polling) => {
                self.state = State::Polling(polling, false);
                Ok(DeviceStep::Show(prompt))
            }
            State::Polling(mut polling, false) => {
                let wait = polling.interval;
                polling.left = polling.left.checked_sub(wait).ok_or(TokenProblem::SignIn("expired_token".into()))?;
                self.state = State::Polling(polling, true);
                Ok(DeviceStep::Wait(wait))
            }
            State::Polling(polling, true) => {
                let grant = "urn:ietf:params:oauth:grant-type:device_code";
                let endpoint = Endpoint { scopes: Vec::new(), ..self.endpoint.clone() };
                request(endpoint.obtain(&[("grant_type", grant), ("device_code", &polling.device_code)])?)
            }
            State::Done(tokens) => Ok(DeviceStep::Done(Box::new(tokens))),
        }
    }

    /// Takes the answer to the last request.
    ///
    /// # Errors
    /// When the user has refused, the code has expired, or the answer isn't as RFC 8628 has it.
    pub fn answer(&mut self, response: &Response<Bytes>) -> Result<(), TokenProblem> {
        match self.state.clone() {
            State::Asking => self.given(response),
            State::Polling(polling, _) => self.polled(polling, response),
            State::Given(..) | State::Done(_) => Ok(()),
        }
    }

    fn given(&mut self, response: &Response<Bytes>) -> Result<(), TokenProblem> {
        let status = response.status();
        if !status.is_success() {
            let code = answer::member(response, "error").and_then(answer::code);
            return Err(TokenProblem::Refused { status, code });
        }
        let member = |name: &str| answer::member(response, name).filter(|text| !text.is_empty());
        let seconds = |name: &str| Some(Duration::from_secs(member(name)?.split('.').next()?.parse().ok()?));
        // Google's is older than the RFC.
        let uri = member("verification_uri").or_else(|| member("verification_url"));
        let (Some(device_code), Some(user_code), Some(verification_uri)) =
            (member("device_code"), member("user_code"), uri)
        else {
            return Err(TokenProblem::Unreadable("it has no device_code, user_code or verification_uri"));
        };
        if !origin::is_private(&verification_uri) {
            return Err(TokenProblem::Unreadable("its verification_uri is neither https nor on the loopback"));
        }
        let expires_in = seconds("expires_in").unwrap_or(LIFE);
        let interval = seconds("interval").unwrap_or(INTERVAL).clamp(Duration::from_secs(1), LONGEST);
        let verification_uri_complete = member("verification_uri_complete").filter(|uri| origin::is_private(uri));
        let prompt = DevicePrompt { user_code, verification_uri, verification_uri_complete, expires_in };
        self.state = State::Given(prompt, Polling { device_code, interval, left: expires_in });
        Ok(())
    }

    fn polled(&mut self, mut polling: Polling, response: &Response<Bytes>) -> Result<(), TokenProblem> {
        match answer::token(response, self.endpoint.kind.as_deref()) {
            Err(TokenProblem::Refused { code: Some(code), .. }) if code == "authorization_pending" => {}
            Err(TokenProblem::Refused { code: Some(code), .. }) if code == "slow_down" => {
                polling.interval = polling.interval.saturating_add(INTERVAL).min(LONGEST);
            }
            Err(problem) => return Err(problem),
            Ok(token) => {
                let tokens = UserTokens::new(&self.endpoint, First::Token(token.clone()));
                // It keeps the refresh token, and forgets what it began with.
                tokens.refresh.read(response)?;
                self.state = State::Done(tokens);
                return Ok(());
            }
        }
        self.state = State::Polling(polling, false);
        Ok(())
    }
}

fn request(obtain: Obtain) -> Result<DeviceStep, TokenProblem> {
    let Obtain::Request(request) = obtain else { return Err(TokenProblem::Endpoint) };
    let is_private = origin::is_private(&request.uri().to_string());
    if is_private { Ok(DeviceStep::Send(request)) } else { Err(TokenProblem::Endpoint) }
}

/// Nothing of it: codes are secret until they are used.
impl fmt::Debug for DeviceSignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceSignIn").finish_non_exhaustive()
    }
}
