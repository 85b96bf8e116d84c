//! Credentials that sign whole requests: digests that answer challenges, and AWS's signatures.

use std::sync::atomic::{AtomicUsize, Ordering};

use hmac::{Hmac, KeyInit as _, Mac as _};
use http::Method;
use sha2::{Digest as _, Sha256};
use typecase_runtime::{AwsKeys, AwsSignature, Credential, Error, Operation, Redirects, Retry, Upload};

use crate::support::{Seen, Server, Succeed as _, both, ok, reply};

const LIST: Operation = Operation::new("List", Method::GET, "/rooms").secured(&[&["digest"]]);
const MAKE: Operation = Operation::new("Make", Method::POST, "/rooms").secured(&[&["digest"]]);
const SIGNED: Operation = Operation::new("Signed", Method::POST, "/rooms/a b").secured(&[&["aws"]]);

fn challenge(nonce: &str, more: &str) -> Vec<u8> {
    let header =
        format!("WWW-Authenticate: Basic realm=\"r\", Digest realm=\"r\", qop=\"auth\", nonce=\"{nonce}\"{more}\r\n");
    reply("401 Unauthorized", &header, "\"who?\"")
}

fn digest() -> Credential {
    Credential::digest("me", "secret")
}

/// The value of a member of the digest in a request.
fn member<'a>(seen: &'a Seen, name: &str) -> Option<&'a str> {
    let rest = seen.header("authorization")?.split_once(&format!(" {name}="))?.1;
    Some(rest.split(',').next()?.trim_matches('"'))
}

#[test]
fn a_challenge_is_answered_once_and_its_nonce_counted() {
    let server = Server::new(|seen| match member(seen, "nonce") {
        Some("n1") => ok("1"),
        _ => challenge("n1", ""),
    });
    let builder = || server.client().credential("digest", digest());
    both!(builder(), MAKE, |call| call.json("application/json", &"room")).succeed();
    let seen = server.seen();
    assert_eq!(seen.len(), 4);
    assert!(seen.iter().all(|seen| seen.body == b"\"room\""));
    assert_eq!(seen[0].header("authorization"), None);
    assert!(
        seen[1].header("authorization").unwrap().starts_with("Digest username=\"me\", realm=\"r\", uri=\"/rooms\"")
    );

    // The clients of one builder keep the challenge from call to call.
    let client = builder().build_blocking().unwrap();
    for _ in 0..3 {
        let call = client.call(&LIST);
        call.send(typecase_runtime::reply::empty, typecase_runtime::reply::empty).unwrap();
    }
    let seen = &server.seen()[4..];
    let counts: Vec<Option<&str>> = seen.iter().map(|seen| member(seen, "nc")).collect();
    assert_eq!(counts, [None, Some("00000001"), Some("00000002"), Some("00000003")]);
}

#[test]
fn a_wrong_password_ends_in_401_and_a_stale_nonce_in_another_answer() {
    let server = Server::new(|_| challenge("n", ""));
    for answer in both!(server.client().credential("digest", digest()), LIST, |_call| {}) {
        let error = answer.unwrap_err();
        assert_eq!(error.status().unwrap(), 401);
        assert_eq!(error.attempts(), 2);
    }
    assert_eq!(server.seen().len(), 4);

    let server = Server::new(|seen| match member(seen, "nonce") {
        None => challenge("old", ""),
        Some("old") => challenge("new", ", stale=true"),
        Some(_) => ok("1"),
    });
    both!(server.client().credential("digest", digest()), LIST, |_call| {}).succeed();
    assert_eq!(server.seen().len(), 6);

    // A server that calls every nonce stale isn't asked for ever.
    let server = Server::new(|_| challenge("n", ", stale=true"));
    for answer in both!(server.client().credential("digest", digest()), LIST, |_call| {}) {
        assert_eq!(answer.unwrap_err().status().unwrap(), 401);
    }
    assert_eq!(server.seen().len(), 6);
    // One without a challenge that can be answered is asked once.
    let server = Server::new(|_| reply("401 Unauthorized", "WWW-Authenticate: Digest realm=\"r\"\r\n", "1"));
    for answer in both!(server.client().credential("digest", digest()), LIST, |_call| {}) {
        assert_eq!(answer.unwrap_err().status().unwrap(), 401);
    }
    assert_eq!(server.seen().len(), 2);
}

#[test]
fn retries_answer_with_the_next_count() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |_| match count.fetch_add(1, Ordering::SeqCst) % 3 {
        0 => challenge("n", ""),
        1 => reply("503 Service Unavailable", "Retry-After: 0\r\n", ""),
        _ => ok("1"),
    });
    let retry = Retry::new().backoff(std::time::Duration::ZERO, std::time::Duration::ZERO);
    both!(server.client().credential("digest", digest()).retries(retry), LIST, |_call| {}).succeed();
    let seen = server.seen();
    let counts: Vec<Option<&str>> = seen.iter().map(|seen| member(seen, "nc")).collect();
    assert_eq!(counts, [None, Some("00000001"), Some("00000002"), None, Some("00000001"), Some("00000002")]);
}

#[test]
fn another_origin_gets_no_digest() {
    let elsewhere = Server::new(|_| challenge("theirs", ""));
    let there = format!("{}/rooms", elsewhere.url);
    let home = Server::new(move |seen| match member(seen, "nonce") {
        Some(_) => reply("307 Temporary Redirect", &format!("Location: {there}\r\n"), ""),
        None => challenge("ours", ""),
    });
    let builder = || home.client().redirects(Redirects::AnyOrigin).credential("digest", digest());
    for answer in both!(builder(), LIST, |_call| {}) {
        assert_eq!(answer.unwrap_err().status().unwrap(), 401);
    }
    assert_eq!(elsewhere.seen().len(), 2);
    assert!(elsewhere.seen().iter().all(|seen| seen.header("authorization").is_none()));
}

#[test]
fn a_body_that_can_be_read_once_is_not_sent_with_the_answer() {
    let server = Server::new(|seen| if seen.header("authorization").is_some() { ok("1") } else { challenge("n", "") });
    let once = || Upload::reader(&b"once"[..]);
    let client = server.client().credential("digest", digest()).build_blocking().unwrap();
    let upload = |content: Upload| {
        let mut call = client.call(&MAKE);
        call.upload(&["application/octet-stream"], content);
        call.send(typecase_runtime::reply::empty, typecase_runtime::reply::empty)
    };
    let error = upload(once()).unwrap_err();
    assert!(matches!(error, Error::Transport(_)));
    assert!(error.to_string().contains("challenge"), "{error}");
    assert_eq!(server.seen().len(), 1);
    // What can be opened again is; and from then on the answer is there before the challenge.
    upload(Upload::reader_by(|| Ok(&b"again"[..]))).unwrap();
    upload(once()).unwrap();
    let bodies: Vec<Vec<u8>> = server.seen().iter().map(|seen| seen.body.clone()).collect();
    assert!(bodies.iter().all(|body| [&b"once"[..], b"again"].contains(&body.as_slice())), "{bodies:?}");
}

/// The signature that the secret `key` makes of what a server got, the host with its port among it.
fn signature_of(seen: &Seen, names: &str) -> String {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let mac = |key: &[u8], text: &str| {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    };
    let lines: String = names.split(';').map(|name| format!("{name}:{}\n", seen.header(name).unwrap())).collect();
    // What is encoded on the wire is encoded once more.
    let path = seen.target.replace('%', "%25");
    let text = format!("POST\n{path}\n\n{lines}\n{names}\n{}", hex(&Sha256::digest(&seen.body)));
    let time = seen.header("x-amz-date").unwrap();
    let (scope, hash) = ("eu-central-1/execute-api/aws4_request", hex(&Sha256::digest(text)));
    let to_sign = format!("AWS4-HMAC-SHA256\n{time}\n{}/{scope}\n{hash}", &time[..8]);
    let key = scope.split('/').fold(mac(b"AWS4key", &time[..8]), |key, text| mac(&key, text));
    hex(&mac(&key, &to_sign))
}

#[test]
fn requests_to_aws_are_signed_as_they_are_sent() {
    let server = Server::new(|_| ok("1"));
    let signature =
        || AwsSignature::new("eu-central-1", "execute-api", AwsKeys::new("id", "key").session_token("token"));
    let builder = || server.client().credential("aws", Credential::aws(signature()));
    both!(builder(), SIGNED, |call| call.json("application/json", &"room")).succeed();
    for seen in server.seen() {
        let header = seen.header("authorization").unwrap();
        let names = "accept;content-type;host;x-amz-date;x-amz-security-token";
        assert!(header.starts_with("AWS4-HMAC-SHA256 Credential=id/"), "{header}");
        assert!(
            header.contains(&format!("/eu-central-1/execute-api/aws4_request, SignedHeaders={names}, Signature=")),
            "{header}"
        );
        assert_eq!(seen.header("x-amz-security-token"), Some("token"));
        assert_eq!(header.rsplit('=').next(), Some(signature_of(&seen, names).as_str()));
    }
    // Nothing of it goes to another origin.
    let elsewhere = Server::new(|_| ok("1"));
    let there = elsewhere.url.clone();
    let home = Server::new(move |_| reply("303 See Other", &format!("Location: {there}\r\n"), ""));
    let builder = home.client().redirects(Redirects::AnyOrigin).credential("aws", Credential::aws(signature()));
    let client = builder.build_blocking().unwrap();
    client.raw(Method::GET, "/rooms").send(typecase_runtime::reply::empty, typecase_runtime::reply::empty).unwrap();
    assert!(home.seen()[0].header("x-amz-date").is_some());
    assert!(
        elsewhere.seen()[0].header("authorization").is_none() && elsewhere.seen()[0].header("x-amz-date").is_none()
    );
}
