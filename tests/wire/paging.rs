//! A list over several pages.

use twilio_insights_participants::Error;
use twilio_insights_participants::runtime::LinkProblem;

use crate::server::{Seen, Server, json, respond};
use crate::support::{PATH, list, page, sid};

/// The address of a page at the server that sees the request.
fn link(seen: &Seen, query: &str) -> String {
    format!("\"http://{}{PATH}?{query}\"", seen.header("host").unwrap())
}

fn labelled(labels: &[&str]) -> String {
    let participants: Vec<_> = labels.iter().map(|label| format!(r#"{{"label":"{label}"}}"#)).collect();
    participants.join(",")
}

#[test]
fn the_list_goes_on_from_page_to_page() {
    let server = Server::new(|seen| match seen.target.strip_prefix(PATH) {
        Some("") => json(&page(&labelled(&["a", "b"]), &link(seen, "PageSize=2&Page=1&PageToken=P%2F1"))),
        // An empty page is not the end of the list as long as there is a link.
        Some("?PageSize=2&Page=1&PageToken=P%2F1") => json(&page("", &link(seen, "Page=2"))),
        Some("?Page=2") => json(&page(&labelled(&["c"]), "null")),
        _ => respond("404 Not Found", "", ""),
    });
    let labels: Vec<_> = list!(server.client()).into_iter().map(|item| item.unwrap().label.unwrap()).collect();
    assert_eq!(labels, ["a", "b", "c"]);
    let seen = server.seen();
    assert_eq!(seen.len(), 6);
    assert!(seen.iter().all(|seen| seen.header("authorization").is_some()), "each page needs the credentials");
}

#[test]
fn parameters_are_those_of_the_first_page() {
    let server = Server::new(|seen| match seen.target.contains("Page=1") {
        false => json(&page("{}", &link(seen, "Label=x&PageSize=1&Page=1"))),
        true => json(&page("{}", "null")),
    });
    let client = server.client().build_blocking().unwrap();
    assert_eq!(client.list_conference_participants(&sid()).label("x").page_size(1).stream().count(), 2);
    let targets: Vec<_> = server.seen().into_iter().map(|seen| seen.target).collect();
    assert_eq!(targets, [format!("{PATH}?Label=x&PageSize=1"), format!("{PATH}?Label=x&PageSize=1&Page=1")]);
}

#[test]
fn an_empty_page_is_an_empty_list() {
    for body in [page("", "null"), r#"{"meta":{},"participants":[]}"#.to_owned()] {
        let server = Server::with(body);
        assert!(list!(server.client()).is_empty());
        assert_eq!(server.seen().len(), 2);
    }
}

type Link = Box<dyn Fn(&Seen) -> String + Send + Sync>;

#[test]
fn a_link_to_another_origin_is_refused_and_nothing_is_sent_there() {
    let other = Server::with(page(r#"{"label":"stolen"}"#, "null"));
    let elsewhere = other.url.clone();
    let links: [Link; 4] = [
        Box::new(move |_| format!("\"{elsewhere}{PATH}\"")),
        // The same host and port by another scheme.
        Box::new(|seen| link(seen, "").replace("http:", "https:")),
        Box::new(|_| "\"//localhost.example/\"".to_owned()),
        // What the reference page shows.
        Box::new(|_| "\"https://example.com\"".to_owned()),
    ];
    for link in links {
        let server = Server::new(move |seen| json(&page("{}", &link(seen))));
        let items = list!(server.client());
        assert_eq!(items.len(), 2, "what the page has comes first, and nothing after the error: {items:?}");
        assert!(items[0].is_ok());
        let Err(Error::Refused(refused)) = &items[1] else { panic!("{items:?}") };
        assert_eq!(refused.problem(), LinkProblem::OtherOrigin);
        assert!(refused.to_string().contains("another scheme, host or port"), "{refused}");
        assert_eq!(server.seen().len(), 2);
    }
    assert!(other.seen().is_empty());
}

#[test]
fn a_link_that_was_followed_before_ends_the_list() {
    let server = Server::new(|seen| json(&page("{}", &link(seen, "Page=1"))));
    let items = list!(server.client());
    assert_eq!(items.len(), 3);
    assert!(matches!(&items[2], Err(Error::Refused(refused)) if refused.problem() == LinkProblem::Repeated));
}

#[test]
fn an_error_on_a_later_page_ends_the_list() {
    let server = Server::new(|seen| match seen.target.as_str() {
        PATH => json(&page(&labelled(&["a"]), &link(seen, "Page=1"))),
        _ => respond("500 Internal Server Error", "", r#"{"code":1,"status":500}"#),
    });
    let items = list!(server.client());
    assert!(matches!(&items[..], [Ok(_), Err(Error::Status(_))]), "{items:?}");
}
