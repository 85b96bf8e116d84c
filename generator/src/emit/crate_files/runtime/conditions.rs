//! `cfg` attributes that the generator decides on.

/// The text without attributes whose condition is decided, and without the items whose condition doesn't hold.
///
/// The text is formatted by rustfmt: the item of an attribute ends with the first line that has the attribute's indentation and
/// ends in `;`, `,` or `}`. The comment above the attribute belongs to the item. What stands between attributes is copied as a whole.
pub(super) fn resolve(text: &str, holds: &dyn Fn(&str) -> Option<bool>) -> String {
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    let mut from = 0;
    while let Some(found) = rest.get(from..).and_then(|ahead| ahead.find('#')) {
        let start = rest[..from + found].rfind('\n').map_or(0, |end| end + 1);
        let line = first_line(&rest[start..]);
        let Some((is_held, code)) = decided(line, holds) else {
            from += found + 1;
            continue;
        };
        resolved.push_str(&rest[..start]);
        rest = after_line(&rest[start..]);
        from = 0;
        match (is_held, code) {
            (true, "") => {}
            (true, code) => resolved.extend([&line[..indent(line)], code, "\n"]),
            (false, code) => {
                while last_line(&resolved).trim_start().starts_with("///") {
                    pop_line(&mut resolved);
                }
                if code.is_empty() {
                    rest = after_item(rest, indent(line));
                }
                rest = close_gap(&mut resolved, rest);
            }
        }
    }
    resolved.push_str(rest);
    resolved
}

/// Whether the condition of a line's attribute holds, where it is decided, and the rest of the line.
fn decided<'l>(line: &'l str, holds: &dyn Fn(&str) -> Option<bool>) -> Option<(bool, &'l str)> {
    let (condition, rest) = line.trim_start().strip_prefix("#[cfg(")?.split_once(")]")?;
    Some((holds(condition)?, rest.trim_start()))
}

/// What comes after an item with this indentation.
fn after_item(mut text: &str, indented: usize) -> &str {
    while !text.is_empty() {
        let line = first_line(text);
        text = after_line(text);
        let code = line.split(" // ").next().unwrap_or_default().trim_end();
        if indent(line) == indented && code.ends_with([';', ',', '}']) {
            break;
        }
    }
    text
}

/// Leaves one of the empty lines around a removed item, and none at the start or the end of a block.
fn close_gap<'t>(resolved: &mut String, rest: &'t str) -> &'t str {
    let next = first_line(rest);
    let ends = next.is_empty() || next.trim_start().starts_with(['}', ')', ']']);
    match last_line(resolved) {
        "" if ends => pop_line(resolved),
        last if last.ends_with('{') && next.is_empty() => return after_line(rest),
        _ => {}
    }
    rest
}

fn first_line(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default()
}

fn after_line(text: &str) -> &str {
    text.split_once('\n').map_or("", |(_, rest)| rest)
}

fn last_line(text: &str) -> &str {
    text.strip_suffix('\n').and_then(|text| text.rsplit('\n').next()).unwrap_or_default()
}

fn pop_line(text: &mut String) {
    let line = last_line(text).len();
    text.truncate(text.len().saturating_sub(line + 1));
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn what_a_condition_stands_on_ends_where_its_item_does() {
        let item =
            "/// Its docs.\n#[cfg(feature = \"x\")]\nfn url<T>() -> &str\nwhere\n    T: Clone,\n{\n    \"}}{\"\n}\n\n";
        let text = format!("fn before() {{}}\n\n{item}fn behind() {{}}\n");
        assert_eq!(resolve(&text, &|_| Some(false)), "fn before() {}\n\nfn behind() {}\n");
        assert_eq!(resolve(&text, &|_| Some(true)), text.replace("#[cfg(feature = \"x\")]\n", ""));
        assert_eq!(resolve(&text, &|_| None), text);
    }

    #[test]
    fn a_line_an_arm_and_a_block_are_items() {
        let text = "match a {\n    #[cfg(test)]\n    A => b(\n        c,\n    ),\n\n    D => e,\n    #[cfg(test)] F => g,\n    #[cfg(test)]\n    if h {\n        i;\n    }\n}\n";
        assert_eq!(resolve(text, &|_| Some(false)), "match a {\n    D => e,\n}\n");
    }
}
