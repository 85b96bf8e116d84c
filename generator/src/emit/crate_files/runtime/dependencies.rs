//! What a generated crate depends on.

/// The dependencies of a generated crate, as lines of its manifest, each with the part that it is for.
pub(in crate::emit::crate_files) const DEPENDENCIES: [(&str, &str); 24] = [
    (r#"base64 = { version = "0.23", default-features = false, features = ["std"] }"#, ""),
    (r#"bytes = "1""#, ""),
    (r#"chrono = { version = "0.4", default-features = false, features = ["std"] }"#, "chrono"),
    (r#"futures-core = { version = "0.3", default-features = false }"#, ""),
    (r#"hmac = "0.13""#, "hmac"),
    (r#"http = "1""#, ""),
    (r#"http-body = "1""#, "http_body"),
    (r#"httparse = { version = "1", default-features = false, features = ["std"], optional = true }"#, ""),
    (r#"indexmap = "2""#, "indexmap"),
    (r#"iri-string = { version = "0.7", default-features = false, features = ["std"] }"#, ""),
    (r#"jiff = { version = "1", default-features = false, features = ["std"] }"#, ""),
    (r#"md-5 = { version = "0.11", default-features = false }"#, "digest"),
    (r#"percent-encoding = "2""#, ""),
    (r#"quick-xml = { version = "0.42", default-features = false }"#, "xml"),
    (r#"regex-lite = { version = "0.1", default-features = false, features = ["std", "string"] }"#, "pattern"),
    (
        r#"reqwest = { version = "0.13", default-features = false, features = ["rustls-no-provider"], optional = true }"#,
        "",
    ),
    (r#"serde = { version = "1", default-features = false, features = ["std"] }"#, ""),
    (r#"serde_json = { version = "1", features = ["raw_value"] }"#, ""),
    (r#"sha2 = { version = "0.11", default-features = false }"#, "sha2"),
    (r#"simdutf8 = "0.1""#, ""),
    (r#"time = { version = "0.3", default-features = false, features = ["std"] }"#, "time"),
    (r#"tower-service = "0.3""#, "tower"),
    (r#"tracing = { version = "0.1", default-features = false, features = ["std"], optional = true }"#, ""),
    (r#"uuid = { version = "1", default-features = false, features = ["std"] }"#, "uuid"),
];

/// The cargo features of a generated crate that only a part of the runtime has, each with that part.
pub(in crate::emit::crate_files) const FEATURES: [(&str, &str); 1] =
    [("# HTTP/2, for the async client.\nhttp2 = [\"reqwest?/http2\"]\n", "connections")];

/// The condition of dependencies that need sockets: a browser brings its own TLS, and can't block.
pub(in crate::emit::crate_files) const NATIVE_DEPENDENCIES: &str = r#"[target.'cfg(not(target_arch = "wasm32"))'.dependencies]
flate2 = { version = "1", default-features = false, features = ["rust_backend"], optional = true }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"], optional = true }
rustls-platform-verifier = { version = "0.7", default-features = false, optional = true }
tokio = { version = "1", default-features = false, features = ["time"], optional = true }
ureq = { version = "3.5", default-features = false, features = ["platform-verifier", "rustls-no-provider"], optional = true }
"#;

/// The condition of dependencies for a browser: clocks and timers that the standard library lacks there.
pub(in crate::emit::crate_files) const BROWSER_DEPENDENCIES: &str = r#"[target.'cfg(target_arch = "wasm32")'.dependencies]
gloo-timers = { version = "0.4", features = ["futures"], optional = true }
jiff = { version = "1", default-features = false, features = ["std", "js"] }
web-time = "1"
"#;
