//! Security schemes.

use super::{object, without};
use crate::document::{Object, Value};

/// A security scheme in the new shape.
pub(super) fn upgrade(old: &Value) -> Value {
    let (Some(members), Some(kind)) = (old.as_object(), old.get("type").and_then(Value::as_str)) else {
        return old.clone();
    };
    match kind {
        "basic" => {
            let rest = without(members, &["type"]).map(|(key, value)| (key, value.clone()));
            [("type", "http".into()), ("scheme", "basic".into())].into_iter().chain(rest).collect::<Object>().into()
        }
        "oauth2" => oauth2(members),
        _ => old.clone(),
    }
}

/// In Swagger 2.0 a scheme has one flow and holds its members itself.
fn oauth2(old: &Object) -> Value {
    let name = match old.get("flow").and_then(Value::as_str) {
        Some("application") => "clientCredentials",
        Some("accessCode") => "authorizationCode",
        Some("password") => "password",
        _ => "implicit",
    };
    let mut flow: Object = ["authorizationUrl", "tokenUrl", "scopes"]
        .into_iter()
        .filter_map(|key| Some((key, old.get(key)?.clone())))
        .collect();
    if !flow.contains_key("scopes") {
        flow.insert("scopes", Object::new());
    }
    let rest =
        without(old, &["flow", "authorizationUrl", "tokenUrl", "scopes"]).map(|(key, value)| (key, value.clone()));
    rest.chain([("flows", object([(name, flow.into())]))]).collect::<Object>().into()
}
