//! The answer to a challenge (RFC 7616 §3.4).

use md5::Md5;
use sha2::{Digest as _, Sha256, Sha512_256};

use super::challenge::Challenge;
use crate::url::escape;

/// The hash functions of RFC 7616.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hash {
    Md5,
    Sha256,
    Sha512Slash256,
}

impl Hash {
    /// The function of this name, and whether the name ends in `-sess`.
    pub(crate) fn named(name: &str) -> Option<(Self, bool)> {
        let is_session = name
            .len()
            .checked_sub(5)
            .and_then(|at| name.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case("-sess"));
        let base = if is_session { name.get(..name.len() - 5)? } else { name };
        let all = [Self::Md5, Self::Sha256, Self::Sha512Slash256];
        let hash = all.into_iter().find(|hash| hash.name().eq_ignore_ascii_case(base))?;
        Some((hash, is_session))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Sha256 => "SHA-256",
            Self::Sha512Slash256 => "SHA-512-256",
        }
    }

    /// The hash of texts with colons between them, in hexadecimal digits.
    fn of(self, texts: &[&str]) -> String {
        let text = texts.join(":");
        match self {
            Self::Md5 => hex(&Md5::digest(text)),
            Self::Sha256 => hex(&Sha256::digest(text)),
            Self::Sha512Slash256 => hex(&Sha512_256::digest(text)),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What an answer is made of.
pub(crate) struct Answer<'a> {
    pub(crate) challenge: &'a Challenge,
    pub(crate) username: &'a str,
    pub(crate) password: &'a str,
    pub(crate) method: &'a str,
    /// The path and the query, as they are sent.
    pub(crate) target: &'a str,
    pub(crate) cnonce: &'a str,
    /// How often the nonce has been answered, this time included.
    pub(crate) count: u32,
}

impl Answer<'_> {
    /// The value of the `Authorization` header.
    pub(crate) fn header(&self) -> String {
        let Self { challenge, cnonce, target, .. } = *self;
        let Challenge { realm, nonce, hash, .. } = challenge;
        let mut text = format!("Digest {}, realm=\"{realm}\", uri=\"{target}\"", self.user());
        if challenge.named {
            let session = if challenge.session { "-sess" } else { "" };
            text += &format!(", algorithm={}{session}", hash.name());
        }
        text += &format!(", nonce=\"{nonce}\"");
        if challenge.counted || challenge.session {
            text += &format!(", cnonce=\"{cnonce}\"");
        }
        if challenge.counted {
            text += &format!(", nc={:08x}, qop=auth", self.count);
        }
        text += &format!(", response=\"{}\"", self.response());
        if let Some(opaque) = &challenge.opaque {
            text += &format!(", opaque=\"{opaque}\"");
        }
        if challenge.hides_user {
            text += ", userhash=true";
        }
        text
    }

    fn response(&self) -> String {
        let Self { challenge, cnonce, .. } = *self;
        let Challenge { realm, nonce, hash, .. } = challenge;
        let mut secret = hash.of(&[self.username, realm, self.password]);
        if challenge.session {
            secret = hash.of(&[&secret, nonce, cnonce]);
        }
        let request = hash.of(&[self.method, self.target]);
        match challenge.counted {
            true => hash.of(&[&secret, nonce, &format!("{:08x}", self.count), cnonce, "auth", &request]),
            false => hash.of(&[&secret, nonce, &request]),
        }
    }

    /// The user's name: as its hash where the server takes that, and encoded where it isn't ASCII (RFC 7616 §3.4.4).
    fn user(&self) -> String {
        let Challenge { realm, hash, hides_user, .. } = self.challenge;
        if *hides_user {
            return format!("username=\"{}\"", hash.of(&[self.username, realm]));
        }
        if !self.username.is_ascii() {
            return format!("username*=UTF-8''{}", escape::all(self.username));
        }
        format!("username=\"{}\"", self.username.replace('\\', r"\\").replace('"', "\\\""))
    }
}
