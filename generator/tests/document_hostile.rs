//! Broken and hostile documents end in an error that helps, or are read as they were surely meant.

use typecase::config::Config;
use typecase::document::{Document, LoadError, Loaded, Number, Value, Version};
use typecase::generate::generate;

fn load(text: &str) -> Result<Loaded, LoadError> {
    Document::from_text("spec", text.to_owned())
}

fn root(text: &str) -> Value {
    load(text).unwrap_or_else(|error| panic!("{error}")).document.root().value().clone()
}

fn error(text: &str) -> String {
    load(text).unwrap_err().to_string()
}

/// What is found, as pointer and message.
fn findings(text: &str) -> Vec<String> {
    let loaded = load(text).unwrap_or_else(|error| panic!("{error}"));
    loaded
        .findings
        .iter()
        .map(|found| format!("{} #{}: {}", found.severity, found.place.pointer, found.message))
        .collect()
}

/// Reading recurses, so deep documents need the stack that the module asks for.
fn with_stack<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
    std::thread::Builder::new().stack_size(1 << 30).spawn(run).unwrap().join().unwrap()
}

#[test]
fn byte_order_marks_and_line_ends() {
    assert_eq!(root("\u{feff}openapi: 3.1.0\n").get("openapi"), Some(&"3.1.0".into()));
    assert_eq!(root("\u{feff}{\"openapi\": \"3.1.0\"}").get("openapi"), Some(&"3.1.0".into()));
    let windows = root("openapi: 3.1.0\r\ninfo:\r\n  title: |\r\n    a\r\n    b\r\n");
    assert_eq!(windows.pointer("/info/title"), Some(&"a\nb\n".into()));
    let classic = root("openapi: 3.1.0\rinfo:\r  title: x\r");
    assert_eq!(classic.pointer("/info/title"), Some(&"x".into()));
}

#[test]
fn tabs_are_read_as_spaces_where_yaml_forbids_them() {
    let text =
        "openapi: 3.1.0\ninfo:\n\ttitle: x\n\tcontact:\n\t\tname:\ty\n\t\tlist:\n\t\t-\ta: 1\n\t\t\tb: \"c:\td\"\n";
    let value = root(text);
    assert_eq!(value.pointer("/info/contact/name"), Some(&"y".into()));
    assert_eq!(value.pointer("/info/contact/list/0/b"), Some(&"c:\td".into()));
    assert_eq!(findings(text), ["note #: there are tabs where YAML allows only spaces"]);
    let mixed = root("openapi: 3.1.0\ninfo:\n        contact:\n\t  name:\tn\n");
    assert_eq!(mixed.pointer("/info/contact/name"), Some(&"n".into()));
    assert_eq!(findings("openapi: 3.1.0\t# a tab that is allowed\n"), Vec::<String>::new());
}

#[test]
fn duplicate_keys_are_found_and_the_last_one_counts() {
    let json = r#"{"openapi": "3.0.0", "paths": {"/a": [0, {"get": 1, "get": 2}]}}"#;
    assert_eq!(findings(json), ["warning #/paths/~1a/1/get: the key `get` stands twice in the same object"]);
    assert_eq!(root(json).pointer("/paths/~1a/1/get").and_then(Value::as_u64), Some(2));
    let yaml = "openapi: 3.0.0\npaths:\n  /a:\n  - 0\n  - get: 1\n    get: 2\n";
    assert_eq!(findings(yaml), findings(json));
    assert_eq!(root(yaml), root(json));
}

#[test]
fn deep_nesting_is_an_error_in_both_syntaxes() {
    let deep = |text: String| with_stack(move || load(&text).unwrap_err().to_string());
    let json = format!("{{\"openapi\": \"3.0.0\", \"x\": {}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(deep(json).contains("nested deeper than 20000 levels"));
    let objects = format!("{}1{}", "{\"x\":".repeat(100_000), "}".repeat(100_000));
    assert!(deep(objects).contains("nested deeper than 20000 levels"));
    let unclosed = "[".repeat(1_000_000);
    assert!(deep(unclosed).contains("nested deeper than 20000 levels"));
    let yaml = format!("openapi: 3.0.0\nx:\n{} 1\n", "- ".repeat(100_000));
    assert!(deep(yaml).contains("nested deeper than 20000 levels"));
    let flow = format!("openapi: 3.0.0\nx: {}1{}\n", "[".repeat(100_000), "]".repeat(100_000));
    assert!(deep(flow).starts_with("spec:2:"));
    let fits = format!("{{\"openapi\": \"3.0.0\", \"x\": {}1{}}}", "[".repeat(19_999), "]".repeat(19_999));
    with_stack(move || load(&fits).map(|_| ())).unwrap();
}

#[test]
fn alias_bombs_are_refused_and_honest_aliases_are_not() {
    let mut bomb = "openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        bomb += &format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 10].join(", "));
    }
    assert!(error(&bomb).contains("aliases multiply it beyond measure"));
    let honest = "openapi: 3.0.0\na: &a {b: [1, 2]}\nc: *a\nd: [*a, *a]\n";
    assert_eq!(root(honest).pointer("/d/1/b/1").and_then(Value::as_u64), Some(2));
    assert!(error("openapi: 3.0.0\na: &a [*a]\n").contains("spec:2:8: an alias within the value"));
    assert!(error("openapi: 3.0.0\na: *nowhere\n").starts_with("spec:2:4: "));
}

#[test]
fn numbers_keep_their_digits_or_become_floats() {
    let number = |text: &str| root(&format!("openapi: 3.0.0\nx: {text}\n")).get("x").cloned().unwrap();
    let json = |text: &str| root(&format!("{{\"openapi\": \"3.0.0\", \"x\": {text}}}")).get("x").cloned().unwrap();
    for text in ["18446744073709551615", "-9223372036854775808", "0", "-1"] {
        assert_eq!(number(text), Value::Number(Number::Integer(text.parse().unwrap())));
        assert_eq!(json(text), number(text));
    }
    assert_eq!(number("340282366920938463463374607431768211455").as_f64(), Some(3.402_823_669_209_385e38));
    assert_eq!(json("1e2").as_i128(), Some(100));
    assert_eq!(json("1e400").as_f64(), Some(f64::INFINITY));
    assert_eq!(number(&"9".repeat(100_000)).as_f64(), Some(f64::INFINITY));
    assert_eq!(number("1e30").as_i128(), Some(1_000_000_000_000_000_019_884_624_838_656));
    assert_eq!(number("1e39").as_i128(), None);
    assert_eq!(number("0x1F").as_i128(), Some(31));
    assert_eq!(number("0o17").as_i128(), Some(15));
    assert_eq!(number("-.inf").as_f64(), Some(f64::NEG_INFINITY));
    for text in
        ["007", "1.2.3", "1-2", "2026-11-23", "0x", "0x+1", "1_000", "+", ".", "1e", "e1", "infinity", "nan", "12:30"]
    {
        assert_eq!(number(text), text.into(), "{text} is a string");
    }
}

#[test]
fn keys_are_strings_as_they_are_spelled() {
    let text =
        "openapi: 3.0.0\nx:\n  200: a\n  1.0: b\n  true: c\n  on: d\n  null: e\n  0x10: f\n  ? g\n  : h\n  'i': j\n";
    let value = root(text);
    let keys: Vec<&str> = value.get("x").unwrap().as_object().unwrap().keys().collect();
    assert_eq!(keys, ["200", "1.0", "true", "on", "null", "0x10", "g", "i"]);
    assert!(error("openapi: 3.0.0\n? [a, b]\n: c\n").contains("a key must be a scalar"));
}

#[test]
fn merge_keys_are_applied_and_own_keys_win() {
    let text = "openapi: 3.0.0\na: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: [*a, *b]\n  x: 9\nd: {'<<': kept}\n";
    let value = root(text);
    assert_eq!(value.get("c").unwrap().to_json(), serde_json::json!({"x": 9, "y": 2, "z": 4}));
    assert_eq!(value.get("d").unwrap().to_json(), serde_json::json!({"<<": "kept"}));
}

#[test]
fn of_several_yaml_documents_the_first_is_read() {
    assert_eq!(
        findings("---\nopenapi: 3.0.0\n---\nopenapi: 3.1.0\n"),
        ["warning #: the file holds several YAML documents"]
    );
    assert_eq!(load("---\nopenapi: 3.0.0\n---\nopenapi: 3.1.0\n").unwrap().document.version(), &Version::V30);
    assert_eq!(findings("---\nopenapi: 3.0.0\n...\n"), Vec::<String>::new());
    assert_eq!(findings("---\nopenapi: 3.0.0\n---\n"), Vec::<String>::new());
}

#[test]
fn json_that_is_not_quite_json_is_read_as_yaml() {
    let text = "{\"openapi\": \"3.0.0\", # why\n \"paths\": {},\n}";
    assert_eq!(root(text).get("openapi"), Some(&"3.0.0".into()));
    assert_eq!(findings(text), ["note #: the file is not quite JSON: key must be a string at line 1 column 22"]);
    assert_eq!(
        error("{\"openapi\": \"3.0.0\"} trailing"),
        "spec:1:22: trailing characters; the document has to be JSON or YAML"
    );
    assert_eq!(
        error("{\"äöü\": \"3.0.0\""),
        "spec:1:15: EOF while parsing an object; the document has to be JSON or YAML"
    );
}

#[test]
fn what_is_no_openapi_document_is_refused_with_a_hint() {
    for (text, hint) in [
        ("", "it is null; it has to be an object"),
        ("# nothing but a comment\n", "it is null; it has to be an object"),
        ("- a\n- b\n", "it is an array"),
        ("just words", "it is a string"),
        ("info: {}\n", "neither an `openapi` nor a `swagger` key"),
        ("type: object\n", "looks like a JSON Schema"),
        ("asyncapi: 2.0.0\n", "AsyncAPI"),
        ("swaggerVersion: '1.2'\n", "Swagger 1"),
        ("openapi: 1.0.0\n", "`openapi` is `1.0.0`; versions 2.0, 3.0"),
        ("openapi: [3]\n", "`openapi` is an array"),
    ] {
        assert!(error(text).contains(hint), "{}", error(text));
    }
    assert!(error("info: {}\n").starts_with("spec:1:1: "));
    assert!(error("info: {}\nopenapi: latest\n").starts_with("spec:2:1: "));
}

#[test]
fn versions_are_read_as_they_are_written() {
    let version = |text: &str| load(text).unwrap().document.version().clone();
    assert_eq!(version("swagger: 2.0\n"), Version::Swagger2);
    assert_eq!(version("swagger: '2.0'\n"), Version::Swagger2);
    assert_eq!(version("openapi: 3.1\n"), Version::V31);
    assert_eq!(version("openapi: 3.2.0\n"), Version::V32);
    assert_eq!(version("openapi: 4.0.0\n"), Version::Newer("4.0.0".to_owned()));
    assert_eq!(findings("openapi: 4.0.0\n"), ["warning #/openapi: version 4.0.0 of the specification is not known"]);
}

#[test]
fn files_that_are_missing_or_not_utf8_are_errors_with_their_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("spec.yaml");
    assert!(matches!(Document::load(&path), Err(LoadError::NotFound { .. })));
    assert!(matches!(Document::load(folder.path()), Err(LoadError::Unreadable { .. })));
    std::fs::write(&path, b"openapi: 3.0.0\ninfo: \xff\n").unwrap();
    assert!(matches!(Document::load(&path), Err(LoadError::NotUtf8 { offset: 21, .. })));
    // The name says YAML, the content is JSON, and the other way round.
    std::fs::write(&path, "{\"openapi\": \"3.0.0\"}").unwrap();
    assert!(Document::load(&path).is_ok());
    let path = folder.path().join("spec.json");
    std::fs::write(&path, "openapi: 3.0.0\n").unwrap();
    assert!(Document::load(&path).is_ok());
}

/// Whatever a document's file is called, in a crate it is prose.
#[test]
fn the_name_of_a_file_is_never_code() {
    let document = load("openapi: 3.1.0\ninfo: {version: '1'}\npaths: {}\n").unwrap().document;
    let name = "e\nfn evil() {}\r\u{2028}fn evil() {}\n[dependencies]\nevil = \"1\".yaml";
    let config = Config { document: name.to_owned(), ..Config::default() };
    for (path, text) in generate(&document, &config, &Default::default()).unwrap().files {
        let breaks = |line: &str| line.trim_start().starts_with("fn evil") || line.starts_with("evil");
        assert!(!text.split(['\n', '\r', '\u{2028}']).any(breaks), "{path}: {text}");
    }
}

#[test]
fn the_name_of_a_file_is_no_link_in_docs() {
    let document = load("openapi: 3.1.0\ninfo: {version: '1'}\npaths: {}\n").unwrap().document;
    let config = Config { document: "[a](b)<i>.yaml".to_owned(), ..Config::default() };
    let files = generate(&document, &config, &Default::default()).unwrap().files;
    assert!(files["src/lib.rs"].contains("//! A client of \\[a](b)\\<i>.yaml."), "{}", files["src/lib.rs"]);
}

/// Each of some schemas is one of the others: there are more ways from one to another than can be tried.
#[test]
fn schemas_that_are_each_other_are_set_in_no_time() {
    let schema = |index: usize| {
        let others = (0..9).filter(|other| *other != index);
        let others: String = others.map(|other| format!("{{$ref: '#/components/schemas/M{other}'}}, ")).collect();
        format!(
            "    M{index}: {{anyOf: [{others}{{type: object, required: [x{index}], properties: {{x{index}: {{type: integer}}}}}}]}}\n"
        )
    };
    let schemas: String = (0..9).map(schema).collect();
    let body = "{content: {application/json: {schema: {$ref: '#/components/schemas/M0'}}}}";
    let operation = format!("{{operationId: a, requestBody: {body}, responses: {{'204': {{description: Done}}}}}}");
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{/a: {{post: {operation}}}}}\ncomponents:\n  schemas:\n{schemas}"
    );
    let document = load(&text).unwrap().document;
    generate(&document, &Config::default(), &std::collections::BTreeMap::new()).unwrap();
}
