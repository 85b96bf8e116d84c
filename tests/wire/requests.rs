//! What goes out.

use twilio_insights_participants::runtime::Credential;
use twilio_insights_participants::{Client, Error, Maybe as _};

use crate::server::Server;
use crate::support::{PATH, SID, Succeed as _, both, page, sid};

#[test]
fn parameters_are_encoded_into_the_path_and_the_query() {
    let server = Server::with(page("", "null"));
    let participant = "CPffffffffffffffffffffffffffffffff".parse().unwrap();
    for answer in both!(server.client(), |client| client
        .list_conference_participants(&sid())
        .participant_sid(&participant)
        .label("Zoë & co+1=100%/#?")
        .events("hold")
        .page_size(7)
        .page_size(1000)
        .page(0)
        .page_token("PA:CP~1")
        .send())
    {
        assert_eq!(answer.unwrap().participants, []);
    }
    let seen = server.seen();
    assert_eq!(seen.len(), 2);
    for seen in seen {
        let (path, query) = seen.target.split_once('?').unwrap();
        assert_eq!(path, PATH);
        let pairs: Vec<&str> = query.split('&').collect();
        assert_eq!(
            pairs,
            [
                "ParticipantSid=CPffffffffffffffffffffffffffffffff",
                "Label=Zo%C3%AB%20%26%20co%2B1%3D100%25%2F%23%3F",
                "Events=hold",
                "PageSize=1000", // what is set again replaces what was set before
                "Page=0",
                "PageToken=PA%3ACP~1",
            ]
        );
    }
}

#[test]
fn credentials_are_sent_as_rfc_7617_says() {
    let server = Server::with(page("", "null"));
    let builder = || server.client().basic_auth("AC0123", "t:o k€n");
    both!(builder(), |client| client.list_conference_participants(&sid()).send()).succeed();
    for seen in server.seen() {
        assert_eq!(seen.header("authorization"), Some("Basic QUMwMTIzOnQ6byBr4oKsbg=="));
        assert_eq!(seen.header("accept"), Some("application/json"));
        assert_eq!(seen.header("user-agent"), Some("twilio-insights-participants/0.1.0"));
        assert_eq!(seen.target, PATH, "nothing is asked for that wasn't set");
    }

    let nobody = || Client::builder().base_url(&server.url).user_agent("mine/2");
    for answer in both!(nobody(), |client| client.list_conference_participants(&sid()).send()) {
        assert!(
            matches!(&answer, Err(Error::Invalid(invalid)) if invalid.path() == "accountSid_authToken"),
            "{answer:?}"
        );
    }
    assert_eq!(server.seen().len(), 2, "a call without its credential isn't sent");
    let outside = || nobody().credential("accountSid_authToken", Credential::outside());
    both!(outside(), |client| client.list_conference_participants(&sid()).send()).succeed();
    for seen in &server.seen()[2..] {
        assert_eq!(seen.header("authorization"), None);
        assert_eq!(seen.header("user-agent"), Some("mine/2"));
    }
}

#[test]
fn what_breaks_a_documented_bound_is_refused_with_its_name_and_not_sent() {
    let server = Server::with(page("", "null"));
    for size in [i64::MIN, 0, 1001] {
        for answer in
            both!(server.client(), |client| client.list_conference_participants(&sid()).page_size(size).send())
        {
            let Err(Error::Invalid(invalid)) = answer else { panic!("{size}: {answer:?}") };
            assert_eq!(invalid.path(), "PageSize");
            assert!(Error::<()>::Invalid(invalid).to_string().contains("PageSize"));
        }
    }
    for answer in both!(server.client(), |client| client.list_conference_participants(&sid()).page(-1).send()) {
        assert!(matches!(&answer, Err(Error::Invalid(invalid)) if invalid.path() == "Page"), "{answer:?}");
    }
    // The same for a list, which ends there.
    let items = server.client().build_blocking().unwrap().list_conference_participants(&sid()).page_size(0).stream();
    assert!(matches!(items.collect::<Vec<_>>()[..], [Err(Error::Invalid(_))]));
    assert!(server.seen().is_empty());

    for size in [1, 1000] {
        both!(server.client(), |client| client.list_conference_participants(&sid()).page_size(size).send()).succeed();
    }
    assert_eq!(server.seen().len(), 4, "the bounds themselves are allowed");
}

#[test]
fn values_that_may_be_there_are_set_where_they_are() {
    let server = Server::with(page("", "null"));
    let (label, size) = (Some("agent".to_owned()), None);
    both!(server.client(), |client| client
        .list_conference_participants(&sid())
        .maybe(label.as_deref(), |call, label| call.label(label))
        .maybe(size, |call, size| call.page_size(size))
        .send())
    .succeed();
    assert!(server.seen().iter().all(|seen| seen.target == format!("{PATH}?Label=agent")));
}

/// `?` makes the crate's error of the call's.
fn listed(server: &Server) -> Result<(), Error> {
    let client = server.client().build_blocking()?;
    client.list_conference_participants(&sid()).send()?;
    Ok(())
}

#[test]
fn the_error_of_a_call_is_that_of_the_crate() {
    let server = Server::new(|_| crate::server::respond("404 Not Found", "", r#"{"code":20404,"message":"none"}"#));
    let error = listed(&server).unwrap_err();
    assert_eq!(error.server_message().as_deref(), Some("none"));
    let Error::Status(status) = error else { panic!() };
    assert_eq!(status.body().unwrap().as_str(), r#"{"code":20404,"message":"none"}"#);
}

#[test]
fn more_than_the_document_has_goes_out_where_the_client_is_told() {
    let server = Server::with(page("", "null"));
    both!(server.client(), |client| client
        .with_query("api-version", "2026-11-30")
        .without_checks()
        .list_conference_participants(&sid())
        .page_size(1001)
        .send())
    .succeed();
    assert!(server.seen().iter().all(|seen| seen.target == format!("{PATH}?PageSize=1001&api-version=2026-11-30")));
}

#[test]
fn a_sid_that_came_in_another_shape_does_not_go_out() {
    let server = Server::with(page("", "null"));
    for text in ["string", "", "..", "%2e%2e", "CF0/../../Calls", &SID[1..]] {
        assert!(text.parse::<twilio_insights_participants::types::ConferenceSid>().is_err());
        let odd = serde_json::from_value(text.into()).unwrap();
        for answer in both!(server.client(), |client| client.list_conference_participants(&odd).send()) {
            assert!(matches!(&answer, Err(Error::Invalid(invalid)) if invalid.path() == "ConferenceSid"), "{text}");
        }
    }
    assert!(server.seen().is_empty());
}
