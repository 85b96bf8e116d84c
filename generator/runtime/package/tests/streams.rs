//! Event streams and lines of JSON, taken apart in whatever pieces they come.

use std::time::Duration;

use bytes::Bytes;
use typecase_runtime::{
    Event,
    events::{Overlong, Parser},
    lines::{Line, Splitter},
    reply,
};

type Found = (Option<&'static str>, &'static str, &'static str);

fn parse(chunks: &[&[u8]]) -> Vec<Event<Vec<u8>>> {
    let mut parser = Parser::new(1 << 20);
    let mut events = Vec::new();
    for chunk in chunks {
        parser.push(chunk);
        while let Some(event) = parser.next_event().unwrap() {
            events.push(event);
        }
    }
    events
}

fn split(chunks: &[&[u8]]) -> Vec<(String, u64)> {
    let mut splitter = Splitter::new(1 << 20);
    let mut lines = Vec::new();
    let text = |Line { text, offset }: Line| (String::from_utf8(text).unwrap(), offset);
    for chunk in chunks {
        splitter.push(chunk);
        while let Some(line) = splitter.next_line().unwrap() {
            lines.push(text(line));
        }
    }
    lines.extend(splitter.last_line().map(text));
    lines
}

/// Cut in two at each place, cut at every byte, and whole: all the same.
fn every_way<T: PartialEq + std::fmt::Debug>(stream: &[u8], read: impl Fn(&[&[u8]]) -> T) -> T {
    let whole = read(&[stream]);
    for place in 0..=stream.len() {
        let (first, second) = stream.split_at(place);
        assert_eq!(read(&[first, second]), whole, "cut at {place}");
    }
    assert_eq!(read(&stream.chunks(1).collect::<Vec<_>>()), whole);
    whole
}

#[test]
fn events_are_those_of_the_standard() {
    let cases: [(&str, &[Found]); 11] = [
        ("data: YHOO\ndata: +2\ndata: 10\n\n", &[(None, "message", "YHOO\n+2\n10")]),
        // The examples of WHATWG HTML §9.2.6.
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            &[
                (Some("1"), "message", "first event"),
                (None, "message", "second event"),
                (None, "message", " third event"),
            ],
        ),
        // A `data` line without content is no event here, as it is in the standard.
        ("data\n\ndata\ndata\n\ndata:", &[(None, "message", "\n")]),
        ("data:test\n\ndata: test\n\n", &[(None, "message", "test"), (None, "message", "test")]),
        (
            "\u{FEFF}data:a\r\rdata:b\r\n\r\ndata:c\n\r\ndata:d\r\n\n",
            &[(None, "message", "a"), (None, "message", "b"), (None, "message", "c"), (None, "message", "d")],
        ),
        ("data:\u{FEFF}a\n\n\u{FEFF}data:b\n\n", &[(None, "message", "\u{FEFF}a")]),
        // The kind is that of its own event alone, even if that has no data and is none; the id stays.
        (
            "event: add\nid: 7\n\nevent: end\ndata: 1\n\ndata: 2\n\n",
            &[(Some("7"), "end", "1"), (Some("7"), "message", "2")],
        ),
        ("id: a\0b\ndata: 1\n\n", &[(None, "message", "1")]),
        ("Data: 1\ndata : 2\n data: 3\nfoo: 4\n\n", &[]),
        ("data: a: b:c \nevent:\n\n", &[(None, "message", "a: b:c ")]),
        ("data: never\n", &[]),
    ];
    for (stream, expected) in cases {
        let found = every_way(stream.as_bytes(), parse);
        let found: Vec<_> = found
            .iter()
            .map(|event| (event.id.as_deref(), event.event.as_str(), std::str::from_utf8(&event.data).unwrap()))
            .collect();
        assert_eq!(found, expected, "{stream:?}");
    }
    let events = parse(&[
        b"retry: 10\n\ndata: a\n\nretry: 1e3\nretry: -1\nretry:99999999999999999999\ndata: a\n\nretry: 0\ndata: a\n\n",
    ]);
    let retries: Vec<_> = events.iter().map(|event| event.retry.map(|time| time.as_millis())).collect();
    assert_eq!(retries, [Some(10), Some(10), Some(0)]);
    assert_eq!(parse(&[b"data: a\n\n"])[0].retry, None::<Duration>);
}

#[test]
fn lines_are_json_texts() {
    let cases: [(&str, &[(&str, u64)]); 7] = [
        ("{\"a\":1}\n[2]\r\n\n  \n 3", &[("{\"a\":1}", 0), ("[2]", 8), ("3", 18)]),
        ("\u{FEFF}1\n2\n", &[("1", 3), ("2", 5)]),
        ("", &[]),
        // A broken line costs itself alone.
        ("{\"a\n1\n", &[("{\"a", 0), ("1", 4)]),
        (
            "\x1E1\n\x1E{\n\"a\": [\n\"}\\\"\"]\n}\n\x1E\n\x1E 2",
            &[("1", 1), ("{\n\"a\": [\n\"}\\\"\"]\n}", 4), ("2", 26)],
        ),
        ("\x1E[1,\n\x1E\"a\n\x1E]3\n", &[("[1,", 1), ("\"a", 6), ("]3", 10)]),
        ("\x1E\x1E1\x1E2\n3\n", &[("1", 2), ("2", 4), ("3", 6)]),
    ];
    for (stream, expected) in cases {
        let found = every_way(stream.as_bytes(), split);
        let found: Vec<_> = found.iter().map(|(text, offset)| (text.as_str(), *offset)).collect();
        assert_eq!(found, expected, "{stream:?}");
    }
}

#[test]
fn records_are_held_to_the_limit() {
    let event = |stream: &[u8]| {
        let mut parser = Parser::new(10);
        parser.push(stream);
        parser.next_event().map(|event| event.map(|event| event.data.len()))
    };
    assert_eq!(event(b"data:aaaaa\n\ndata:bbbbb\n\n"), Ok(Some(5)));
    for long in
        ["data:aaaaaa\n\n", ":aaaaaaaaaa", "data\ndata\ndata\ndata\ndata\ndata\ndata\ndata\n\n", "id:aaaaaaaa\n"]
    {
        assert_eq!(event(long.as_bytes()), Err(Overlong), "{long:?}");
    }
    let line = |stream: &[u8]| {
        let mut splitter = Splitter::new(4);
        splitter.push(stream);
        splitter.next_line().map(|line| line.map(|line| line.text.len()))
    };
    assert_eq!(line(b"1234\n5678\n"), Ok(Some(4)));
    assert_eq!(
        (line(b"12345"), line(b"12345\n"), line(b"\x1E[\n\n\n\n")),
        (Err(Overlong), Err(Overlong), Err(Overlong))
    );
}

#[test]
fn many_small_pieces_cost_no_more_than_one() {
    // Quadratic work would be 10^12 steps here.
    let (mut parser, mut splitter) = (Parser::new(usize::MAX), Splitter::new(usize::MAX));
    parser.push(b"data:");
    for _ in 0..1_000_000 {
        parser.push(b"a");
        assert_eq!(parser.next_event(), Ok(None));
        splitter.push(b"1");
        assert_eq!(splitter.next_line(), Ok(None));
    }
    parser.push(b"\n\n");
    assert_eq!(parser.next_event().unwrap().unwrap().data.len(), 1_000_000);
    assert_eq!(splitter.last_line().unwrap().text.len(), 1_000_000);
}

#[test]
fn whole_bodies_are_read_as_lists() {
    let response = |body: &'static str| http::Response::new(Bytes::from_static(body.as_bytes()));
    let events = reply::events::<Vec<i64>>(&response("event: a\ndata: [1]\n\ndata: [DONE]\n\ndata: x\n\n")).unwrap();
    assert_eq!(events, [Event { id: None, event: "a".to_owned(), data: vec![1], retry: None }]);
    let error = reply::events::<Vec<i64>>(&response("data: [1]\n\ndata: [true]\n\n")).unwrap_err();
    assert_eq!((error.path.as_str(), error.offset), ("[1][0]", 1));
    assert_eq!(reply::text_events(&response("data: [1\n\n")).unwrap()[0].data, "[1");
    assert_eq!(reply::json_lines::<i64>(&response("1\n2")).unwrap(), [1, 2]);
    let error = reply::json_lines::<i64>(&response("1\n\n x\n")).unwrap_err();
    assert_eq!((error.path.as_str(), error.offset), ("[1]", 4));
}
