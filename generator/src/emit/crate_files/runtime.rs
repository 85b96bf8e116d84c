//! The runtime: the source that every generated crate carries.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::{Map, Time};
use crate::emit::CrateOptions;
use crate::emit::crate_files::resolve_cfg::select;
use crate::model::{Api, Extra, Operation, Rules, SchemeKind, Shape, Type, TypeDef};

/// The runtime's files, by their paths in it.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));

/// The features of the runtime that a generated crate decides once and for all, each with the files and folders
/// that it is about.
const OPTIONAL: [(&str, &[&str]); 13] = [
    ("chrono", &["json/chrono.rs"]),
    (
        "connections",
        &[
            "client/builder/connections.rs",
            "transport/certificates.rs",
            "transport/connections.rs",
            "transport/over_ureq/connections.rs",
        ],
    ),
    ("digits", &[]),
    ("foreign", &["json/foreign.rs"]),
    ("indexmap", &["json/indexmap.rs"]),
    ("oauth", &["oauth/", "call/exchange/tokens.rs", "mode/asynchronous/tokens.rs", "mode/blocking/tokens.rs"]),
    ("other_times", &["json/other_times.rs"]),
    ("pattern", &["rules/ecma.rs", "rules/pattern.rs"]),
    ("schema", &["rules/schema/"]),
    ("servers", &["url/server.rs"]),
    ("time", &["json/time_crate.rs"]),
    ("uuid", &[]),
    ("xml", &["xml/"]),
];

/// The optional parts of the runtime that an API needs, by the names of their features.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parts(BTreeSet<&'static str>);

impl Parts {
    pub(crate) fn of(api: &Api, options: &CrateOptions) -> Self {
        let mut parts = Self::default();
        api.types.iter().for_each(|def| def.each_type(&mut |ty| parts.add(ty, options)));
        api.each_root_type(&mut |ty| parts.add(ty, options));
        let has_extra =
            |def: &TypeDef| matches!(&def.shape, Shape::Struct(object) if matches!(object.extra, Extra::Kept(_)));
        parts.0.extend(options.parts.iter().map(|part| part.name()));
        if options.map == Map::Index && api.types.iter().any(has_extra) {
            parts.0.insert("indexmap");
        }
        if api.schemes.iter().any(|scheme| matches!(scheme.kind, SchemeKind::Token(_))) {
            parts.0.insert("oauth");
        }
        if api.operations.iter().chain(&api.incoming).flat_map(Operation::payloads).any(|payload| payload.xml.is_some())
        {
            parts.0.insert("xml");
        }
        if api.reads_digits {
            parts.0.insert("digits");
        }
        if api.has_choice() {
            parts.0.insert("servers");
        }
        let schemas = || rules(api).filter_map(|rules| rules.schema.as_deref());
        if schemas().next().is_some() {
            parts.0.insert("schema");
        }
        if rules(api).flat_map(Rules::all).any(|rules| rules.pattern.is_some())
            || schemas().any(|schema| schema.contains("\"pattern"))
        {
            parts.0.insert("pattern");
        }
        parts
    }

    fn add(&mut self, ty: &Type, options: &CrateOptions) {
        match ty {
            Type::Uuid => self.0.extend(["uuid"]),
            Type::Foreign(_) => self.0.extend(["foreign"]),
            Type::DateTime | Type::Date | Type::Time => match options.time {
                Time::Jiff => {}
                Time::Chrono => self.0.extend(["other_times", "chrono"]),
                Time::Time => self.0.extend(["other_times", "time"]),
            },
            Type::Map(_) if options.map == Map::Index => self.0.extend(["indexmap"]),
            _ => {}
        }
        if let Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) = ty {
            self.add(inner, options);
        }
    }

    /// Whether the crate has a part.
    pub(crate) fn has(&self, feature: &str) -> bool {
        self.0.contains(feature)
    }

    /// The runtime's files, by their paths in the generated crate.
    pub(crate) fn files(&self) -> BTreeMap<String, String> {
        let wanted = |name: &str| {
            OPTIONAL
                .iter()
                .all(|(feature, files)| self.has(feature) || !files.iter().any(|file| name.starts_with(file)))
        };
        FILES.iter().filter(|(name, _)| wanted(name)).map(|(name, text)| (path(name), self.adapt(text))).collect()
    }

    /// A file of the runtime as a module of the generated crate.
    fn adapt(&self, text: &str) -> String {
        let text = text.replace("\n#[cfg(test)]\nmod tests;\n", "");
        let text = OPTIONAL.iter().fold(text, |text, (feature, _)| select(&text, feature, self.has(feature)));
        text.replace("crate::", "crate::runtime::")
    }
}

/// The rules of every member, alias and parameter.
fn rules(api: &Api) -> impl Iterator<Item = &Rules> {
    let of_types = api.types.iter().flat_map(|def| match &def.shape {
        Shape::Struct(object) => object.fields.iter().map(|field| &field.rules).chain([&object.rules]).collect(),
        Shape::Alias(_, rules) => vec![rules],
        Shape::Union(union) => union.variants.iter().map(|variant| &variant.rules).collect(),
        _ => Vec::new(),
    });
    let operations = || api.operations.iter().chain(&api.incoming);
    let of_parameters = operations().flat_map(|operation| &operation.parameters).map(|parameter| &parameter.rules);
    let of_bodies = operations().filter_map(|operation| operation.body.as_ref()).flat_map(|body| &body.kinds);
    of_types.chain(of_parameters).chain(of_bodies.map(|payload| &payload.rules))
}

fn path(name: &str) -> String {
    match name {
        "lib.rs" => "src/runtime/mod.rs".to_owned(),
        name => format!("src/runtime/{name}"),
    }
}

/// The dependencies of a generated crate, as lines of its manifest, each with the part that it is for.
pub(super) const DEPENDENCIES: [(&str, &str); 19] = [
    (r#"base64 = { version = "0.23", default-features = false, features = ["std"] }"#, ""),
    (r#"bytes = "1""#, ""),
    (r#"chrono = { version = "0.4", default-features = false, features = ["std"] }"#, "chrono"),
    (r#"futures-core = { version = "0.3", default-features = false }"#, ""),
    (r#"http = "1""#, ""),
    (r#"httparse = { version = "1", default-features = false, features = ["std"], optional = true }"#, ""),
    (r#"indexmap = "2""#, "indexmap"),
    (r#"iri-string = { version = "0.7", default-features = false, features = ["std"] }"#, ""),
    (r#"jiff = { version = "0.2", default-features = false, features = ["std"] }"#, ""),
    (r#"percent-encoding = "2""#, ""),
    (r#"quick-xml = { version = "0.42", default-features = false }"#, "xml"),
    (r#"regex-lite = { version = "0.1", default-features = false, features = ["std", "string"] }"#, "pattern"),
    (
        r#"reqwest = { version = "0.13", default-features = false, features = ["rustls-no-provider"], optional = true }"#,
        "",
    ),
    (r#"serde = { version = "1", default-features = false, features = ["std"] }"#, ""),
    (r#"serde_json = { version = "1", features = ["raw_value"] }"#, ""),
    (r#"simdutf8 = "0.1""#, ""),
    (r#"time = { version = "0.3", default-features = false, features = ["std"] }"#, "time"),
    (r#"tracing = { version = "0.1", default-features = false, features = ["std"], optional = true }"#, ""),
    (r#"uuid = { version = "1", default-features = false, features = ["std"] }"#, "uuid"),
];

/// The cargo features of a generated crate that only a part of the runtime has, each with that part.
pub(super) const FEATURES: [(&str, &str); 1] =
    [("# HTTP/2, for the async client.\nhttp2 = [\"reqwest?/http2\"]\n", "connections")];

/// What only systems with sockets have: a browser brings its own TLS, and nothing that blocks.
pub(super) const NATIVE_DEPENDENCIES: &str = r#"[target.'cfg(not(target_arch = "wasm32"))'.dependencies]
flate2 = { version = "1", default-features = false, features = ["rust_backend"], optional = true }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"], optional = true }
rustls-platform-verifier = { version = "0.7", default-features = false, optional = true }
tokio = { version = "1", default-features = false, features = ["time"], optional = true }
ureq = { version = "3.5", default-features = false, features = ["platform-verifier", "rustls-no-provider"], optional = true }
"#;

/// What only a browser has: clocks and timers that the standard library doesn't know of.
pub(super) const BROWSER_DEPENDENCIES: &str = r#"[target.'cfg(target_arch = "wasm32")'.dependencies]
gloo-timers = { version = "0.4", features = ["futures"], optional = true }
jiff = { version = "0.2", default-features = false, features = ["std", "js"] }
web-time = "1"
"#;
