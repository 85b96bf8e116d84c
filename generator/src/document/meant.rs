//! References that are wrong by the specification, and that frameworks write all the same: their evident targets.
//!
//! | written | by | read as |
//! | --- | --- | --- |
//! | `#/components/schemas/#/properties/x` | ASP.NET 9 | `properties/x` of the component around it |
//! | `#/$defs/X`, `#/properties/x`, `#` | schemas of Pydantic and Zod, pasted into a component | the same within the component |
//! | `#/definitions/X`, `#/schemas/X`, `#/components/schema/X`, `#X`, `X` | hand | `#/components/schemas/X` |
//! | `#/components/schemas/x`, where `X` alone is that name in other case | hand | `#/components/schemas/X` |
//! | `#/components/schemas/X` in another file | split documents | `X` of the main file |

use super::pointer::{join, push, segments};
use super::reference::{decode, split};
use super::{Document, FileId, Node};

/// The places of a document's components.
const SCHEMAS: &str = "/components/schemas";

/// The most components among which a name in other case is looked for: with more, it would cost too much.
const MOST_NAMES: usize = 2_000;

/// The target of a reference to the whole document, which is no schema: the component around the reference.
pub(super) fn whole<'d>(document: &'d Document, from: &Node<'_>, reference: &str) -> Option<Node<'d>> {
    if !matches!(reference, "#" | "#/") || from.value().get("$recursiveRef").is_some() {
        return None;
    }
    let root = &document.file(from.file())?.root;
    let is_document = root.get("openapi").is_some() || root.get("swagger").is_some();
    let component = component(from.pointer()).filter(|_| is_document)?;
    find(document, from.file(), component.to_owned())
}

/// The evident target of a reference that leads nowhere.
pub(super) fn meant<'d>(document: &'d Document, from: &Node<'_>, reference: &str) -> Option<Node<'d>> {
    let (target, fragment) = split(reference);
    if !target.is_empty() {
        return bare(document, target).filter(|_| fragment.is_empty());
    }
    let pointer = decode(fragment);
    let segments: Vec<String> = match segments(&pointer) {
        Some(segments) => segments.map(std::borrow::Cow::into_owned).collect(),
        None => return bare(document, &pointer),
    };
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    match segments.as_slice() {
        ["components", "schemas", "#", rest @ ..] => within(document, from, rest),
        all => within(document, from, all)
            .or_else(|| in_main_file(document, from, &pointer))
            .or_else(|| as_component(document, all)),
    }
}

/// A name alone: `Pet`, or a pointer that lacks its `#`.
fn bare<'d>(document: &'d Document, name: &str) -> Option<Node<'d>> {
    let pointer = name.trim_start_matches('/');
    if pointer.starts_with("components/") {
        return find(document, FileId::MAIN, format!("/{pointer}"));
    }
    (!name.contains(['/', '#'])).then(|| named(document, name, &[])).flatten()
}

/// A pointer counted from the values around a reference: from the component that it stands in, else from the nearest that has it.
fn within<'d>(document: &'d Document, from: &Node<'_>, segments: &[&str]) -> Option<Node<'d>> {
    let below = |base: &str| segments.iter().fold(base.to_owned(), |at, segment| join(&at, segment));
    let own = component(from.pointer()).and_then(|base| find(document, from.file(), below(base)));
    own.or_else(|| {
        let mut base = from.pointer();
        while let Some((parent, _)) = base.rsplit_once('/').filter(|(parent, _)| !parent.is_empty()) {
            base = parent;
            if let Some(found) = find(document, from.file(), below(base)) {
                return Some(found);
            }
        }
        None
    })
}

/// A component of the main file, as a file beside it writes it.
fn in_main_file<'d>(document: &'d Document, from: &Node<'_>, pointer: &str) -> Option<Node<'d>> {
    let is_component = from.file() != FileId::MAIN && pointer.starts_with("/components/");
    is_component.then(|| find(document, FileId::MAIN, pointer.to_owned())).flatten()
}

/// A component under another word for where it stands.
fn as_component<'d>(document: &'d Document, segments: &[&str]) -> Option<Node<'d>> {
    let (kind, name, rest) = match segments {
        ["components" | "component", kind, name, rest @ ..] | [kind, name, rest @ ..] => (*kind, *name, rest),
        _ => return None,
    };
    match kind {
        "schemas" | "schema" | "definitions" | "$defs" | "models" | "model" => named(document, name, rest),
        "responses" | "parameters" | "requestBodies" | "headers" | "examples" | "links" | "callbacks" => {
            let at = [kind, name].iter().chain(rest).fold("/components".to_owned(), |at, segment| join(&at, segment));
            find(document, FileId::MAIN, at)
        }
        _ => None,
    }
}

/// A schema of the main file by its name, or by the only one that is it in other case, and what stands in it.
fn named<'d>(document: &'d Document, name: &str, rest: &[&str]) -> Option<Node<'d>> {
    let schemas = document.file(FileId::MAIN)?.root.pointer(SCHEMAS)?.as_object()?;
    let own = schemas.get(name).map(|_| name);
    let own = own.or_else(|| {
        let mut alike = schemas.keys().filter(|key| key.eq_ignore_ascii_case(name));
        alike.next().filter(|_| alike.next().is_none() && schemas.len() <= MOST_NAMES)
    })?;
    let mut pointer = join(SCHEMAS, own);
    rest.iter().for_each(|segment| push(&mut pointer, segment));
    find(document, FileId::MAIN, pointer)
}

/// The pointer of the component that a place stands in.
fn component(pointer: &str) -> Option<&str> {
    let rest = pointer.strip_prefix(SCHEMAS)?.strip_prefix('/')?;
    let name = rest.split('/').next()?;
    pointer.get(..SCHEMAS.len() + 1 + name.len())
}

fn find(document: &Document, file: FileId, pointer: String) -> Option<Node<'_>> {
    let value = document.file(file)?.root.pointer(&pointer)?;
    Some(Node::new(file, pointer, value))
}
