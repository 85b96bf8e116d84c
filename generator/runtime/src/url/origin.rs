//! URLs that a request may go to: base URLs, and links that a server gives, held to the origin that they came from.

use iri_string::types::{UriReferenceStr, UriStr, UriString};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Scheme, host and port, which must all agree before a credential may travel (RFC 6454 §4).
#[derive(Clone, PartialEq, Eq)]
struct Origin {
    scheme: String,
    host: String,
    port: u16,
}

/// Characters that real servers leave unencoded in a link although RFC 3986 doesn't allow them there.
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
    /// 50 pages without an item followed one another. The list can go on: its `retry` asks for the next page.
    EmptyPages,
    /// The page says that another follows, but has neither a link nor a token that leads there.
    NoNext,
    /// The answer says that its operation goes on, but not where its state is.
    #[cfg(feature = "polling")]
    NoState,
}

/// Checks a base URL and gives it back without a slash at the end of its path.
///
/// # Errors
/// With the reason, when it isn't an absolute `http` or `https` URL, or carries a user name or a fragment.
pub fn base_url(text: &str) -> Result<String, &'static str> {
    if text.is_empty() || text.starts_with('/') {
        return Err("has to be set to an absolute URL: the document has none to take by default");
    }
    if !host(text).is_ascii() {
        return Err("names a host by other letters than ASCII's; its name in ASCII is to be written there, as \
                    `xn--bcher-kva.example` for `b\u{fc}cher.example` (RFC 5890, section 2.3.2.1)");
    }
    let uri = UriStr::new(text).map_err(|_| "isn't an absolute URL (RFC 3986)")?;
    origin(uri)?;
    if uri.fragment().is_some() {
        return Err("has a fragment, which the paths of operations can't follow");
    }
    let (path, query) = split_query(text);
    let path = path.trim_end_matches('/');
    Ok(if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") })
}

/// A URL before its query, and its query.
pub(crate) fn split_query(url: &str) -> (&str, &str) {
    url.split_once('?').unwrap_or((url, ""))
}

/// The authority of a URL: its host, with user name and port.
fn host(url: &str) -> &str {
    let behind = url.split_once("://").map_or("", |(_, behind)| behind);
    behind.split(['/', '?', '#']).next().unwrap_or_default()
}

/// The URL that `link`, which may be relative, means on the page at `current`.
///
/// # Errors
/// When the link leaves the origin of `current`, or can't be understood.
pub fn follow(current: &str, link: &str) -> Result<String, LinkProblem> {
    match resolve(current, link)? {
        Target { url, leaves: false, .. } => Ok(url),
        Target { .. } => Err(LinkProblem::OtherOrigin),
    }
}

/// The URL below `base` for the path and the query of `link`, which may be relative, on the page at `current`. A path that
/// begins as that of `base` does isn't put behind it once more.
pub(crate) fn kept_below(base: &str, current: &str, link: &str) -> Result<String, LinkProblem> {
    let target = resolve(current, link)?.url;
    let (base, _) = split_query(base);
    let tail = target.get(shown(&target).len()..).unwrap_or_default();
    let home = shown(base);
    let path = base.get(home.len()..).unwrap_or_default().trim_end_matches('/');
    let is_below = tail.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    let path = if is_below { "" } else { path };
    follow(current, &format!("{home}{path}{tail}"))
}

/// The target of a link.
pub(crate) struct Target {
    pub(crate) url: String,
    /// Whether that is another origin.
    pub(crate) leaves: bool,
    /// Whether what was to be secret on the way is sent in the clear there.
    pub(crate) bares: bool,
}

/// The target of `link`, which may be relative, on the page at `current`, be it another origin.
pub(crate) fn resolve(current: &str, link: &str) -> Result<Target, LinkProblem> {
    if link.contains(|c: char| c.is_ascii_control()) {
        return Err(LinkProblem::Malformed);
    }
    let link = tidied(link.trim());
    let current = UriStr::new(current).map_err(|_| LinkProblem::Malformed)?;
    let link = UriReferenceStr::new(link.as_str()).map_err(|_| LinkProblem::Malformed)?;
    let mut target: UriString = link.resolve_against(current.to_absolute()).into();
    target.set_fragment(None);
    let before = origin(current).map_err(|_| LinkProblem::Malformed)?;
    let after = origin(&target).map_err(|_| LinkProblem::Malformed)?;
    let (leaves, bares) = (before != after, before.scheme == "https" && after.scheme != "https");
    Ok(Target { url: target.into(), leaves, bares })
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

/// Whether nobody on the way can read what is sent to this URL: it is `https`, or on the loopback.
#[cfg(feature = "oauth")]
pub(crate) fn is_private(url: &str) -> bool {
    let Ok(uri) = UriStr::new(url) else { return false };
    let Ok(Origin { scheme, host, .. }) = origin(uri) else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    scheme == "https" || host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

/// Scheme, host and port of a URL, for people to see: its path may hold a secret.
pub(crate) fn shown(url: &str) -> &str {
    let start = url.find("://").map_or(0, |colon| colon + 3);
    let end = url.get(start..).and_then(|rest| rest.find(['/', '?'])).map_or(url.len(), |slash| start + slash);
    url.get(..end).unwrap_or_default()
}

/// A URL or a reference to one for people to see: without its query and fragment, which may hold a secret; none if it carries
/// a user name, or isn't formed as one.
pub(crate) fn bare(link: &str) -> Option<&str> {
    const LONGEST: usize = 200;
    let bare = link.split(['?', '#']).next().unwrap_or_default();
    let fits = !bare.is_empty() && bare.len() <= LONGEST && bare.bytes().all(|byte| byte.is_ascii_graphic());
    (fits && !bare.contains('@')).then_some(bare)
}

fn origin(uri: &UriStr) -> Result<Origin, &'static str> {
    let scheme = uri.scheme_str().to_ascii_lowercase();
    let default_port = match scheme.as_str() {
        "http" => 80,
        "https" => 443,
        _ => return Err("the scheme of the URL is neither http nor https"),
    };
    let authority = uri.authority_components().ok_or("the URL names no host")?;
    if authority.userinfo().is_some() {
        return Err("the URL carries a user name; credentials are set on the builder");
    }
    let host = authority.host().to_ascii_lowercase();
    if host.is_empty() {
        return Err("the URL names no host");
    }
    // A colon without a port is as good as none (RFC 3986 §6.2.3).
    let port = match authority.port().unwrap_or_default() {
        "" => default_port,
        port => port.parse().map_err(|_| "the port of the URL is beyond 65535")?,
    };
    Ok(Origin { scheme, host, port })
}
