//! Servers: where requests go.

use super::notes::At;
use super::rules::{Direction, SERVER_CHANGED, SERVERS_CHANGED};
use super::walk::Comparer;
use crate::diff::words::quoted;
use crate::model::{Api, Operation, Server};

impl Comparer<'_> {
    /// Compares the servers of the whole API.
    pub(super) fn servers(&mut self, at: &At) {
        let url = |api: &Api| api.first_server().map(Server::plain_url).unwrap_or_default();
        let (was, is) = (url(self.old.api), url(self.new.api));
        if normal(&was) != normal(&is) {
            let what = if is.is_empty() {
                format!("it no longer says its server, which was {}", quoted(&was))
            } else if was.is_empty() {
                format!("its server is {}, and had none", quoted(&is))
            } else {
                format!("its server is {}, and was {}", quoted(&is), quoted(&was))
            };
            self.notes.add(at, &SERVER_CHANGED, Direction::Sent, what);
        } else if spelled_alike(self.old.api) != spelled_alike(self.new.api) {
            self.notes.add(at, &SERVERS_CHANGED, Direction::Sent, "its servers changed".to_owned());
        }
    }

    /// Compares the servers that an operation has for itself.
    pub(super) fn server(&mut self, at: &At, direction: Direction, old: &Operation, new: &Operation) {
        let own = |api: &Api, operation: &Operation| {
            operation.servers.first().and_then(|first| api.servers.get(*first)).map(Server::plain_url)
        };
        let (was, is) = (own(self.old.api, old), own(self.new.api, new));
        // Where only one document has one for the operation, the other has that of the whole API.
        let of_all = |api: &Api| api.first_server().map(Server::plain_url).unwrap_or_default();
        let is_same = match (&was, &is) {
            (None, None) => true,
            (Some(was), Some(is)) => normal(was) == normal(is),
            (Some(was), None) => normal(was) == normal(&of_all(self.new.api)),
            (None, Some(is)) => normal(is) == normal(&of_all(self.old.api)),
        };
        if !is_same {
            let address = is.map_or_else(|| "that of all operations".to_owned(), |url| quoted(&url));
            self.notes.add(at, &SERVER_CHANGED, direction, format!("its server is {address}"));
        }
    }
}

/// The servers of an API, with their addresses in one spelling.
fn spelled_alike(api: &Api) -> Vec<Server> {
    let of = |server: &Server| Server { url: normal(&server.url), ..server.clone() };
    api.servers.iter().map(of).collect()
}

/// An address in one spelling: neither the case of its scheme and host, nor the usual port, nor the encoding of characters that
/// need none count (RFC 3986, section 6.2).
fn normal(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return unescaped(url) };
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(user, host)| (user, host));
    let scheme = lower(scheme);
    let usual = match scheme.as_str() {
        "https" | "wss" => ":443",
        "http" | "ws" => ":80",
        _ => ":",
    };
    let host = lower(host);
    let host = host.strip_suffix(usual).or_else(|| host.strip_suffix(':')).unwrap_or(&host);
    let user = if user.is_empty() { String::new() } else { format!("{user}@") };
    let path = unescaped(path);
    format!("{scheme}://{user}{host}{}", path.trim_end_matches('/'))
}

/// A text in small letters, but for the names of variables.
fn lower(text: &str) -> String {
    let mut depth = 0_usize;
    let letter = |letter: char| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 { letter } else { letter.to_ascii_lowercase() }
    };
    text.chars().map(letter).collect()
}

/// A path in which only characters are escaped that have to be, in capitals.
fn unescaped(path: &str) -> String {
    let mut parts = path.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let hex = part.get(..2).filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (byte, part.get(2..)) {
            (Some(byte), Some(rest)) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                plain.push(char::from(byte));
                plain.push_str(rest);
            }
            (Some(byte), Some(rest)) => plain += &format!("%{byte:02X}{rest}"),
            _ => {
                plain.push('%');
                plain.push_str(part);
            }
        }
    }
    plain
}
