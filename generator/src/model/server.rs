//! Servers.

use super::Api;

/// A server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Server {
    /// Its address without a slash at its end, perhaps relative, perhaps with `{variables}`.
    pub url: String,
    /// Its name.
    pub name: String,
    /// Its prose.
    pub description: String,
    /// The variables of the address, in its order.
    pub variables: Vec<ServerVariable>,
    /// Whether it is a server of paths or operations alone, and none of the whole API.
    pub apart: bool,
}

/// A variable of a server's address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ServerVariable {
    /// Its name.
    pub name: String,
    /// Its default; none where it has to be given.
    pub default: Option<String>,
    /// The values that it may have; none means any.
    pub values: Vec<String>,
    /// Its prose.
    pub description: String,
}

impl Server {
    /// Its address with the defaults of its variables.
    #[must_use]
    pub fn plain_url(&self) -> String {
        let mut url = String::new();
        let mut rest = self.url.as_str();
        while let Some((before, name, after)) = next_variable(rest) {
            url.push_str(before);
            match self.variables.iter().find(|variable| variable.name == name).and_then(|found| found.default.as_ref())
            {
                Some(default) => url.push_str(default),
                None => url.push_str(&format!("{{{name}}}")),
            }
            rest = after;
        }
        (url + rest).trim_end_matches('/').to_owned()
    }

    /// Whether its address is relative to where the document is.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        self.url.is_empty() || self.url.starts_with('/')
    }
}

/// The first variable of an address: the text before it, its name, and the text after it.
pub(crate) fn next_variable(url: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = url.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

impl Api {
    /// The server that the whole API has unless its user chooses another.
    #[must_use]
    pub fn first_server(&self) -> Option<&Server> {
        self.servers.first().filter(|server| !server.apart)
    }

    /// Whether there are several servers or variables.
    #[must_use]
    pub fn has_choice(&self) -> bool {
        self.servers.len() > 1 || self.servers.iter().any(|server| server.apart || !server.variables.is_empty())
    }
}
