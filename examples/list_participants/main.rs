//! Lists the participants of a conference as a table.
//!
//! With `TWILIO_ACCOUNT_SID` and `TWILIO_AUTH_TOKEN` in the environment and a conference's SID as its argument it asks
//! Twilio. Otherwise it asks a server that it starts itself, on loopback, and that serves made-up participants.

mod progress;
mod server;
mod table;

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use twilio_insights_participants::types::{ApiError, ConferenceSid, Participant};
use twilio_insights_participants::{Client, ClientBuilder, Error};

use progress::Progress;
use server::Server;
use table::Table;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("list_participants: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn std::error::Error>> {
    let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let account = variable("TWILIO_ACCOUNT_SID").zip(variable("TWILIO_AUTH_TOKEN"));
    if let (Some((sid, token)), Some(conference)) = (account, std::env::args().nth(1)) {
        let conference = conference.parse().map_err(|error| format!("the conference's SID {error}"))?;
        return list(Client::builder().basic_auth(sid, token), conference).await;
    }
    eprintln!("These participants are made up. For yours, set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, and give a");
    eprintln!("conference's SID: cargo run --example list_participants CF...");
    let server = Server::start()?;
    let builder = Client::builder().base_url(server.url()).basic_auth("username", "password");
    list(builder, server.conference()?).await
}

/// Prints all participants of a conference, and on a terminal meanwhile, which page is being fetched.
async fn list(builder: ClientBuilder, conference: ConferenceSid) -> Result<(), Box<dyn std::error::Error>> {
    let progress = Progress::new(io::stderr().is_terminal())?;
    let client = builder.transport(progress.clone()).build()?;
    let table = fetch(&client, &conference).await;
    progress.finish();
    print!("{}", table?);
    Ok(())
}

/// A table of all participants of a conference, from all of its pages.
async fn fetch(client: &Client, conference: &ConferenceSid) -> Result<Table<7>, Error<ApiError>> {
    let mut table = Table::new(["JOINED", "LABEL", "CALL", "STATUS", "TYPE", "REGION", "SECONDS"]);
    let mut participants = client.list_conference_participants(conference).page_size(100).stream();
    while let Some(participant) = participants.try_next().await? {
        table.push(row(&participant));
    }
    Ok(table)
}

/// What the table tells of a participant; what the service doesn't know is left empty.
fn row(participant: &Participant) -> [String; 7] {
    [
        text(participant.join_time.as_ref()),
        text(participant.label.as_ref()),
        text(participant.call_sid.as_ref()),
        text(participant.call_status.as_ref()),
        text(participant.call_type.as_ref()),
        text(participant.participant_region.as_ref()),
        text(participant.duration_seconds.as_ref()),
    ]
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}
