//! Features of the runtime that a generated crate decides once and for all.

/// Keeps or drops what stands behind a feature that a generated crate decides once and for all.
pub(crate) fn select(text: &str, feature: &str, keep: bool) -> String {
    let mark = format!("#[cfg(feature = \"{feature}\")]");
    if !text.contains(&mark) {
        return text.to_owned();
    }
    let mut selected: Vec<String> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(rest) = line.trim_start().strip_prefix(&mark) else {
            selected.push(line.to_owned());
            continue;
        };
        if !rest.trim().is_empty() {
            if keep {
                let indent = &line[..line.len() - line.trim_start().len()];
                selected.push(format!("{indent}{}", rest.trim_start()));
            }
            continue;
        }
        if keep {
            continue;
        }
        // The doc comment above the attribute goes with the item.
        while selected.last().is_some_and(|line| line.trim_start().starts_with("///")) {
            selected.pop();
        }
        let mut open = 0_i32;
        for line in lines.by_ref() {
            open += balance(line);
            let ends = line.trim_end().ends_with([';', ',', '}']);
            if open <= 0 && ends {
                break;
            }
        }
        if selected.last().is_some_and(String::is_empty) {
            selected.pop();
        }
    }
    selected.join("\n") + "\n"
}

/// How many more brackets a line opens than it closes, those in comments, strings and characters aside.
fn balance(line: &str) -> i32 {
    let mut open = 0;
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let skipped = match first {
            '/' if rest.starts_with("//") => return open,
            '"' => literal(rest, '"'),
            // A lifetime has no second quote.
            '\'' if rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'') => literal(rest, '\''),
            first => {
                open += i32::from(matches!(first, '{' | '(' | '[')) - i32::from(matches!(first, '}' | ')' | ']'));
                first.len_utf8()
            }
        };
        rest = rest.get(skipped..).unwrap_or_default();
    }
    open
}

/// How long the literal is that a text begins with, its quotes included.
fn literal(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let inside = text.char_indices().skip(1);
    let mut end = inside.skip_while(|(_, c)| {
        let goes_on = escaped || *c != quote;
        escaped = !escaped && *c == '\\';
        goes_on
    });
    end.next().map_or(text.len(), |(index, _)| index + 1)
}

#[cfg(test)]
mod tests {
    use super::{balance, select};

    #[test]
    fn brackets_of_code_count_alone() {
        assert_eq!(balance(r#"    let url = format!("https://{host}"); // ({["#), 0);
        assert_eq!(balance(r"    text.split('{').filter(|part: &&'a str| { // '"), 2);
        assert_eq!(balance(r#"    ["\"(", '\'', b'"', "]"#), 1);
    }

    #[test]
    fn a_part_ends_where_its_item_does() {
        let text = "fn before() {}\n\n/// Its docs.\n#[cfg(feature = \"x\")]\nfn url() -> &str {\n    \"https://{\"\n}\n\nfn behind() {}\n";
        assert_eq!(select(text, "x", false), "fn before() {}\n\nfn behind() {}\n");
        assert_eq!(select(text, "x", true), text.replace("#[cfg(feature = \"x\")]\n", ""));
    }
}
