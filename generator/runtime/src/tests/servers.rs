//! The servers that a document lists, and what may stand in their variables.

use std::borrow::Cow;

use crate::server::{Listed, Server, Unlisted};

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

#[test]
fn what_follows_the_authority_is_a_path() {
    let with = |url: &'static str, default, value: &str| {
        let listed = Listed::new(url).defaults(Box::leak(Box::new([("port", ":443"), ("base", default)])));
        Server::new(listed).with("base", Cow::Owned(value.to_owned())).base_url()
    };
    for url in ["https://api.example.com{base}", "https://api.example.com{port}{base}"] {
        for value in ["/v2", "/v2/beta", ""] {
            assert!(with(url, "/v1", value).unwrap().ends_with(value), "{url} {value}");
        }
        for value in [".evil.com", "v2", ":80", "@evil.com", "/..", "/v2?x", "/v2#x", "evil.com/v2"] {
            assert!(with(url, "/v1", value).is_err(), "{url} {value}");
        }
    }
    // Nothing by default may be a path or a port.
    let nothing = |value| with("https://api.example.com{base}", "", value);
    assert_eq!(nothing(":8443").unwrap(), "https://api.example.com:8443");
    assert_eq!(nothing("/v2").unwrap(), "https://api.example.com/v2");
    assert!(nothing(".evil.com").is_err() && nothing(":+80").is_err() && nothing("0").is_err());
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
