//! The part of README.md on using the crate, compiled.

use std::error::Error;

/// What stands between the marks is README.md's, to the letter.
async fn using(account_sid: &str, auth_token: &str) -> Result<(), Box<dyn Error>> {
    // README: begin
    use twilio_insights_participants::{Client, types::ConferenceSid};

    let client = Client::builder().basic_auth(account_sid, auth_token).build()?;
    let conference = ConferenceSid::new("CF0123456789abcdef0123456789abcdef")?;

    // One page.
    let page = client.list_conference_participants(&conference).page_size(100).send().await?;
    println!("{} on the first page", page.participants.len());

    // All of them: the stream follows the paging links.
    let mut participants = client.list_conference_participants(&conference).label("agent").stream();
    while let Some(participant) = participants.try_next().await? {
        println!("{:?} {:?}", participant.call_sid, participant.call_status);
    }
    // README: end
    Ok(())
}

/// It would ask Twilio, so it is started and never polled; `tests/wire` has the same calls over real connections.
#[test]
fn it_compiles() {
    drop(using("AC", "token"));
}
