//! Compressed answers: the limit on a body counts what comes out. Each file holds `null` and a mebibyte of spaces.

use http::{HeaderValue, Method, header::RANGE};
use typecase_runtime::{Attempt, Error, Hook, Operation, Param, json::Json, reply};

use crate::support::{Server, Succeed as _, block_on};

const GET: Operation = Operation::new("Get", Method::GET, "/");
const SIZE: u64 = 4 + (1 << 20);

fn server(coding: &str, body: &[u8]) -> Server {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let bytes = [head.as_bytes(), body].concat();
    Server::new(move |_| bytes.clone())
}

#[track_caller]
fn check(answer: Result<Json, Error>, limit: u64) {
    match answer {
        Ok(answer) => assert!(limit == SIZE && answer.as_str() == "null"),
        Err(Error::TooLarge(error)) => assert!(limit < SIZE && error.limit() == limit),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn every_member_is_read_and_a_broken_one_is_an_error() {
    let members = include_bytes!("compressed/members.gz").as_slice();
    let whole = include_bytes!("compressed/null.gz").as_slice();
    let mut garbled = whole.to_vec();
    // The checksum is in the last eight bytes.
    garbled[whole.len() - 8] ^= 1;
    for (body, good) in [(members, true), (&members[..members.len() - 4], false), (&garbled, false)] {
        let server = server("gzip", body);
        for answer in crate::support::both!(server.client(), GET, |_call| {}) {
            match answer {
                Ok(answer) => assert!(good && answer.body().as_str() == "[1,2]", "{answer:?}"),
                Err(error) => assert!(!good && matches!(error, Error::Transport(_)), "{error:?}"),
            }
        }
    }
}

#[test]
fn what_fills_up_the_body_behind_gzip_is_no_part_of_it() {
    let members = include_bytes!("compressed/members.gz").as_slice();
    let broken = [members, &members[..12]].concat();
    let padded = [&[0; 512][..], b"\x1F", b"\x1F\0", b"padding"].map(|padding| [members, padding].concat());
    for (body, good) in padded.iter().map(|body| (body, true)).chain([(&broken, false)]) {
        let server = server("gzip", body);
        for answer in crate::support::both!(server.client(), GET, |_call| {}) {
            assert_eq!(answer.is_ok_and(|answer| answer.body().as_str() == "[1,2]"), good);
        }
    }
    // Neither does it matter how the body is cut.
    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    let chunks: Vec<u8> = padded[0].iter().flat_map(|byte| [b"1\r\n", &[*byte][..], b"\r\n"].concat()).collect();
    let bytes = [head.as_bytes(), &chunks, b"0\r\n\r\n"].concat();
    let server = Server::new(move |_| bytes.clone());
    for answer in crate::support::both!(server.client(), GET, |_call| {}) {
        assert_eq!(answer.unwrap().body().as_str(), "[1,2]");
    }
}

/// Asks for a part of everything.
struct Ranged;

impl Hook for Ranged {
    fn before(&self, attempt: &mut Attempt<'_>) {
        attempt.set_header(RANGE, HeaderValue::from_static("bytes=0-2"));
    }
}

#[test]
fn a_range_is_asked_for_without_a_coding() {
    let server = Server::new(|_| crate::support::reply("206 Partial Content", "Content-Range: bytes 0-2/9\r\n", "[1]"));
    let range = Param::header("Range");
    crate::support::both!(server.client(), GET, |call| call.set(range, &"bytes=0-2")).succeed();
    crate::support::both!(server.client().header("Range", "bytes=0-2"), GET, |_call| {}).succeed();
    crate::support::both!(server.client().hook(Ranged), GET, |_call| {}).succeed();
    for seen in server.seen() {
        assert_eq!(seen.header("accept-encoding"), Some("identity"));
    }
    assert_eq!(server.seen().len(), 6);
}

#[test]
fn the_limit_counts_what_comes_out() {
    let gzip = include_bytes!("compressed/null.gz").as_slice();
    let brotli = include_bytes!("compressed/null.br").as_slice();
    let zstd = include_bytes!("compressed/null.zst").as_slice();
    for (coding, body) in [("gzip", gzip), ("br", brotli), ("zstd", zstd)] {
        let server = server(coding, body);
        for limit in [SIZE, SIZE - 1, 1 << 10] {
            let client = server.client().max_body(limit).build().unwrap();
            check(block_on(client.call(&GET).send(reply::json, reply::json)), limit);
            // The blocking transport has no zstd.
            if coding != "zstd" {
                let client = server.client().max_body(limit).build_blocking().unwrap();
                check(client.call(&GET).send(reply::json, reply::json), limit);
            }
        }
        for seen in server.seen() {
            let accepted = seen.header("accept-encoding").unwrap();
            assert!(accepted.contains("gzip") && accepted.contains("br"), "{accepted}");
        }
    }
}
