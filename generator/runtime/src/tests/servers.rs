//! The servers that a document lists, and what may stand in their variables.

use std::borrow::Cow;

use crate::url::server::{Listed, Server, Unlisted};

const LISTED: Listed = Listed::new("https://{region}.example.com:{port}/{base}/{tenant}").defaults(&[
    ("region", "eu"),
    ("port", "443"),
    ("base", "api/v1"),
]);

/// The base URL with something in a variable, or which variable is refused and why.
fn with(variable: &'static str, value: &str) -> Result<String, String> {
    let server = Server::new(LISTED).with("tenant", Cow::Borrowed("t")).with(variable, Cow::Owned(value.to_owned()));
    server.base_url().map_err(|invalid| format!("{} {}", invalid.path, invalid.reason))
}

#[test]
fn variables_have_their_defaults_or_must_be_set() {
    let server = Server::new(LISTED);
    let error = server.base_url().unwrap_err();
    assert_eq!((error.path.as_str(), error.reason.as_str()), ("tenant", "must be set"));
    assert_eq!(with("tenant", "acme").unwrap(), "https://eu.example.com:443/api/v1/acme");
    // What stands in one variable is never read as another.
    assert!(with("tenant", "{region}").is_err());
}

#[test]
fn no_value_changes_another_part_of_the_url() {
    for (variable, value) in
        [("region", "us.west-1"), ("port", "8443"), ("base", "v2/beta"), ("base", ""), ("tenant", "a:b@c")]
    {
        assert!(with(variable, value).is_ok(), "{variable} {value}");
    }
    let hosts = [
        "evil.com/",
        "evil.com#",
        "evil.com?",
        "evil.com\\",
        "user@evil",
        "evil.com:80",
        "a b",
        "%2e",
        "",
        "é",
        "a\r\nb",
    ];
    for value in hosts {
        assert!(with("region", value).is_err(), "{value}");
    }
    for value in ["443/x", "443@evil.com", "99999", "x"] {
        assert!(with("port", value).is_err(), "{value}");
    }
    // Several segments stand where the document has several.
    for value in ["a/b", "..", ".", "a?b", "a#b", "%2e%2e", "a\\b", "..;x"] {
        assert!(with("tenant", value).is_err(), "{value}");
    }
    for value in ["../admin", "v1/..", "a?b"] {
        assert!(with("base", value).is_err(), "{value}");
    }
    assert_eq!(with("tenant", "a/b").unwrap_err(), "tenant must be one segment of a path, or a part of one");
}

/// What a variable makes of a server.
fn of(listed: Listed, variable: &'static str, value: &str) -> Result<String, String> {
    Server::new(listed).with(variable, Cow::Owned(value.to_owned())).base_url().map_err(|invalid| invalid.reason)
}

#[test]
fn what_follows_the_host_is_no_part_of_it() {
    const REFUSED: &str = "must be a path that begins with `/`";
    for listed in [
        Listed::new("https://example.com{base}").defaults(&[("base", "/v1")]),
        Listed::new("https://example.com{base}").defaults(&[("base", "")]),
        Listed::new("https://example.com{port}{base}").defaults(&[("port", ""), ("base", "/v1")]),
        Listed::new("https://{host}{base}/").defaults(&[("host", "example.com"), ("base", "/v1")]),
    ] {
        assert_eq!(of(listed, "base", "/v2/beta").as_deref(), Ok("https://example.com/v2/beta"));
        assert_eq!(of(listed, "base", "").as_deref(), Ok("https://example.com"));
        for value in [".evil.com", "v2", ":80", "@evil.com", "/v2?", "-x"] {
            assert_eq!(of(listed, "base", value).as_deref(), Err(&REFUSED.to_owned()), "{value}");
        }
        assert!(of(listed, "base", "/../x").is_err());
    }
    let listed = Listed::new("https://example.com{base}{name}").defaults(&[("base", "/a/"), ("name", "v1")]);
    assert_eq!(of(listed, "base", "").as_deref(), Err(&REFUSED.to_owned()));
    assert_eq!(of(listed, "name", "v2").as_deref(), Ok("https://example.com/a/v2"));
}

#[test]
fn a_colon_and_a_port_are_no_part_of_the_host() {
    let listed = Listed::new("https://example.com{port}/v1").defaults(&[("port", ":443")]);
    assert_eq!(of(listed, "port", ":8443").as_deref(), Ok("https://example.com:8443/v1"));
    assert_eq!(of(listed, "port", "").as_deref(), Ok("https://example.com/v1"));
    for value in [".evil.com", "8443", ":a", ":80:81", ":99999"] {
        assert!(of(listed, "port", value).is_err(), "{value}");
    }
    // Where something of the host follows, or is missing, the variable is a part of it.
    let part = Listed::new("https://api{stage}.example.com").defaults(&[("stage", "")]);
    assert_eq!(of(part, "stage", "-dev").as_deref(), Ok("https://api-dev.example.com"));
    assert_eq!(of(part, "stage", "").as_deref(), Ok("https://api.example.com"));
    let whole = Listed::new("https://{host}").defaults(&[("host", "")]);
    assert_eq!(of(whole, "host", "localhost:80").as_deref(), Ok("https://localhost:80"));
}

#[test]
fn schemes_and_whole_origins() {
    let local = Listed::new("{protocol}://{host}").defaults(&[("protocol", "http"), ("host", "localhost:8080")]);
    let set = |variable, value: &str| Server::new(local).with(variable, Cow::Owned(value.to_owned())).base_url().ok();
    assert_eq!(Server::new(local).base_url().unwrap(), "http://localhost:8080");
    assert_eq!(set("protocol", "https").as_deref(), Some("https://localhost:8080"));
    assert_eq!(set("host", "[::1]:9").as_deref(), Some("http://[::1]:9"));
    for value in ["ftp", "HTTPS", "https://evil.com/?", "javascript"] {
        assert_eq!(set("protocol", value), None, "{value}");
    }
    let whole =
        |value: &str| Server::new(Listed::new("{url}/v1")).with("url", Cow::Owned(value.to_owned())).base_url().ok();
    assert_eq!(whole("https://example.com").as_deref(), Some("https://example.com/v1"));
    for value in ["", "/", "example.com", "ftp://example.com", "https://a@example.com", "https://example.com?"] {
        assert_eq!(whole(value), None, "{value}");
    }
}

#[test]
fn relative_servers_are_below_an_origin() {
    let relative = |origin: &str| Server::new(Listed::new("/v1")).at(origin).base_url().ok();
    assert_eq!(relative("http://localhost:2375/").as_deref(), Some("http://localhost:2375/v1"));
    for origin in ["", "localhost", "http://a@b", "http://a/..", "http://a?"] {
        assert_eq!(relative(origin), None, "{origin}");
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Region {
    Eu,
    Us,
}

crate::server_variable! {
    Region {
        Eu = "eu",
        Us = "us",
    }
}

#[test]
fn values_that_are_listed_and_no_others() {
    assert_eq!("us".parse(), Ok(Region::Us));
    assert_eq!("US".parse::<Region>(), Err(Unlisted));
    assert_eq!(Unlisted.to_string(), "is not one of the documented values");
    assert_eq!(format!("{:>4}", Region::Eu), "  eu");
}
