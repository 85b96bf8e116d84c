//! An answer for each operation, made of the schema of its success.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::diff::schema::{Containment, Direction, Side};
use crate::document::Document;
use crate::finding::Place;
use crate::model::{Api, BodyKind, Operation, StatusMatch};
use crate::openapi::declared;

/// The answers by the places of their operations: of the first success with a body, where that is JSON.
pub(crate) fn answers(document: &Document, api: &Api) -> BTreeMap<Place, Json> {
    let mut schemas = Containment::new(document, document, Direction::Received);
    let made = api.operations.iter().filter_map(|operation| {
        let answer = answer(document, &mut schemas, operation)?;
        Some((operation.place.clone(), answer))
    });
    made.collect()
}

fn answer<'d>(document: &'d Document, schemas: &mut Containment<'d>, operation: &Operation) -> Option<Json> {
    let outcome = operation.success.iter().find(|outcome| outcome.payload.is_some())?;
    let payload = outcome.payload.as_ref().filter(|payload| payload.kind == BodyKind::Json)?;
    let status = match outcome.status {
        StatusMatch::Code(code) => code.to_string(),
        StatusMatch::Class(class) => format!("{class}XX"),
        StatusMatch::Default => "default".to_owned(),
    };
    let response = document.node(&operation.place)?.path(&["responses", &status])?;
    let content = declared::content(&document.target(&response), &payload.media_type)?;
    let id = schemas.side(Side::New).schema(&content.get("schema")?);
    schemas.full(Side::New, id)
}
