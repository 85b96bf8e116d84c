
// ==== src/api/note.rs
//! Operations: note.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_NOTE: Operation =
    Operation::new("putNote", Method::PUT, "/note").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putNote`.
    ///
    /// `PUT /note`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_nullable_spellings::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_nullable_spellings::types;
    ///
    /// let note = client.put_note(&types::Note::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_note(&self, body: &types::Note) -> PutNote<M> {
        let mut call = self.call(&PUT_NOTE);
        call.json("application/json", body);
        PutNote { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_note`].
    PutNote {
        value: types::Note = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/author.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Author {
    pub name: Option<String>,
}

impl Author {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    Author {
        name,
    }
}

// ==== src/types/maybe_author.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MaybeAuthor {
    pub name: Option<String>,
}

impl MaybeAuthor {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    MaybeAuthor {
        name,
    }
}

// ==== src/types/note.rs
use super::{Author, MaybeAuthor};

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Note {
    pub text: Option<Option<String>>,
    pub colour: Option<Option<NoteColour>>,
    /// Nullable, though null is not among the values.
    pub shade: Option<Option<NoteShade>>,
    pub author: Option<Option<Author>>,
    /// A sibling of a reference, which 3.0 ignores and documents rely on.
    pub editor: Option<Option<Author>>,
    pub reviewer: Option<Option<Author>>,
    /// As schemars writes it, though a lone nullable says nothing.
    pub translator: Option<Option<Author>>,
    pub publisher: Option<Option<Author>>,
    pub printer: Option<Option<MaybeAuthor>>,
    pub tags: Option<Option<Vec<Option<String>>>>,
}

impl Note {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(Some(text.into()));
        self
    }

    /// Sets `text` to `null`, which is not the same as leaving it out.
    pub fn text_null(mut self) -> Self {
        self.text = Some(None);
        self
    }

    /// Sets `colour`.
    pub fn colour(mut self, colour: NoteColour) -> Self {
        self.colour = Some(Some(colour));
        self
    }

    /// Sets `colour` to `null`, which is not the same as leaving it out.
    pub fn colour_null(mut self) -> Self {
        self.colour = Some(None);
        self
    }

    /// Sets `shade`.
    pub fn shade(mut self, shade: NoteShade) -> Self {
        self.shade = Some(Some(shade));
        self
    }

    /// Sets `shade` to `null`, which is not the same as leaving it out.
    pub fn shade_null(mut self) -> Self {
        self.shade = Some(None);
        self
    }

    /// Sets `author`.
    pub fn author(mut self, author: Author) -> Self {
        self.author = Some(Some(author));
        self
    }

    /// Sets `author` to `null`, which is not the same as leaving it out.
    pub fn author_null(mut self) -> Self {
        self.author = Some(None);
        self
    }

    /// Sets `editor`.
    pub fn editor(mut self, editor: Author) -> Self {
        self.editor = Some(Some(editor));
        self
    }

    /// Sets `editor` to `null`, which is not the same as leaving it out.
    pub fn editor_null(mut self) -> Self {
        self.editor = Some(None);
        self
    }

    /// Sets `reviewer`.
    pub fn reviewer(mut self, reviewer: Author) -> Self {
        self.reviewer = Some(Some(reviewer));
        self
    }

    /// Sets `reviewer` to `null`, which is not the same as leaving it out.
    pub fn reviewer_null(mut self) -> Self {
        self.reviewer = Some(None);
        self
    }

    /// Sets `translator`.
    pub fn translator(mut self, translator: Author) -> Self {
        self.translator = Some(Some(translator));
        self
    }

    /// Sets `translator` to `null`, which is not the same as leaving it out.
    pub fn translator_null(mut self) -> Self {
        self.translator = Some(None);
        self
    }

    /// Sets `publisher`.
    pub fn publisher(mut self, publisher: Author) -> Self {
        self.publisher = Some(Some(publisher));
        self
    }

    /// Sets `publisher` to `null`, which is not the same as leaving it out.
    pub fn publisher_null(mut self) -> Self {
        self.publisher = Some(None);
        self
    }

    /// Sets `printer`.
    pub fn printer(mut self, printer: MaybeAuthor) -> Self {
        self.printer = Some(Some(printer));
        self
    }

    /// Sets `printer` to `null`, which is not the same as leaving it out.
    pub fn printer_null(mut self) -> Self {
        self.printer = Some(None);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<Option<String>>) -> Self {
        self.tags = Some(Some(tags));
        self
    }

    /// Sets `tags` to `null`, which is not the same as leaving it out.
    pub fn tags_null(mut self) -> Self {
        self.tags = Some(None);
        self
    }
}

crate::runtime::object! {
    Note {
        text,
        colour,
        shade,
        author,
        editor,
        reviewer,
        translator,
        publisher,
        printer,
        tags,
    }
}

/// The type of [`Note::colour`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NoteColour {
    /// `red`
    Red,
    /// `blue`
    Blue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    NoteColour: str else Unrecognized {
        Red = "red",
        Blue = "blue",
    }
}

/// Nullable, though null is not among the values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NoteShade {
    /// `light`
    Light,
    /// `dark`
    Dark,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    NoteShade: str else Unrecognized {
        Light = "light",
        Dark = "dark",
    }
}
