//! The generated client against `prism mock`, a server of the document that none of us wrote: it makes up answers by
//! the document's schemas, and judges each request by its own validation.
//!
//! Prism is an npm package. It is installed once into the target directory; where there is no node, no npm or no registry,
//! that is said, and nothing is tested.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use serde_json::Value;
use twilio_insights_participants::api::participants::ListConferenceParticipants;
use twilio_insights_participants::runtime::transport::{BlockingTransport, Limits, TransportError, UreqTransport};
use twilio_insights_participants::runtime::{Credential, Mode, Retry, json};
use twilio_insights_participants::types::ConferenceSid;
use twilio_insights_participants::{Client, ClientBuilder, Error};
use typecase::document::Document;
use typecase_testing::Prism;

const RESPONSES: usize = 1000;

#[test]
fn random_answers_decode_and_every_request_is_accepted() {
    let prism = match Prism::start(env!("CARGO_TARGET_TMPDIR"), &document()) {
        Ok(prism) => prism,
        Err(reason) => return println!("skipped: {reason}"),
    };
    let recorder = Recorder::default();
    let client = builder(&prism).basic_auth("AC0", "token").blocking_transport(recorder.clone());
    let client = client.build_blocking().unwrap();
    let (mut chance, known) = (Chance(1), Known::new());
    for number in 0..RESPONSES {
        let call = list(&mut chance, &client);
        let response =
            call.send_with_response().unwrap_or_else(|error| panic!("{number}: {error}\n{}", recorder.text()));
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers().get("sl-violations"), None, "{number}");
        let came = serde_json::from_str(&recorder.text()).unwrap();
        let written = serde_json::from_slice(&json::to_vec(response.body())).unwrap();
        same(&plain(known.page(came)), &plain(written));
    }
    refusals_are_typed(&prism);
    the_async_client_is_accepted_too(&prism, &mut chance);
}

#[track_caller]
fn same(came: &Value, written: &Value) {
    let (came, written) = (format!("{came:#}"), format!("{written:#}"));
    assert!(came == written, "{}", similar::TextDiff::from_lines(&came, &written).unified_diff());
}

/// What prism's validation refuses comes back as the document's error, so that it would be seen above.
fn refusals_are_typed(prism: &Prism) {
    // A header that isn't there would have to prove who is calling.
    let outside = builder(prism).credential("accountSid_authToken", Credential::outside());
    let client = outside.build_blocking().unwrap();
    let error = client.list_conference_participants(&sid(&mut Chance(2))).send().unwrap_err();
    let Error::Status(status) = &error else { panic!("{error:?}") };
    assert_eq!(status.status(), 401);
    assert!(status.headers().contains_key("sl-violations") && status.body().is_some(), "{error:?}");
}

fn the_async_client_is_accepted_too(prism: &Prism, chance: &mut Chance) {
    let client = builder(prism).basic_auth("AC0", "token").build().unwrap();
    typecase_testing::block_on(async {
        for _ in 0..100 {
            let response = list(chance, &client).send_with_response().await.unwrap();
            assert_eq!(response.headers().get("sl-violations"), None);
        }
    });
}

/// Sets each with a chance of one in two.
macro_rules! some_of {
    ($chance:ident, $call:ident, $($set:expr;)*) => {$(if $chance.below(2) == 0 { $call = $set; })*};
}

/// A call with some of the operation's parameters, in values that the document allows.
fn list<M: Mode>(chance: &mut Chance, client: &Client<M>) -> ListConferenceParticipants<M> {
    let mut call = client.list_conference_participants(&sid(chance));
    some_of! { chance, call,
        call.participant_sid(&format!("CP{}", chance.hex()).parse().unwrap());
        call.label(&chance.text());
        call.events(&chance.text());
        call.page_size(1 + i64::try_from(chance.below(1000)).unwrap());
        call.page(i64::try_from(chance.below(1 << 40)).unwrap());
        call.page_token(&chance.text());
    }
    call
}

fn sid(chance: &mut Chance) -> ConferenceSid {
    format!("CF{}", chance.hex()).parse().unwrap()
}

/// The JSON without what may be spelled in another way: members that are null, which are absent too, and seconds whose
/// fraction is zero.
fn plain(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(members) => {
            let members = members.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(members.map(|(name, value)| (name, plain(value))).collect())
        }
        Value::String(text) => Value::String(text.replace(".0Z", "Z")),
        other => other,
    }
}

/// The members that the document knows. Prism makes up others besides, which are no error, and aren't kept.
struct Known(Document);

impl Known {
    fn new() -> Self {
        Self(Document::load(&document()).unwrap().document)
    }

    fn page(&self, mut page: Value) -> Value {
        self.keep("ParticipantPage", &mut page);
        self.keep("PageMeta", &mut page["meta"]);
        page["participants"].as_array_mut().unwrap().iter_mut().for_each(|one| self.keep("Participant", one));
        page
    }

    fn keep(&self, schema: &str, value: &mut Value) {
        let properties = self.0.root().path(&["components", "schemas", schema, "properties"]).unwrap();
        value.as_object_mut().unwrap().retain(|name, _| properties.get(name).is_some());
    }
}

/// A builder of a client of the server that sends each call once.
fn builder(prism: &Prism) -> ClientBuilder {
    Client::builder().base_url(prism.url()).retries(Retry::never())
}

/// The home document.
fn document() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/participants.yaml")
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn hex(&mut self) -> String {
        format!("{:016x}{:016X}", self.next(), self.next())
    }

    /// Text with what a query gives a meaning to, and what isn't ASCII.
    fn text(&mut self) -> String {
        let letters: Vec<char> = "aZ0 +&=?#%/\\;,.:~'\"<>[]{}|^`@!$*()-_\n\t\u{e9}\u{4e2d}\u{1f600}".chars().collect();
        let count = u64::try_from(letters.len()).unwrap();
        (0..=self.below(12)).map(|_| letters[usize::try_from(self.below(count)).unwrap()]).collect()
    }
}

/// Keeps the last body as it came.
#[derive(Clone, Default)]
struct Recorder {
    transport: UreqTransport,
    body: Arc<Mutex<Vec<u8>>>,
}

impl Recorder {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body.lock().unwrap()).into_owned()
    }
}

impl BlockingTransport for Recorder {
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError> {
        let (head, mut body) = self.transport.send(request, limits)?.into_parts();
        let mut bytes = Vec::new();
        body.read_to_end(&mut bytes).unwrap();
        self.body.lock().unwrap().clone_from(&bytes);
        Ok(http::Response::from_parts(head, Box::new(std::io::Cursor::new(bytes))))
    }
}
