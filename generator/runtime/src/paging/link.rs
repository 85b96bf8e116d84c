//! The `Link` header (RFC 8288 §3): which link leads to the next page.

use http::{HeaderMap, header::LINK};

/// The target of the first link whose relation is `next`. Links of another page than this one (`anchor`) don't count,
/// and what isn't formed as a link ends the search in its header.
pub(super) fn next(headers: &HeaderMap) -> Option<String> {
    headers.get_all(LINK).iter().find_map(|value| next_in(std::str::from_utf8(value.as_bytes()).ok()?))
}

fn next_in(mut rest: &str) -> Option<String> {
    loop {
        rest = rest.trim_start_matches([',', ' ', '\t']);
        let (target, after) = rest.strip_prefix('<')?.split_once('>')?;
        let mut link = Parameters { rest: after };
        let (mut relation, mut elsewhere) = (None, false);
        for (name, value) in link.by_ref() {
            match name.to_ascii_lowercase().as_str() {
                // Of several, the first counts (RFC 8288 §3.3).
                "rel" => relation = relation.or(Some(value)),
                "anchor" => elsewhere = true,
                _ => {}
            }
        }
        let is_next =
            |relation: String| relation.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next"));
        if !elsewhere && relation.is_some_and(is_next) {
            return Some(target.trim().to_owned());
        }
        rest = link.rest;
    }
}

/// The parameters of one link, each with its value: `; rel="next"; title="a, b"`.
struct Parameters<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Parameters<'a> {
    type Item = (&'a str, String);

    fn next(&mut self) -> Option<Self::Item> {
        const BLANK: [char; 2] = [' ', '\t'];
        let rest = self.rest.trim_start_matches(BLANK).strip_prefix(';')?.trim_start_matches([' ', '\t', ';']);
        let end = rest.find(['=', ';', ',']).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        let (value, rest) = match rest.strip_prefix('=').map(|rest| rest.trim_start_matches(BLANK)) {
            None => (String::new(), rest),
            Some(rest) => match rest.strip_prefix('"') {
                Some(rest) => quoted(rest),
                None => {
                    let (token, rest) = rest.split_at(rest.find([';', ',']).unwrap_or(rest.len()));
                    (token.trim().to_owned(), rest)
                }
            },
        };
        self.rest = rest;
        Some((name.trim(), value))
    }
}

/// The text inside of quotes (RFC 9110 §5.6.4), and the text after them.
fn quoted(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((place, character)) = characters.next() {
        match character {
            '"' => return (value, text.get(place + 1..).unwrap_or_default()),
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            _ => value.push(character),
        }
    }
    (value, "")
}
