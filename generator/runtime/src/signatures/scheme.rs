//! The place of a signature in the headers, and the bytes that it covers.

use std::borrow::Cow;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::HeaderMap;

use super::SignatureProblem::{self, Malformed, Missing};

/// The most signatures of one request that are looked at: senders have one for each secret that is valid.
const MOST: usize = 16;

/// The scheme by which a sender signs.
#[derive(Clone, Debug)]
pub(super) enum Scheme {
    /// The body alone, in a header.
    Body {
        header: Cow<'static, str>,
        prefix: &'static str,
    },
    Stripe,
    Slack,
    Standard,
}

/// What the headers say.
pub(super) struct Signed<'a> {
    /// What is signed before the body.
    pub(super) before: Vec<&'a str>,
    pub(super) signatures: Vec<Vec<u8>>,
    /// In seconds since 1970.
    pub(super) time: Option<i64>,
}

impl Scheme {
    pub(super) fn signed<'a>(&self, headers: &'a HeaderMap) -> Result<Signed<'a>, SignatureProblem> {
        match self {
            Self::Body { header, prefix } => {
                let text = only(headers, header)?.strip_prefix(prefix).ok_or(Malformed)?;
                let signatures = vec![hex(text).ok_or(Malformed)?];
                Ok(Signed { before: Vec::new(), signatures, time: None })
            }
            Self::Stripe => stripe(only(headers, "stripe-signature")?),
            Self::Slack => {
                let time = only(headers, "x-slack-request-timestamp")?;
                let text = only(headers, "x-slack-signature")?.strip_prefix("v0=").ok_or(Malformed)?;
                let signatures = vec![hex(text).ok_or(Malformed)?];
                Ok(Signed { before: vec!["v0:", time, ":"], signatures, time: Some(seconds(time)?) })
            }
            Self::Standard => {
                let (id, time) = (only(headers, "webhook-id")?, only(headers, "webhook-timestamp")?);
                let texts = only(headers, "webhook-signature")?.split(' ').take(MOST);
                let signatures = texts.filter_map(|text| STANDARD.decode(text.strip_prefix("v1,")?).ok()).collect();
                Ok(Signed { before: vec![id, ".", time, "."], signatures, time: Some(seconds(time)?) })
            }
        }
    }
}

/// `t=1492774577,v1=5257…,v1=…`; schemes other than `v1` are passed over, so that nobody can choose a weaker one.
fn stripe(header: &str) -> Result<Signed<'_>, SignatureProblem> {
    let mut times = header.split(',').filter_map(|pair| pair.trim().strip_prefix("t="));
    let (Some(time), None) = (times.next(), times.next()) else { return Err(Malformed) };
    let texts = header.split(',').filter_map(|pair| pair.trim().strip_prefix("v1="));
    let signatures = texts.take(MOST).filter_map(hex).collect();
    Ok(Signed { before: vec![time, "."], signatures, time: Some(seconds(time)?) })
}

/// The value of a header that is there once.
fn only<'a>(headers: &'a HeaderMap, name: &str) -> Result<&'a str, SignatureProblem> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().map(str::trim).map_err(|_| Malformed),
        _ => Err(Missing),
    }
}

fn seconds(text: &str) -> Result<i64, SignatureProblem> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or(Malformed)
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some((digit(*high)? << 4) | digit(*low)?),
        _ => None,
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

/// The key that a secret of Standard Webhooks stands for; an empty one, which verifies nothing, where it stands for none.
pub(super) fn standard_secret(secret: &str) -> Vec<u8> {
    STANDARD.decode(secret.strip_prefix("whsec_").unwrap_or(secret)).unwrap_or_default()
}
