// note any_of.yaml:41:11 #/components/schemas/Message/properties/contact/anyOf: `anyOf` lets a value be of several of its branches at once; a value with members of several branches is kept as JSON
// note any_of.yaml:49:11 #/components/schemas/Message/properties/part_of/anyOf: `anyOf` lets a value be of several of its branches at once; a value with members of several branches is kept as JSON

// ==== src/api/message.rs
//! Operations: message.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_MESSAGE: Operation =
    Operation::new("putMessage", Method::PUT, "/message").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putMessage`.
    ///
    /// `PUT /message`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_any_of::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_any_of::reexports::serde_json;
    /// use case_any_of::types;
    ///
    /// let message = client
    ///     .put_message(&types::Message::new(serde_json::from_str(r#""a""#)?))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn put_message(&self, body: &types::Message) -> PutMessage<M> {
        let mut call = self.call(&PUT_MESSAGE);
        call.json("application/json", body);
        PutMessage { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_message`].
    PutMessage {
        value: types::Message = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/mail.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Mail {
    pub mail: Option<String>,
}

impl Mail {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `mail`.
    pub fn mail(mut self, mail: impl Into<String>) -> Self {
        self.mail = Some(mail.into());
        self
    }
}

crate::runtime::object! {
    Mail {
        mail,
    }
}

// ==== src/types/message.rs
use super::{Mail, Part, Phone};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Message {
    pub content: MessageContent,
    /// Known values, and any other.
    pub model: Option<MessageModel>,
    pub limit: Option<f64>,
    pub contact: Option<MessageContact>,
    pub note: Option<Option<String>>,
    pub part_of: Option<MessagePartOf>,
}

impl Message {
    /// Creates a value from its required fields.
    pub fn new(content: MessageContent) -> Self {
        Self {
            content,
            model: None,
            limit: None,
            contact: None,
            note: None,
            part_of: None,
        }
    }

    /// Sets `model`.
    pub fn model(mut self, model: MessageModel) -> Self {
        self.model = Some(model);
        self
    }

    /// Sets `limit`.
    pub fn limit(mut self, limit: f64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets `contact`.
    pub fn contact(mut self, contact: MessageContact) -> Self {
        self.contact = Some(contact);
        self
    }

    /// Sets `note`.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(Some(note.into()));
        self
    }

    /// Sets `note` to `null`, which is not the same as leaving it out.
    pub fn note_null(mut self) -> Self {
        self.note = Some(None);
        self
    }

    /// Sets `part_of`.
    pub fn part_of(mut self, part_of: MessagePartOf) -> Self {
        self.part_of = Some(part_of);
        self
    }
}

crate::runtime::object! {
    Message {
        content,
        model,
        limit,
        contact,
        note,
        part_of,
    }
}

/// The type of [`Message::content`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessageContent {
    Text(String),
    PartList(Vec<Part>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    MessageContent else Unrecognized {
        Text,
        PartList,
    }
}

/// Known values, and any other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MessageModel {
    /// `small`
    Small,
    /// `large`
    Large,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    MessageModel: str open else Unrecognized {
        Small = "small",
        Large = "large",
    }
}

/// The type of [`Message::contact`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessageContact {
    Mail(Box<Mail>),
    Phone(Box<Phone>),
    /// JSON that fits several variants or none, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    MessageContact any_of else Unrecognized {
        Mail,
        Phone,
    }
}

crate::runtime::from_variants! {
    MessageContact {} boxed {
        Mail: Mail,
        Phone: Phone,
    }
}

/// The type of [`Message::part_of`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessagePartOf {
    X(Box<MessagePartOfX>),
    Y(Box<MessagePartOfY>),
    /// JSON that fits several variants or none, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    MessagePartOf any_of else Unrecognized {
        X,
        Y,
    }
}

crate::runtime::from_variants! {
    MessagePartOf {} boxed {
        X: MessagePartOfX,
        Y: MessagePartOfY,
    }
}

/// A part of [`MessagePartOf`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MessagePartOfX {
    pub id: Option<String>,
    pub x: Option<i64>,
}

impl MessagePartOfX {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `x`.
    pub fn x(mut self, x: i64) -> Self {
        self.x = Some(x);
        self
    }
}

crate::runtime::object! {
    MessagePartOfX {
        id,
        x,
    }
}

/// A part of [`MessagePartOf`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MessagePartOfY {
    pub id: Option<String>,
    pub y: Option<i64>,
}

impl MessagePartOfY {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `y`.
    pub fn y(mut self, y: i64) -> Self {
        self.y = Some(y);
        self
    }
}

crate::runtime::object! {
    MessagePartOfY {
        id,
        y,
    }
}

// ==== src/types/part.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Part {
    pub text: Option<String>,
}

impl Part {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

crate::runtime::object! {
    Part {
        text,
    }
}

// ==== src/types/phone.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Phone {
    pub phone: Option<String>,
}

impl Phone {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `phone`.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
}

crate::runtime::object! {
    Phone {
        phone,
    }
}
