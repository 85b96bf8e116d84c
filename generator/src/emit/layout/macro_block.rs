//! Blocks: the calls of the runtime's macros below types. rustfmt doesn't format them.

use crate::emit::layout::declaration::MARGIN;
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// How many columns a line has at most.
const WIDTH: usize = 100;

/// A block of the macro `name`: `head`, and the parts in braces, each on its own line, so that a diff shows one changed part.
pub(crate) fn block(name: &str, head: &str, parts: &[String]) -> String {
    block_of(name, head, &[("", parts)])
}

/// A block of several lists, each behind a word.
pub(crate) fn block_of(name: &str, head: &str, lists: &[(&str, &[String])]) -> String {
    let mut block = format!("crate::runtime::{name}! {{\n    {head}");
    for (word, parts) in lists {
        block.push_str(if word.is_empty() { "" } else { " " });
        block.push_str(word);
        block.push_str(" {");
        if !parts.is_empty() {
            block.push('\n');
            parts.iter().for_each(|part| block.push_str(&format!("        {part},\n")));
            block.push_str("    ");
        }
        block.push('}');
    }
    block.push_str("\n}\n");
    block
}

/// Parts in braces that stand in a block as one part.
pub(crate) fn nested(parts: &[String]) -> String {
    let lines: String = parts.iter().map(|part| format!("            {part},\n")).collect();
    format!("{{\n{lines}        }}")
}

/// Parts with commas, as many on a line as fit.
pub(crate) fn fill<T: AsRef<str>>(parts: &[T], indent: usize) -> String {
    let margin = " ".repeat(indent);
    let mut text = String::new();
    let mut column = 0;
    for part in parts.iter().map(AsRef::as_ref) {
        let width = part.chars().count() + 2;
        if column == 0 || column + width > WIDTH {
            text.push_str(if column == 0 { "" } else { "\n" });
            text.push_str(&margin);
            // No space stands before the first.
            column = indent + width - 1;
        } else {
            text.push(' ');
            column += width;
        }
        text.push_str(part);
        text.push(',');
    }
    text.push('\n');
    text
}

/// A constant of the type `ty`, made by `new` and a chain of calls, which gets a line for each call where it doesn't fit on one.
pub(crate) fn constant(name: &str, ty: &str, arguments: &[TokenStream], calls: &[TokenStream]) -> String {
    let head = format!("pub(crate) const {name}: {ty} =");
    let arguments: Vec<String> = arguments.iter().map(inline).collect();
    let calls: Vec<String> = calls.iter().map(inline).collect();
    let (made, called) = (format!("{ty}::new({})", arguments.join(", ")), calls.concat());
    let fits = |line: &str| line.chars().count() < 100;
    if fits(&format!("{head} {made}{called}")) {
        return format!("{head} {made}{called};\n");
    }
    if fits(&format!("{MARGIN}{made}{called}")) {
        return format!("{head}\n{MARGIN}{made}{called};\n");
    }
    let lines = |parts: &[String], margin: &str, end: &str| -> String {
        parts.iter().map(|part| format!("\n{margin}{part}{end}")).collect()
    };
    if fits(&format!("{MARGIN}{made}")) {
        return format!("{head}\n{MARGIN}{made}{};\n", lines(&calls, "        ", ""));
    }
    format!("{head} {ty}::new({}\n){};\n", lines(&arguments, MARGIN, ","), lines(&calls, "", ""))
}

/// Tokens of a type, a path or a closure on one line, as Rust is usually spaced. Literals stay as they are.
pub(crate) fn inline(tokens: &TokenStream) -> String {
    let mut line = String::new();
    push_inline(tokens.clone(), &mut line);
    line
}

fn push_inline(tokens: TokenStream, line: &mut String) {
    // Only the parameters of a closure have bars around them.
    let mut in_parameters = false;
    for tree in tokens {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                line.push_str(open);
                push_inline(group.stream(), line);
                line.push_str(close);
            }
            TokenTree::Punct(punct) => {
                line.push(punct.as_char());
                in_parameters ^= punct.as_char() == '|';
                let spaced = match punct.as_char() {
                    ',' => true,
                    '|' => !in_parameters,
                    ':' => punct.spacing() == Spacing::Alone && !line.ends_with("::"),
                    _ => false,
                };
                line.push_str(if spaced { " " } else { "" });
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                let word = tree.to_string();
                if line.ends_with(is_word) && word.starts_with(is_word) {
                    line.push(' ');
                }
                line.push_str(&word);
            }
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::{constant, inline};

    #[test]
    fn constants_take_a_line_or_a_line_for_each_call() {
        let constant = |path: &str, calls: &[_]| constant("LIST", "Operation", &[quote!("list"), quote!(#path)], calls);
        let accept = quote!(.accept("application/json"));
        let one =
            "pub(crate) const LIST: Operation = Operation::new(\"list\", \"/pets\").accept(\"application/json\");\n";
        assert_eq!(constant("/pets", std::slice::from_ref(&accept)), one);
        let calls = [quote!(.secured(&[&["key"]])), accept];
        let text = constant("/pets/{id}", &calls);
        let below = "=\n    Operation::new(\"list\", \"/pets/{id}\").secured(&[&[\"key\"]]).accept(";
        assert!(text.contains(below), "{text}");
        let text = constant(&"/pets".repeat(10), &calls);
        assert!(text.contains("/pets\")\n        .secured(&[&[\"key\"]])\n        .accept("), "{text}");
        let text = constant(&"/pets".repeat(20), &calls);
        assert!(text.contains("Operation::new(\n    \"list\",\n    \"/pets"), "{text}");
        assert!(text.contains("\",\n)\n.secured("), "{text}");
    }

    #[test]
    fn types_and_closures_are_spaced_and_literals_left_alone() {
        let closure =
            quote!(|value: Vec<types::Pet>| encode::xml("{urn:a,b - c|d}pets", &xml::List("pet", &xml::Text)));
        assert_eq!(
            inline(&closure),
            r#"|value: Vec<types::Pet>| encode::xml("{urn:a,b - c|d}pets", &xml::List("pet", &xml::Text))"#
        );
        assert_eq!(inline(&quote!(BTreeMap<String, Option<Box<dyn Any>>>)), "BTreeMap<String, Option<Box<dyn Any>>>");
    }
}
