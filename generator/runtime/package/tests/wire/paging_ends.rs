//! Where lists end, and that nothing is lost before; by both clients.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use http::Method;
use typecase_runtime::{ClientBuilder, Error, LinkProblem, Operation, PageLinks, Paging, json::Json, reply};

use crate::support::{Seen, Server, block_on, ok, reply as respond};

const GET: Operation = Operation::new("List", Method::GET, "/list");
const POST: Operation = Operation::new("Search", Method::POST, "/search");
const BY_TOKEN: Paging = Paging::token(&["items"], &["next"], "cursor").more(&["has_more"]);
const BY_LINK: Paging = Paging::link(&["items"], &["next"]);
const BY_ID: Paging = Paging::last_item(&["data"], &["id"], "starting_after").more(&["has_more"]);
const BY_PAGE: Paging = Paging::number(&["items"], "page", 1);
const BY_OFFSET: Paging = Paging::offset(&["items"], "offset");

type Outcome = (Vec<Json>, Option<Error>);

/// The items and the error at the end, if there is one, of both clients, which must agree.
fn list(server: &Server, operation: &Operation, paging: Paging, body: Option<&str>) -> Outcome {
    let mut blocking = server.client().build_blocking().unwrap().call(operation);
    let mut call = server.client().build().unwrap().call(operation);
    if let Some(body) = body {
        let body = Json::new(body).unwrap();
        blocking.json("application/json", &body);
        call.json("application/json", &body);
    }
    let drain = |next: &mut dyn FnMut() -> Result<Option<Json>, Error>| {
        let mut found = Vec::new();
        loop {
            match next() {
                Ok(Some(item)) => found.push(item),
                Ok(None) => return (found, None),
                Err(error) => return (found, Some(error)),
            }
        }
    };
    let mut items = blocking.items::<Json, Json>(paging, reply::json);
    let first = drain(&mut || items.next().transpose());
    let mut items = call.items::<Json, Json>(paging, reply::json);
    let second = drain(&mut || block_on(items.try_next()));
    assert_eq!(first.0, second.0);
    assert_eq!(first.1.as_ref().map(Error::to_string), second.1.as_ref().map(Error::to_string));
    first
}

/// The items alone, of a list that ends without an error.
#[track_caller]
fn complete(server: &Server, paging: Paging) -> Vec<i64> {
    let (found, error) = list(server, &GET, paging, None);
    assert!(error.is_none(), "{error:?}");
    found.iter().map(|item| item.read().unwrap()).collect()
}

#[track_caller]
fn refused(error: Option<Error>) -> LinkProblem {
    match error {
        Some(Error::Refused(refused)) => refused.problem(),
        other => panic!("{other:?}"),
    }
}

fn number(seen: &Seen, name: &str, otherwise: usize) -> usize {
    let (_, query) = seen.target.split_once('?').unwrap_or_default();
    let pair = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    pair.map_or(otherwise, |value| value.parse().unwrap())
}

/// A page of these items, with more members behind them.
fn page(items: &[usize], more: &str) -> Vec<u8> {
    ok(&format!(r#"{{"items":{items:?}{more}}}"#))
}

/// How often one client asked.
fn asked(server: &Server) -> usize {
    server.seen().len() / 2
}

#[test]
fn a_page_that_says_it_is_the_last_is_the_last() {
    let server = Server::new(|seen| match seen.target.as_str() {
        "/list" => ok(r#"{"has_more":true,"items":[1],"next":"a"}"#),
        _ => ok(r#"{"items":[2],"next":"b","has_more":false}"#),
    });
    assert_eq!(complete(&server, BY_TOKEN), [1, 2]);
    assert_eq!(asked(&server), 2);
    let last = BY_TOKEN.last(&["meta", "isLast"]);
    let server = Server::new(|_| ok(r#"{"meta":{"isLast":true},"items":[1],"next":"a"}"#));
    assert_eq!((complete(&server, last), asked(&server)), (vec![1], 1));
    let server = Server::new(|_| page(&[1], r#","next":"/list?more","more":false"#));
    assert_eq!((complete(&server, BY_LINK.more(&["more"])), asked(&server)), (vec![1], 1));
    // Whatever isn't a flag says nothing.
    let server = Server::new(|_| ok(r#"{"has_more":"no","items":[1]}"#));
    assert_eq!((complete(&server, BY_TOKEN), asked(&server)), (vec![1], 1));
    // A page that promises another and doesn't say where it is has lost it: that isn't the end.
    let server = Server::new(|_| ok(r#"{"has_more":true,"items":[1]}"#));
    let (found, error) = list(&server, &GET, BY_TOKEN, None);
    assert_eq!((found.len(), refused(error)), (1, LinkProblem::NoNext));
}

#[test]
fn pages_without_items_have_a_bound() {
    let endless = || {
        let count = AtomicUsize::new(0);
        Server::new(move |_| page(&[], &format!(r#","next":"/list?{}""#, count.fetch_add(1, SeqCst))))
    };
    let (found, error) = list(&endless(), &GET, BY_LINK, None);
    assert_eq!((found.len(), refused(error)), (0, LinkProblem::EmptyPages));
    // The bound is for pages in a row, and the list can go on behind it.
    let count = AtomicUsize::new(0);
    let server = Server::new(move |_| match count.fetch_add(1, SeqCst) {
        count @ (30 | 90) => page(&[count], &format!(r#","next":"/list?{count}""#)),
        100 => page(&[], ""),
        count => page(&[], &format!(r#","next":"/list?{count}""#)),
    });
    let mut items = server.client().build_blocking().unwrap().call(&GET).items::<i64, Json>(BY_LINK, reply::json);
    assert_eq!(items.next().unwrap().unwrap(), 30);
    let error = items.next().unwrap().unwrap_err();
    assert_eq!(refused(Some(error)), LinkProblem::EmptyPages);
    assert!(items.next().is_none() && items.cursor().is_some());
    items.retry();
    assert_eq!(items.next().unwrap().unwrap(), 90);
    assert!(items.next().is_none() && items.cursor().is_none());
}

#[test]
fn a_total_and_a_cap_of_the_server_lose_no_item() {
    // Pages that aren't full in the middle of the list: some items of theirs are hidden.
    let short = |seen: &Seen, more: &'static str| match number(seen, "page", 1) {
        1 => page(&[1, 2, 3], more),
        2 => page(&[4, 5], more),
        3 => page(&[6, 7], more),
        _ => page(&[], more),
    };
    let server = Server::new(move |seen| short(seen, r#","meta":{"total":7}"#));
    assert_eq!(complete(&server, BY_PAGE.total(&["meta", "total"])), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(asked(&server), 3, "the total says which page is the last");
    let exact = BY_PAGE.sized("size", Some(3));
    assert_eq!(complete(&server, exact.total(&["meta", "total"])), [1, 2, 3, 4, 5, 6, 7]);
    let server = Server::new(move |seen| short(seen, ""));
    assert_eq!(complete(&server, BY_PAGE), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(asked(&server), 4, "without one, a page without items does");
    assert_eq!(complete(&server, exact), [1, 2, 3, 4, 5], "unless it is known that all pages are full");

    // The server gives 50 where 100 are asked for.
    let server = Server::new(|seen| {
        let start = number(seen, "offset", 0);
        page(&(start..120.min(start + 50)).collect::<Vec<_>>(), "")
    });
    assert_eq!(complete(&server, BY_OFFSET).len(), 120);

    // What is called a total may count the page alone.
    let server = Server::new(|seen| match number(seen, "page", 1) {
        1 | 2 => page(&[number(seen, "page", 1), 0], r#","total":2"#),
        _ => page(&[], r#","total":0"#),
    });
    assert_eq!(complete(&server, BY_PAGE.total(&["total"])), [1, 0, 2, 0]);
    // The number of pages, counted from 0.
    let server = Server::new(|seen| page(&[number(seen, "page", 0)], r#","pages":3"#));
    assert_eq!(complete(&server, Paging::number(&["items"], "page", 0).pages(&["pages"])), [0, 1, 2]);
    // A page without items isn't the last where it says so.
    let server = Server::new(|seen| match number(seen, "page", 1) {
        2 => page(&[], r#","more":true"#),
        3 => page(&[3], r#","more":false"#),
        _ => page(&[1], r#","more":true"#),
    });
    assert_eq!(complete(&server, BY_PAGE.more(&["more"])), [1, 3]);
    let server = Server::new(|_| page(&[], r#","more":true"#));
    assert_eq!(refused(list(&server, &GET, BY_PAGE.more(&["more"]), None).1), LinkProblem::EmptyPages);
    assert_eq!(refused(list(&server, &GET, BY_OFFSET.more(&["more"]), None).1), LinkProblem::NoNext);
}

#[test]
fn what_stands_behind_the_last_page_is_the_end() {
    let behind = |status: &'static str, more: &'static str| {
        Server::new(move |seen| match number(seen, "page", 1) {
            1 => page(&[1, 2], more),
            2 => page(&[3], more),
            _ => respond(status, "", "{}"),
        })
    };
    for status in ["204 No Content", "400 Bad Request", "404 Not Found", "410 Gone", "416 Range", "422 Unprocessable"] {
        assert_eq!(complete(&behind(status, ""), BY_PAGE), [1, 2, 3], "{status}");
    }
    for (status, more, paging) in [
        ("401 Unauthorized", "", BY_PAGE),
        ("500 Internal Server Error", "", BY_PAGE),
        ("404 Not Found", r#","total":9"#, BY_PAGE.total(&["total"])),
        ("422 Unprocessable", r#","more":true"#, BY_PAGE.more(&["more"])),
    ] {
        let (found, error) = list(&behind(status, more), &GET, paging, None);
        assert_eq!((found.len(), error.unwrap().status().unwrap().as_str()), (3, &status[..3]));
    }
    // A list that isn't there is no empty one, and neither is a full page the last because the next fails oddly.
    let missing = Server::new(|_| respond("404 Not Found", "", "{}"));
    assert!(matches!(list(&missing, &GET, BY_PAGE, None), (found, Some(Error::Status(_))) if found.is_empty()));
    let odd = Server::new(|seen| match number(seen, "page", 1) {
        1 => page(&[1], ""),
        _ => respond("400 Bad Request", "", "{}"),
    });
    assert!(matches!(list(&odd, &GET, BY_PAGE, None), (_, Some(Error::Status(_)))));
    // Some services give the last page for whatever lies behind it.
    let clamped = Server::new(|seen| if number(seen, "page", 1) == 1 { page(&[1, 2], "") } else { page(&[3], "") });
    assert_eq!(complete(&clamped, BY_PAGE), [1, 2, 3]);
    let empty = Server::new(|_| b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".to_vec());
    assert_eq!(complete(&empty, BY_TOKEN), [0; 0]);
}

#[test]
fn a_token_that_comes_again_is_the_end_where_that_is_said() {
    let server = Server::new(|seen| match seen.target.as_str() {
        "/list" => ok(r#"{"items":[1],"next":"a"}"#),
        _ => ok(r#"{"items":[],"next":"a"}"#),
    });
    assert_eq!((complete(&server, BY_TOKEN.ends_repeated()), asked(&server)), (vec![1], 2));
    assert_eq!(refused(list(&server, &GET, BY_TOKEN, None).1), LinkProblem::Repeated);
}

#[test]
fn the_last_item_leads_to_the_next_page() {
    let server = Server::new(|seen| match seen.target.as_str() {
        "/list" => ok(r#"{"object":"list","data":[{"id":"a 1"},{"id":"b/2"}],"has_more":true}"#),
        "/list?starting_after=b%2F2" => ok(r#"{"data":[{"id":7}],"has_more":true}"#),
        "/list?starting_after=7" => ok(r#"{"data":[{"id":"c"}],"has_more":false}"#),
        _ => respond("500 Odd", "", ""),
    });
    let (found, error) = list(&server, &GET, BY_ID, None);
    assert_eq!((found.len(), error.is_none()), (4, true), "{error:?}");
    // Without a member that says so, a page without items is the end.
    let server = Server::new(|seen| match seen.target.as_str() {
        "/list" => ok(r#"[{"id":{"key":"a"}},{"id":{"key":"b"}}]"#),
        "/list?after=b" => ok("[]"),
        _ => respond("500 Odd", "", ""),
    });
    let (found, error) = list(&server, &GET, Paging::last_item(&[], &["id", "key"], "after"), None);
    assert_eq!((found.len(), error.is_none()), (2, true), "{error:?}");
    let stuck = Server::new(|_| ok(r#"{"data":[{"id":"a"}],"has_more":true}"#));
    assert_eq!(refused(list(&stuck, &GET, BY_ID, None).1), LinkProblem::Repeated);
    for lost in [r#"{"data":[],"has_more":true}"#, r#"{"data":[{"id":null}],"has_more":true}"#] {
        let server = Server::new(move |_| ok(lost));
        assert_eq!(refused(list(&server, &GET, BY_ID, None).1), LinkProblem::NoNext, "{lost}");
    }
}

#[test]
fn tokens_and_numbers_go_into_a_body_of_json() {
    let server = Server::new(|seen| match std::str::from_utf8(&seen.body).unwrap() {
        r#"{"page":{"after":"start","size":2},"query":"\u00e9"}"# => ok(r#"{"items":[1],"next":"a\"b"}"#),
        r#"{"page":{"after":"a\"b","size":2},"query":"\u00e9"}"# => ok(r#"{"items":[2],"next":null}"#),
        "" => ok(r#"{"items":[1],"next":"c"}"#),
        r#"{"page":{"after":"c"}}"# => ok(r#"{"items":[2]}"#),
        body => panic!("{body}"),
    });
    let paging = Paging::token(&["items"], &["next"], "").in_body(&["page", "after"]);
    for body in [Some(r#"{"page":{"after":"start","size":2},"query":"\u00e9"}"#), None] {
        let (found, error) = list(&server, &POST, paging, body);
        assert_eq!((found.len(), error.is_none()), (2, true), "{error:?}");
    }
    assert!(server.seen().iter().skip(1).all(|seen| seen.header("content-type") != Some("text/plain")));

    let server = Server::new(|seen| match std::str::from_utf8(&seen.body).unwrap() {
        r#"{"from":4,"limit":2}"# => page(&[4, 5], ""),
        r#"{"from":6,"limit":2}"# => page(&[6], ""),
        body => panic!("{body}"),
    });
    let paging = Paging::offset(&["items"], "").in_body(&["from"]).sized("limit", None);
    let (found, error) = list(&server, &POST, paging, Some(r#"{"from":4,"limit":2}"#));
    assert_eq!((found.len(), error.is_none()), (3, true), "{error:?}");
}

#[test]
fn links_are_kept_below_the_base_url_where_that_is_said() {
    for (below, link) in [
        ("/v1", "http://internal:8080/v1/list?2"),
        ("/v1", "https://10.0.0.1/list?2"),
        ("/v1", "//internal/list?2"),
        ("/v1", "/list?2"),
        ("/v1", "/v1/list?2"),
        ("", "http://internal/list?2"),
    ] {
        let server = Server::new(move |seen| match seen.target.ends_with("?2") {
            true => page(&[2], ""),
            false => page(&[1], &format!(r#","next":"{link}""#)),
        });
        let builder = ClientBuilder::new(&format!("{}{below}", server.url), "test/1").page_links(PageLinks::BaseUrl);
        let client = builder.build_blocking().unwrap();
        let items: Vec<_> = client.call(&GET).items::<i64, Json>(BY_LINK, reply::json).map(Result::unwrap).collect();
        assert_eq!(items, [1, 2], "{link}");
        assert_eq!(server.seen()[1].target, format!("{below}/list?2"), "{link}");
    }
    // What isn't a link at all leads nowhere.
    let server = Server::new(|_| page(&[1], r#","next":"http://user@internal/list""#));
    let client = server.client().page_links(PageLinks::BaseUrl).build_blocking().unwrap();
    let last = client.call(&GET).items::<i64, Json>(BY_LINK, reply::json).last().unwrap();
    assert_eq!(refused(last.err()), LinkProblem::Malformed);
}
