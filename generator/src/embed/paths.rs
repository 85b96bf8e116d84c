//! Paths that begin at the crate's root.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// Rust with every path that begins with `crate::` or `$crate::` beginning at a module: `crate::runtime::Error` becomes
/// `crate::clients::twilio::runtime::Error`. Links in comments follow; text in literals, which may be a document's, stays.
pub(super) fn rebase(text: &str, module: &str) -> String {
    let inner = module.strip_prefix("crate").unwrap_or_default();
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut at = 0;
    for token in tokenize(text, FrontmatterAllowed::No) {
        let end = at + token.len as usize;
        let (Some(piece), Some(rest)) = (text.get(at..end), text.get(end..)) else { break };
        match token.kind {
            TokenKind::LineComment { .. } => out.push_str(&links(piece, inner)),
            TokenKind::Ident if piece == "crate" && rest.starts_with("::") => {
                out.push_str(piece);
                out.push_str(inner);
            }
            _ => out.push_str(piece),
        }
        at = end;
    }
    out
}

/// A comment whose links to items, such as ``[`Client`](crate::Client)``, begin at the module.
fn links(comment: &str, inner: &str) -> String {
    ["(crate::", "[crate::", "[`crate::"]
        .iter()
        .fold(comment.to_owned(), |text, mark| text.replace(mark, &mark.replace("crate::", &format!("crate{inner}::"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_move_and_texts_stay() {
        let old = r##"use crate::{a, b};
/// See [`X`](crate::X), not crate::X.
pub(crate) fn f() { crate::m!("crate::x", r#"crate::y"#, 'c', $crate::z, mycrate::q); }
"##;
        let new = r##"use crate::m::{a, b};
/// See [`X`](crate::m::X), not crate::X.
pub(crate) fn f() { crate::m::m!("crate::x", r#"crate::y"#, 'c', $crate::m::z, mycrate::q); }
"##;
        assert_eq!(rebase(old, "crate::m"), new);
    }
}
