//! One pattern of a selection.
//!
//! | pattern | what it matches |
//! | --- | --- |
//! | `git/*` | operations with such an `operationId`, or with such a tag |
//! | `id:list*` | operations with such an `operationId` |
//! | `tag:Pets` | operations with such a tag |
//! | `/repos/**` | operations of such a path |
//! | `GET /repos/*/issues` | operations of such a path with this method |
//! | `webhook:push` | webhooks of such a name |
//!
//! `*` stands for any text without a slash, `?` for one character other than a slash, `[ab]` for one of these
//! characters, and `**` as a whole segment for any number of segments. Everything else stands for itself, the braces
//! of path parameters too. Case counts, except in methods.

use glob::MatchOptions;
use serde::{Deserialize, Serialize};

use super::Candidate;

/// A pattern, checked when it is made.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pattern {
    text: String,
    subject: Subject,
    glob: glob::Pattern,
}

/// What a pattern is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// The `operationId` or a tag.
    IdOrTag,
    /// The `operationId`.
    Id,
    /// A tag.
    Tag,
    /// The path, and the method in lower case where one is given.
    Path(Option<String>),
    /// The name of a webhook.
    Webhook,
}

const PREFIXES: [(&str, Subject); 3] = [("id:", Subject::Id), ("tag:", Subject::Tag), ("webhook:", Subject::Webhook)];

/// As in a shell: `*` ends at a slash.
const OPTIONS: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };

impl Pattern {
    /// The pattern as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Whether it matches an operation.
    pub(super) fn matches(&self, operation: &Candidate<'_>) -> bool {
        let id = || self.is_match(&operation.id);
        let tag = || operation.tags.iter().any(|tag| self.is_match(tag));
        match &self.subject {
            Subject::IdOrTag => id() || tag(),
            Subject::Id => id(),
            Subject::Tag => tag(),
            Subject::Path(method) => {
                method.as_ref().is_none_or(|method| method.eq_ignore_ascii_case(&operation.method))
                    && self.is_match(&operation.path)
            }
            Subject::Webhook => false,
        }
    }

    /// Whether it matches a webhook.
    pub(super) fn matches_webhook(&self, name: &str) -> bool {
        self.subject == Subject::Webhook && self.is_match(name)
    }

    fn is_match(&self, text: &str) -> bool {
        self.glob.matches_with(text, OPTIONS)
    }
}

/// Splits a pattern into what it is compared with and its glob.
fn split(text: &str) -> (Subject, &str) {
    for (prefix, subject) in PREFIXES {
        if let Some(glob) = text.strip_prefix(prefix) {
            return (subject, glob.trim());
        }
    }
    match text.split_once(char::is_whitespace) {
        Some((method, path)) if path.trim_start().starts_with('/') => {
            (Subject::Path(Some(method.to_ascii_lowercase())), path.trim())
        }
        _ if text.starts_with('/') => (Subject::Path(None), text),
        _ => (Subject::IdOrTag, text),
    }
}

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (subject, glob) = split(text.trim());
        if glob.is_empty() {
            return Err(format!(
                "{text:?} matches nothing; write `git/*`, `tag:Pets`, `GET /pets/**` or `webhook:push`"
            ));
        }
        let glob = glob::Pattern::new(glob).map_err(|error| format!("{text:?} is not a pattern: {}", error.msg))?;
        Ok(Self { text, subject, glob })
    }
}

impl From<Pattern> for String {
    fn from(pattern: Pattern) -> Self {
        pattern.text
    }
}

impl std::fmt::Display for Pattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> Pattern {
        Pattern::try_from(text.to_owned()).unwrap()
    }

    #[test]
    fn each_form_matches_what_it_is_for() {
        let operation = Candidate {
            id: "git/create-blob".to_owned(),
            tags: vec!["git", "data"],
            method: "post".to_owned(),
            path: "/repos/{owner}/{repo}/git/blobs".to_owned(),
        };
        let takes = [
            "git/*",
            "id:git/*",
            "tag:git",
            "data",
            "/repos/**",
            "/repos/*/*/git/blobs",
            "/repos/{owner}/**",
            "POST /repos/**",
            "post /**",
            "POST\t/repos/**",
            "**",
        ];
        for text in takes {
            assert!(pattern(text).matches(&operation), "{text}");
        }
        let leaves =
            ["gi", "id:*", "Git/*", "id:git", "tag:git/*", "/repos/*", "GET /repos/**", "/git/**", "webhook:git/*"];
        for text in leaves {
            assert!(!pattern(text).matches(&operation), "{text}");
        }
        assert!(pattern("webhook:pu*").matches_webhook("push"));
        assert!(!pattern("pu*").matches_webhook("push"));
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for text in ["", "  ", "tag:", "GET /a[", "a**b/c", "/a***"] {
            assert!(Pattern::try_from(text.to_owned()).is_err(), "{text:?}");
        }
    }
}
