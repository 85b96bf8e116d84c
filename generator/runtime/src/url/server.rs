//! The servers that the document lists, and which of them a client calls.

use std::{borrow::Cow, fmt};

use crate::{
    rules::Invalid,
    url::{escape, origin},
};

/// A server as the document lists it: its URL, perhaps with `{variables}`, and the defaults of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    url: &'static str,
    defaults: &'static [(&'static str, &'static str)],
}

impl Listed {
    /// A server by its URL.
    pub const fn new(url: &'static str) -> Self {
        Self { url, defaults: &[] }
    }

    /// The defaults of its variables; one that has none must be set.
    pub const fn defaults(mut self, defaults: &'static [(&'static str, &'static str)]) -> Self {
        self.defaults = defaults;
        self
    }
}

/// A server that the document lists, with what stands in its variables.
///
/// [`ClientBuilder::server`](crate::ClientBuilder::server) takes it, and refuses what would make another server of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    listed: Listed,
    /// The base of a relative URL.
    origin: String,
    /// The values of variables: those of the document are borrowed, those of a user are owned.
    values: Vec<(&'static str, Cow<'static, str>)>,
}

impl Server {
    /// A server with the defaults of its variables.
    pub const fn new(listed: Listed) -> Self {
        Self { listed, origin: String::new(), values: Vec::new() }
    }

    /// The same below another origin, where its URL is relative.
    #[must_use]
    pub fn at(mut self, origin: impl Into<String>) -> Self {
        self.origin = origin.into();
        self
    }

    /// The same with a value for a variable: borrowed where the document lists it, owned where it has to be checked.
    #[must_use]
    pub fn with(mut self, variable: &'static str, value: Cow<'static, str>) -> Self {
        self.values.retain(|(name, _)| *name != variable);
        self.values.push((variable, value));
        self
    }

    fn is_relative(&self) -> bool {
        self.listed.url.starts_with('/')
    }

    /// Its base URL: checked, and without a slash at its end.
    pub(crate) fn base_url(&self) -> Result<String, Invalid> {
        if self.origin.contains(['?', '#']) {
            return Err(Invalid::new("server", "an origin has no query and no fragment"));
        }
        let mut url = self.origin.trim_end_matches('/').to_owned();
        let mut rest = self.listed.url;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((variable, after)) = after.split_once('}') else { break };
            url.push_str(before);
            self.write(variable, after, &mut url)?;
            rest = after;
        }
        url.push_str(rest);
        let url = origin::base_url(&url).map_err(|reason| Invalid::new("server", reason))?;
        match escape::climbs(&url) {
            true => Err(Invalid::new("server", "must not hold the segments `.` or `..`")),
            false => Ok(url),
        }
    }

    /// Writes what stands in a variable behind what is written so far, before this rest of the URL.
    fn write(&self, variable: &'static str, after: &str, url: &mut String) -> Result<(), Invalid> {
        let default = self.listed.defaults.iter().find(|(name, _)| *name == variable).map(|(_, default)| *default);
        match self.values.iter().find(|(name, _)| *name == variable) {
            Some((_, Cow::Owned(value))) => {
                if default != Some(value) {
                    let slot = Slot::between(url, after, default);
                    slot.check(value).map_err(|reason| Invalid::new(variable, reason))?;
                }
                url.push_str(value);
            }
            Some((_, Cow::Borrowed(value))) => url.push_str(value),
            None => url.push_str(default.ok_or_else(|| Invalid::new(variable, "must be set"))?),
        }
        Ok(())
    }
}

/// The part of a URL that a variable stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    /// All of it, or its beginning.
    Whole,
    Scheme,
    Authority,
    /// The port with its colon, or nothing.
    Port,
    /// The path with its first slash, or nothing, unless something could then be read as more of the host.
    Rest {
        may_be_empty: bool,
    },
    Segment,
    Segments,
    Query,
}

impl Slot {
    /// The part between what stands before and what stands behind. At the end of the authority, the default shows whether
    /// the variable is more of it, a port, or the path; a path that has several segments by default may have others.
    fn between(before: &str, after: &str, default: Option<&str>) -> Self {
        let Some((_, authority)) = before.split_once("://") else {
            return if after.contains("://") { Self::Scheme } else { Self::Whole };
        };
        let is_begun = authority.ends_with(|c: char| c.is_ascii_alphanumeric() || c == ']');
        let is_at_end = is_begun && (after.is_empty() || after.starts_with(['/', '{']));
        match default {
            _ if authority.contains('?') => Self::Query,
            Some(default) if authority.contains('/') && default.contains('/') => Self::Segments,
            _ if authority.contains('/') => Self::Segment,
            Some(default) if is_at_end && default.starts_with(':') => Self::Port,
            Some(default) if is_at_end && (default.is_empty() || default.starts_with('/')) => {
                Self::Rest { may_be_empty: !after.starts_with('{') }
            }
            _ => Self::Authority,
        }
    }

    /// Refuses what would end the part that the variable stands in, or begin another before it.
    fn check(self, value: &str) -> Result<(), &'static str> {
        let unreserved = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        let segment = |c: char| unreserved(c) || "!$&'()*+,;=:@".contains(c);
        let segments = || value.chars().all(|c| segment(c) || c == '/');
        let (fits, reason) = match self {
            Self::Whole => {
                (value.chars().all(|c| unreserved(c) || ":/[]".contains(c)), "must be an origin, or a part of one")
            }
            Self::Scheme => (matches!(value, "http" | "https"), "must be `http` or `https`"),
            Self::Authority => {
                let fits = !value.is_empty() && value.chars().all(|c| unreserved(c) || ":[]".contains(c));
                (fits, "must be a host or a port, or a part of one")
            }
            Self::Port => {
                let digits = value.strip_prefix(':').map(|port| port.chars().all(|c| c.is_ascii_digit()));
                (digits.unwrap_or(value.is_empty()), "must be a colon and a port, or empty")
            }
            Self::Rest { may_be_empty } => {
                let fits = if value.is_empty() { may_be_empty } else { value.starts_with('/') && segments() };
                (fits, "must be a path that begins with `/`")
            }
            Self::Segments => (segments(), "must be segments of a path"),
            Self::Query => {
                (value.chars().all(|c| unreserved(c) || "!$'()*,;:@".contains(c)), "must be a part of a query")
            }
            Self::Segment => (value.chars().all(segment), "must be one segment of a path, or a part of one"),
        };
        if fits { Ok(()) } else { Err(reason) }
    }
}

/// The servers that a client calls, as set in its builder: the last setting counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// The servers of the whole API.
    listed: &'static [Listed],
    chosen: Vec<Server>,
    /// Whether the base URL is where all calls go, but for servers that were chosen after it was set.
    everywhere: bool,
}

impl Choice {
    pub(crate) fn of(listed: &'static [Listed]) -> Self {
        Self { listed, ..Self::default() }
    }

    pub(crate) fn choose(&mut self, server: Server) {
        self.chosen.retain(|other| other.listed != server.listed);
        self.chosen.push(server);
    }

    pub(crate) fn everywhere(&mut self) {
        self.chosen.clear();
        self.everywhere = true;
    }

    /// Where the API is, if not at a base URL that was set. All that was chosen is checked.
    pub(crate) fn base_url(&self) -> Option<Result<String, Invalid>> {
        if let Some(wrong) = self.chosen.iter().map(Server::base_url).find(Result::is_err) {
            return Some(wrong);
        }
        match self.last_of(self.listed) {
            Some(server) => Some(server.base_url()),
            None if self.everywhere => None,
            None => self.listed.first().map(|first| Server::new(*first).base_url()),
        }
    }

    /// Where an operation is that has servers of its own; none where it is where the API is.
    pub(crate) fn of_operation(&self, listed: &'static [Listed], base_url: &str) -> Option<Result<String, Invalid>> {
        let first = Server::new(*listed.first()?);
        match self.last_of(listed) {
            Some(server) => Some(server.base_url()),
            None if self.everywhere => None,
            // Relative to the place of the document, which is as good as the place of the API.
            None if first.is_relative() => Some(first.at(origin::shown(base_url)).base_url()),
            None => Some(first.base_url()),
        }
    }

    /// The server of these that was chosen last.
    fn last_of(&self, listed: &[Listed]) -> Option<&Server> {
        self.chosen.iter().rev().find(|server| listed.contains(&server.listed))
    }
}

/// A text that isn't one of the values that the document lists for a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unlisted;

impl fmt::Display for Unlisted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(crate::rules::UNLISTED)
    }
}

impl std::error::Error for Unlisted {}

/// Implements the conversions of a variable that has one of a list of values, and no other.
#[allow(unused_macros, reason = "the document's variables need not list their values")]
macro_rules! server_variable {
    ($name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The value as it is written.
            pub fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$variant => $value,)*
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::server::Unlisted;

            fn from_str(value: &str) -> Result<Self, $crate::server::Unlisted> {
                match value {
                    $($value => Ok(Self::$variant),)*
                    _ => Err($crate::server::Unlisted),
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}
#[allow(unused_imports, reason = "the document's variables need not list their values")]
pub(crate) use server_variable;
