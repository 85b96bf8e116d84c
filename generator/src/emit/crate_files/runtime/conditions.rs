//! `cfg` attributes that the generator decides on.

use std::iter::Peekable;
use std::str::Lines;

/// The text without attributes whose condition is decided, and without the items whose condition doesn't hold.
///
/// The text is formatted by rustfmt: the item of an attribute ends with the first line that has the attribute's indentation and
/// ends in `;`, `,` or `}`. The comment above the attribute belongs to the item.
pub(super) fn resolve(text: &str, holds: &dyn Fn(&str) -> Option<bool>) -> String {
    if !text.contains("#[cfg(") {
        return text.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut resolved = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        match decided(line, holds) {
            None => kept.push(line),
            Some((true, "")) => {}
            Some((true, rest)) => {
                flush(&mut kept, &mut resolved);
                resolved.extend([&line[..indent(line)], rest, "\n"]);
            }
            Some((false, rest)) => {
                while kept.last().is_some_and(|line| line.trim_start().starts_with("///")) {
                    kept.pop();
                }
                if rest.is_empty() {
                    skip_item(&mut lines, indent(line));
                }
                close_gap(&mut kept, &mut lines);
            }
        }
    }
    flush(&mut kept, &mut resolved);
    resolved
}

fn flush(kept: &mut Vec<&str>, resolved: &mut String) {
    kept.drain(..).for_each(|line| resolved.extend([line, "\n"]));
}

/// Whether the condition of a line's attribute holds, where it is decided, and the rest of the line.
fn decided<'l>(line: &'l str, holds: &dyn Fn(&str) -> Option<bool>) -> Option<(bool, &'l str)> {
    let (condition, rest) = line.trim_start().strip_prefix("#[cfg(")?.split_once(")]")?;
    Some((holds(condition)?, rest.trim_start()))
}

fn skip_item(lines: &mut Peekable<Lines<'_>>, indented: usize) {
    let _ = lines.find(|line| {
        let code = line.split(" // ").next().unwrap_or_default().trim_end();
        indent(line) == indented && code.ends_with([';', ',', '}'])
    });
}

/// Leaves one of the empty lines around a removed item, and none at the start or the end of a block.
fn close_gap(kept: &mut Vec<&str>, lines: &mut Peekable<Lines<'_>>) {
    let ends = lines.peek().is_none_or(|next| next.is_empty() || next.trim_start().starts_with(['}', ')', ']']));
    match kept.last() {
        Some(last) if last.is_empty() && ends => _ = kept.pop(),
        Some(last) if last.ends_with('{') => _ = lines.next_if(|next| next.is_empty()),
        _ => {}
    }
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
