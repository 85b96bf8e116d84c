//! JSON pointers (RFC 6901).

use std::borrow::Cow;

/// The unescaped segments of a pointer; nothing where it neither is empty nor starts with a slash.
pub(crate) fn segments(pointer: &str) -> Option<impl Iterator<Item = Cow<'_, str>>> {
    let rest = match pointer.strip_prefix('/') {
        Some(rest) => Some(rest),
        None if pointer.is_empty() => None,
        None => return None,
    };
    Some(rest.into_iter().flat_map(|rest| rest.split('/')).map(unescape))
}

/// A segment without its escapes: `~1` is a slash and `~0` a tilde.
pub(crate) fn unescape(segment: &str) -> Cow<'_, str> {
    if segment.contains('~') { segment.replace("~1", "/").replace("~0", "~").into() } else { segment.into() }
}

/// A segment with its escapes.
pub(crate) fn escape(segment: &str) -> Cow<'_, str> {
    let is_special = |byte| matches!(byte, b'~' | b'/');
    if segment.bytes().any(is_special) { segment.replace('~', "~0").replace('/', "~1").into() } else { segment.into() }
}

/// The last segment of a pointer or of a reference, unescaped: `Cat` of `#/components/schemas/Cat`.
pub(crate) fn last(pointer: &str) -> Cow<'_, str> {
    unescape(pointer.rsplit('/').next().unwrap_or_default())
}

/// Adds a segment to a pointer, escaped.
pub(crate) fn push(pointer: &mut String, segment: &str) {
    pointer.push('/');
    pointer.push_str(&escape(segment));
}

/// A pointer and one more segment.
pub(crate) fn join(pointer: &str, segment: &str) -> String {
    let mut joined = String::with_capacity(pointer.len() + segment.len() + 1);
    joined.push_str(pointer);
    push(&mut joined, segment);
    joined
}

/// The index that a segment stands for: digits without leading zeros (section 4).
pub(crate) fn index(segment: &str) -> Option<usize> {
    let canonical =
        segment.bytes().all(|byte| byte.is_ascii_digit()) && (segment.len() == 1 || !segment.starts_with('0'));
    if canonical { segment.parse().ok() } else { None }
}
