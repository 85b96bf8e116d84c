//! Types in JSON: [`FromJson`] and [`ToJson`], and the types for what JSON has and Rust doesn't.
//!
//! Reading is lenient and writing can be strict: see [`from_slice`], [`to_vec`] and [`to_vec_strict`].

mod bridge;
mod checked;
#[cfg(feature = "chrono")]
mod chrono;
mod compare;
mod constant;
mod decimal;
mod decode;
mod encode;
pub(crate) mod error;
mod excerpt;
mod fill_and_visit;
#[cfg(feature = "foreign")]
mod foreign;
mod from_variants;
#[cfg(feature = "indexmap")]
mod indexmap;
mod kind;
#[cfg(feature = "large_objects")]
mod large_object;
mod leaf;
mod locate;
mod number;
mod object;
#[cfg(feature = "other_times")]
mod other_times;
mod place;
mod plain;
mod slots;
mod source;
mod strings;
mod time;
#[cfg(feature = "time")]
mod time_crate;
mod time_of_day;
mod union;
mod value;

pub(crate) use bridge::serde_bridge;
pub use bridge::{deserialize, serialize};
pub use checked::Checked;
pub(crate) use compare::canonical;
#[cfg(feature = "schema")]
pub(crate) use compare::{members_by_name, view};
pub use constant::{Constant, Tag, tag_of};
pub use decimal::Decimal;
pub use decode::FromJson;
pub(crate) use encode::Written;
pub use encode::{ToJson, Writer};
pub use error::{DecodeError, Mismatch};
pub use fill_and_visit::{FillSlots, VisitValues};
#[cfg(feature = "foreign")]
pub use foreign::Foreign;
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use from_variants::from_variants;
pub use kind::{Fit, Kind, fit_integer, fit_text};
#[cfg(feature = "large_objects")]
#[allow(unused_imports, reason = "the runtime alone has no such object")]
pub(crate) use large_object::large_object;
#[cfg(feature = "large_objects")]
pub use large_object::typed;
pub(crate) use locate::push_name;
#[allow(unused_imports, reason = "a generated crate may have none of these")]
pub(crate) use object::object;
pub use object::{Extra, Field, Object, debug_object, view_object, write_object};
pub use place::Place;
#[doc(no_inline)]
pub use serde_json::value::RawValue;
pub use slots::{Slot, fit_object, has_field, read_object, unfilled};
pub use source::{ReadMember, ReadValue, Source};
pub use strings::{Base64, Secret};
pub use time::UnixTime;
pub use time_of_day::{Clock, TimeOfDay};
pub use union::{
    Branch, Candidate, FIT_DEPTH, choose, choose_whole, fit_as, item, keeps_as, read_as, rest, tuple_items, write_tuple,
};
#[allow(unused_imports, reason = "a generated crate may have none of these")]
pub(crate) use union::{tuple, union, wrapper};
pub use value::{Json, JsonObject};

use crate::rules::Invalid;
use place::Document;

/// Reads one JSON document (RFC 8259) in UTF-8; a byte order mark before it is ignored.
///
/// # Errors
/// The bytes aren't UTF-8 or not one JSON document, or the document isn't what `T` needs; the error names the place.
pub fn from_slice<T: FromJson>(bytes: &[u8]) -> Result<T, DecodeError> {
    from_str(as_text(bytes)?)
}

/// Reads one JSON document (RFC 8259), as [`from_slice`] does.
///
/// # Errors
/// The text isn't one JSON document, or the document isn't what `T` needs; the error names the place.
pub fn from_str<T: FromJson>(text: &str) -> Result<T, DecodeError> {
    let mut value = None;
    read_document(text, &mut |json| {
        value = Some(T::from_json(json)?);
        Ok(())
    })?;
    value.ok_or_else(|| DecodeError::new("a value", "nothing"))
}

/// The encoding of text, as an error names it.
pub(crate) const UTF_8: &str = "UTF-8";

/// The bytes as text. The whole body is checked once, here: no string in it is checked again.
pub(crate) fn as_text(bytes: &[u8]) -> Result<&str, DecodeError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    simdutf8::basic::from_utf8(bytes).map_err(|_| {
        let mut error = DecodeError::new(UTF_8, "other bytes");
        error.offset = std::str::from_utf8(bytes).map_or_else(|e| e.valid_up_to(), |_| 0);
        error
    })
}

/// Reads `text` as one document; not generic, so that it is compiled once.
pub(crate) fn read_document<'de>(text: &'de str, value: ReadValue<'_, 'de>) -> Result<(), DecodeError> {
    read_to_end(text, value).map_err(|mismatch| DecodeError::locate(text, mismatch))
}

/// Reads `text` as one document, whose place in the body is known to the caller alone.
pub(crate) fn read_to_end<'de>(text: &'de str, value: ReadValue<'_, 'de>) -> Result<(), Mismatch> {
    // Unions in unions may read the document this many times over in all.
    let document = Document::new(text, text.len().saturating_mul(32));
    source::read_to_end(text, Place::outermost(&document), value)
}

/// Calls `member` with the name and the text of each member of an object; anything else has none.
pub(crate) fn members_of<'de>(object: &'de RawValue, member: &mut dyn FnMut(&str, &'de RawValue)) {
    let document = Document::new(object.get(), 0);
    // Text that was read before can't fail here; what isn't an object has no members.
    let _ = source::read(object.get(), Place::outermost(&document), &mut |json| {
        json.object(&mut |name, json| {
            member(name, json.raw()?);
            Ok(())
        })
    });
}

/// The texts of the items of an array; anything else has none.
pub(crate) fn items_of(array: &RawValue) -> Vec<&RawValue> {
    let document = Document::new(array.get(), 0);
    let mut items = Vec::new();
    // As above.
    let _ = source::read(array.get(), Place::outermost(&document), &mut |json| {
        json.array(&mut |json| {
            items.push(json.raw()?);
            Ok(())
        })
    });
    items
}

/// Writes a value as JSON, as it is: nothing is checked, and numbers that JSON doesn't have become null.
pub fn to_vec(value: &dyn ToJson) -> Vec<u8> {
    let mut out = Writer::lenient();
    value.to_json(&mut out);
    out.into_bytes()
}

/// Writes a value as JSON to be sent, unless it breaks a rule of the document.
///
/// # Errors
/// The first broken rule, with its path: a bound, length or pattern of a member, an enum's unknown value, an
/// identifier that isn't formed as documented, or a number that JSON doesn't have.
pub fn to_vec_strict(value: &dyn ToJson) -> Result<Vec<u8>, Invalid> {
    write(value).into_sent(true)
}

/// Writes a value as JSON to be sent, with what there is to say against that.
pub(crate) fn write(value: &dyn ToJson) -> Written {
    let mut out = Writer::strict();
    value.to_json(&mut out);
    out.finish()
}

/// The value at the end of a path of members' names, if all of them are there; of several, the last.
pub(crate) fn find<'de>(root: &'de RawValue, path: &[&str]) -> Option<&'de RawValue> {
    path.iter().try_fold(root, |object, name| {
        let mut found = None;
        members_of(object, &mut |member, value| {
            if member == *name {
                found = Some(value);
            }
        });
        found
    })
}

/// The text of an object with the value at the end of a path of members' names set, whatever is there by now. What isn't an
/// object becomes one; no path sets the value itself.
pub(crate) fn with_member(object: Option<&RawValue>, path: &[&str], value: &[u8]) -> Vec<u8> {
    let Some((name, rest)) = path.split_first() else { return value.to_vec() };
    let mut out = Vec::new();
    let mut write = |member: &str, value: &[u8]| {
        out.push(if out.is_empty() { b'{' } else { b',' });
        out.extend(to_vec(&member));
        out.push(b':');
        out.extend_from_slice(value);
    };
    let mut is_set = false;
    if let Some(object) = object {
        members_of(object, &mut |member, before| match member == *name {
            true if is_set => {}
            true => {
                is_set = true;
                write(member, &with_member(Some(before), rest, value));
            }
            false => write(member, before.get().as_bytes()),
        });
    }
    if !is_set {
        write(name, &with_member(None, rest, value));
    }
    out.push(b'}');
    out
}
