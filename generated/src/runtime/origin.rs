//! Where a request may go: base URLs, and links that a server gives, held to the origin that they came from.

use fluent_uri::{Uri, UriRef};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Scheme, host and port, which must all agree before a credential may travel (RFC 6454 §4).
#[derive(Clone, PartialEq, Eq)]
struct Origin {
    scheme: String,
    host: String,
    port: u16,
}

/// What real servers leave unencoded in a link although RFC 3986 doesn't allow it there.
/// The brackets are missing because a host may be an IPv6 address; they are encoded in the query alone.
const SLOPPY: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');
const SLOPPY_QUERY: &AsciiSet = &SLOPPY.add(b'[').add(b']');

/// Why a link wasn't followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkProblem {
    /// It isn't a URL by RFC 3986, or not one for HTTP, or it carries a user name.
    Malformed,
    /// Its scheme, host or port isn't that of the page that gave it.
    OtherOrigin,
    /// It was followed before: going on would never end.
    Repeated,
    /// More redirects followed one another than the 10 that are allowed.
    TooManyRedirects,
}

/// Checks a base URL and gives it back without a slash at its end.
///
/// # Errors
/// With the reason, when it isn't an absolute `http` or `https` URL, or carries a user name, a query or a fragment.
pub fn base_url(text: &str) -> Result<String, &'static str> {
    if text.is_empty() || text.starts_with('/') {
        return Err("has to be set to an absolute URL: the document has none to take by default");
    }
    let uri = Uri::parse(text).map_err(|_| "the base URL isn't an absolute URL by RFC 3986")?;
    origin(&uri)?;
    if uri.has_query() || uri.has_fragment() {
        return Err("the base URL has a query or a fragment, which the paths of operations can't follow");
    }
    Ok(text.trim_end_matches('/').to_owned())
}

/// The URL that `link`, which may be relative, means on the page at `current`.
///
/// # Errors
/// When the link leaves the origin of `current`, or can't be understood.
pub fn follow(current: &str, link: &str) -> Result<String, LinkProblem> {
    if link.contains(|c: char| c.is_ascii_control()) {
        return Err(LinkProblem::Malformed);
    }
    let link = tidied(link.trim());
    let current = Uri::parse(current).map_err(|_| LinkProblem::Malformed)?;
    let link = UriRef::parse(link.as_str()).map_err(|_| LinkProblem::Malformed)?;
    let bare = current.strip_fragment();
    let mut target = link.resolve_against(&bare).map_err(|_| LinkProblem::Malformed)?;
    target.set_fragment(None);
    let before = origin(&current).map_err(|_| LinkProblem::Malformed)?;
    let after = origin(&target.borrow()).map_err(|_| LinkProblem::Malformed)?;
    if before != after {
        return Err(LinkProblem::OtherOrigin);
    }
    Ok(target.into_string())
}

/// The link with what RFC 3986 forbids encoded.
fn tidied(link: &str) -> String {
    match link.split_once('?') {
        Some((path, query)) => {
            format!("{}?{}", utf8_percent_encode(path, SLOPPY), utf8_percent_encode(query, SLOPPY_QUERY))
        }
        None => utf8_percent_encode(link, SLOPPY).to_string(),
    }
}

fn origin(uri: &Uri<&str>) -> Result<Origin, &'static str> {
    let scheme = uri.scheme().as_str().to_ascii_lowercase();
    let default_port = match scheme.as_str() {
        "http" => 80,
        "https" => 443,
        _ => return Err("the scheme of the URL is neither http nor https"),
    };
    let authority = uri.authority().ok_or("the URL names no host")?;
    if authority.has_userinfo() {
        return Err("the URL carries a user name; credentials are set on the builder");
    }
    let host = authority.host().to_ascii_lowercase();
    if host.is_empty() {
        return Err("the URL names no host");
    }
    let port = authority.port_to_u16().map_err(|_| "the port of the URL is beyond 65535")?;
    Ok(Origin { scheme, host, port: port.unwrap_or(default_port) })
}
