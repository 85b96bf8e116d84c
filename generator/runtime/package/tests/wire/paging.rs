//! Lists over several pages, by both clients.

use std::{collections::BTreeMap, pin::Pin};

use crate::support::{Seen, Server, block_on, ok, reply as respond};
use futures_core::Stream;
use http::Method;
use typecase_runtime::{
    ClientBuilder, Credential, Error, LinkProblem, Operation, Paging, Param,
    json::{FromJson, Json},
    reply,
};

const LIST: Operation = Operation::new("ListRooms", Method::GET, "/v1/Rooms").secured(&[&["key"]]);
const BY_LINK: Paging = Paging::link(&["rooms"], &["meta", "next"]);
const BY_TOKEN: Paging = Paging::token(&["data", "rooms"], &["data", "next"], "PageToken");

type Outcome<T> = Vec<Result<T, Error>>;

/// What a list gives to both clients, which must agree; at most 20 items, so that a list without end shows.
fn list<T: FromJson + PartialEq + std::fmt::Debug>(builder: impl Fn() -> ClientBuilder, paging: Paging) -> Outcome<T> {
    let builder = || builder().credential("key", Credential::bearer("CANARY"));
    let client = builder().build_blocking().unwrap();
    let mut call = client.call(&LIST);
    call.set(Param::query("PageSize"), &2);
    let blocking: Outcome<T> = call.items(paging, reply::json::<Json>).take(20).collect();
    let from_async: Outcome<T> = block_on(async {
        let client = builder().build().unwrap();
        let mut call = client.call(&LIST);
        call.set(Param::query("PageSize"), &2);
        let mut items = call.items(paging, reply::json::<Json>);
        let mut found = Vec::new();
        while let Some(item) = items.try_next().await.transpose() {
            found.push(item);
            if found.len() == 20 {
                break;
            }
        }
        found
    });
    let plain = |outcome: &Outcome<T>| outcome.iter().map(|item| format!("{item:?}")).collect::<Vec<_>>();
    assert_eq!(plain(&blocking), plain(&from_async));
    blocking
}

fn numbers(outcome: Outcome<i64>) -> Vec<i64> {
    outcome.into_iter().map(Result::unwrap).collect()
}

#[test]
fn links_are_followed_with_credentials() {
    let server = Server::new(|seen: &Seen| match seen.target.as_str() {
        "/v1/Rooms?PageSize=2" => ok(r#"{"meta":{"next":"/v1/Rooms?PageSize=2&Page=1"},"rooms":[1,2]}"#),
        // An empty page in the middle is no end; the next link is relative, and not quite a URL by RFC 3986.
        "/v1/Rooms?PageSize=2&Page=1" => ok(r#"{"rooms":[],"meta":{"next":"?a[b]=c d"}}"#),
        "/v1/Rooms?a%5Bb%5D=c%20d" => ok(r#"{"rooms":[3],"meta":{"next":null}}"#),
        _ => respond("404 Not Found", "", ""),
    });
    assert_eq!(numbers(list(|| server.client(), BY_LINK)), [1, 2, 3]);
    assert_eq!(server.seen().len(), 6);
    assert!(server.seen().iter().all(|seen| seen.header("authorization") == Some("Bearer CANARY")));
}

#[test]
fn tokens_are_sent_as_a_parameter() {
    let server = Server::new(|seen: &Seen| match seen.target.as_str() {
        "/v1/Rooms?PageSize=2" => ok(r#"{"data":{"next":"a b","rooms":[1,2]}}"#),
        "/v1/Rooms?PageSize=2&PageToken=a%20b" => ok(r#"{"data":{"next":17,"rooms":[3]}}"#),
        "/v1/Rooms?PageSize=2&PageToken=17" => ok(r#"{"data":{"next":"","rooms":[4]}}"#),
        _ => respond("404 Not Found", "", ""),
    });
    assert_eq!(numbers(list(|| server.client(), BY_TOKEN)), [1, 2, 3, 4]);
}

#[test]
fn links_in_headers_are_followed() {
    const BY_HEADER: Paging = Paging::header(&[]);
    let page = |links: &str, body: &str| respond("200 OK", links, body);
    let server = Server::new(move |seen: &Seen| match seen.target.as_str() {
        // As GitHub has it, behind other links; commas and brackets stand inside of quotes and of URLs as well.
        "/v1/Rooms?PageSize=2" => page(
            "Link: </v1/Rooms?a>; rel=prev; title=\"<b>; rel=\\\"next\\\", c\",, </v1/Rooms?b=1,2> ; x ; REL = \"first Next\"\r\n",
            "[1]",
        ),
        // In the second header, of no use: a relation of another page, and a second relation of the same link.
        "/v1/Rooms?b=1,2" => page(
            "Link: </v1/Rooms?x>; rel=next; anchor=\"/other\", </v1/Rooms?y>; rel=last; rel=next\r\nlink: <?c>;rel=next\r\n",
            "[2]",
        ),
        "/v1/Rooms?c" => page("Link: </v1/Rooms?d> rel=next, nonsense; rel=\"next\r\nLink: <; rel=next\r\n", "[3]"),
        _ => respond("404 Not Found", "", ""),
    });
    assert_eq!(numbers(list(|| server.client(), BY_HEADER)), [1, 2, 3]);

    let endless = Server::new(move |_| page("Link: <?PageSize=2>; rel=next\r\n", r#"[1]"#));
    let outcome: Outcome<i64> = list(|| endless.client(), BY_HEADER);
    assert!(
        matches!(&outcome[..], [Ok(1), Err(Error::Refused(refused))] if refused.problem() == LinkProblem::Repeated)
    );
    let away = Server::new(move |_| page("Link: <http://localhost:1/>; rel=next\r\n", r#"{"rooms":[1],"next":2}"#));
    let outcome: Outcome<i64> = list(|| away.client(), Paging::header(&["rooms"]));
    assert!(
        matches!(&outcome[..], [Ok(1), Err(Error::Refused(refused))] if refused.problem() == LinkProblem::OtherOrigin)
    );
}

#[test]
fn a_page_can_be_the_array_or_nothing() {
    let server = Server::new(|_| ok("[1,2]"));
    assert_eq!(numbers(list(|| server.client(), Paging::link(&[], &["next"]))), [1, 2]);
    for empty in [r#"{"rooms":[]}"#, r#"{"rooms":null,"meta":null}"#, "{}", "null"] {
        let server = Server::new(move |_| ok(empty));
        assert_eq!(numbers(list(|| server.client(), BY_LINK)), [0; 0], "{empty}");
    }
}

#[test]
fn links_to_other_origins_are_refused_and_nothing_is_sent_there() {
    let other = Server::new(|_| ok(r#"{"rooms":[666]}"#));
    let host = other.url.trim_start_matches("http://").to_owned();
    let links = [
        (other.url.clone(), LinkProblem::OtherOrigin),
        (format!("//{host}/v1/Rooms"), LinkProblem::OtherOrigin),
        ("HTTPS_SELF".to_owned(), LinkProblem::OtherOrigin),
        (format!("http://user@{host}/"), LinkProblem::Malformed),
        (format!("http:\\\\{host}/"), LinkProblem::Malformed),
        ("ftp://127.0.0.1/".to_owned(), LinkProblem::Malformed),
        ("/v1/\\nRooms".to_owned(), LinkProblem::Malformed),
    ];
    for (link, problem) in links {
        let told = link.replace("\\\\", "\\\\\\\\");
        let server = Server::new(move |seen: &Seen| {
            let own = format!("https://{}/v1/Rooms?2", seen.header("host").unwrap());
            ok(&format!(r#"{{"rooms":[1],"meta":{{"next":"{}"}}}}"#, told.replace("HTTPS_SELF", &own)))
        });
        let outcome: Outcome<i64> = list(|| server.client(), BY_LINK);
        assert_eq!(outcome.len(), 2, "{link}: the items of the page come first, then the error, then nothing");
        assert_eq!(*outcome[0].as_ref().unwrap(), 1);
        let Err(Error::Refused(refused)) = &outcome[1] else { panic!("{link}: {outcome:?}") };
        assert_eq!(refused.problem(), problem, "{link}");
        assert_eq!(server.seen().len(), 2);
    }
    assert!(other.seen().is_empty());
}

#[test]
fn repeated_links_and_tokens_are_refused() {
    let server = Server::new(|seen: &Seen| match seen.target.as_str() {
        "/v1/Rooms?b" => ok(r#"{"rooms":[2],"meta":{"next":"/v1/Rooms?PageSize=2#x"}}"#),
        _ => ok(r#"{"rooms":[1],"meta":{"next":"/v1/Rooms?b"}}"#),
    });
    let outcome: Outcome<i64> = list(|| server.client(), BY_LINK);
    assert_eq!(outcome.len(), 3);
    assert!(matches!(&outcome[2], Err(Error::Refused(refused)) if refused.problem() == LinkProblem::Repeated));

    let server = Server::new(|_| ok(r#"{"data":{"rooms":[1],"next":"same"}}"#));
    let outcome: Outcome<i64> = list(|| server.client(), BY_TOKEN);
    assert_eq!(outcome.len(), 3);
    assert!(matches!(&outcome[2], Err(Error::Refused(refused)) if refused.problem() == LinkProblem::Repeated));
}

#[test]
fn a_bad_item_is_an_error_with_its_place_and_the_others_follow() {
    let body = r#"{"meta":{},"rooms":[{"size":1},{"size":"CANARY"},{"size":3}]}"#;
    let server = Server::new(move |_| ok(body));
    let outcome: Outcome<BTreeMap<String, i64>> = list(|| server.client(), BY_LINK);
    assert_eq!(outcome.len(), 3);
    assert_eq!(outcome[2].as_ref().unwrap()["size"], 3);
    let Err(Error::Decode(failure)) = &outcome[1] else { panic!("{outcome:?}") };
    assert_eq!(failure.error().path, "rooms[1].size");
    assert_eq!(failure.error().offset, body.find("\"CANARY").unwrap());
}

#[test]
fn a_page_that_is_something_else_is_an_error_and_the_end() {
    let pages = [
        (r#"{"rooms":7}"#, "rooms"),
        (r#"{"rooms":[],"meta":{"next":{}}}"#, "meta.next"),
        (r#"{"rooms":[],"meta":5}"#, "meta"),
        (r#"{"rooms":[1,"#, ""),
    ];
    for (page, path) in pages {
        let server = Server::new(move |_| ok(page));
        let outcome: Outcome<i64> = list(|| server.client(), BY_LINK);
        assert_eq!(outcome.len(), 1, "{page}");
        let Err(Error::Decode(failure)) = &outcome[0] else { panic!("{page}: {outcome:?}") };
        if !path.is_empty() {
            assert_eq!(failure.error().path, path);
        }
    }
    let server = Server::new(|_| respond("503 Service Unavailable", "", r#"{"code":1}"#));
    let outcome: Outcome<i64> = list(|| server.client(), BY_LINK);
    assert!(matches!(&outcome[..], [Err(Error::Status(status))] if status.body().is_some()));
}

#[test]
fn items_are_a_stream() {
    let server = Server::new(|_| ok(r#"{"rooms":[1,2]}"#));
    let client = server.client().build().unwrap();
    let mut items = client.call(&LIST).items::<i64, Json>(BY_LINK, reply::json);
    let next = std::future::poll_fn(|context| Pin::new(&mut items).poll_next(context));
    assert_eq!(block_on(next).unwrap().unwrap(), 1);
}
