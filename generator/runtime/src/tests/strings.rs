use super::{read, refusal, sent, unsent, written};
use crate::json::{Base64, Secret};
use std::net::{Ipv4Addr, Ipv6Addr};

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConferenceSid(crate::text::FixedString<34>);
crate::text::fixed_string! { ConferenceSid: 34 = ["C" 1, "F" 1, "0-9A-Fa-f" 32] }

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Odd(crate::text::FixedString<3>);
crate::text::fixed_string! { Odd: 3 = ["a\\-\\\\" 2, "+--" 1] }

const SID: &str = "CF0123456789abcdefABCDEF0123456789";

#[test]
fn an_identifier_of_the_documented_form_is_held_in_place() {
    let sid = ConferenceSid::new(SID).unwrap();
    assert_eq!((sid.as_str(), sid.is_valid(), size_of::<ConferenceSid>() <= 40), (SID, true, true));
    assert_eq!((format!("{sid:?}"), sid.to_string()), (format!("{SID:?}"), SID.to_owned()));
    assert!(sid == SID && sid == *SID && SID.parse::<ConferenceSid>().unwrap() == sid);
    assert_eq!(sent(&sid).unwrap(), format!("\"{SID}\""));
}

#[test]
fn the_form_is_checked_character_by_character() {
    for bad in [
        "",
        "CF",
        "CG0123456789abcdefABCDEF0123456789",
        &SID.replace('9', "g"),
        &format!("{SID}0"),
        &SID.replace("89", "é"),
    ] {
        let error = ConferenceSid::new(bad).unwrap_err();
        assert_eq!(error.to_string(), "must match the pattern ^CF[0-9A-Fa-f]{32}$", "{bad}");
    }
    let odd = |text| Odd::new(text).is_ok();
    assert_eq!(["a-+", "\\\\,", "aa-", "aa.", "ba+", "a--"].map(odd), [true, true, true, false, false, true]);
}

#[test]
fn an_odd_identifier_is_read_and_written_but_not_sent() {
    let odd: ConferenceSid = read("\"str\\ning\"");
    assert_eq!((odd.is_valid(), written(&odd)), (false, "\"str\\ning\"".to_owned()));
    assert_eq!(unsent(&odd), "the value must match the pattern ^CF[0-9A-Fa-f]{32}$");
    assert!(read::<ConferenceSid>(&format!("\"{SID}\"")) < odd);
    assert!(refusal::<ConferenceSid>("5").contains("expected a string, found a number"));
}

#[test]
fn bytes_are_read_from_every_common_base64() {
    let bytes = Base64(vec![0xFB, 0xFF, 0x00, 0x01]);
    for text in ["\"+/8AAQ==\"", "\"+/8AAQ\"", "\"-_8AAQ\"", "\"-_8AAQ==\""] {
        assert_eq!(read::<Base64>(text), bytes, "{text}");
    }
    assert_eq!((written(&bytes), format!("{bytes:?}")), ("\"+/8AAQ==\"".to_owned(), "Base64(4 bytes)".to_owned()));
    assert!(refusal::<Base64>("\"%\"").contains("expected bytes in base64, found a string"));
}

#[test]
fn secrets_show_only_on_request() {
    let secret: Secret = read("\"hunter2\"");
    assert_eq!(
        (format!("{secret:?}"), secret.expose(), written(&secret)),
        ("[private]".to_owned(), "hunter2", "\"hunter2\"".to_owned())
    );
}

#[test]
fn addresses_are_parsed() {
    assert_eq!(read::<Ipv4Addr>("\"127.0.0.1\""), Ipv4Addr::LOCALHOST);
    assert_eq!(written(&read::<Ipv6Addr>("\"0:0::1\"")), "\"::1\"");
    assert!(refusal::<Ipv4Addr>("\"127.1\"").contains("an IPv4 address"));
    #[cfg(feature = "uuid")]
    assert_eq!(
        written(&read::<uuid::Uuid>("\"67E55044-10B1-426F-9247-BB680E5FE0C8\"")),
        "\"67e55044-10b1-426f-9247-bb680e5fe0c8\""
    );
}
