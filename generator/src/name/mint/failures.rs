//! The names of the types of failures that operations may have in common: of the types and the statuses that they have. No user
//! writes them, and each follows from what it is for.
//!
//! | the document has | the name |
//! | --- | --- |
//! | 404 with `Problem`, 422 with `Invalid` | `Problem404OrInvalid422` |
//! | 403 and 404 with `Problem`, 422 with `Invalid` | `Problem403And404OrInvalid422` |
//! | 5XX with text, `default` with `Problem` | `Text5xxOrProblemElse` |

use indexmap::IndexMap;

use super::Minter;
use crate::model::{BodyKind, Outcome, Payload, StatusMatch, Type};
use crate::name::mint::scope::Scope;
use crate::name::mint::words::type_name;

/// How long a name may be before it has the statuses alone.
const LONGEST: usize = 80;

impl Minter<'_> {
    pub(crate) fn failures(&mut self) {
        let mut scope = Scope::default();
        let failures = self.api.failures.iter();
        self.names.failures = failures.map(|outcomes| scope.mint(&self.failure_names(outcomes))).collect();
    }

    /// The names for failures, the best first.
    fn failure_names(&self, outcomes: &[Outcome]) -> Vec<String> {
        let mut statuses: IndexMap<String, Vec<String>> = IndexMap::new();
        for outcome in outcomes {
            let word = outcome.payload.as_ref().map(|payload| self.payload_word(payload)).unwrap_or_default();
            statuses.entry(word).or_default().push(status_word(outcome.status));
        }
        let each: Vec<String> =
            statuses.into_iter().map(|(word, statuses)| format!("{word}{}", statuses.join("And"))).collect();
        let whole = each.join("Or");
        let all: Vec<String> = outcomes.iter().map(|outcome| status_word(outcome.status)).collect();
        let short = format!("Failure{}", all.join("Or"));
        if whole.len() <= LONGEST { vec![whole, short] } else { vec![short] }
    }

    fn payload_word(&self, payload: &Payload) -> String {
        match payload.kind {
            BodyKind::Json => self.type_word(&payload.ty),
            BodyKind::Xml if payload.xml.is_some() => self.type_word(&payload.ty),
            BodyKind::Text | BodyKind::Xml | BodyKind::EventStream | BodyKind::JsonLines => "Text".to_owned(),
            BodyKind::Form | BodyKind::Multipart | BodyKind::Bytes => "Bytes".to_owned(),
        }
    }

    fn type_word(&self, ty: &Type) -> String {
        match ty {
            Type::Named(id) => self.names.types[id.0].clone(),
            Type::Array(inner) => format!("{}List", self.type_word(inner)),
            Type::Map(inner) => format!("{}Map", self.type_word(inner)),
            Type::Nullable(inner) => format!("Optional{}", self.type_word(inner)),
            Type::Foreign(path) => type_name(path.rsplit("::").next().unwrap_or_default(), "Type"),
            scalar => type_name(format!("{scalar:?}").split('(').next().unwrap_or_default(), "Type"),
        }
    }
}

fn status_word(status: StatusMatch) -> String {
    match status {
        StatusMatch::Code(code) => code.to_string(),
        StatusMatch::Class(class) => format!("{class}xx"),
        StatusMatch::Default => "Else".to_owned(),
    }
}
