//! Reading the challenges of a `WWW-Authenticate` header (RFC 9110 §11.6.1).

use super::response::Hash;

/// A challenge that can be answered. Texts are as they stood between their quotes, escapes included: they are hashed and sent back
/// as they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Challenge {
    pub(crate) realm: String,
    pub(crate) nonce: String,
    pub(crate) opaque: Option<String>,
    pub(crate) hash: Hash,
    /// Whether the password's hash is mixed with the nonce, once for each challenge.
    pub(crate) session: bool,
    /// Whether the server named its algorithm; those before RFC 2617 know of none.
    pub(crate) named: bool,
    /// Whether requests are counted (`qop=auth`), as all servers but old ones want.
    pub(crate) counted: bool,
    pub(crate) stale: bool,
    /// Whether the server takes the hash of the user name in its place.
    pub(crate) hides_user: bool,
}

/// The first challenge of a header that is one of digest authentication, with an algorithm and a quality of protection that the
/// client has.
pub(crate) fn first(header: &str) -> Option<Challenge> {
    let mut rest = header;
    let mut open: Option<Vec<(&str, &str)>> = None;
    while let Some(piece) = next(&mut rest) {
        match piece {
            Piece::Scheme(scheme) => {
                if let Some(found) = open.take().and_then(|parameters| answerable(&parameters)) {
                    return Some(found);
                }
                open = scheme.eq_ignore_ascii_case("digest").then(Vec::new);
            }
            Piece::Parameter(name, value) => {
                if let Some(parameters) = &mut open {
                    parameters.push((name, value));
                }
            }
            Piece::Broken => return None,
        }
    }
    open.and_then(|parameters| answerable(&parameters))
}

fn answerable(parameters: &[(&str, &str)]) -> Option<Challenge> {
    let get =
        |sought: &str| parameters.iter().find(|(name, _)| name.eq_ignore_ascii_case(sought)).map(|(_, value)| *value);
    let is_true = |name: &str| get(name).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let (hash, session) = match get("algorithm") {
        None => (Hash::Md5, false),
        Some(name) => Hash::named(name)?,
    };
    let counted = match get("qop") {
        None => false,
        Some(list) if list.split(',').any(|one| one.trim().eq_ignore_ascii_case("auth")) => true,
        Some(_) => return None,
    };
    Some(Challenge {
        realm: get("realm")?.to_owned(),
        nonce: get("nonce")?.to_owned(),
        opaque: get("opaque").map(str::to_owned),
        hash,
        session,
        named: get("algorithm").is_some(),
        counted,
        stale: is_true("stale"),
        hides_user: is_true("userhash"),
    })
}

/// A piece of the list of challenges.
enum Piece<'a> {
    Scheme(&'a str),
    Parameter(&'a str, &'a str),
    /// A quote without an end: where it was to end is anyone's guess.
    Broken,
}

/// Takes the next piece. What is neither a scheme nor a parameter, such as the credentials of `Negotiate`, is passed over up to the
/// next comma.
fn next<'a>(rest: &mut &'a str) -> Option<Piece<'a>> {
    loop {
        *rest = rest.trim_start_matches([' ', '\t', ',']);
        if rest.is_empty() {
            return None;
        }
        let (name, behind) = token(rest);
        if name.is_empty() {
            *rest = rest.find(',').and_then(|comma| rest.get(comma..)).unwrap_or_default();
            continue;
        }
        let Some(value) = behind.trim_start_matches([' ', '\t']).strip_prefix('=') else {
            *rest = behind;
            return Some(Piece::Scheme(name));
        };
        let value = value.trim_start_matches([' ', '\t']);
        let Some(quoted) = value.strip_prefix('"') else {
            let (value, behind) = token(value);
            // `abc==` is no parameter.
            *rest = behind.trim_start_matches('=');
            return Some(Piece::Parameter(name, value));
        };
        let Some((value, behind)) = close(quoted) else { return Some(Piece::Broken) };
        *rest = behind;
        return Some(Piece::Parameter(name, value));
    }
}

/// The token at the beginning of a text (RFC 9110 §5.6.2), and what is behind it.
fn token(text: &str) -> (&str, &str) {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let end = text.bytes().position(|byte| !is_part(byte)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The text up to the quote that ends it, and what is behind that. A character behind a backslash is no such quote.
fn close(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let end = text.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}
