//! The message in the body of a failed response.

use crate::json::{Json, Kind};

/// The members in which servers put their message, the more specific first.
const PLACES: [&[&str]; 9] = [
    &["error", "message"],
    &["error_description"],
    &["message"],
    &["detail"],
    &["errorMessage"],
    &["Message"],
    &["error"],
    &["title"],
    &["description"],
];

/// The longest text that is a message and not a page.
const LONGEST_TEXT: usize = 1000;

/// The message in a body, if there is one. Of a list of errors, such as `{"errors": […]}`, that of the first.
pub(crate) fn of(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    match Json::new(text) {
        Ok(json) => in_json(&json, 3),
        Err(_) => Some(text).filter(|text| is_plain(text)).map(str::to_owned),
    }
}

fn in_json(json: &Json, depth: u8) -> Option<String> {
    match json.kind() {
        Kind::String => json.read::<String>().ok().filter(|text| !text.is_empty()),
        Kind::Array if depth > 0 => in_json(json.read::<Vec<Json>>().ok()?.first()?, depth - 1),
        Kind::Object if depth > 0 => {
            let string = |path: &&[&str]| json.at(path).filter(|found| found.kind() == Kind::String);
            let found = PLACES.iter().find_map(string).or_else(|| json.at(&["errors"]))?;
            in_json(&found, depth - 1)
        }
        _ => None,
    }
}

/// Whether a text is a short one, and no page of HTML or XML.
fn is_plain(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_TEXT
        && !text.starts_with(['<', '{', '['])
        && !text.contains(|c: char| c.is_control() && !c.is_whitespace())
}
