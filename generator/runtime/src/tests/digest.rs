use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, header::WWW_AUTHENTICATE};

use crate::{
    call::{
        signer::{Challenged, Moment, Signer},
        surroundings::Surroundings,
    },
    digest::{Answer, Digest, first},
};

/// Surroundings whose random bits are known.
struct Fixed;

impl Surroundings for Fixed {
    fn elapsed(&self) -> std::time::Duration {
        std::time::Duration::ZERO
    }

    fn now(&self) -> Option<jiff::Timestamp> {
        None
    }

    fn random(&self) -> u64 {
        0x0123_4567_89AB_CDEF
    }
}

const CNONCE: &str = "0123456789abcdef0123456789abcdef";

fn moment(surroundings: &Arc<dyn Surroundings>) -> Moment<'_> {
    Moment {
        surroundings,
        #[cfg(feature = "aws_sigv4")]
        whole: true,
    }
}

/// Hands a challenge to a credential, and gives the header of each of the requests that follow.
fn answers(digest: &Digest, challenge: &[u8], targets: &[&str]) -> Option<Vec<String>> {
    let surroundings: Arc<dyn Surroundings> = Arc::new(Fixed);
    let moment = moment(&surroundings);
    let mut headers = HeaderMap::new();
    headers.insert(WWW_AUTHENTICATE, HeaderValue::from_bytes(challenge).ok()?);
    digest.challenged("https://api.example/first", &headers, &moment)?;
    let signed = targets.iter().map(|target| {
        let mut request = Request::get(format!("https://api.example{target}")).body(Bytes::new()).unwrap();
        digest.sign(&mut request, &moment).unwrap();
        String::from_utf8(request.headers()["authorization"].as_bytes().to_vec()).unwrap()
    });
    Some(signed.collect())
}

fn answer(challenge: &str) -> Option<String> {
    let digest = Digest::new("Mufasa".into(), "Circle of Life".into());
    answers(&digest, challenge.as_bytes(), &["/dir/index.html"])?.pop()
}

fn value<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    let rest = header.split_once(&format!(" {name}="))?.1;
    Some(rest.split([',', ' ']).next()?.trim_matches('"'))
}

/// RFC 7616 §3.9.1.
#[test]
fn the_examples_of_the_rfc() {
    let offered = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=ALGORITHM, \
                   nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\"";
    for (algorithm, response) in [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ] {
        let challenge = first(&offered.replace("ALGORITHM", algorithm)).unwrap();
        let answer = Answer {
            challenge: &challenge,
            username: "Mufasa",
            password: "Circle of Life",
            method: "GET",
            target: "/dir/index.html",
            cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
            count: 1,
        };
        assert_eq!(value(&answer.header(), "response"), Some(response));
    }
}

/// By Python's `hashlib`, with the names of the RFC and a client's nonce of these tests.
#[test]
fn each_algorithm_has_its_digest() {
    for (algorithm, response) in [
        ("", "bde304907a6c9179dbfb28083bef3cc4"),
        ("MD5", "bde304907a6c9179dbfb28083bef3cc4"),
        ("md5-sess", "523412b6955255cc522037a754ed28df"),
        ("SHA-256", "272a3ede4c65eda482fc4e367764d6364793ab7720ccaa27e2cb2e28aef2cffc"),
        ("\"SHA-256-sess\"", "991a47be2ccc5d1b7971549f95851ea6bac827c322fa48664f10404698fb55f4"),
        ("SHA-512-256", "914102c452a9982cdfd2f45f70bca1ecae7f3f7fe846586b42deb54102790514"),
    ] {
        let named = if algorithm.is_empty() { String::new() } else { format!(", algorithm={algorithm}") };
        let header = answer(&format!(
            "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\"{named}, \
             nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""
        ));
        let header = header.unwrap();
        assert_eq!(value(&header, "response"), Some(response), "{algorithm}: {header}");
        assert_eq!(value(&header, "nc"), Some("00000001"));
        assert_eq!(value(&header, "cnonce"), Some(CNONCE));
        assert_eq!(value(&header, "opaque"), Some("FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"));
        assert_eq!(value(&header, "algorithm").is_some(), !algorithm.is_empty());
    }
}

/// Servers of RFC 2069 know neither `qop` nor the client's nonce.
#[test]
fn an_old_server_gets_an_old_answer() {
    let digest = Digest::new("Mufasa".into(), "CircleOfLife".into());
    let challenge = br#"Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41""#;
    let header = answers(&digest, challenge, &["/dir/index.html"]).unwrap().remove(0);
    // The digest of the errata of RFC 2069.
    assert_eq!(value(&header, "response"), Some("1949323746fe6a43ef61f9606e7febea"));
    assert!(!header.contains("cnonce") && !header.contains("nc=") && !header.contains("qop"), "{header}");
}

#[test]
fn requests_are_counted_and_carry_their_own_target() {
    let digest = Digest::new("me".into(), "secret".into());
    let headers = answers(&digest, br#"Digest realm="r", nonce="n", qop=auth"#, &["/a?b=c", "/d"]).unwrap();
    assert_eq!(headers.iter().map(|header| value(header, "nc").unwrap()).collect::<Vec<_>>(), ["00000001", "00000002"]);
    assert_eq!(headers.iter().map(|header| value(header, "uri").unwrap()).collect::<Vec<_>>(), ["/a?b=c", "/d"]);
    assert_ne!(value(&headers[0], "response"), value(&headers[1], "response"));
}

#[test]
fn the_first_challenge_that_can_be_answered_is() {
    for (header, realm) in [
        (r#"Basic realm="b", Digest realm="d", nonce="n", qop="auth""#, "d"),
        (r#"Digest realm="int", nonce="n", qop="auth-int", Digest realm="d", nonce="n", qop="auth""#, "d"),
        (r#"Digest realm="new", nonce="n", algorithm=SHA3-512, dIgEsT Realm = "d" , nonce="n""#, "d"),
        (r#"Negotiate abc/def==, Digest realm="a, Digest \"b\"", nonce="n""#, r#"a, Digest \"b\""#),
        (",, Digest realm=\"\",nonce=n", ""),
    ] {
        let answered = answer(header).unwrap_or_else(|| panic!("{header}"));
        assert!(answered.contains(&format!("realm=\"{realm}\"")), "{answered}");
    }
    for header in [
        "",
        "Digest",
        r#"Digest realm="no nonce""#,
        r#"Digest nonce="no realm""#,
        r#"Digest realm="d", nonce="n"#,
        r#"Digest realm="d", nonce="n", qop="auth-int""#,
        r#"Digest realm="d", nonce="n", algorithm=SHA-1"#,
        r#"Digest realm="d", nonce="n", algorithm=-sess"#,
        r#"Basic realm="Digest realm=x, nonce=y""#,
        "é Digest",
    ] {
        assert_eq!(answer(header), None, "{header}");
    }
    let long = format!("Digest realm=\"d\", nonce=\"{}\"", "n".repeat(9000));
    assert_eq!(answer(&long), None);
}

#[test]
fn users_have_any_name() {
    let header = |name: &str, challenge: &str| {
        answers(&Digest::new(name.into(), "p".into()), challenge.as_bytes(), &["/"]).unwrap().remove(0)
    };
    let plain = r#"Digest realm="r", nonce="n", qop="auth", charset=UTF-8"#;
    assert!(header(r#"a "b" \c"#, plain).starts_with(r#"Digest username="a \"b\" \\c", realm"#));
    assert!(header("Jäsøn Doe", plain).starts_with("Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm"));
    let hidden =
        header("Jäsøn Doe", r#"Digest realm="api@example.org", nonce="n", algorithm=SHA-512-256, userhash=true"#);
    // By Python's `hashlib`: the example of RFC 7616 §3.9.2 is of another function than it names.
    let hash = "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b";
    assert_eq!(value(&hidden, "username"), Some(hash), "{hidden}");
    assert!(hidden.ends_with("userhash=true"));
    assert!(Digest::new("a\r\nX: y".into(), "p".into()).check().is_err());
}

#[test]
fn an_answer_goes_to_the_origin_of_its_challenge_alone() {
    let digest = Digest::new("me".into(), "secret".into());
    let surroundings: Arc<dyn Surroundings> = Arc::new(Fixed);
    let moment = moment(&surroundings);
    let mut headers = HeaderMap::new();
    headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(r#"Digest realm="r", nonce="n", stale=TRUE"#));
    assert_eq!(digest.challenged("https://api.example/a", &headers, &moment), Some(Challenged::Stale));
    for (url, goes) in [
        ("https://api.example/b", true),
        ("http://api.example/b", false),
        ("https://api.example:444/b", false),
        ("https://other.example/a", false),
    ] {
        let mut request = Request::get(url).body(Bytes::new()).unwrap();
        digest.sign(&mut request, &moment).unwrap();
        assert_eq!(request.headers().contains_key("authorization"), goes, "{url}");
    }
}
