//! References: their targets, and the files of these.

use crate::hash::{HashMap, HashSet};
use std::borrow::Cow;

use super::{Document, FileId, Node, ReferenceError, Unlinked, Value, pointer, walk};

/// Limits for suggestions of a similar name: with more members or a longer name, the search would cost too much.
const SUGGESTION_LIMIT: usize = 2_000;

/// The least similarity of a suggested name, from 0 to 1.
const LIKENESS: f64 = 0.75;

/// Follows a reference; see [`Document::resolve`].
pub(super) fn resolve<'d>(
    document: &'d Document,
    from: &Node<'_>,
    reference: &str,
) -> Result<Node<'d>, ReferenceError> {
    let (target, fragment) = split(reference);
    let mut fragment = Fragment { reference, decoded: decode(fragment), raw: fragment };
    if target.is_empty() {
        // `$recursiveRef` of JSON Schema 2019-09 is of the schema around it that lets itself be extended.
        if reference == "#"
            && from.get("$recursiveRef").is_some()
            && let Some(base) = around(document, from, |value| value.get("$recursiveAnchor").is_some())
        {
            return fragment.find(document, from.file(), &base);
        }
        let found = fragment.find(document, from.file(), "");
        // A schema with an `$id` of its own is where the pointers within it start (JSON Schema 2020-12, section 9.2).
        return found.or_else(|error| match around(document, from, has_id) {
            Some(base) => fragment.find(document, from.file(), &base).map_err(|_| error),
            None => Err(error),
        });
    }
    match linked(document, from.file(), reference, target) {
        Ok(file) => {
            // Within a file an upgrade has rewritten the references; those between files have pointers of the old shape.
            if let Some(target) = document.file(file) {
                fragment.decoded = target.moves.upgraded(&fragment.decoded).into();
            }
            fragment.find(document, file, "")
        }
        Err(error) => match by_id(document, target) {
            Some((file, base)) => fragment.find(document, file, base),
            None => Err(error),
        },
    }
}

/// The file that the part of a reference before `#` names.
fn linked(document: &Document, from: FileId, reference: &str, target: &str) -> Result<FileId, ReferenceError> {
    let reference = reference.to_owned();
    if is_remote(target) {
        return Err(ReferenceError::Remote { reference });
    }
    match document.links.get(&from).and_then(|links| links.get(target)) {
        Some(Ok(file)) => Ok(*file),
        Some(Err(Unlinked::NoFolder)) => Err(ReferenceError::NoFolder { reference }),
        Some(Err(Unlinked::Outside)) => Err(ReferenceError::Outside { reference }),
        Some(Err(Unlinked::NotFound)) | None => Err(ReferenceError::NoSuchFile { reference }),
        Some(Err(Unlinked::Unreadable(reason))) => {
            Err(ReferenceError::Unreadable { reference, reason: reason.clone() })
        }
    }
}

/// The part of a reference after `#`.
struct Fragment<'r> {
    reference: &'r str,
    decoded: Cow<'r, str>,
    raw: &'r str,
}

impl Fragment<'_> {
    /// The target of a fragment in a file, from the value at `base`.
    fn find<'d>(&self, document: &'d Document, file: FileId, base: &str) -> Result<Node<'d>, ReferenceError> {
        let shown = |reference: &str| as_written(document, file, reference);
        let missing = |suggestion: Option<String>| ReferenceError::NoSuchPlace {
            reference: shown(self.reference),
            suggestion: suggestion.map(|suggestion| shown(&suggestion)),
        };
        let root = document.file(file).and_then(|file| file.root.pointer(base)).ok_or_else(|| missing(None))?;
        // Some tools forget to encode, so a pointer that holds a `%` is tried as it stands too.
        for candidate in [&*self.decoded, self.raw] {
            if let Some(value) = root.pointer(candidate) {
                return Ok(Node::new(file, format!("{base}{candidate}"), value));
            }
        }
        if self.decoded.starts_with('/') {
            return Err(missing(self.suggestion(root)));
        }
        let known = document.file(file).map(|file| file.names());
        let named = known.and_then(|names| names.get(&*format!("#{}", self.decoded)));
        // No anchor has a `/`: a pointer that has one lacks the first.
        let pointer = named.cloned().or_else(|| self.decoded.contains('/').then(|| format!("{base}/{}", self.decoded)));
        let found = pointer.and_then(|place| Some((document.file(file)?.root.pointer(&place)?, place)));
        match found {
            Some((value, place)) => Ok(Node::new(file, place, value)),
            None => Err(ReferenceError::NoSuchAnchor { reference: self.reference.to_owned() }),
        }
    }

    /// The reference with its first wrong segment replaced by the most similar right one, if that leads somewhere.
    fn suggestion(&self, root: &Value) -> Option<String> {
        let segments: Vec<Cow<'_, str>> = pointer::segments(&self.decoded)?.collect();
        let mut value = root;
        let mut right = String::new();
        for (at, segment) in segments.iter().enumerate() {
            if let Some(next) = value.step(segment) {
                value = next;
                pointer::push(&mut right, segment);
                continue;
            }
            let object = value.as_object()?;
            pointer::push(&mut right, nearest(segment, object.keys(), object.len())?);
            segments.iter().skip(at + 1).for_each(|rest| pointer::push(&mut right, rest));
            break;
        }
        root.pointer(&right)?;
        let (target, _) = split(self.reference);
        Some(format!("{target}#{right}"))
    }
}

/// A reference within a file as it stands in the text, before any upgrade.
fn as_written(document: &Document, file: FileId, reference: &str) -> String {
    match (reference.strip_prefix('#'), document.file(file)) {
        (Some(fragment), Some(file)) => format!("#{}", file.moves.original(fragment)),
        _ => reference.to_owned(),
    }
}

/// The most similar of some names, where one is similar enough.
fn nearest<'k>(wrong: &str, names: impl Iterator<Item = &'k str>, count: usize) -> Option<&'k str> {
    if count > SUGGESTION_LIMIT || wrong.len() > 100 {
        return None;
    }
    names
        .filter(|name| name.len() <= 100)
        .map(|name| (strsim::normalized_damerau_levenshtein(wrong, name), name))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, name)| name)
}

/// The pointer of the nearest value around a place for which a condition holds.
fn around(document: &Document, from: &Node<'_>, holds: impl Fn(&Value) -> bool) -> Option<String> {
    let root = &document.file(from.file())?.root;
    let mut base = from.pointer();
    while !base.is_empty() {
        if root.pointer(base).is_some_and(&holds) {
            return Some(base.to_owned());
        }
        base = base.rsplit_once('/').map_or("", |(parent, _)| parent);
    }
    None
}

fn has_id(value: &Value) -> bool {
    value.get("$id").is_some_and(|id| id.as_str().is_some())
}

/// The place whose `$id` (or, for a whole document, `$self`) is this address.
fn by_id<'d>(document: &'d Document, target: &str) -> Option<(FileId, &'d str)> {
    document.files().find_map(|id| Some((id, document.file(id)?.names().get(target)?.as_str())))
}

/// The names that a file gives to places in itself: `#anchor` of each `$anchor`, and each `$id` and `$self`.
pub(super) fn names(root: &Value) -> HashMap<Box<str>, String> {
    let mut names = HashMap::default();
    walk::objects(root, |path, object| {
        for (key, prefix) in [("$anchor", "#"), ("$dynamicAnchor", "#"), ("$id", ""), ("$self", "")] {
            if let Some(name) = object.get(key).and_then(Value::as_str) {
                names.entry(format!("{prefix}{}", name.trim_end_matches('#')).into()).or_insert_with(path);
            }
        }
    });
    names
}

/// The files that a file names in `$ref`, `operationRef` and a discriminator's mapping, as it spells them, each once.
pub(super) fn files(root: &Value) -> Vec<Box<str>> {
    let mut seen: HashSet<Box<str>> = HashSet::default();
    let mut files = Vec::new();
    let mut add = |reference: &str| {
        let (target, _) = split(reference);
        if !target.is_empty() && !is_remote(target) && seen.insert(target.into()) {
            files.push(target.into());
        }
    };
    walk::objects(root, |_, object| {
        ["$ref", "operationRef"].iter().filter_map(|key| object.get(key)?.as_str()).for_each(&mut add);
        let mapping = object.get("discriminator").and_then(|discriminator| discriminator.get("mapping")?.as_object());
        mapping
            .iter()
            .flat_map(|mapping| mapping.values())
            .filter_map(Value::as_str)
            .filter(|text| is_file_like(text))
            .for_each(&mut add);
    });
    files
}

/// Whether a discriminator's mapping means a file rather than a schema of this name.
fn is_file_like(text: &str) -> bool {
    let (target, _) = split(text);
    target.len() < text.len()
        || target.contains('/')
        || [".json", ".yaml", ".yml"].iter().any(|end| target.ends_with(end))
}

/// A reference before and after its `#`.
pub(super) fn split(reference: &str) -> (&str, &str) {
    reference.split_once('#').unwrap_or((reference, ""))
}

/// Whether a reference is an address with a scheme (RFC 3986, section 3.1) or an authority.
fn is_remote(target: &str) -> bool {
    let scheme = target.split_once(':').map(|(scheme, _)| scheme);
    target.starts_with("//")
        || scheme.is_some_and(|scheme| {
            scheme.starts_with(|first: char| first.is_ascii_alphabetic())
                && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        })
}

/// A text without its percent-encoding (RFC 3986, section 2.1); one that would not be UTF-8 stays as it is.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return text.into();
    }
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let mut ahead = bytes.clone();
        let digits = (ahead.next().and_then(hex), ahead.next().and_then(hex));
        match (byte, digits) {
            (b'%', (Some(high), Some(low))) => {
                decoded.push(high << 4 | low);
                bytes = ahead;
            }
            (other, _) => decoded.push(other),
        }
    }
    String::from_utf8(decoded).map_or_else(|_| text.into(), Cow::Owned)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
