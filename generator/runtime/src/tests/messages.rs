use crate::error::message;

#[test]
fn servers_have_their_message_where_most_have_it() {
    let cases: [(&str, Option<&str>); 16] = [
        (r#"{"message":"no","code":1}"#, Some("no")),
        (r#"{"error":{"message":"no","type":"x"}}"#, Some("no")),
        (r#"{"error":"invalid_grant","error_description":"no"}"#, Some("no")),
        (r#"{"error":"no"}"#, Some("no")),
        (r#"{"title":"Bad","detail":"no"}"#, Some("no")),
        (r#"{"errors":[{"message":"no"},{"message":"b"}]}"#, Some("no")),
        (r#"{"errors":["no"]}"#, Some("no")),
        (r#"[{"message":"no"}]"#, Some("no")),
        (r#""no""#, Some("no")),
        (" no\n", Some("no")),
        (r#"{"message":7}"#, None),
        (r#"{"errors":[]}"#, None),
        (r#"{"message":"no""#, None),
        ("<html>no</html>", None),
        ("", None),
        ("a\u{1}b", None),
    ];
    for (body, message) in cases {
        assert_eq!(message::of(body.as_bytes()).as_deref(), message, "{body}");
    }
    assert_eq!(message::of("a".repeat(1001).as_bytes()), None);
    assert_eq!(message::of(&[0xFF]), None);
    // A body that is nothing but nesting has no message, and costs no stack.
    let deep = "[".repeat(100_000) + "\"no\"" + &"]".repeat(100_000);
    assert_eq!(message::of(deep.as_bytes()), None);
}
