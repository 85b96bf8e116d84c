//! Comparisons made by hand.

use std::path::Path;

use typecase::diff::{Change, Changes, Comparison, Level, Lines, Side};
use typecase::document::{Document, FileId};
use typecase::finding::Place;

const OLD: &str = r##"openapi: 3.0.3
info: {title: Pet Store, version: "1.0"}
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - name: limit
          in: query
          schema: {type: integer}
      responses:
        "200": {description: The pets}
    delete:
      operationId: deletePets
      responses:
        "204": {description: Gone}
components:
  schemas:
    Kind:
      type: string
      enum:
        - cat
        - dog
"##;

/// Two small documents, and changes between them.
pub struct Sample {
    old: Document,
    new: Document,
    pub changes: Changes,
}

impl Sample {
    fn with(old: &str, new: &str, list: Vec<Change>) -> Self {
        let document = |text: &str, name| Document::from_text(name, text.to_owned()).expect("a document").document;
        Self { old: document(old, "old.yaml"), new: document(new, "openapi.yaml"), changes: Changes { list } }
    }

    /// One of everything: both sides, every level, something new, changed and gone, lines of Rust that are many and few.
    pub fn new() -> Self {
        let new = OLD
            .replace("version: \"1.0\"", "version: \"1.1\"")
            .replace("          in: query\n", "          in: query\n          required: true\n")
            .replace("        - dog\n", "        - dog\n        - fish\n");
        let (removed, _) = new.split_once("    delete:\n").expect("an operation");
        let (_, rest) = new.split_once("Gone}\n").expect("an operation");
        let new = format!("{removed}{rest}");
        Self::with(OLD, &new, changes())
    }

    pub fn empty() -> Self {
        Self::with(OLD, OLD, Vec::new())
    }

    /// The same change two times.
    pub fn twice() -> Self {
        let one = change(Level::Minor, Side::Http, "Kind", "the same");
        Self::with(OLD, OLD, vec![one.clone(), one])
    }

    /// Many changes: all of them breaking, or none.
    pub fn large(count: usize, breaking: bool) -> Self {
        let level = if breaking { Level::Major } else { Level::Minor };
        let one =
            |n: usize| change(level, Side::Http, &format!("Kind{}", n / 3), &format!("the value `v{n}` was added"));
        Self::with(OLD, OLD, (0..count).map(one).collect())
    }

    /// One change, of which every text is this, in documents that have it too.
    pub fn saying(text: &str) -> Self {
        let quoted = serde_json::to_string(text).expect("a string");
        let document = |value: &str| {
            format!(
                "{{\n  \"openapi\": \"3.0.3\",\n  \"info\": {{\"title\": {quoted}, \"version\": {quoted}}},\n  \"paths\": {{}},\n  \"components\": {{\n    \"schemas\": {{\n      {quoted}: {{\n        \"title\": {value}\n      }}\n    }}\n  }}\n}}\n"
            )
        };
        let pointer = format!("/components/schemas/{}", text.replace('~', "~0").replace('/', "~1"));
        let mut sample = Self::with(&document(&quoted), &document("\"\""), Vec::new());
        for level in [Level::Major, Level::Minor, Level::Patch] {
            for side in [Side::Http, Side::Rust] {
                sample.changes.list.push(Change {
                    old: Some(place(&pointer)),
                    new: Some(place(&pointer)),
                    path: text.to_owned(),
                    rust: Some(Lines { old: text.to_owned(), new: format!("{text}\nmore") }),
                    ..change(level, side, text, &format!("{text} and `{text}` too"))
                });
            }
        }
        sample
    }

    pub fn comparison(&self) -> Comparison<'_> {
        let folders = (Path::new("before"), Path::new("api"));
        Comparison { old: &self.old, new: &self.new, folders, changes: &self.changes }
    }
}

fn changes() -> Vec<Change> {
    let limit = "/paths/~1pets/get/parameters/0";
    let kind = "/components/schemas/Kind";
    let removed = "/paths/~1pets/delete";
    let lines = |old: &str, new: &str| Some(Lines { old: old.to_owned(), new: new.to_owned() });
    let variants: Vec<String> = (0..40).map(|n| format!("    Variant{n},")).collect();
    vec![
        Change {
            old: Some(place(limit)),
            new: Some(place(limit)),
            path: "crate::Client::list_pets".to_owned(),
            ..change(
                Level::Major,
                Side::Http,
                "GET /pets",
                "the query parameter `limit` is required, and was optional; calls without it are refused",
            )
        },
        Change {
            old: Some(place(removed)),
            ..change(Level::Major, Side::Http, "DELETE /pets", "the operation was removed; calls of it fail")
        },
        Change {
            old: Some(place(limit)),
            new: Some(place(limit)),
            path: "crate::Client::list_pets".to_owned(),
            rust: lines("pub fn list_pets(&self) -> ListPets<M>", "pub fn list_pets(&self, limit: i64) -> ListPets<M>"),
            ..change(Level::Major, Side::Rust, "GET /pets", "the method `list_pets` takes `limit` too")
        },
        Change {
            old: Some(place(kind)),
            new: Some(place(kind)),
            path: "crate::types::Kind".to_owned(),
            ..change(Level::Minor, Side::Http, "Kind", "the value `fish` was added; callers may receive it")
        },
        Change {
            old: Some(place(kind)),
            new: Some(place(kind)),
            path: "crate::types::Kind".to_owned(),
            rust: lines(
                &format!("pub enum Kind {{\n{}\n}}\n", variants.join("\n")),
                &format!("pub enum Kind {{\n{}\n    Fish,\n}}\n", variants.join("\n")),
            ),
            ..change(Level::Minor, Side::Rust, "Kind", "the variant `Fish` was added")
        },
        change(Level::Patch, Side::Rust, "Pet", "documentation"),
    ]
}

fn place(pointer: &str) -> Place {
    Place { file: FileId::MAIN, pointer: pointer.to_owned() }
}

fn change(level: Level, side: Side, subject: &str, message: &str) -> Change {
    Change {
        level,
        side,
        subject: subject.to_owned(),
        old: None,
        new: None,
        path: String::new(),
        message: message.to_owned(),
        rust: None,
        witness: None,
    }
}
