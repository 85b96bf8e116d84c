//! Rules that no type holds: refused before anything is sent, with the name of what breaks them, and never asked of an answer.

use crate::cases::case_rules_31::runtime::transport::{BlockingTransport, Limits, TransportError};
use crate::cases::case_rules_31::types::{Order, SearchRequest};
use crate::cases::case_rules_31::{Client, Error, blocking};

round_trips! {
    case_rules_31::Order {
        same {
            r#"{"kind":"order","amounts":{"a":0.5}}"#
            r#"{"kind":"order","notes":{"a":1},"lines":[[],[9,1]],"size":"ab","flag":"maybe"}"#
            r#"{"kind":"order","size":[1,2,3],"flag":true,"none":[1]}"#
            r#"{"kind":"order","size":3,"flag":7,"range":"x","card":"c","expires":"e"}"#
        }
        unsent {
            r#"{"kind":"order"}"#: "the value must have at least 2 members"
            r#"{"kind":"other","size":3}"#: r#"kind must be "order""#
            r#"{"kind":"order","amounts":{"a":1,"b":0}}"#: "amounts.b must be greater than 0"
            r#"{"kind":"order","notes":{"A":1}}"#: "notes has the member A, whose name must match the pattern"
            r#"{"kind":"order","lines":[]}"#: "lines must have at least 1 item"
            r#"{"kind":"order","lines":[[1,2],[1,2,3]]}"#: "lines[1] must have at most 2 items"
            r#"{"kind":"order","lines":[[1,10]]}"#: "lines[0][1] must be at most 9"
            r#"{"kind":"order","size":2}"#: "size must be at least 3"
            r#"{"kind":"order","size":"abc"}"#: "size must have at most 2 characters"
            r#"{"kind":"order","flag":"no"}"#: "flag must match exactly one of"
            r#"{"kind":"order","none":1}"#: "none must not match"
            r#"{"kind":"order","range":7}"#: "range must be a multiple of 5"
            r#"{"kind":"order","range":true}"#: "range must be of the type"
            r#"{"kind":"order","card":"c"}"#: "must have the member expires where it has card"
            r#"{"kind":"order","amounts":{},"notes":{}}"#: "must not match"
        }
    }
}

round_trips! {
    case_open_types_31::Shape {
        same {
            r#"{"strict":{"width":1,"points":[1.5]},"meant":{"width":1},"list":["a"]}"#
            r#"{"strict":12,"bound":"x","day":"06/19/1963","choice":"Tx"}"#
            r#"{"strict":{"width":1,"points":"none"},"bound":3,"day":7}"#
        }
        unsent {
            r#"{"strict":{"points":[]}}"#: "strict must have the member width"
            r#"{"strict":{"width":1,"points":["x"]}}"#: "strict.points[0] must be of the type"
            r#"{"bound":2}"#: "bound must be at least 3"
        }
        refused {
            r#"{"meant":12}"#: "meant"
            r#"{"list":12}"#: "list"
        }
    }
}

/// Answers everything with an order that breaks every rule; that a request arrives at all is counted.
#[derive(Clone, Default)]
struct Anything(std::sync::Arc<std::sync::atomic::AtomicUsize>);

const ODD: &str = r#"{"kind":"other","notes":{"A":1},"amounts":{"a":-1},"lines":[[1,2,30]],"size":0,"card":"c"}"#;

impl BlockingTransport for Anything {
    fn send(
        &self,
        request: http::Request<bytes::Bytes>,
        _: &Limits,
    ) -> Result<http::Response<Box<dyn std::io::Read + Send>>, TransportError> {
        self.0.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let body: &[u8] = if request.uri().path().starts_with("/orders") { ODD.as_bytes() } else { b"" };
        let status = if body.is_empty() { 204 } else { 200 };
        let answer = http::Response::builder().status(status).header("Content-Type", "application/json");
        Ok(answer.body(Box::new(body) as Box<dyn std::io::Read + Send>).unwrap())
    }
}

/// A client, and how many requests it sent so far.
fn client() -> (blocking::Client, impl Fn() -> usize) {
    let transport = Anything::default();
    let builder = Client::builder().base_url("http://localhost").blocking_transport(transport.clone());
    (builder.build_blocking().unwrap(), move || transport.0.load(std::sync::atomic::Ordering::SeqCst))
}

fn refusal<T, E>(answer: Result<T, Error<E>>) -> String {
    match answer {
        Err(Error::Invalid(invalid)) => format!("{}: {}", invalid.path(), invalid.reason()),
        _ => panic!("it was sent"),
    }
}

#[test]
fn parameters_that_break_a_rule_are_not_sent() {
    let (client, sent) = client();
    let order = Order::new().card("c").expires("e");
    let call = |region, max| client.place_order(region, max, &order);
    assert!(refusal(call("nowhere", 1).send()).starts_with("region: must not match"));
    assert_eq!(refusal(call("here", 6).send()), "max: must be at most 5");
    assert_eq!(refusal(call("here", 1).pattern("a b").send()), r"pattern: must match the pattern ^\S+$");
    assert_eq!(refusal(call("here", 1).tags(&["a", "a"]).send()), "tags: must not have the same item twice");
    assert_eq!(refusal(call("here", 1).tags(&["a", "abcd"]).send()), "tags[1]: must have at most 3 characters");
    assert!(refusal(call("here", 1).trace(&[1]).send()).starts_with("trace: must have at least 1 of the items"));
    assert_eq!(refusal(call("here", 1).trace(&[0, -1]).send()), "trace[1]: must be at least 0");
    assert_eq!(refusal(call("here", 1).mode("slow").send()), r#"mode: must be "fast""#);
    assert_eq!(sent(), 0);
    assert!(call("here", 1).pattern("a").tags(&["a", "b"]).trace(&[0]).mode("fast").send().is_ok());
    assert_eq!(sent(), 1);
}

#[test]
fn bodies_that_break_a_rule_are_not_sent() {
    let (client, sent) = client();
    assert_eq!(
        refusal(client.place_order("here", 1, &Order::new().card("c")).send()),
        ": must have the member expires where it has card"
    );
    assert_eq!(refusal(client.set_labels(&[]).send()), ": must have at least 1 item");
    assert_eq!(refusal(client.set_labels(&["ab", "c"]).send()), "[1]: must have at least 2 characters");
    assert!(refusal(client.search(&SearchRequest::new()).send()).starts_with(": must match one of"));
    assert_eq!(refusal(client.search(&SearchRequest::new().ids(vec![0])).send()), "ids[0]: must be at least 1");
    let upload = |name: &str| client.upload(name, vec![1]);
    assert_eq!(refusal(upload("far too long").send()), "name: must have at most 8 characters");
    assert_eq!(refusal(upload("short").keys(&["a", "a"]).send()), "keys: must not have the same item twice");
    assert_eq!(sent(), 0);
    assert!(client.set_labels(&["ab"]).send().is_ok());
    assert!(upload("short").keys(&["a", "b"]).send().is_ok());
    assert_eq!(sent(), 2);
}

#[test]
fn no_rule_is_asked_of_an_answer() {
    let (client, _) = client();
    let odd = client.place_order("here", 1, &Order::new().size(3.into_json())).send().unwrap();
    let written = crate::cases::case_rules_31::runtime::json::to_vec(&odd);
    assert_eq!(
        String::from_utf8(written).unwrap(),
        r#"{"kind":"other","amounts":{"a":-1.0},"notes":{"A":1},"lines":[[1,2,30]],"size":0,"card":"c"}"#
    );
}

/// JSON of a Rust value.
trait IntoJson {
    fn into_json(self) -> crate::cases::case_rules_31::runtime::Json;
}

impl IntoJson for i64 {
    fn into_json(self) -> crate::cases::case_rules_31::runtime::Json {
        crate::cases::case_rules_31::runtime::Json::from_json_of(&self)
    }
}
