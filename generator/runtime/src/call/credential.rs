//! Credentials: kept apart from the request until the moment that it is sent.

#[cfg(any(feature = "oauth", feature = "signer"))]
use std::sync::Arc;
use std::{collections::BTreeMap, fmt};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{AUTHORIZATION, COOKIE},
};

#[cfg(feature = "signer")]
use crate::call::signer::Signer;
#[cfg(feature = "oauth")]
use crate::oauth::{TokenProvider, TokenSource};
use crate::{
    request::{operation::Security, sensitive::secret},
    url::escape,
};

/// A credential, by which the server knows the caller. `Debug` shows its kind and nothing else.
#[derive(Clone)]
pub struct Credential(Kind);

#[derive(Clone)]
enum Kind {
    Basic {
        username: String,
        password: String,
    },
    Bearer {
        token: String,
    },
    Header {
        name: String,
        key: String,
    },
    Query {
        name: String,
        key: String,
    },
    Cookie {
        name: String,
        key: String,
    },
    #[cfg(feature = "oauth")]
    Tokens(Arc<dyn TokenProvider>),
    #[cfg(feature = "signer")]
    Signer(Arc<dyn Signer>),
    Outside,
}

impl Credential {
    /// A user name, which may not contain a colon, and a password (RFC 7617).
    pub fn basic(username: impl Into<String>, password: impl Into<String>) -> Self {
        Self(Kind::Basic { username: username.into(), password: password.into() })
    }

    /// A bearer token (RFC 6750), as OAuth 2 and OpenID Connect give it too.
    pub fn bearer(token: impl Into<String>) -> Self {
        Self(Kind::Bearer { token: token.into() })
    }

    /// A key in the header of this name.
    pub fn api_key_header(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self(Kind::Header { name: name.into(), key: key.into() })
    }

    /// A key in the query parameter of this name.
    pub fn api_key_query(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self(Kind::Query { name: name.into(), key: key.into() })
    }

    /// A key in the cookie of this name.
    pub fn api_key_cookie(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self(Kind::Cookie { name: name.into(), key: key.into() })
    }

    /// Bearer tokens that the client gets when it needs them, and gets anew when they expire or are refused.
    #[cfg(feature = "oauth")]
    pub fn tokens(provider: impl TokenProvider + 'static) -> Self {
        Self(Kind::Tokens(Arc::new(provider)))
    }

    /// A user name and a password, for HTTP digest authentication (RFC 7616): they aren't sent themselves. A server asks for
    /// digests by its answer 401; from then on all calls to its origin carry one.
    #[cfg(feature = "digest")]
    pub fn digest(username: impl Into<String>, password: impl Into<String>) -> Self {
        Self(Kind::Signer(Arc::new(crate::digest::Digest::new(username.into(), password.into()))))
    }

    /// Keys of AWS, by which each request is signed (Signature Version 4).
    #[cfg(feature = "aws_sigv4")]
    pub fn aws(signature: crate::aws::AwsSignature) -> Self {
        Self(Kind::Signer(Arc::new(signature)))
    }

    /// Nothing in the request itself: the caller is known by other means, such as a client certificate that
    /// the transport shows, or a proxy.
    pub fn outside() -> Self {
        Self(Kind::Outside)
    }

    /// The same, ready to be written into requests.
    fn prepare(&self) -> Result<Prepared, &'static str> {
        Ok(match &self.0 {
            Kind::Basic { username, .. } if username.contains(':') => {
                return Err("a user name for basic authentication can't contain a colon (RFC 7617)");
            }
            Kind::Basic { username, password } => {
                let pair = STANDARD.encode(format!("{username}:{password}"));
                Prepared::Header(AUTHORIZATION, secret(&format!("Basic {pair}"))?)
            }
            Kind::Bearer { token } => Prepared::Header(AUTHORIZATION, secret(&format!("Bearer {token}"))?),
            Kind::Header { name, key } => {
                let name = HeaderName::try_from(name).map_err(|_| "its name can't be that of a header")?;
                Prepared::Header(name, secret(key)?)
            }
            Kind::Query { name, key } => Prepared::Query { name: escape::all(name), key: escape::all(key) },
            Kind::Cookie { key, .. } if key.contains([';', ',', ' ', '"']) => {
                return Err("it holds a character that no cookie can carry (RFC 6265 §4.1.1)");
            }
            Kind::Cookie { name, key } => Prepared::Cookie(secret(&format!("{name}={key}"))?),
            #[cfg(feature = "oauth")]
            Kind::Tokens(provider) => Prepared::Tokens(Arc::new(TokenSource::new(Arc::clone(provider)))),
            #[cfg(feature = "signer")]
            Kind::Signer(signer) => {
                signer.check()?;
                Prepared::Signer(Arc::clone(signer))
            }
            Kind::Outside => Prepared::Outside,
        })
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Basic { .. } => "Credential::Basic(\"[private]\")",
            Kind::Bearer { .. } => "Credential::Bearer(\"[private]\")",
            Kind::Header { .. } => "Credential::Header(\"[private]\")",
            Kind::Query { .. } => "Credential::Query(\"[private]\")",
            Kind::Cookie { .. } => "Credential::Cookie(\"[private]\")",
            #[cfg(feature = "oauth")]
            Kind::Tokens(_) => "Credential::Tokens(\"[private]\")",
            #[cfg(feature = "signer")]
            Kind::Signer(ref signer) => signer.shown(),
            Kind::Outside => "Credential::Outside",
        })
    }
}

enum Prepared {
    Header(HeaderName, HeaderValue),
    Query {
        name: String,
        key: String,
    },
    Cookie(HeaderValue),
    #[cfg(feature = "oauth")]
    Tokens(Arc<TokenSource>),
    #[cfg(feature = "signer")]
    Signer(Arc<dyn Signer>),
    Outside,
}

/// The client's credentials by the name of their security scheme.
#[derive(Default)]
pub(crate) struct Credentials(BTreeMap<String, Prepared>);

impl Credentials {
    /// Checks a credential and keeps it.
    pub(crate) fn add(&mut self, scheme: &str, credential: &Credential) -> Result<(), &'static str> {
        self.0.insert(scheme.to_owned(), credential.prepare()?);
        Ok(())
    }

    pub(crate) fn schemes(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Writes the credentials of the first alternative that there are all credentials for; none if there is none.
    pub(crate) fn apply(&self, security: Security, url: &mut String, headers: &mut HeaderMap) {
        for prepared in self.of(security) {
            match prepared {
                Prepared::Header(name, value) => {
                    headers.insert(name, value.clone());
                }
                Prepared::Query { name, key } => set_query(url, name, key),
                Prepared::Cookie(pair) => add_cookie(headers, pair),
                // Tokens are written when they are there.
                #[cfg(feature = "oauth")]
                Prepared::Tokens(_) => {}
                #[cfg(feature = "signer")]
                Prepared::Signer(_) => {}
                Prepared::Outside => {}
            }
        }
    }

    /// The credentials that go with a call.
    fn of(&self, security: Security) -> Vec<&Prepared> {
        match security {
            Security::All => self.0.values().collect(),
            Security::Alternatives(alternatives) => {
                self.chosen(alternatives).into_iter().flatten().filter_map(|scheme| self.0.get(*scheme)).collect()
            }
        }
    }

    /// The first alternative that there are all credentials for. The empty one, which says that a call may do without
    /// (OpenAPI, section Security Requirement Object), comes last wherever it stands.
    pub(crate) fn chosen<'a>(&self, alternatives: &[&'a [&'a str]]) -> Option<&'a [&'a str]> {
        let there = |schemes: &&[&str]| schemes.iter().all(|scheme| self.0.contains_key(*scheme));
        let mut usable = alternatives.iter().copied().filter(there);
        usable.clone().find(|schemes| !schemes.is_empty()).or_else(|| usable.next())
    }

    /// Of the first alternative of which a part is there, a scheme that is and one that isn't.
    pub(crate) fn half_chosen<'a>(&self, alternatives: &[&'a [&'a str]]) -> Option<(&'a str, &'a str)> {
        alternatives.iter().find_map(|schemes| {
            let find = |there: bool| schemes.iter().copied().find(|scheme| self.0.contains_key(*scheme) == there);
            Some((find(true)?, find(false)?))
        })
    }

    /// The sources of tokens among them.
    #[cfg(feature = "oauth")]
    pub(crate) fn sources(&self, security: Security) -> Vec<Arc<TokenSource>> {
        self.of(security)
            .into_iter()
            .filter_map(|prepared| match prepared {
                Prepared::Tokens(source) => Some(Arc::clone(source)),
                _ => None,
            })
            .collect()
    }
}

#[cfg(feature = "signer")]
impl Credentials {
    /// Those among them that sign requests, each with the name of its scheme.
    pub(crate) fn signers(&self, security: Security) -> impl Iterator<Item = (&str, &Arc<dyn Signer>)> {
        let chosen = match security {
            Security::All => None,
            Security::Alternatives(alternatives) => Some(self.chosen(alternatives).unwrap_or_default()),
        };
        self.0.iter().filter_map(move |(scheme, prepared)| match prepared {
            Prepared::Signer(signer) if chosen.is_none_or(|chosen| chosen.contains(&scheme.as_str())) => {
                Some((scheme.as_str(), signer))
            }
            _ => None,
        })
    }
}

/// Sets a parameter of the query, which a link from the server may carry already.
fn set_query(url: &mut String, name: &str, key: &str) {
    if let Some((path, query)) = url.split_once('?') {
        let others: Vec<&str> = query
            .split('&')
            .filter(|pair| !pair.is_empty() && pair.split_once('=').map_or(*pair, |(name, _)| name) != name)
            .collect();
        *url = if others.is_empty() { path.to_owned() } else { format!("{path}?{}", others.join("&")) };
    }
    url.push(if url.contains('?') { '&' } else { '?' });
    url.push_str(name);
    url.push('=');
    url.push_str(key);
}

/// Adds to the one `Cookie` header that a request may have (RFC 6265 §5.4).
fn add_cookie(headers: &mut HeaderMap, pair: &HeaderValue) {
    let joined = match headers.get(COOKIE) {
        Some(before) => HeaderValue::from_bytes(&[before.as_bytes(), b"; ", pair.as_bytes()].concat()),
        None => Ok(pair.clone()),
    };
    // Two values joined by what a value may hold are a value.
    if let Ok(mut value) = joined {
        value.set_sensitive(true);
        headers.insert(COOKIE, value);
    }
}
