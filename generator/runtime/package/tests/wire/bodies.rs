//! Bodies as a server sees them.

use bytes::Bytes;
use http::Method;
use typecase_runtime::{Error, FormPart, Operation, Part, Style, Upload, json::Json};

use crate::support::{Seen, Server, Succeed as _, both, ok};

const POST: Operation = Operation::new("Post", Method::POST, "/post");

/// The request that both clients sent; those of several parts differ by their boundary.
macro_rules! sent {
    (|$call:ident| $set:expr) => {{
        let server = Server::new(|_| ok("null"));
        both!(server.client(), POST, |$call| $set).succeed();
        let [first, second]: [Seen; 2] = server.seen().try_into().unwrap();
        assert_eq!(first.body.len(), second.body.len());
        first
    }};
}

#[test]
fn json_text_and_bytes() {
    let seen = sent!(|call| call.json("application/merge-patch+json", &vec![1, 2]));
    assert_eq!(
        (seen.header("content-type"), seen.body.as_slice()),
        (Some("application/merge-patch+json"), b"[1,2]".as_slice())
    );
    let seen = sent!(|call| call.bytes("application/octet-stream", vec![0, 255]));
    assert_eq!(seen.body, [0, 255]);
    let seen = sent!(|_call| {});
    assert_eq!((seen.header("content-type"), seen.header("content-length")), (None, Some("0")));
}

#[test]
fn broken_rules_in_a_body_are_not_sent() {
    let server = Server::new(|_| ok("null"));
    for answer in both!(server.client(), POST, |call| call.json("application/json", &vec![1.0, f64::NAN])) {
        let Error::Invalid(invalid) = answer.unwrap_err() else { panic!() };
        assert_eq!(invalid.path(), "[1]");
    }
    for answer in both!(server.client(), POST, |call| call.form(&vec![1], &[])) {
        assert!(matches!(answer, Err(Error::Invalid(_))));
    }
    for answer in both!(server.client(), POST, |call| call.multipart(vec![Part::bytes("a", "", "a/b\r\nX: y", "")])) {
        assert!(matches!(answer, Err(Error::Invalid(_))));
    }
    assert!(server.seen().is_empty());
}

#[test]
fn forms() {
    let body = Json::new(r#"{"a b":"c d+é~*","list":[1,"x&y"],"map":{"k":[1]},"none":null,"flag":true}"#).unwrap();
    let seen = sent!(|call| call.form(&body, &[]));
    assert_eq!(seen.header("content-type"), Some("application/x-www-form-urlencoded"));
    let text = String::from_utf8(seen.body).unwrap();
    assert_eq!(text, "a+b=c+d%2B%C3%A9%7E*&list=1&list=x%26y&map=%7B%22k%22%3A%5B1%5D%7D&flag=true");

    let body =
        Json::new(r#"{"list":["a","b"],"pipe":["a","b"],"deep":{"k":["v"]},"json":["a"],"flat":{"k":"v"}}"#).unwrap();
    let parts = [
        FormPart::new("list").explode(false),
        FormPart::new("pipe").style(Style::PipeDelimited),
        FormPart::new("deep").style(Style::DeepObject),
        FormPart::new("json").json(),
        FormPart::new("flat").style(Style::Form),
    ];
    let text = String::from_utf8(sent!(|call| call.form(&body, &parts)).body).unwrap();
    assert_eq!(text, "list=a,b&pipe=a%7Cb&deep%5Bk%5D%5B0%5D=v&json=%5B%22a%22%5D&k=v");
}

#[test]
fn several_parts() {
    let object = Json::new(r#"{"k":"v"}"#).unwrap();
    let seen = sent!(|call| {
        let mut parts = vec![
            Part::text("n\"\r\nX: y", &"text\r\n--"),
            Part::text("list", &vec![1, 2]),
            Part::text("joined", &vec![1, 2]).joined("|"),
            Part::text("absent", &None::<i64>),
            Part::json("json", &vec!["a"]),
            Part::bytes("file", "a\".png", "image/png", Bytes::from_static(&[0, 255])),
        ];
        parts.extend(Part::members(&object));
        call.multipart(parts)
    });
    let boundary = seen.header("content-type").unwrap().strip_prefix("multipart/form-data; boundary=").unwrap();
    let parts: [(&str, &[u8]); 7] = [
        ("name=\"n%22%0D%0AX: y\"", b"text\r\n--"),
        ("name=\"list\"", b"1"),
        ("name=\"list\"", b"2"),
        ("name=\"joined\"", b"1|2"),
        ("name=\"json\"\r\nContent-Type: application/json", b"[\"a\"]"),
        ("name=\"file\"; filename=\"a%22.png\"\r\nContent-Type: image/png", &[0, 255]),
        ("name=\"k\"", b"v"),
    ];
    let mut expected = Vec::new();
    for (head, content) in parts {
        expected.extend(format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n").into_bytes());
        expected.extend([content, b"\r\n"].concat());
    }
    expected.extend(format!("--{boundary}--\r\n").into_bytes());
    assert_eq!(seen.body, expected);
}

#[test]
fn uploads() {
    let file = Upload::new(vec![0, 255]).filename("a\r\n\".png").content_type("image/png");
    assert_eq!(format!("{file:?}"), "Upload { content_type: Some(\"image/png\"), bytes: 2, .. }");
    let parts = |call: &mut dyn FnMut(Part)| {
        call(Part::text("n", &1));
        call(Part::upload("file", file.clone()));
        call(Part::upload("plain", b"x".as_slice().into()));
        call(Part::upload("bare", Upload::from(Bytes::from_static(b"y")).filename("")));
    };
    let body = |seen: &Seen| {
        let (media_type, boundary) = seen.header("content-type").unwrap().split_once("; boundary=").unwrap();
        (media_type.to_owned(), String::from_utf8_lossy(&seen.body).replace(boundary, "B"))
    };
    let seen = sent!(|call| {
        call.json("application/json", &1);
        parts(&mut |part| call.part(part));
    });
    let expected = "--B\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n1\r\n\
        --B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%0D%0A%22.png\"\r\nContent-Type: image/png\r\n\r\n\0\u{FFFD}\r\n\
        --B\r\nContent-Disposition: form-data; name=\"plain\"; filename=\"plain\"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n\
        --B\r\nContent-Disposition: form-data; name=\"bare\"\r\nContent-Type: application/octet-stream\r\n\r\ny\r\n--B--\r\n";
    assert_eq!(body(&seen), ("multipart/form-data".to_owned(), expected.to_owned()));

    let seen = sent!(|call| {
        call.part(Part::json("j", &vec![1]));
        call.part(Part::upload("file", Upload::new("z").filename("z.txt").content_type("text/plain")));
        call.part(Part::text("t", &"t"));
        call.multipart_type("multipart/mixed");
    });
    let expected = "--B\r\nContent-Type: application/json\r\n\r\n[1]\r\n\
        --B\r\nContent-Disposition: attachment; filename=\"z.txt\"\r\nContent-Type: text/plain\r\n\r\nz\r\n--B\r\n\r\nt\r\n--B--\r\n";
    assert_eq!(body(&seen), ("multipart/mixed".to_owned(), expected.to_owned()));

    let server = Server::new(|_| ok("null"));
    for broken in [Part::upload("file", Upload::new("").content_type("a/b\r\nX: y")), Part::json("file", &f64::NAN)] {
        for answer in both!(server.client(), POST, |call| call.part(broken.clone())) {
            let Error::Invalid(invalid) = answer.unwrap_err() else { panic!() };
            assert_eq!(invalid.path(), "file");
        }
    }
    assert!(server.seen().is_empty());
}

#[test]
fn an_upload_is_sent_in_a_media_type_that_is_documented() {
    const PUT: Operation = Operation::new("Put", Method::PUT, "/picture");
    let png = || Upload::new(&b"\x89PNG"[..]);
    let two = ["image/png", "image/jpeg"];
    let rows: [(&[&str], Upload, Option<&str>); 7] = [
        (&two, png(), Some("image/png")),
        (&two, png().content_type("Image/JPEG; q=1"), Some("Image/JPEG; q=1")),
        (&two, png().content_type("image/gif"), None),
        (&["image/*"], png().content_type("image/gif"), Some("image/gif")),
        (&["image/*"], png().content_type("text/plain"), None),
        (&["*/*"], png(), Some("application/octet-stream")),
        (&["*/*"], png().content_type("image/gif\r\nX-Own: 1"), None),
    ];
    for (media_types, upload, sent) in rows {
        let server = Server::new(|_| ok("null"));
        for answer in both!(server.client(), PUT, |call| call.upload(media_types, upload.clone())) {
            assert_eq!(answer.is_ok(), sent.is_some(), "{media_types:?}: {answer:?}");
        }
        let seen = server.seen();
        assert_eq!(seen.len(), if sent.is_some() { 2 } else { 0 });
        assert!(seen.iter().all(|seen| seen.header("content-type") == sent && seen.body == b"\x89PNG"), "{seen:?}");
    }
}
