use crate::Header;
use crate::json::TimeOfDay;
use http::{HeaderMap, HeaderValue};
use jiff::Timestamp;

fn headers(lines: &[(&'static str, &'static str)]) -> HeaderMap {
    lines.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect()
}

#[test]
fn headers_are_read_in_their_types() {
    let mut all =
        headers(&[("x-total", " 12 "), ("x-from", "2026-01-02T03:04:05Z"), ("x-name", "12"), ("x-last", "true")]);
    all.append("x-ids", HeaderValue::from_static("1, 2"));
    all.append("x-ids", HeaderValue::from_static("3"));
    assert_eq!(Header::<i64>::new("X-Total").read(&all), Ok(Some(12)));
    assert_eq!(Header::<Timestamp>::new("X-From").read(&all), Ok("2026-01-02T03:04:05Z".parse().ok()));
    assert_eq!(Header::<String>::new("X-Name").read(&all), Ok(Some("12".to_owned())));
    assert_eq!(Header::<bool>::new("X-Last").read(&all), Ok(Some(true)));
    assert_eq!(Header::<Vec<i64>>::list("X-Ids").read(&all), Ok(Some(vec![1, 2, 3])));
    assert_eq!(Header::<Vec<String>>::list("X-Ids").read(&all), Ok(Some(["1", "2", "3"].map(str::to_owned).to_vec())));
    // RFC 6265 §3: cookies can't be folded into one line, as dates have commas.
    all.append("set-cookie", HeaderValue::from_static("a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT"));
    all.append("set-cookie", HeaderValue::from_static("b=2"));
    let cookies = ["a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT", "b=2"].map(str::to_owned).to_vec();
    assert_eq!(Header::<Vec<String>>::list("Set-Cookie").read(&all), Ok(Some(cookies)));
    assert_eq!(Header::<i64>::new("X-Missing").read(&all), Ok(None));
}

#[test]
fn a_header_of_another_type_is_an_error_with_its_name() {
    let mut all = headers(&[("x-total", "many")]);
    all.insert("x-time", HeaderValue::from_bytes(b"\xFF").unwrap());
    let total = Header::<i64>::new("X-Total").read(&all).unwrap_err();
    assert_eq!((total.path.as_str(), total.expected.as_str()), ("X-Total", "an integer of 64 bits"));
    let time = Header::<TimeOfDay>::new("X-Time").read(&all).unwrap_err();
    assert_eq!((time.path.as_str(), time.expected.as_str()), ("X-Time", "text in ASCII"));
}
