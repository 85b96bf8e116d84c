//! Operations: bodies out of parameters, and contents out of media types.

use super::moves::Here;
use super::parameter::{Location, Style, own_schema};
use super::{METHODS, Upgrade, object, root, schema, without};
use crate::document::{FileId, Object, Value};

/// A parameter of an operation: where it stands in the old shape, and what it is once references are followed.
pub(super) struct Listed<'d> {
    old: String,
    raw: &'d Value,
    value: &'d Value,
    /// The file that the value stands in.
    file: FileId,
}

impl<'d> Upgrade<'d> {
    /// A path item. Its parameters for bodies go to each of its operations.
    pub(super) fn path_item(&mut self, here: &Here, old: &'d Value) -> Value {
        let Some(members) = old.as_object() else {
            return old.clone();
        };
        let shared = self.listed(here, old);
        let mut new = Object::new();
        for (key, member) in members.iter() {
            let upgraded = match key {
                "parameters" => self.parameters(here, &shared, has(&shared, Location::Body)),
                method if METHODS.contains(&method) => self.operation(&here.child(key), member, &shared),
                _ => member.clone(),
            };
            new.insert(key, upgraded);
        }
        new.into()
    }

    /// An operation; `shared` are the parameters of its path item.
    pub(super) fn operation(&mut self, here: &Here, old: &'d Value, shared: &[Listed<'d>]) -> Value {
        let Some(members) = old.as_object() else {
            return old.clone();
        };
        let own = self.listed(here, old);
        // A request can't have both a body and fields of a form: then the fields stay parameters, which are reported.
        let is_whole = has(&own, Location::Body) || (has(shared, Location::Body) && !has(&own, Location::Form));
        let consumes = self.media_types(old, "consumes");
        let produces = self.media_types(old, "produces");
        let mut new = Object::new();
        for (key, member) in without(members, &["consumes", "produces"]) {
            match (key, member) {
                ("parameters", _) => drop(new.insert(key, self.parameters(here, &own, is_whole))),
                ("responses", Value::Object(responses)) => {
                    let responses = responses.iter();
                    let upgraded: Object = responses
                        .map(|(code, response)| {
                            (code, self.answer(&here.child(key).child(code), code, response, &produces))
                        })
                        .collect();
                    new.insert(key, upgraded);
                }
                ("schemes", _) => {
                    self.moves.add(&here.moved(&["servers"], &["schemes"]));
                    new.insert("servers", root::servers(self.main, Some(member)));
                }
                _ => drop(new.insert(key, member.clone())),
            }
        }
        if let Some(body) = self.body(here, &own, shared, is_whole, &consumes) {
            new.insert("requestBody", body);
        }
        new.into()
    }

    fn listed(&self, here: &Here, owner: &'d Value) -> Vec<Listed<'d>> {
        let list = owner.get("parameters").and_then(Value::as_array).unwrap_or_default();
        let old = |index: usize| here.moved(&[], &["parameters", &index.to_string()]).old;
        let listed = list.iter().enumerate().map(|(index, raw)| {
            let (file, value) = self.deref(raw);
            Listed { old: old(index), raw, value, file }
        });
        listed.collect()
    }

    /// The parameters that stay parameters, and the fields of a form where no form is sent.
    fn parameters(&mut self, here: &Here, listed: &[Listed<'d>], is_whole: bool) -> Value {
        let mut kept = Vec::new();
        for parameter in listed {
            let value = match Location::of(parameter.value) {
                Location::Other => parameter.raw,
                Location::Form if is_whole => parameter.value,
                Location::Body | Location::Form => continue,
            };
            let new = here.moved(&["parameters", &kept.len().to_string()], &[]).new;
            let here = Here { new, old: parameter.old.clone() };
            self.moves.add(&here);
            kept.push(self.parameter(&here, value));
        }
        kept.into()
    }

    /// The request body that the parameters describe: one of them as a whole, or a form of some.
    fn body(
        &mut self,
        here: &Here,
        own: &[Listed<'d>],
        shared: &[Listed<'d>],
        is_whole: bool,
        consumes: &[&str],
    ) -> Option<Value> {
        let new = here.moved(&["requestBody"], &[]).new;
        let all = || own.iter().chain(shared);
        let mut bodies = all().filter(|parameter| Location::of(parameter.value) == Location::Body);
        if let Some(body) = bodies.next().filter(|_| is_whole) {
            return Some(self.whole_body(&Here { new, old: body.old.clone() }, body, consumes));
        }
        let mut fields: Vec<&Listed<'d>> = Vec::new();
        for field in all().filter(|parameter| Location::of(parameter.value) == Location::Form) {
            let name = field.value.get("name");
            if !fields.iter().any(|other| other.value.get("name") == name) {
                fields.push(field);
            }
        }
        let old = fields.first()?.old.clone();
        Some(self.form(&Here { new, old }, &fields, consumes))
    }

    /// A `body` parameter as a request body.
    fn whole_body(&mut self, here: &Here, parameter: &Listed<'d>, consumes: &[&str]) -> Value {
        self.moves.add(here);
        let Some(members) = parameter.value.as_object() else {
            return parameter.value.clone();
        };
        let schema = members.get("schema").map_or_else(|| own_schema(members), schema::upgrade);
        let schema = self.rebased(schema, parameter.file);
        let media_types = if consumes.is_empty() { &["application/json"] } else { consumes };
        let mut content = Object::new();
        for media_type in media_types {
            self.moves.add(&here.moved(&["content", media_type, "schema"], &["schema"]));
            content.insert(*media_type, object([("schema", schema.clone())]));
        }
        // The parameter's name is the author's name for the body.
        let name = members.get("name").into_iter().map(|name| ("x-name", name.clone()));
        let rest =
            without(members, &["name", "in", "schema", "type", "format"]).map(|(key, value)| (key, value.clone()));
        rest.chain(name).chain([("content", content.into())]).collect::<Object>().into()
    }

    /// `formData` parameters as a request body.
    fn form(&mut self, here: &Here, fields: &[&Listed<'d>], consumes: &[&str]) -> Value {
        self.moves.add(here);
        let media_types = form_types(fields, consumes);
        let (mut properties, mut encoding, mut required) = (Object::new(), Object::new(), Vec::new());
        for (name, field) in fields.iter().filter_map(|field| Some((field.value.get("name")?.as_str()?, field))) {
            let Some(members) = field.value.as_object() else { continue };
            for media_type in &media_types {
                let new = here.moved(&["content", media_type, "schema", "properties", name], &[]).new;
                self.moves.add(&Here { new, old: field.old.clone() });
            }
            properties.insert(name, with_prose(self.rebased(own_schema(members), field.file), members));
            if members.get("required").and_then(Value::as_bool) == Some(true) {
                required.push(Value::from(name));
            }
            if let Some(Style { style, explode, beyond }) = Style::of(members) {
                let mut how: Object = [("style", style.into()), ("explode", explode.into())].into_iter().collect();
                beyond.map(|beyond| how.insert("x-typecase-style", beyond));
                encoding.insert(name, how);
            }
        }
        let is_required = !required.is_empty();
        let mut schema: Object = [("type", "object".into()), ("properties", properties.into())].into_iter().collect();
        if is_required {
            schema.insert("required", required);
        }
        let mut media: Object = [("schema", schema.into())].into_iter().collect();
        if !encoding.is_empty() {
            media.insert("encoding", encoding);
        }
        let content: Object = media_types.into_iter().map(|media_type| (media_type, media.clone().into())).collect();
        object([("required", is_required.into()), ("content", content.into())])
    }

    /// A response of an operation. A shared one stands in the media types of the whole document: where the operation
    /// produces others, what it gives when it succeeds is written out in those.
    fn answer(&mut self, here: &Here, code: &str, old: &'d Value, produces: &[&str]) -> Value {
        let (file, shared) = self.deref(old);
        let is_apart = code.starts_with('2') && old.get("$ref").is_some() && shared.get("schema").is_some();
        if !is_apart || produces == self.media_types(&Value::Null, "produces") {
            return self.response(here, old, produces);
        }
        let response = self.response(here, shared, produces);
        self.rebased(response, file)
    }

    /// A response with a media type for each that the operation produces.
    pub(super) fn response(&mut self, here: &Here, old: &'d Value, produces: &[&str]) -> Value {
        let Some(members) = old.as_object().filter(|members| !members.contains_key("$ref")) else {
            return old.clone();
        };
        let mut new: Object =
            without(members, &["schema", "examples", "headers"]).map(|(key, value)| (key, value.clone())).collect();
        if let Some(headers) = members.get("headers").and_then(Value::as_object) {
            let at = here.child("headers");
            let headers: Object =
                headers.iter().map(|(name, header)| (name, self.header(&at.child(name), header))).collect();
            new.insert("headers", headers);
        }
        let Some(schema) = members.get("schema") else {
            return new.into();
        };
        let is_file = schema.get("type").and_then(Value::as_str) == Some("file");
        let fallback = if is_file { &["application/octet-stream"] } else { &["application/json"] };
        let upgraded = schema::upgrade(schema);
        self.moves.add_origin(&here.moved(&["content"], &["schema"]));
        let mut content = Object::new();
        for media_type in if produces.is_empty() { fallback } else { produces } {
            self.moves.add(&here.moved(&["content", media_type, "schema"], &["schema"]));
            let mut media: Object = [("schema", upgraded.clone())].into_iter().collect();
            if let Some(example) = members.get("examples").and_then(|examples| examples.get(media_type)) {
                self.moves.add(&here.moved(&["content", media_type, "example"], &["examples", media_type]));
                media.insert("example", example.clone());
            }
            content.insert(*media_type, media);
        }
        new.insert("content", content);
        new.into()
    }
}

/// Whether some parameters have one of a location.
fn has(listed: &[Listed<'_>], location: Location) -> bool {
    listed.iter().any(|parameter| Location::of(parameter.value) == location)
}

/// A field's schema with the description that its parameter has.
fn with_prose(mut schema: Value, parameter: &Object) -> Value {
    if let (Some(schema), Some(description)) = (schema.as_object_mut(), parameter.get("description")) {
        schema.insert("description", description.clone());
    }
    schema
}

/// The media types of a form: those that a form can have, or one that fits its fields where the document has none.
fn form_types<'c>(fields: &[&Listed<'_>], consumes: &[&'c str]) -> Vec<&'c str> {
    const MULTIPART: &str = "multipart/form-data";
    const URL_ENCODED: &str = "application/x-www-form-urlencoded";
    let has_file = fields.iter().any(|field| field.value.get("type").and_then(Value::as_str) == Some("file"));
    // Files can't be URL-encoded.
    let fits =
        |media_type: &str| media_type.starts_with(MULTIPART) || (!has_file && media_type.starts_with(URL_ENCODED));
    let fitting: Vec<&str> = consumes.iter().copied().filter(|media_type| fits(media_type)).collect();
    match fitting.is_empty() {
        true if has_file => vec![MULTIPART],
        true => vec![URL_ENCODED],
        false => fitting,
    }
}
