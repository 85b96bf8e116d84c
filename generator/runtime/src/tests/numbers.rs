use super::{read, refusal, sent, unsent, written};
use crate::json::{self, Decimal, Json};

#[test]
fn integers_are_read_in_every_spelling_of_theirs() {
    for text in ["65", "65.0", "6.5e1", "650E-1", "0.65e+2"] {
        assert_eq!(read::<u8>(text), 65, "{text}");
    }
    assert_eq!((read::<i64>("1e2"), read::<i64>("-0.0"), read::<i32>("-2147483648")), (100, 0, i32::MIN));
    assert_eq!(read::<i64>("9007199254740993.0"), 9_007_199_254_740_993);
    assert_eq!(read::<u64>("18446744073709551615"), u64::MAX);
    assert_eq!(read::<u128>(&u128::MAX.to_string()), u128::MAX);
    assert_eq!(read::<i128>(&i128::MIN.to_string()), i128::MIN);
}

#[test]
fn what_is_no_integer_in_range_is_refused() {
    for text in ["65.5", "256", "-1", "\"x\"", "null", "true", "[65]", "1e-1"] {
        assert!(refusal::<u8>(text).contains("expected an integer from 0 to 255"), "{text}");
    }
    assert!(refusal::<i64>("9223372036854775808").contains("64 bits"));
}

/// A string of digits is a number only where a document writes numbers so.
#[test]
fn strings_of_digits_are_numbers_by_the_feature_alone() {
    let expected = if cfg!(feature = "digits") { Some("65") } else { None };
    assert_eq!(json::from_str::<u8>("\"65\"").ok().map(|number| written(&number)).as_deref(), expected);
    assert_eq!(json::from_str::<i64>("\"65\"").ok().map(|number| written(&number)).as_deref(), expected);
    assert_eq!(json::from_str::<f64>("\"65\"").is_ok(), expected.is_some());
    assert_eq!(json::from_str::<crate::UnixTime>("\"65\"").is_ok(), expected.is_some());
}

#[test]
fn floats_are_the_nearest_and_finite() {
    assert_eq!(read::<f64>("0.1"), 0.1);
    assert_eq!(read::<f64>("123456789012345678901234567890"), 123_456_789_012_345_678_901_234_567_890.0);
    assert!(refusal::<f64>("1e999").contains("range"));
    assert_eq!(written(&vec![0.1_f32]), "[0.1]");
    assert_eq!(written(&vec![f64::NAN, 1.5]), "[null,1.5]");
    assert_eq!(unsent(&vec![1.0, f64::INFINITY]), "[1] must be a finite number");
}

#[test]
fn decimals_keep_their_spelling() {
    for text in ["12.50", "\"12.50\"", "1E+400", "123456789012345678901234567890.000000001"] {
        assert_eq!(written(&read::<Decimal>(text)), text);
    }
    assert_eq!(read::<Decimal>("1.50"), read::<Decimal>("\"1.5\""));
    assert_ne!(read::<Decimal>("1.50"), read::<Decimal>("-1.5"));
    assert_eq!(sent(&Decimal::string("0.10").unwrap()).unwrap(), "\"0.10\"");
    assert!(Decimal::number("0x10").is_err() && Decimal::number("1,5").is_err() && Decimal::string("").is_err());
    assert!(Decimal::number("007").is_err() && Decimal::number("1.").is_err());
    assert!(refusal::<Decimal>("\"a\"").contains("a decimal number"));
}

#[test]
fn json_compares_numbers_by_value_at_any_length() {
    let same = [("1", "1.0"), ("100", "1e2"), ("0", "-0.0"), ("120e-1", "12"), ("0.00010", "1e-4")];
    same.iter().for_each(|(left, right)| assert_eq!(read::<Json>(left), read::<Json>(right), "{left} {right}"));
    let big = "123456789012345678901234567890";
    assert_ne!(read::<Json>(big), read::<Json>(&big.replace("890", "891")));
}
