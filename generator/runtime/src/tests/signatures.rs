use http::{HeaderMap, HeaderName, HeaderValue};
use jiff::Timestamp;

use crate::{SignatureProblem, Verifier, WebhookError, json};

/// By Python's `hmac` over `1492774577.{"id":"evt_1"}`.
const STRIPE: &str = "799c4ba7bb339f3c8601adfd112f0e477c930a268be1243d341abb8286501c2f";

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    let pair =
        |(name, value): &(&str, &str)| (name.parse::<HeaderName>().unwrap(), HeaderValue::try_from(*value).unwrap());
    pairs.iter().map(pair).collect()
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

/// The example of GitHub's page on validating webhook deliveries.
#[test]
fn github() {
    let signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    let headers = headers(&[("X-Hub-Signature-256", signature)]);
    let verifier = Verifier::github("It's a Secret to Everybody");
    assert_eq!(verifier.verify(&headers, b"Hello, World!"), Ok(()));
    assert_eq!(verifier.verify(&headers, b"Hello, World?"), Err(SignatureProblem::Different));
    let changed = Verifier::github("another").or_secret("It's a Secret to Everybody");
    assert_eq!(changed.verify(&headers, b"Hello, World!"), Ok(()));
    let plain = self::headers(&[("X-Signature", &signature["sha256=".len()..])]);
    let verifier = Verifier::hex_header("X-Signature", "It's a Secret to Everybody");
    assert_eq!(verifier.verify(&plain, b"Hello, World!"), Ok(()));
}

/// The example of Slack's page on verifying requests.
#[test]
fn slack() {
    let body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&\
                channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&\
                response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&\
                trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    let signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    let headers = headers(&[("X-Slack-Request-Timestamp", "1531420618"), ("X-Slack-Signature", signature)]);
    let verifier = Verifier::slack("8f742231b10e8888abcd99yyyzzz85a5");
    assert_eq!(verifier.verify_at(at(1_531_420_618), &headers, body.as_bytes()), Ok(()));
    assert_eq!(verifier.verify_at(at(1_531_420_918), &headers, body.as_bytes()), Ok(()));
    for far in [1_531_420_919, 1_531_420_317] {
        assert_eq!(verifier.verify_at(at(far), &headers, body.as_bytes()), Err(SignatureProblem::Expired));
    }
}

/// The example of the specification of Standard Webhooks.
#[test]
fn standard_webhooks() {
    let now = at(1_614_265_330);
    let body = br#"{"test": 2432232314}"#;
    let signed = |signature: &str| {
        let id = ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek");
        headers(&[id, ("webhook-timestamp", "1614265330"), ("webhook-signature", signature)])
    };
    let right = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    let verifier = Verifier::standard_webhooks("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assert_eq!(verifier.verify_at(now, &signed(right), body), Ok(()));
    assert_eq!(verifier.verify_at(now, &signed(&format!("v1,AAAA v1a,AAAA {right}")), body), Ok(()));
    assert_eq!(verifier.verify_at(now, &signed("v1,AAAA"), body), Err(SignatureProblem::Different));
    let rotated = Verifier::standard_webhooks("whsec_AAAA").or_secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assert_eq!(rotated.verify_at(now, &signed(right), body), Ok(()));
    let none = Verifier::standard_webhooks("not base64");
    assert_eq!(none.verify_at(now, &signed(right), body), Err(SignatureProblem::NoSecret));
}

#[test]
fn stripe() {
    let now = at(1_492_774_577);
    let signed = |header: &str| headers(&[("Stripe-Signature", header)]);
    let verifier = Verifier::stripe("whsec_test_secret");
    let verify = |header: &str| verifier.verify_at(now, &signed(header), br#"{"id":"evt_1"}"#);
    assert_eq!(
        verify(&format!(
            "t=1492774577,v1={STRIPE},v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39"
        )),
        Ok(())
    );
    assert_eq!(verify(&format!("t=1492774577, v1=00, v1={STRIPE}")), Ok(()));
    assert_eq!(verify(&format!("t=1492774578,v1={STRIPE}")), Err(SignatureProblem::Different));
    assert_eq!(verify(&format!("t=1492774577,v0={STRIPE}")), Err(SignatureProblem::Different));
    for malformed in ["", "v1=00", "t=,v1=00", "t=+1,v1=00", "t=1,t=2,v1=00", "t=99999999999999999999,v1=00"] {
        assert_eq!(verify(malformed), Err(SignatureProblem::Malformed), "{malformed}");
    }
}

#[test]
fn what_is_not_signed_is_not_read() {
    let verifier = Verifier::github("secret");
    let read =
        |headers: &HeaderMap| verifier.read(headers, b"\xFF", |_| -> Result<(), _> { panic!("nobody signed it") });
    for (pairs, problem) in [
        (&[][..], SignatureProblem::Missing),
        (&[("x-hub-signature-256", "sha256=00"), ("x-hub-signature-256", "sha256=00")], SignatureProblem::Missing),
        (&[("x-hub-signature-256", "sha1=00")], SignatureProblem::Malformed),
        (&[("x-hub-signature-256", "sha256=0g")], SignatureProblem::Malformed),
        (&[("x-hub-signature-256", "sha256=000")], SignatureProblem::Malformed),
        (&[("x-hub-signature-256", "sha256=")], SignatureProblem::Different),
    ] {
        let error = read(&headers(pairs));
        assert!(matches!(error, Err(WebhookError::Signature(found)) if found == problem), "{pairs:?}: {error:?}");
    }
    assert_eq!(
        Verifier::github("").verify(&headers(&[("x-hub-signature-256", "sha256=00")]), b""),
        Err(SignatureProblem::NoSecret)
    );
    let shown = format!("{:?}", Verifier::slack("geheim"));
    assert!(!shown.contains("geheim") && !shown.contains("103"), "{shown}");

    let signed =
        headers(&[("x-hub-signature-256", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")]);
    let verifier = Verifier::github("It's a Secret to Everybody");
    let error = verifier.read(&signed, b"Hello, World!", json::from_slice::<String>);
    assert!(matches!(error, Err(WebhookError::Body(_))));
}
