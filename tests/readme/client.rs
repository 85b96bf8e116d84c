//! The examples of docs/client.md, compiled.

use std::error::Error;
use std::time::Duration;

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
    /// Counts requests by operation and outcome.
    struct Metrics;

    impl Hook for Metrics {
        fn after(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
            let what = outcome.status().map_or(outcome.error().unwrap_or_default().to_owned(), |status| status.to_string());
            println!("{} #{}: {what} in {:?}", attempt.operation().id(), attempt.number(), outcome.elapsed());
        }
    }

    let client = Client::builder().basic_auth(account_sid, auth_token).hook(Metrics).build()?;
    // docs: end
    Ok(client)
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
