//! The root: servers and components.

use super::moves::Here;
use super::parameter::Location;
use super::{Upgrade, object, schema, security};
use crate::document::{Object, Value};

/// The sections that only a root has.
pub(super) const SECTIONS: [&str; 5] = ["paths", "definitions", "parameters", "responses", "securityDefinitions"];

impl<'d> Upgrade<'d> {
    pub(super) fn root(&mut self, old: &'d Object) -> Value {
        let here = Here::default();
        let (mut new, mut components) = (Object::new(), Object::new());
        for (key, value) in old.iter() {
            match (key, value) {
                ("swagger", _) => {
                    self.moves.add(&here.moved(&["openapi"], &["swagger"]));
                    new.insert("openapi", "3.0.4");
                }
                ("host" | "basePath" | "schemes" | "consumes" | "produces", _) => {}
                ("paths", Value::Object(paths)) => {
                    let at = here.child(key);
                    let paths = paths.iter().map(|(path, item)| (path, self.path(&at.child(path), path, item)));
                    new.insert(key, paths.collect::<Object>());
                }
                ("definitions" | "parameters" | "responses" | "securityDefinitions", Value::Object(section)) => {
                    let (name, section) = self.section(key, section);
                    components.insert(name, section);
                }
                _ => drop(new.insert(key, value.clone())),
            }
        }
        if old.contains_key("swagger") {
            let key = ["host", "basePath", "schemes"].into_iter().find(|key| old.contains_key(key));
            key.into_iter().for_each(|key| self.moves.add(&here.moved(&["servers"], &[key])));
            new.insert("servers", servers(self.main, None));
        }
        if !components.is_empty() {
            new.insert("components", components);
        }
        new.into()
    }

    fn path(&mut self, here: &Here, path: &str, item: &'d Value) -> Value {
        if path.starts_with("x-") { item.clone() } else { self.path_item(here, item) }
    }

    /// A section of shared things under its name in `components`.
    fn section(&mut self, key: &str, old: &'d Object) -> (&'static str, Object) {
        let name = match key {
            "definitions" => "schemas",
            "parameters" => "parameters",
            "responses" => "responses",
            _ => "securitySchemes",
        };
        let here = Here::default().moved(&["components", name], &[key]);
        self.moves.add(&here);
        let produces = self.media_types(&Value::Null, "produces");
        // Bodies are no parameters any more: they stand in each operation that refers to them.
        let is_kept = |value: &Value| key != "parameters" || Location::of(value) == Location::Other;
        let members = old.iter().filter(|(_, value)| is_kept(value)).map(|(entry, value)| {
            let here = here.child(entry);
            let upgraded = match key {
                "definitions" => schema::upgrade(value),
                "parameters" => self.parameter(&here, value),
                "responses" => self.response(&here, value, &produces),
                _ => security::upgrade(value),
            };
            (entry, upgraded)
        });
        (name, members.collect())
    }
}

/// The servers that `host`, `basePath` and `schemes` describe, the safe ones first.
pub(super) fn servers(root: &Value, schemes: Option<&Value>) -> Value {
    let text = |key: &str| root.get(key).and_then(Value::as_str).unwrap_or_default().trim();
    let (host, base) = (text("host"), text("basePath").trim_end_matches('/'));
    let base = if base.is_empty() || base.starts_with('/') { base.to_owned() } else { format!("/{base}") };
    if host.is_empty() {
        return vec![object([("url", if base.is_empty() { "/".into() } else { base.into() })])].into();
    }
    // Some documents have the scheme in the host already.
    if host.contains("://") {
        return vec![object([("url", format!("{}{base}", host.trim_end_matches('/')).into())])].into();
    }
    let listed = schemes.or_else(|| root.get("schemes")).and_then(Value::as_array).unwrap_or_default();
    let mut schemes: Vec<&str> = listed.iter().filter_map(Value::as_str).collect();
    if schemes.is_empty() {
        schemes.push("https");
    }
    schemes.sort_by_key(|scheme| !matches!(*scheme, "https" | "wss"));
    schemes.iter().map(|scheme| object([("url", format!("{scheme}://{host}{base}").into())])).collect::<Vec<_>>().into()
}
