use bytes::Bytes;
use http::Request;
use jiff::Timestamp;

use crate::{AwsKeys, AwsSignature};

fn keys() -> AwsKeys {
    AwsKeys::new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
}

/// The names of the signed headers and the signature of a request of AWS's test suite, at its time.
fn signed(signature: &AwsSignature, service: &str, mut request: Request<Bytes>, whole: bool) -> (String, String) {
    let now: Timestamp = "2015-08-30T12:36:00Z".parse().unwrap();
    signature.sign_at(&mut request, whole, now).unwrap();
    let header = request.headers()["authorization"].to_str().unwrap();
    let scope =
        format!("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/{service}/aws4_request, SignedHeaders=");
    let (names, signature) = header.strip_prefix(&scope).unwrap().split_once(", Signature=").unwrap();
    assert_eq!(request.headers()["x-amz-date"], "20150830T123600Z");
    (names.to_owned(), signature.to_owned())
}

fn get(path: &str) -> http::request::Builder {
    Request::get(format!("https://example.amazonaws.com{path}"))
}

fn empty(builder: http::request::Builder) -> Request<Bytes> {
    builder.body(Bytes::new()).unwrap()
}

/// The cases of AWS's Signature Version 4 test suite that a client can come to: `get-vanilla`, `get-vanilla-query-order-key-case`,
/// `post-vanilla`, `post-x-www-form-urlencoded`, `get-header-value-trim`.
#[test]
fn the_test_suite_of_aws() {
    let form =
        Request::post("https://example.amazonaws.com/").header("Content-Type", "application/x-www-form-urlencoded");
    let spaced = get("/").header("My-Header1", " value1").header("My-Header2", " \"a   b   c\"");
    let sent = "host;x-amz-date";
    for (request, names, signature) in [
        (empty(get("/")), sent, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        (
            empty(get("/?Param2=value2&Param1=value1")),
            sent,
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
        (
            empty(Request::post("https://example.amazonaws.com/")),
            sent,
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        ),
        (
            form.body("Param1=value1".into()).unwrap(),
            "content-type;host;x-amz-date",
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ),
        (
            empty(spaced),
            "host;my-header1;my-header2;x-amz-date",
            "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
        ),
    ] {
        let shown = format!("{request:?}");
        let found = signed(&AwsSignature::new("us-east-1", "service", keys()), "service", request, true);
        assert_eq!((found.0.as_str(), found.1.as_str()), (names, signature), "{shown}");
    }
}

/// By botocore: a path that is encoded, slashes without a segment between them, a port, a query that is spelled otherwise, temporary
/// keys, and S3, which takes paths as they are.
#[test]
fn what_is_on_the_wire_is_signed_as_aws_reads_it() {
    let service = AwsSignature::new("us-east-1", "service", keys());
    let port = empty(Request::get("https://example.amazonaws.com:8443//a//b/?z=%2f&a=+&a=1&"));
    for (request, signature) in [
        (empty(get("/a%20b/%E1%88%B4;x=1")), "cd4bd6990ec9f4d153ee843ee711a5b61819052fcc9724d08b9ced6febed1050"),
        (port, "0b2efd192ddc70f91e7cf967a850b47b7897ea168fa01ca665dd303fd8228c77"),
        // Its own port isn't written with a host.
        (
            empty(Request::get("https://example.amazonaws.com:443/")),
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        ),
        // Proxies change these.
        (
            empty(
                get("/")
                    .header("User-Agent", "a/1")
                    .header("Traceparent", "00-1-2-01")
                    .header("Accept-Encoding", "gzip"),
            ),
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        ),
    ] {
        let shown = format!("{request:?}");
        assert_eq!(signed(&service, "service", request, true).1, signature, "{shown}");
    }
    let token = "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267";
    let temporary = AwsSignature::keys_by("us-east-1", "service", move || keys().session_token(token));
    let (names, signature) = signed(&temporary, "service", empty(get("/")), true);
    assert_eq!(names, "host;x-amz-date;x-amz-security-token");
    assert_eq!(signature, "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8");
    let s3 = AwsSignature::new("us-east-1", "s3", keys());
    let (names, signature) = signed(&s3, "s3", empty(get("/a%20b//c%3D1")), true);
    assert_eq!(names, "host;x-amz-content-sha256;x-amz-date");
    assert_eq!(signature, "14437e263518d1d7b2c77defbcf76cfaf0eebecb77eb51e339b8ebd5254714c5");
    // What is read while it is sent isn't hashed before.
    assert_ne!(signed(&s3, "s3", empty(get("/a%20b//c%3D1")), false).1, signature);
    assert_eq!(signed(&service, "service", empty(get("/")), false).0, "host;x-amz-content-sha256;x-amz-date");
}

#[test]
fn keys_are_not_shown_and_names_are_checked() {
    let signature = AwsSignature::new("us-east-1", "s3", keys().session_token("token"));
    for shown in [format!("{:?}", keys()), format!("{signature:?}"), format!("{:?}", crate::Credential::aws(signature))]
    {
        assert!(!shown.contains("AKID") && !shown.contains("wJalr") && !shown.contains("token"), "{shown}");
    }
    for (region, service) in [("", "s3"), ("us-east-1", ""), ("us east", "s3"), ("us-east-1", "s3/aws4_request")] {
        let credential = crate::Credential::aws(AwsSignature::new(region, service, keys()));
        let builder = crate::ClientBuilder::new("http://localhost", "test/1").credential("aws", credential);
        assert!(builder.build_blocking().unwrap_err().to_string().contains("region"));
    }
}
