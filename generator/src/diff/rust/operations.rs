//! The operations of a file: which methods and which builders belong to which.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;

use super::blocks::text;
use super::item::Subject;
use crate::diff::words::on_one_line;
use crate::hash::HashMap;

/// The operations of a file, by constant and by builder.
#[derive(Clone, Debug, Default)]
pub(super) struct Operations {
    by_constant: HashMap<String, Subject>,
    by_builder: HashMap<String, Subject>,
}

impl Operations {
    pub(super) fn of(items: &[syn::Item]) -> Self {
        let mut operations = Self::default();
        for item in items {
            if let syn::Item::Const(item) = item
                && let Some(heading) = heading(item.expr.to_token_stream())
            {
                let constant = item.ident.to_string();
                let subject = Subject { heading, name: format!("{constant}()"), property: None };
                operations.by_constant.insert(constant, subject);
            }
        }
        for item in items {
            let syn::Item::Impl(item) = item else { continue };
            for method in &item.items {
                if let syn::ImplItem::Fn(method) = method
                    && let Some(subject) = operations.called_by(&method.block)
                    && let syn::ReturnType::Type(_, ty) = &method.sig.output
                    && let Some(TokenTree::Ident(builder)) = ty.to_token_stream().into_iter().next()
                {
                    operations.by_builder.insert(builder.to_string(), subject);
                }
            }
        }
        operations
    }

    /// The operation of a builder.
    pub(super) fn of_type(&self, name: &str) -> Option<Subject> {
        self.by_builder.get(name).cloned()
    }

    /// The operation whose constant a method's body names.
    pub(super) fn called_by(&self, block: &syn::Block) -> Option<Subject> {
        if self.by_constant.is_empty() {
            return None;
        }
        let mut found = None;
        each(block.to_token_stream(), &mut |token| {
            if let (None, TokenTree::Ident(ident)) = (&found, token) {
                found = self.by_constant.get(&ident.to_string()).cloned();
            }
        });
        found
    }
}

/// The method and path in `Operation::new("id", Method::GET, "/path")`.
fn heading(expression: TokenStream) -> Option<String> {
    let (mut texts, mut idents) = (Vec::new(), Vec::new());
    let mut named = None;
    each(expression, &mut |token| match token {
        TokenTree::Literal(literal) => {
            let text = text(literal);
            if idents.last().is_some_and(|last| last == "method_named") {
                named.clone_from(&text);
            }
            texts.extend(text);
        }
        TokenTree::Ident(ident) => idents.push(ident.to_string()),
        _ => {}
    });
    if !idents.starts_with(&["Operation".to_owned(), "new".to_owned(), "Method".to_owned()]) {
        return None;
    }
    Some(on_one_line(&format!("{} {}", named.as_ref().or_else(|| idents.get(3))?, texts.get(1)?)))
}

/// Visits every token, those in groups too.
fn each(tokens: TokenStream, visit: &mut dyn FnMut(&TokenTree)) {
    let mut todo: Vec<proc_macro2::token_stream::IntoIter> = vec![tokens.into_iter()];
    while let Some(tokens) = todo.last_mut() {
        match tokens.next() {
            None => _ = todo.pop(),
            Some(TokenTree::Group(group)) => todo.push(group.stream().into_iter()),
            Some(token) => visit(&token),
        }
    }
}
