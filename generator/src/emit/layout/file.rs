//! Files: formatted items with blank lines between them.

use proc_macro2::TokenStream;

/// One item of a file.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// Rust, to be formatted.
    Tokens(TokenStream),
    /// Text that isn't formatted: calls of the runtime's macros.
    Text(String),
}

/// One file of Rust.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    /// Comments, inner docs and inner attributes.
    head: String,
    pub(crate) items: Vec<Item>,
}

/// Tokens that don't parse as Rust: a defect of the emitter.
#[derive(Debug, thiserror::Error)]
#[error("{path}: the generator wrote something that is no Rust ({cause}); please report it, with the document")]
pub struct FormatError {
    path: String,
    cause: syn::Error,
}

impl File {
    pub(crate) fn new(path: String, head: String) -> Self {
        Self { path, head, items: Vec::new() }
    }

    pub(crate) fn push(&mut self, tokens: TokenStream) {
        self.items.push(Item::Tokens(tokens));
    }

    pub(crate) fn text(&mut self, text: String) {
        self.items.push(Item::Text(text));
    }

    /// The file's path and content.
    pub(crate) fn format(self) -> Result<(String, String), FormatError> {
        let mut content = self.head;
        for item in self.items {
            let text = match item {
                Item::Text(text) => text,
                Item::Tokens(tokens) => match syn::parse2::<syn::File>(tokens) {
                    Ok(file) => separate_items(&prettyplease::unparse(&file)),
                    Err(cause) => return Err(FormatError { path: self.path, cause }),
                },
            };
            if !content.is_empty() {
                content.push('\n');
            }
            content.push_str(text.trim_end());
            content.push('\n');
        }
        Ok((self.path, content))
    }
}

/// Adds blank lines between the items of an `impl`, and after a declaration.
fn separate_items(text: &str) -> String {
    let mut separated = String::with_capacity(text.len() + 64);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        separated.push_str(line);
        separated.push('\n');
        let ends_method = line == "    }" && lines.peek().is_some_and(|next| *next != "}");
        let ends_item = line == "}" && lines.peek().is_some();
        if ends_method || ends_item {
            separated.push('\n');
        }
    }
    separated
}
