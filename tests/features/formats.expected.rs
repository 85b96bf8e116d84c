
// ==== src/api/formats.rs
//! Operations: formats.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_FORMATS: Operation =
    Operation::new("putFormats", Method::PUT, "/formats").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putFormats`.
    ///
    /// `PUT /formats`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_formats::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_formats::types;
    ///
    /// let formats = client
    ///     .put_formats(&types::Formats::new("2020-02-29T12:30:00Z".parse()?))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn put_formats(&self, body: &types::Formats) -> PutFormats<M> {
        let mut call = self.call(&PUT_FORMATS);
        call.json("application/json", body);
        PutFormats { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_formats`].
    PutFormats {
        value: types::Formats = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
    pub use {bytes, futures_core, http, jiff, serde_json, uuid};

// ==== src/types/formats.rs
use crate::runtime::{Base64, Json, Secret, TimeOfDay, UnixTime};

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Formats {
    pub created: jiff::Timestamp,
    pub day: Option<jiff::civil::Date>,
    pub hour: Option<TimeOfDay>,
    pub alarms: Option<Vec<TimeOfDay>>,
    pub wait: Option<String>,
    pub id: Option<uuid::Uuid>,
    pub link: Option<String>,
    pub relative: Option<String>,
    pub template: Option<String>,
    pub iri: Option<String>,
    pub v4: Option<std::net::Ipv4Addr>,
    pub v6: Option<std::net::Ipv6Addr>,
    pub host: Option<String>,
    pub mail: Option<String>,
    pub picture: Option<Base64>,
    pub password: Option<Secret>,
    pub expression: Option<String>,
    pub pointer: Option<String>,
    pub port: Option<FormatsPort>,
    pub seconds: Option<UnixTime>,
    pub unheard_of: Option<String>,
    pub bounded_day: Option<jiff::civil::Date>,
}

impl Formats {
    /// Creates a value from its required fields.
    pub fn new(created: jiff::Timestamp) -> Self {
        Self {
            created,
            day: None,
            hour: None,
            alarms: None,
            wait: None,
            id: None,
            link: None,
            relative: None,
            template: None,
            iri: None,
            v4: None,
            v6: None,
            host: None,
            mail: None,
            picture: None,
            password: None,
            expression: None,
            pointer: None,
            port: None,
            seconds: None,
            unheard_of: None,
            bounded_day: None,
        }
    }

    /// Sets `day`.
    pub fn day(mut self, day: jiff::civil::Date) -> Self {
        self.day = Some(day);
        self
    }

    /// Sets `hour`.
    pub fn hour(mut self, hour: TimeOfDay) -> Self {
        self.hour = Some(hour);
        self
    }

    /// Sets `alarms`.
    pub fn alarms(mut self, alarms: Vec<TimeOfDay>) -> Self {
        self.alarms = Some(alarms);
        self
    }

    /// Sets `wait`.
    pub fn wait(mut self, wait: impl Into<String>) -> Self {
        self.wait = Some(wait.into());
        self
    }

    /// Sets `id`.
    pub fn id(mut self, id: uuid::Uuid) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `link`.
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// Sets `relative`.
    pub fn relative(mut self, relative: impl Into<String>) -> Self {
        self.relative = Some(relative.into());
        self
    }

    /// Sets `template`.
    pub fn template(mut self, template: impl Into<String>) -> Self {
        self.template = Some(template.into());
        self
    }

    /// Sets `iri`.
    pub fn iri(mut self, iri: impl Into<String>) -> Self {
        self.iri = Some(iri.into());
        self
    }

    /// Sets `v4`.
    pub fn v4(mut self, v4: std::net::Ipv4Addr) -> Self {
        self.v4 = Some(v4);
        self
    }

    /// Sets `v6`.
    pub fn v6(mut self, v6: std::net::Ipv6Addr) -> Self {
        self.v6 = Some(v6);
        self
    }

    /// Sets `host`.
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = Some(host.into());
        self
    }

    /// Sets `mail`.
    pub fn mail(mut self, mail: impl Into<String>) -> Self {
        self.mail = Some(mail.into());
        self
    }

    /// Sets `picture`.
    pub fn picture(mut self, picture: Base64) -> Self {
        self.picture = Some(picture);
        self
    }

    /// Sets `password`.
    pub fn password(mut self, password: Secret) -> Self {
        self.password = Some(password);
        self
    }

    /// Sets `expression`.
    pub fn expression(mut self, expression: impl Into<String>) -> Self {
        self.expression = Some(expression.into());
        self
    }

    /// Sets `pointer`.
    pub fn pointer(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }

    /// Sets `port`.
    pub fn port(mut self, port: FormatsPort) -> Self {
        self.port = Some(port);
        self
    }

    /// Sets `seconds`.
    pub fn seconds(mut self, seconds: UnixTime) -> Self {
        self.seconds = Some(seconds);
        self
    }

    /// Sets `unheard_of`.
    pub fn unheard_of(mut self, unheard_of: impl Into<String>) -> Self {
        self.unheard_of = Some(unheard_of.into());
        self
    }

    /// Sets `bounded_day`.
    pub fn bounded_day(mut self, bounded_day: jiff::civil::Date) -> Self {
        self.bounded_day = Some(bounded_day);
        self
    }
}

crate::runtime::object! {
    Formats debug {
        created,
        day,
        hour,
        alarms,
        wait,
        id,
        link,
        relative,
        template,
        iri,
        v4,
        v6,
        host,
        mail,
        picture,
        password private,
        expression,
        pointer,
        port [schema(r#"{"type":["integer","string"]}"#)],
        seconds,
        unheard_of,
        bounded_day,
    }
}

/// The type of [`Formats::port`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FormatsPort {
    Integer(i64),
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    FormatsPort else Unrecognized {
        Integer,
        Text,
    }
}
