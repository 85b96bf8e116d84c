use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use http::Response;

use crate::oauth::{AuthorizationCode, DeviceCode, DeviceStep, Obtain, TokenProblem, TokenProvider as _, UserTokens};

/// The octets of RFC 7636, appendix B, behind as many for the state.
fn random() -> [u8; 64] {
    let octets = [
        116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214, 191,
        240, 91, 88, 5, 88, 83, 132, 141, 121,
    ];
    let mut random = [7; 64];
    random[32..].copy_from_slice(&octets);
    random
}

fn flow() -> AuthorizationCode {
    AuthorizationCode::new("https://a.example/authorize", "https://a.example/token", "app", "http://127.0.0.1/back?a=b")
        .scopes(["read", "write"])
        .url_param("prompt", "consent")
}

fn answer(status: u16, body: &str) -> Response<Bytes> {
    Response::builder().status(status).body(Bytes::copy_from_slice(body.as_bytes())).unwrap()
}

fn body(obtain: Obtain) -> String {
    let Obtain::Request(request) = obtain else { panic!("no request") };
    String::from_utf8(request.body().to_vec()).unwrap()
}

const STATE: &str = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc";

#[test]
fn a_user_signs_in_at_a_browser() {
    let sign_in = flow().begin(random()).unwrap();
    let (url, query) = sign_in.url().split_once('?').unwrap();
    assert_eq!(url, "https://a.example/authorize");
    let pairs: Vec<&str> = query.split('&').collect();
    for pair in [
        "response_type=code",
        "client_id=app",
        "redirect_uri=http%3A%2F%2F127.0.0.1%2Fback%3Fa%3Db",
        &format!("state={STATE}"),
        "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "code_challenge_method=S256",
        "scope=read%20write",
        "prompt=consent",
    ] {
        assert!(pairs.contains(&pair), "{pair} in {query}");
    }
    let stored = Arc::new(Mutex::new(Vec::new()));
    let store = Arc::clone(&stored);
    let tokens = sign_in.finish(&format!("http://127.0.0.1/back?a=b&code=c%2B1&state={STATE}")).unwrap();
    let tokens = tokens.on_new_token(move |token| store.lock().unwrap().push(token.to_owned()));
    let sent = body(tokens.obtain().unwrap());
    let redirect = "redirect_uri=http%3A%2F%2F127.0.0.1%2Fback%3Fa%3Db";
    let verifier = "code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    assert_eq!(sent, format!("grant_type=authorization_code&code=c%2B1&{redirect}&{verifier}&client_id=app"));
    tokens.read(&answer(200, r#"{"access_token":"t","token_type":"Bearer","refresh_token":"r"}"#)).unwrap();
    assert_eq!((tokens.refresh_token().as_deref(), &**stored.lock().unwrap()), (Some("r"), &["r".to_owned()][..]));
    assert_eq!(body(tokens.obtain().unwrap()), "grant_type=refresh_token&refresh_token=r&client_id=app");
    assert!(!format!("{tokens:?}").contains('r') || format!("{tokens:?}") == "UserTokens { .. }");
}

#[test]
fn a_redirect_that_is_not_an_answer_to_the_sign_in_is_refused() {
    let finish = |query: &str| {
        let sign_in = flow().issuer("https://a.example").begin(random()).unwrap();
        match sign_in.finish(query) {
            Err(TokenProblem::SignIn(reason)) => reason.into_owned(),
            other => panic!("{query}: {other:?}"),
        }
    };
    assert!(finish("code=c&state=other&iss=https://a.example").contains("state"));
    assert!(finish("code=c&iss=https://a.example").contains("state"));
    assert!(finish(&format!("code=c&state={STATE}&state=other")).contains("issuer"));
    assert!(finish(&format!("code=c&state={STATE}&iss=https://b.example")).contains("issuer"));
    let own = format!("state={STATE}&iss=https%3A%2F%2Fa.example");
    assert_eq!(finish(&format!("{own}&error=access_denied")), "access_denied");
    assert_eq!(finish(&format!("{own}&error=S3CR%20ET")), "the server answered an error");
    assert!(finish(&own).contains("no code"));
    let in_the_clear = AuthorizationCode::new("http://a.example/authorize", "", "app", "");
    assert!(matches!(in_the_clear.begin(random()), Err(TokenProblem::Endpoint)));
}

#[test]
fn without_a_refresh_token_a_user_signs_in_again() {
    let sign_in = flow().begin(random()).unwrap();
    let tokens = sign_in.finish(&format!("?code=c&state={STATE}#rest")).unwrap();
    tokens.read(&answer(200, r#"{"access_token":"t","token_type":"Bearer"}"#)).unwrap();
    assert!(matches!(tokens.obtain(), Err(TokenProblem::SignIn(_))));
}

/// The example of RFC 8628, sections 3.1 to 3.5.
#[test]
fn a_user_signs_in_by_another_device() {
    let mut sign_in =
        DeviceCode::new("https://a.example/device", "https://a.example/token", "app").scopes(["read"]).begin();
    let send = |step: DeviceStep| match step {
        DeviceStep::Send(request) => {
            (request.uri().path().to_owned(), String::from_utf8(request.body().to_vec()).unwrap())
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(send(sign_in.step().unwrap()), ("/device".to_owned(), "scope=read&client_id=app".to_owned()));
    let given = r#"{"device_code":"GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS","user_code":"WDJB-MJHT",
        "verification_uri":"https://example.com/device","verification_uri_complete":"https://example.com/device?user_code=WDJB-MJHT",
        "expires_in":30,"interval":5}"#;
    sign_in.answer(&answer(200, given)).unwrap();
    let DeviceStep::Show(prompt) = sign_in.step().unwrap() else { panic!("no prompt") };
    assert_eq!((prompt.user_code.as_str(), prompt.expires_in), ("WDJB-MJHT", Duration::from_secs(30)));
    let wait = |step: DeviceStep| match step {
        DeviceStep::Wait(time) => time.as_secs(),
        other => panic!("{other:?}"),
    };
    assert_eq!(wait(sign_in.step().unwrap()), 5);
    let grant = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS&client_id=app";
    assert_eq!(send(sign_in.step().unwrap()), ("/token".to_owned(), grant.to_owned()));
    sign_in.answer(&answer(400, r#"{"error":"authorization_pending"}"#)).unwrap();
    assert_eq!(wait(sign_in.step().unwrap()), 5);
    sign_in.answer(&answer(400, r#"{"error":"slow_down"}"#)).unwrap();
    let mut expiring = sign_in.clone();
    assert_eq!(wait(sign_in.step().unwrap()), 10);
    sign_in.step().unwrap();
    sign_in.answer(&answer(200, r#"{"access_token":"t","token_type":"Bearer","refresh_token":"r"}"#)).unwrap();
    let DeviceStep::Done(tokens) = sign_in.step().unwrap() else { panic!("not done") };
    assert!(matches!(tokens.obtain(), Ok(Obtain::Token(_))));
    let tokens: UserTokens = *tokens;
    assert_eq!(body(tokens.obtain().unwrap()), "grant_type=refresh_token&refresh_token=r&client_id=app");

    assert_eq!(wait(expiring.step().unwrap()), 10);
    expiring.answer(&answer(400, r#"{"error":"authorization_pending"}"#)).unwrap();
    assert_eq!(wait(expiring.step().unwrap()), 10);
    expiring.answer(&answer(400, r#"{"error":"authorization_pending"}"#)).unwrap();
    assert!(matches!(expiring.step(), Err(TokenProblem::SignIn(code)) if code == "expired_token"));
    assert!(matches!(expiring.answer(&answer(400, r#"{"error":"access_denied"}"#)), Err(TokenProblem::Refused { .. })));
    let mut hostile = DeviceCode::new("https://a.example/device", "https://a.example/token", "app").begin();
    let given = r#"{"device_code":"d","user_code":"u","verification_uri":"javascript:alert(1)"}"#;
    assert!(hostile.answer(&answer(200, given)).is_err());
    assert!(DeviceCode::new("http://a.example/device", "", "app").begin().step().is_err());
}
