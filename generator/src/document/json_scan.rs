//! A pass over a JSON text for the positions of some places in it; it allocates nothing for other values.

use super::position::Tree;

/// Marks the wanted places with their byte offsets; `text` is known to be JSON.
pub(super) fn mark(text: &str, tree: &mut Tree) {
    JsonScan { text, at: 0 }.run(tree);
}

/// A collection that the scan is in.
struct Open {
    id: usize,
    /// The index of the next element; nothing in an object.
    index: Option<usize>,
}

/// A scan over a text that is known to be JSON.
struct JsonScan<'t> {
    text: &'t str,
    at: usize,
}

impl JsonScan<'_> {
    fn run(&mut self, tree: &mut Tree) {
        self.skip_space();
        tree.mark(0, self.at);
        let mut open = Vec::new();
        self.enter(0, tree, &mut open);
        while let Some(Open { id, index }) = open.last_mut() {
            self.skip_space();
            let start = self.at;
            let child = match (self.peek(), index.as_mut()) {
                (None | Some(b'}' | b']'), _) => {
                    self.at += 1;
                    open.pop();
                    continue;
                }
                (_, Some(index)) => {
                    let child = tree.child(*id, &index.to_string());
                    *index += 1;
                    child
                }
                (_, None) => {
                    let key = self.key();
                    self.skip_space();
                    tree.child(*id, &key)
                }
            };
            match child {
                Some(child) => {
                    tree.mark(child, start);
                    self.enter(child, tree, &mut open);
                }
                None => self.skip_value(),
            }
        }
    }

    /// Goes into a collection if something in it is wanted, else past the value.
    fn enter(&mut self, id: usize, tree: &Tree, open: &mut Vec<Open>) {
        match self.peek() {
            Some(b'{') if !tree.is_leaf(id) => open.push(Open { id, index: None }),
            Some(b'[') if !tree.is_leaf(id) => open.push(Open { id, index: Some(0) }),
            _ => return self.skip_value(),
        }
        self.at += 1;
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Past white space and what separates values.
    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t' | b',' | b':')) {
            self.at += 1;
        }
    }

    fn key(&mut self) -> String {
        let start = self.at;
        self.skip_string();
        let quoted = self.text.get(start..self.at).unwrap_or_default();
        if quoted.contains('\\') {
            serde_json::from_str(quoted).unwrap_or_default()
        } else {
            quoted.trim_matches('"').to_owned()
        }
    }

    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
    }

    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.skip_string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                    continue;
                }
                b'}' | b']' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' if depth == 0 => return,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            if depth == 0 {
                return;
            }
        }
    }
}
