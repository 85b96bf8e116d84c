//! The examples of a document that become tests: those that are valid by their own schema.
//!
//! An example is validated by the types that were made of the schema, and so by all that the output can check as well: JSON
//! types, members, listed values, bounds, lengths, patterns and formats.

mod answers;
mod requests;
mod rules;
mod text;
mod validator;

use crate::document::FileId;
use crate::finding::{Finding, Place, Severity};
use crate::hash::HashSet;
use crate::model::{Api, Example, Rules, Type};
pub(crate) use answers::answers;
pub(crate) use requests::{Request, given, requests, value_of};
pub(crate) use text::{is_date, is_date_time, is_time, is_uuid};
use validator::Validator;

/// An example that is a value of its schema.
#[derive(Clone, Debug)]
pub(crate) struct Fitting<'a> {
    /// The example.
    pub(crate) example: &'a Example,
    /// The members, by pointers into the value, that the schema doesn't declare and the type ignores.
    pub(crate) passed_over: Vec<String>,
}

/// Whether a value is valid by its type.
pub(crate) fn fits(api: &Api, ty: &Type, value: &serde_json::Value) -> bool {
    let place = Place { file: FileId(0), pointer: String::new() };
    let example = Example { place, ty: ty.clone(), rules: Rules::default(), value: value.clone() };
    Validator::new(api).examine(&example).is_ok()
}

/// The examples that are values of their schemas, sorted by place; a finding for each of the others.
pub(crate) fn validate(api: &Api) -> (Vec<Fitting<'_>>, Vec<Finding>) {
    let mut examples: Vec<&Example> = api.examples.iter().collect();
    examples.sort_by(|left, right| left.place.cmp(&right.place));
    let mut seen = HashSet::default();
    examples.retain(|example| seen.insert(&example.place));
    let (mut fitting, mut findings) = (Vec::new(), Vec::new());
    for example in examples {
        match Validator::new(api).examine(example) {
            Ok(passed_over) => fitting.push(Fitting { example, passed_over }),
            Err(message) => findings.push(Finding {
                severity: Severity::Note,
                place: example.place.clone(),
                message: format!("the example isn't what its schema describes: {message}"),
                instead: "no test is made of it".to_owned(),
            }),
        }
    }
    (fitting, findings)
}
