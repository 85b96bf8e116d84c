//! Lists that are counted, taken page by page, and gone on with after a failure; by both clients.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering::SeqCst},
};

use http::Method;
use typecase_runtime::{Cursor, Error, Items, LinkProblem, Operation, Paging, Param, blocking, json::Json, reply};

use crate::support::{Seen, Server, block_on, ok, reply as respond};

const LIST: Operation = Operation::new("List", Method::GET, "/list");
const BY_LINK: Paging = Paging::link(&["items"], &["next"]);

/// The items of both clients, which must agree, and then the error if there is one; at most 30.
fn list(server: &Server, paging: Paging, set: &[(&'static str, u64)]) -> (Vec<i64>, Option<Error>) {
    let mut items = blocking_items(server, paging, set);
    let first = drain(|| items.next().transpose());
    let mut items = async_items(server, paging, set);
    let second = drain(|| block_on(items.try_next()));
    assert_eq!(first.0, second.0);
    assert_eq!(first.1.as_ref().map(Error::to_string), second.1.as_ref().map(Error::to_string));
    first
}

fn drain(mut next: impl FnMut() -> Result<Option<i64>, Error>) -> (Vec<i64>, Option<Error>) {
    let mut found = Vec::new();
    while found.len() < 30 {
        match next() {
            Ok(Some(item)) => found.push(item),
            Ok(None) => return (found, None),
            Err(error) => return (found, Some(error)),
        }
    }
    (found, None)
}

fn blocking_items(server: &Server, paging: Paging, set: &[(&'static str, u64)]) -> blocking::Items<i64, Json> {
    let mut call = server.client().build_blocking().unwrap().call(&LIST);
    set.iter().for_each(|(name, value)| call.set(Param::query(name), value));
    call.items(paging, reply::json)
}

fn async_items(server: &Server, paging: Paging, set: &[(&'static str, u64)]) -> Items<i64, Json> {
    let mut call = server.client().build().unwrap().call(&LIST);
    set.iter().for_each(|(name, value)| call.set(Param::query(name), value));
    call.items(paging, reply::json)
}

/// The targets of the requests, which must be the same from both clients.
fn targets(server: &Server) -> Vec<String> {
    let mut targets: Vec<String> = server.seen().into_iter().map(|seen| seen.target).collect();
    let second = targets.split_off(targets.len() / 2);
    assert_eq!(targets, second);
    targets
}

fn number(seen: &Seen, name: &str, otherwise: usize) -> usize {
    let (_, query) = seen.target.split_once('?').unwrap_or_default();
    let pair = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    pair.map_or(otherwise, |value| value.parse().unwrap())
}

/// A server of so many items, counted from 0, by page or by offset.
fn counted(total: usize, first: usize, size: usize) -> Server {
    Server::new(move |seen: &Seen| {
        let size = number(seen, "size", size);
        let start = number(seen, "offset", (number(seen, "page", first) - first) * size);
        ok(&format!("{:?}", (start..total.min(start + size)).collect::<Vec<_>>()))
    })
}

#[test]
fn pages_are_counted_until_one_is_empty() {
    /// The number of items, how they page, which parameters are set, and the targets that are asked for.
    type Case = (usize, Paging, &'static [(&'static str, u64)], &'static [&'static str]);
    const PAGE: Paging = Paging::number(&[], "page", 1);
    let cases: [Case; 7] = [
        // A page that isn't full may be followed by others: the server decides how many items it has.
        (5, PAGE, &[], &["/list", "/list?page=2", "/list?page=3", "/list?page=4"]),
        (4, PAGE, &[], &["/list", "/list?page=2", "/list?page=3"]),
        (1, PAGE, &[], &["/list", "/list?page=2"]),
        (0, PAGE, &[], &["/list"]),
        (1, PAGE.sized("size", Some(2)), &[], &["/list"]),
        (4, PAGE.sized("size", Some(2)), &[("size", 3)], &["/list?size=3", "/list?size=3&page=2"]),
        (5, PAGE, &[("page", 2)], &["/list?page=2", "/list?page=3", "/list?page=4"]),
    ];
    for (total, paging, set, expected) in cases {
        let server = counted(total, 1, 2);
        let (found, error) = list(&server, paging, set);
        let start = if set == [("page", 2)] { 2 } else { 0 };
        assert_eq!((found, error.is_none()), ((start..i64::try_from(total).unwrap()).collect(), true));
        assert_eq!(targets(&server), expected);
    }
    let server = counted(5, 0, 2);
    assert_eq!(list(&server, Paging::number(&[], "page", 0), &[]).0, [0, 1, 2, 3, 4]);
    assert_eq!(targets(&server), ["/list", "/list?page=1", "/list?page=2", "/list?page=3"]);

    let server = counted(5, 0, 2);
    assert_eq!(list(&server, Paging::offset(&[], "offset").sized("size", None), &[("offset", 1)]).0, [1, 2, 3, 4]);
    assert_eq!(targets(&server), ["/list?offset=1", "/list?offset=3", "/list?offset=5"]);
}

#[test]
fn a_server_that_does_not_count_is_found_out() {
    let server = Server::new(|_| ok("[1,2]"));
    let (found, error) = list(&server, Paging::number(&[], "page", 1), &[]);
    assert_eq!(found, [1, 2], "nothing is given twice");
    assert!(matches!(error, Some(Error::Refused(refused)) if refused.problem() == LinkProblem::Repeated));
    // The largest number has no next one.
    let server = Server::new(|_| ok("[1,2]"));
    let (found, error) = list(&server, Paging::number(&[], "page", 1), &[("page", u64::MAX)]);
    assert_eq!((found, error.is_none()), (vec![1, 2], true));
}

/// Three pages of two items by link; what `fails` says is answered with 503 or with half a page.
fn linked(fails: impl Fn(usize) -> bool + Send + Sync + 'static) -> Server {
    let count = AtomicUsize::new(0);
    Server::new(move |seen: &Seen| {
        let count = count.fetch_add(1, SeqCst);
        match seen.target.as_str() {
            _ if fails(count) && count.is_multiple_of(2) => respond("503 Service Unavailable", "", "{}"),
            _ if fails(count) => ok(r#"{"items":[1,"#),
            "/list" => ok(r#"{"items":[1,2],"next":"/list?b"}"#),
            "/list?b" => ok(r#"{"items":[3,4],"next":"/list?c"}"#),
            _ => ok(r#"{"items":[5,6]}"#),
        }
    })
}

#[test]
fn a_page_that_fails_is_asked_for_again() {
    let server = linked(|count| count < 6 && count != 2);
    let mut items = blocking_items(&server, BY_LINK, &[]);
    let (mut found, mut errors) = (Vec::new(), 0);
    while items.cursor().is_some() {
        match items.next() {
            Some(Ok(item)) => found.push(item),
            Some(Err(_)) => {
                assert!(items.next().is_none(), "an error is the end, until it is said otherwise");
                errors += 1;
                items.retry();
            }
            None => break,
        }
    }
    assert_eq!((found, errors), (vec![1, 2, 3, 4, 5, 6], 5));

    let server = linked(|count| count == 1);
    block_on(async {
        let mut items = async_items(&server, BY_LINK, &[]);
        assert_eq!(items.try_next().await.unwrap(), Some(1));
        assert_eq!(items.try_next().await.unwrap(), Some(2));
        assert!(matches!(items.try_next().await, Err(Error::Decode(_))));
        assert_eq!(items.try_next().await.unwrap(), None);
        items.retry();
        assert_eq!(items.try_next().await.unwrap(), Some(3));
    });
}

#[test]
fn a_list_goes_on_from_a_cursor_that_was_written_down() {
    let server = linked(|_| false);
    for (taken, rest) in [(0, vec![1, 2, 3, 4, 5, 6]), (1, vec![2, 3, 4, 5, 6]), (2, vec![3, 4, 5, 6]), (5, vec![6])] {
        let mut items = blocking_items(&server, BY_LINK, &[]);
        assert_eq!(items.by_ref().take(taken).count(), taken);
        let written = items.cursor().unwrap().to_string();
        let cursor: Cursor = written.parse().unwrap();
        let found: Vec<i64> =
            blocking_items(&server, BY_LINK, &[]).starting_at(cursor.clone()).map(Result::unwrap).collect();
        assert_eq!(found, rest, "{written}");
        let mut items = async_items(&server, BY_LINK, &[]).starting_at(cursor);
        assert_eq!(drain(|| block_on(items.try_next())).0, rest);
        assert!(items.cursor().is_none());
    }
    let server = counted(5, 1, 2);
    let paging = Paging::number(&[], "page", 1);
    let mut items = blocking_items(&server, paging, &[]);
    assert_eq!(items.nth(2).unwrap().unwrap(), 2);
    let cursor = items.cursor().unwrap();
    assert_eq!(cursor.to_string(), "number:1:2");
    let rest: Vec<i64> = blocking_items(&server, paging, &[]).starting_at(cursor).map(Result::unwrap).collect();
    assert_eq!(rest, [3, 4]);
}

#[test]
fn a_cursor_leads_nowhere_else() {
    let other = Server::new(|_| ok(r#"{"items":[666]}"#));
    let server = linked(|_| false);
    let start = |text: &str| {
        let cursor: Cursor = text.parse().unwrap();
        assert!(!format!("{cursor:?}").contains("CANARY"));
        blocking_items(&server, BY_LINK, &[]).starting_at(cursor).next().unwrap().unwrap_err()
    };
    let away = start(&format!("link:0:{}/list?CANARY", other.url));
    assert!(matches!(away, Error::Refused(refused) if refused.problem() == LinkProblem::OtherOrigin));
    assert!(matches!(start("token:0:CANARY"), Error::Invalid(invalid) if invalid.path() == "the cursor"));
    assert!(other.seen().is_empty() && server.seen().is_empty());
    for text in ["", "link", "link:0", "link:x:y", "start:0:x", "number:0:x", "number:0:-1", "other:0:"] {
        assert!(text.parse::<Cursor>().is_err(), "{text}");
    }
    // A list that has changed since has fewer items, not others.
    let cursor: Cursor = format!("link:9:{}/list?c", server.url).parse().unwrap();
    assert!(blocking_items(&server, BY_LINK, &[]).starting_at(cursor).next().is_none());
}

#[test]
fn a_list_that_has_begun_goes_on_from_a_cursor_as_a_fresh_one_does() {
    let other = Server::new(|_| ok(r#"{"items":[666]}"#));
    let server = linked(|_| false);
    let away: Cursor = format!("link:0:{}/list?CANARY", other.url).parse().unwrap();
    let mut items = blocking_items(&server, BY_LINK, &[]);
    let all: Vec<i64> = items.by_ref().map(Result::unwrap).collect();
    let refused = items.starting_at(away).next().unwrap().unwrap_err();
    assert!(matches!(refused, Error::Refused(refused) if refused.problem() == LinkProblem::OtherOrigin));
    assert!(other.seen().is_empty());
    // Back to its start, whatever led on from page to page.
    let start = || "start:0:".parse::<Cursor>().unwrap();
    let mut items = blocking_items(&server, BY_LINK, &[]);
    items.by_ref().for_each(drop);
    assert_eq!(items.starting_at(start()).map(Result::unwrap).collect::<Vec<_>>(), all);
    let counted = Server::new(|seen| ok(if seen.target.ends_with("page=1") { "[]" } else { "[1,2]" }));
    let mut items = blocking_items(&counted, Paging::number(&[], "page", 0), &[]);
    items.by_ref().for_each(drop);
    assert_eq!(items.starting_at(start()).map(Result::unwrap).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn pages_have_all_their_items_and_their_heads() {
    let server = linked(|count| count == 1);
    let mut pages = blocking_items(&server, BY_LINK, &[]).pages();
    let page = pages.next().unwrap().unwrap();
    assert_eq!(
        (page.body(), page.status().as_u16(), page.headers().contains_key("content-type")),
        (&vec![1, 2], 200, true)
    );
    assert!(pages.next().unwrap().is_err() && pages.next().is_none());
    pages.retry();
    assert_eq!(pages.cursor().unwrap().to_string(), format!("link:0:{}/list?b", server.url));
    assert_eq!(pages.map(|page| page.unwrap().into_body()).collect::<Vec<_>>(), [[3, 4], [5, 6]]);
    block_on(async {
        let mut items = async_items(&server, BY_LINK, &[]);
        assert_eq!(items.try_next().await.unwrap(), Some(1));
        let mut pages = items.pages();
        let mut found = Vec::new();
        while let Some(page) = pages.try_next().await.unwrap() {
            found.push(page.into_body());
        }
        assert_eq!(found, [vec![2], vec![3, 4], vec![5, 6]]);
    });
}

#[test]
fn a_bad_item_costs_itself_alone_where_that_is_said() {
    let server = Server::new(|seen| match seen.target.as_str() {
        "/list" => ok(r#"{"items":[1,"CANARY",3],"next":"/list?b"}"#),
        _ => ok(r#"{"items":[{},5]}"#),
    });
    let paths = Arc::new(Mutex::new(Vec::new()));
    let report = || {
        let paths = Arc::clone(&paths);
        move |failure: typecase_runtime::error::DecodeFailure| {
            paths.lock().unwrap().push(failure.error().path.clone());
        }
    };
    let found: Vec<i64> = blocking_items(&server, BY_LINK, &[]).lenient(report()).map(Result::unwrap).collect();
    assert_eq!(found, [1, 3, 5]);
    block_on(async {
        let mut pages = async_items(&server, BY_LINK, &[]).lenient(report()).pages();
        assert_eq!(pages.try_next().await.unwrap().unwrap().into_body(), [1, 3]);
        assert_eq!(pages.try_next().await.unwrap().unwrap().into_body(), [5]);
    });
    assert_eq!(*paths.lock().unwrap(), ["items[1]", "items[0]", "items[1]", "items[0]"]);
    let found: Vec<_> = blocking_items(&server, BY_LINK, &[]).pages().collect();
    assert!(matches!(&found[..], [Err(Error::Decode(_)), Err(Error::Decode(_))]), "the page after a bad one follows");
}
