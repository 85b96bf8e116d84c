//! Calls with more than the document has, and without its checks.

use http::Method;
use typecase_runtime::{
    Credential, Error, FormPart, Json, Operation, Param, Part, Retry, Upload,
    json::{ToJson, Writer},
    reply,
    rules::{Rule, max},
};

use crate::support::{Server, Succeed as _, block_on, ok, reply as respond};

const LIST: Operation = Operation::new("List", Method::GET, "/list").accept("application/json");
const ADD: Operation = Operation::new("Add", Method::POST, "/add").secured(&[&["key"]]);
const SMALL: &[Rule] = &[max(10)];

/// Makes a call by both clients, each made another by `with`, and gives the answers.
macro_rules! both_with {
    ($builder:expr, |$client:ident| $with:expr, $operation:expr, |$call:ident| $set:expr) => {{
        let blocking = {
            let $client = $builder.build_blocking().unwrap();
            let mut $call = $with.call(&$operation);
            $set;
            $call.send(reply::json::<Json>, reply::json::<Json>)
        };
        let $client = $builder.build().unwrap();
        let mut $call = $with.call(&$operation);
        $set;
        [blocking, block_on($call.send(reply::json::<Json>, reply::json::<Json>))]
    }};
}

fn keyed(server: &Server) -> typecase_runtime::ClientBuilder {
    server.client().credential("key", Credential::bearer("CANARY"))
}

/// A value that its document doesn't list.
struct Unlisted;

impl ToJson for Unlisted {
    fn to_json(&self, out: &mut Writer) {
        out.breaks("must be one of the values that the document lists");
        out.text("new");
    }
}

#[test]
fn queries_members_and_content_types_are_added_for_a_call_or_a_client() {
    let server = Server::new(|_| ok("null"));
    both_with!(
        keyed(&server),
        |client| client.with_query("api version", "2&3").with_query("a", "x").with_query("a", "1"),
        LIST,
        |call| call.set(Param::query("b"), &2)
    )
    .succeed();
    both_with!(
        keyed(&server),
        |client| client
            .with_member("beta", &[1])
            .unwrap()
            .with_member("name", &"new")
            .unwrap()
            .with_header("Content-Type", "application/vnd.api+json")
            .unwrap(),
        ADD,
        |call| call.json("application/json", &Json::new(r#"{"name":"old","id":1}"#).unwrap())
    )
    .succeed();
    both_with!(
        keyed(&server),
        |client| client.with_header("Content-Type", "multipart/related").unwrap(),
        ADD,
        |call| call.multipart(vec![Part::text("a", &1)])
    )
    .succeed();
    let seen = server.seen();
    assert!(seen[..2].iter().all(|seen| seen.target == "/list?b=2&api%20version=2%263&a=1"), "{seen:?}");
    for seen in &seen[2..4] {
        assert_eq!(seen.header("content-type"), Some("application/vnd.api+json"));
        assert_eq!(String::from_utf8_lossy(&seen.body), r#"{"name":"new","id":1,"beta":[1]}"#);
    }
    for seen in &seen[4..] {
        let content_type = seen.header("content-type").unwrap();
        let (own, boundary) = content_type.split_once("; boundary=").unwrap();
        assert!(own == "multipart/related" && String::from_utf8_lossy(&seen.body).contains(boundary));
    }
    // A member has no place in another body; without a body there is nothing to say.
    let client = |member: &str| keyed(&server).build_blocking().unwrap().with_member(member, &1).unwrap();
    let mut call = client("beta").call(&ADD);
    call.form(&Json::new(r#"{"a":1}"#).unwrap(), &[] as &[FormPart]);
    let error = call.send(reply::json::<Json>, reply::json::<Json>).unwrap_err();
    assert!(matches!(&error, Error::Invalid(invalid) if invalid.path() == "beta"), "{error}");
    client("beta").call(&LIST).send(reply::json::<Json>, reply::json::<Json>).unwrap();
}

#[test]
fn what_the_document_does_not_allow_is_sent_without_checks() {
    let server = Server::new(|_| ok("null"));
    let object = || Checked;
    let calls: [fn(&mut typecase_runtime::Call<typecase_runtime::Blocking>); 6] = [
        |call| call.set(Param::query("size").rules(SMALL), &11),
        |call| call.set(Param::query("kind"), &Unlisted),
        |call| call.json("application/json", &Checked),
        |call| call.form(&Checked, &[]),
        |call| call.multipart(Part::members(&Checked)),
        |call| call.upload(&["image/png"], Upload::new("x").content_type("image/gif")),
    ];
    let client = keyed(&server).build_blocking().unwrap();
    for (number, set) in calls.into_iter().enumerate() {
        let mut call = client.call(&ADD);
        set(&mut call);
        let error = call.send(reply::json::<Json>, reply::json::<Json>).unwrap_err();
        assert!(matches!(error, Error::Invalid(_)), "{number}: {error}");
        let mut call = client.without_checks().call(&ADD);
        set(&mut call);
        call.send(reply::json::<Json>, reply::json::<Json>).unwrap();
    }
    both_with!(keyed(&server), |client| client.without_checks(), ADD, |call| call.json("application/json", &object()))
        .succeed();
    let seen = server.seen();
    assert_eq!(seen.len(), 8);
    assert_eq!((seen[0].target.as_str(), seen[1].target.as_str()), ("/add?size=11", "/add?kind=new"));
    assert_eq!(String::from_utf8_lossy(&seen[2].body), r#"{"size":11,"kind":"new"}"#);
    assert_eq!(String::from_utf8_lossy(&seen[3].body), "size=11&kind=new");
    assert!(String::from_utf8_lossy(&seen[4].body).contains("name=\"size\"\r\n\r\n11\r\n"));
    assert_eq!(seen[5].header("content-type"), Some("image/gif"));
    // What can't be sent isn't, and a path doesn't climb.
    for set in [
        (|call: &mut typecase_runtime::Call<typecase_runtime::Blocking>| call.json("application/json", &f64::NAN))
            as fn(&mut _),
        |call| call.set(Param::header("X-A"), &"a\r\nX-Evil: 1"),
    ] {
        let mut call = client.without_checks().call(&ADD);
        set(&mut call);
        assert!(matches!(call.send(reply::json::<Json>, reply::json::<Json>), Err(Error::Invalid(_))));
    }
    let mut call = client.without_checks().raw(Method::GET, "/a/{id}");
    call.set(Param::path("id"), &"../b");
    assert!(matches!(call.send(reply::json::<Json>, reply::json::<Json>), Err(Error::Invalid(_))));
    assert_eq!(server.seen().len(), 8);
}

/// An object whose members break rules of the document.
struct Checked;

impl ToJson for Checked {
    fn to_json(&self, out: &mut Writer) {
        let size = typecase_runtime::Checked(&11, SMALL);
        out.map(&mut [("size", &size as &dyn ToJson), ("kind", &Unlisted)].into_iter());
    }
}

#[test]
fn a_call_that_the_document_does_not_have_is_sent_as_any_other() {
    let server = Server::new(|seen| match seen.target.as_str() {
        "/v2/rooms/a%2Fb?deep=1" => ok(r#"{"id":1}"#),
        _ => respond("429 Too Many Requests", "Retry-After: 0\r\n", r#"{"message":"slow down"}"#),
    });
    let builder = || keyed(&server).credential("other", Credential::api_key_query("deep", "1")).header("X-Mine", "1");
    let client = builder().build().unwrap();
    let mut call = client.raw(Method::PUT, "/v2/rooms/{id}");
    call.set(Param::path("id"), &"a/b");
    call.json("application/json", &"body");
    let room = block_on(call.send(reply::json::<Json>, reply::json::<Json>)).unwrap();
    assert_eq!(room.as_str(), r#"{"id":1}"#);
    let client = builder().retries(Retry::new().attempts(2)).build_blocking().unwrap();
    let error = client.raw(Method::GET, "/v2/other").send(reply::json::<Json>, reply::json::<Json>).unwrap_err();
    assert_eq!((error.attempts(), error.server_message().as_deref()), (2, Some("slow down")));
    assert!(error.to_string().starts_with("raw call (GET /v2/other), attempt 2: the server answered 429"), "{error}");
    let seen = server.seen();
    assert_eq!(seen.len(), 3);
    for seen in &seen {
        assert_eq!((seen.header("authorization"), seen.header("x-mine")), (Some("Bearer CANARY"), Some("1")));
    }
    assert_eq!((seen[0].method.as_str(), seen[0].body.as_slice()), ("PUT", b"\"body\"".as_slice()));
}
