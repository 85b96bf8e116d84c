//! The examples of docs/client.md, compiled.

use std::error::Error;
use std::time::Duration;

use opentelemetry::KeyValue;
use opentelemetry::metrics::{Histogram, Meter};
use twilio_insights_participants::mock::{Answer, Mock};
use twilio_insights_participants::runtime::{Attempt, Hook, Outcome};
use twilio_insights_participants::types::{ConferenceSid, ParticipantPage};
use twilio_insights_participants::{Client, Redirects, Retry};
use typecase_testing::block_on;

#[rustfmt::skip]
async fn settings(account_sid: &str, auth_token: &str, key: String, conference: ConferenceSid) -> Result<(), Box<dyn Error>> {
    // docs: begin
    let client = Client::builder()
        .basic_auth(account_sid, auth_token)
        .timeout(Duration::from_secs(30))
        .retries(Retry::new().attempts(5).attempt_timeout(Duration::from_secs(10)))
        .redirects(Redirects::AnyOrigin)
        .build()?;

    client.with_timeout(Duration::from_secs(5)).list_conference_participants(&conference).send().await?;
    client.with_retries(Retry::never()).list_conference_participants(&conference).send().await?;
    client.with_header("Idempotency-Key", &key)?.list_conference_participants(&conference).send().await?;
    // docs: end
    Ok(())
}

#[rustfmt::skip]
fn hooks(account_sid: &str, auth_token: &str) -> Result<Client, Box<dyn Error>> {
    // docs: begin
    struct Metrics {
        duration: Histogram<f64>,
        sent: Histogram<u64>,
        received: Histogram<u64>,
    }

    impl Metrics {
        fn new(meter: &Meter) -> Self {
            Self {
                duration: meter.f64_histogram("http.client.request.duration").with_unit("s").build(),
                sent: meter.u64_histogram("http.client.request.body.size").with_unit("By").build(),
                received: meter.u64_histogram("http.client.response.body.size").with_unit("By").build(),
            }
        }
    }

    impl Hook for Metrics {
        fn after(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
            let mut about = vec![
                KeyValue::new("http.request.method", attempt.method().to_string()),
                KeyValue::new("http.request.resend_count", i64::from(attempt.number()) - 1),
                KeyValue::new("url.template", attempt.operation().path().to_owned()),
            ];
            about.extend(outcome.status().map(|status| KeyValue::new("http.response.status_code", i64::from(status.as_u16()))));
            about.extend(outcome.error().map(|error| KeyValue::new("error.type", error)));
            self.duration.record(outcome.elapsed().as_secs_f64(), &about);
            attempt.body_size().inspect(|bytes| self.sent.record(*bytes, &about));
            outcome.body_size().inspect(|bytes| self.received.record(*bytes, &about));
        }
    }

    let metrics = Metrics::new(&opentelemetry::global::meter("participants"));
    let client = Client::builder().basic_auth(account_sid, auth_token).hook(metrics).build()?;
    // docs: end
    Ok(client)
}

#[rustfmt::skip]
fn urls() -> impl Hook {
    // docs: begin
    /// Shows the URL of each request in its span, without the query.
    struct WholeUrls;

    impl Hook for WholeUrls {
        fn before(&self, attempt: &mut Attempt<'_>) {
            tracing::Span::current().record("url.full", attempt.url());
        }
    }
    // docs: end
    WholeUrls
}

async fn mocked(conference: ConferenceSid) -> Result<(), Box<dyn Error>> {
    // docs: begin
    let mock = Mock::start()?;
    let client = mock.client().basic_auth("user", "password").build()?;

    // The document's example, where it has one that is what its schema says.
    let page = client.list_conference_participants(&conference).send().await?;
    assert_eq!(page.participants.len(), 2);

    // An answer that depends on the request: a value of the operation's type, or any status and body.
    let empty: ParticipantPage = serde_json::from_str(r#"{"meta":{},"participants":[]}"#)?;
    mock.list_conference_participants(move |request| match request.query_parameter("Label").as_deref() {
        Some("agent") => Answer::from(empty.clone()),
        _ => Answer::status(503).header("Retry-After", "0"),
    });

    // What was asked for.
    assert_eq!(mock.requests()[0].operation(), Some("ListConferenceParticipants"));
    // docs: end
    let page = client.list_conference_participants(&conference).label("agent").send().await?;
    assert!(page.participants.is_empty());
    Ok(())
}

#[test]
fn the_examples_run() {
    hooks("AC", "token").unwrap();
    _ = urls();
    let conference = ConferenceSid::new("CF0123456789abcdef0123456789abcdef").unwrap();
    // Nothing is sent: a user name with a colon is refused first.
    let refused = block_on(settings("AC:", "token", "key".to_owned(), conference.clone())).unwrap_err();
    assert!(refused.to_string().contains("colon"), "{refused}");
    block_on(mocked(conference)).unwrap();
}

#[test]
fn they_are_those_of_the_page() {
    let file = crate::read("tests/readme/client.rs");
    // The marks as lines, so that those in this function aren't among them.
    let regions =
        file.split("\n    // docs: begin\n").skip(1).filter_map(|rest| rest.split("    // docs: end\n").next());
    let blocks: Vec<String> =
        crate::blocks("docs/client.md", "rust").iter().map(|block| crate::indented(block, 4)).collect();
    assert_eq!(blocks, regions.collect::<Vec<_>>());
}
