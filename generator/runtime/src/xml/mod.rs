//! Bodies in XML: a type meets XML by way of its JSON, as a table says that the document gives for its schema.
//!
//! Reading is lenient: the order of elements, prefixes, comments, and elements that the table doesn't know don't matter.
//! Writing is strict. Nothing that a document type declares is looked at, and no entity but the predefined five is known.

mod any;
pub mod decode;
mod locate;
mod name;
mod read;
mod shape;
mod tree;
mod write;

use crate::json::{DecodeError, FromJson, Mismatch, Source, ToJson, as_text, read_to_end, to_vec, to_vec_strict};
use crate::rules::Invalid;

#[allow(unused_imports, reason = "a document need not have an object in XML")]
pub(crate) use shape::xml;
pub use shape::{Content, Content::*, Member, Node, Node::*, Shape, Xml, of};

/// The greatest depth of the JSON of a body.
const MAX_DEPTH: usize = 120;

/// A function that reads the JSON of a body.
type ReadJson<'f> = &'f mut dyn for<'de> FnMut(&mut dyn Source<'de>) -> Result<(), Mismatch>;

/// Reads one XML document in UTF-8; what its root element is called doesn't matter.
///
/// # Errors
/// The bytes aren't UTF-8 or not well-formed XML, or the document isn't what `T` needs; the error names the place as in
/// `/books/book[3]/@id`.
pub fn from_slice<T: FromJson>(bytes: &[u8], content: &Content) -> Result<T, DecodeError> {
    let mut value = None;
    read_document(bytes, content, &mut |json| {
        value = Some(T::from_json(json)?);
        Ok(())
    })?;
    value.ok_or_else(|| DecodeError::new("a value", "nothing"))
}

/// Reads one document; not generic, so that it is compiled once.
fn read_document(bytes: &[u8], content: &Content, value: ReadJson<'_>) -> Result<(), DecodeError> {
    let tree = tree::parse(as_text(bytes)?)?;
    let json = read::to_json(&tree, content)?;
    let json = as_text(&json)?;
    read_to_end(json, &mut |source| value(source)).map_err(|mismatch| locate::locate(&tree, content, mismatch))
}

/// Writes a value as XML to be sent, in an element of that name, unless it breaks a rule of the document.
///
/// # Errors
/// The first broken rule, with its path, or a value that XML can't hold, such as a control character.
pub fn to_vec_strict_as(name: &str, content: &Content, value: &dyn ToJson) -> Result<Vec<u8>, Invalid> {
    write::from_json(name, content, &to_vec_strict(value)?)
}

/// The same; without `checks`, whatever rules of the document it breaks.
pub(crate) fn into_sent(name: &str, content: &Content, value: &dyn ToJson, checks: bool) -> Result<Vec<u8>, Invalid> {
    write::from_json(name, content, &crate::json::write(value).into_sent(checks)?)
}

/// Writes a value as XML, in an element of that name; no rule of the document is checked.
///
/// # Errors
/// The value has what XML can't hold, such as a control character.
pub fn to_vec_as(name: &str, content: &Content, value: &dyn ToJson) -> Result<Vec<u8>, Invalid> {
    write::from_json(name, content, &to_vec(value))
}
