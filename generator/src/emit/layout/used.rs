//! What some code uses: the names that it has to have imported.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// The names in some code that don't stand behind another in a path, as `a` does in `a::b` and `b` doesn't. Literals and docs
/// count for nothing: they may hold any word.
#[derive(Debug, Default)]
pub(crate) struct Used {
    names: BTreeSet<String>,
    /// Those of them that begin a path.
    paths: BTreeSet<String>,
    /// Whether it reads what stands behind the rules: `.rules(&[…])` and `Checked(…, &[…])`.
    has_rules: bool,
}

impl Used {
    pub(crate) fn of(tokens: TokenStream) -> Self {
        let mut used = Self::default();
        used.add(tokens);
        used
    }

    /// Adds what more code uses.
    pub(crate) fn add(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut is_behind = false;
        for (index, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(ident) if !is_behind => self.name(ident.to_string(), &tokens[index + 1..]),
                TokenTree::Group(group) => {
                    self.has_rules |= is_rules(&tokens[..index], group);
                    self.add(group.stream());
                }
                _ => {}
            }
            is_behind = matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':'
                && (is_behind || punct.spacing() == Spacing::Joint));
        }
    }

    fn name(&mut self, name: String, rest: &[TokenTree]) {
        let is_path = matches!(rest, [TokenTree::Punct(first), TokenTree::Punct(second), ..]
            if first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':');
        if is_path && !self.paths.contains(&name) {
            self.paths.insert(name.clone());
        }
        self.names.insert(name);
    }

    /// Whether a name stands by itself or begins a path.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Whether a path begins with this name.
    pub(crate) fn begins_path(&self, name: &str) -> bool {
        self.paths.contains(name)
    }

    /// Whether rules are checked.
    pub(crate) fn has_rules(&self) -> bool {
        self.has_rules
    }
}

/// Whether a group of arguments holds a list of rules, by what stands before it.
fn is_rules(before: &[TokenTree], group: &Group) -> bool {
    let Some(TokenTree::Ident(called)) = before.last() else { return false };
    let is_list = |mut tokens: proc_macro2::token_stream::IntoIter| {
        let is_reference = matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '&');
        is_reference && matches!(tokens.next(), Some(TokenTree::Group(list)) if list.delimiter() == Delimiter::Bracket)
    };
    let mut tokens = group.stream().into_iter();
    match () {
        () if called == "rules" => is_list(tokens),
        () if called == "Checked" => {
            tokens.any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')) && is_list(tokens)
        }
        () => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Used;

    #[test]
    fn names_are_those_that_begin_a_path_or_stand_alone() {
        let used = |code: &str| Used::of(code.parse().expect("code"));
        let code = used("fn a(b: types::C) -> Result<Self, D> { e::runtime::f(\"xml::g\") }");
        assert!(["b", "types", "D", "e"].iter().all(|name| code.has(name)));
        assert!(!["C", "runtime", "f", "xml"].iter().any(|name| code.has(name)));
        assert!(code.begins_path("types") && code.begins_path("e") && !code.begins_path("b"));
        assert!(used("a.rules(&[Min(1)])").has_rules() && used("Checked(&self.b, &[Min(1)])").has_rules());
        assert!(!used("a.rules(RULES)").has_rules() && !used("Checked(&[1], b)").has_rules());
    }
}
