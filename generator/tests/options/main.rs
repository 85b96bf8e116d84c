//! The settings of `typecase.toml` that change the output: what each makes of one small document, run.

mod mistaken;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use typecase::config::{Config, ConfigFile, Spec};
use typecase::document::Document;
use typecase::finding::Severity;
use typecase::output::{Lock, Package};
use typecase_testing::Workspace;

const DOCUMENT: &str = include_str!("shop.yaml");

/// The crates, each with the settings that it is made by.
const CRATES: [(&str, &str); 6] = [
    ("shop-chrono", "time = 'chrono'\nmap = 'index'\nunknown_fields = 'keep'\nfeatures = 'always'"),
    (
        "shop-time",
        "time = 'time'\nderive = ['Hash', 'std::cmp::Eq', 'PartialEq']\n[paging]\nlistOrders = { items = 'data', next = 'more.cursor', token = 'from' }",
    ),
    (
        "shop-replaced",
        r##"
        derive = ["marks::Marked", "marks::Marked"]
        [dependencies]
        marks = { path = "../marks" }
        money = { path = "../money" }
        [replace]
        "#/components/schemas/Money" = "money::Money"
        "#/components/schemas/Order/properties/id" = "String"
        "#/components/schemas/Order/properties/placed" = "jiff::Timestamp"
        "##,
    ),
    (
        "shop-formats",
        r##"
        formats = { "date-time" = "money::Moment", uuid = "String" }
        [dependencies]
        marks = { path = "../marks" }
        money = { path = "../money" }
        [types]
        Money = { derive = ["Eq", "Hash"] }
        "#/components/schemas/Status" = { derive = ["marks::Marked"], attributes = ['doc(alias = "state")'] }
        "##,
    ),
    (
        "shop-parts",
        "parts = ['aws_sigv4', 'connections', 'constructors', 'digest', 'downloads', 'mock_answers', 'rate_limits', 'signatures', 'tower', 'trace_context', 'uploads']\n\
         [polling]\nplaceOrder = { result = 'getOrder', status = 'status', until = ['closed'] }\n\
         startExport = { result = 'getExport', id = 'export.id', status = 'state', until = ['done'] }",
    ),
    (
        "shop-renamed",
        r##"
        [rename]
        "#/components/schemas/Order" = "Purchase"
        Status = "State"
        get_stock = "stock"
        "#/tags/Orders" = "purchases"
        [tags]
        "Stock Keeping" = "Warehouse"
        "##,
    ),
];

fn config(name: &str, settings: &str) -> Config {
    let file = ConfigFile::parse(Path::new("typecase.toml"), settings).unwrap_or_else(|error| panic!("{error}"));
    let config = file.settings_for(&Spec::File("shop.yaml".into())).into_config();
    Config { document: "shop.yaml".to_owned(), name: Some(name.to_owned()), ..config }
}

fn set(config: &Config, last: &Lock) -> Result<Package, String> {
    let loaded = Document::from_text("shop.yaml", DOCUMENT.to_owned()).unwrap();
    Package::new(loaded, config, Vec::new(), last).map_err(|error| error.to_string())
}

/// What is said of some settings: warnings, and why they are refused.
fn said(settings: &str) -> Vec<String> {
    match set(&config("shop", settings), &Lock::default()) {
        Ok(package) => {
            let findings = package.findings.iter().filter(|finding| finding.severity == Severity::Warning);
            findings
                .map(|finding| format!("#{}: {}; {}", finding.place.pointer, finding.message, finding.instead))
                .collect()
        }
        Err(error) => error.lines().map(|line| format!("refused: {line}")).collect(),
    }
}

/// A workspace of the crates, the crates that their settings speak of, and the tests that run them.
fn workspace() -> Workspace {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (name, settings) in CRATES {
        let package = set(&config(name, settings), &Lock::default()).unwrap();
        assert_eq!(package.findings, [], "{name}");
        files.extend(package.files.into_iter().map(|(path, text)| (format!("{name}/{path}"), text)));
    }
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/options");
    for (from, to) in [("money.rs", "money/src"), ("marks.rs", "marks/src"), ("round_trips.rs", "trips/src")] {
        files.insert(format!("{to}/lib.rs"), fs::read_to_string(own.join(from)).unwrap());
    }
    let serde = "serde = { version = \"1\", features = [\"derive\"] }\n";
    files.insert("money/Cargo.toml".to_owned(), manifest("money", serde));
    files.insert("marks/Cargo.toml".to_owned(), format!("{}\n[lib]\nproc-macro = true\n", manifest("marks", "")));
    let mut used = "money = { path = \"../money\" }\n".to_owned();
    for (name, version) in [("chrono", "0.4"), ("jiff", "1"), ("time", "0.3")] {
        used += &format!("{name} = {{ version = \"{version}\", default-features = false }}\n");
    }
    for (name, _) in CRATES {
        used += &format!(
            "{name} = {{ path = \"../{name}\", default-features = false, features = [{}] }}\n",
            features(name)
        );
    }
    files.insert("trips/Cargo.toml".to_owned(), manifest("trips", &used));
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), "options");
    workspace.write(&files);
    workspace
}

/// Only the first has features for its tags; of them the tests want one. One is called.
fn features(name: &str) -> &str {
    match name {
        "shop-chrono" => "\"orders\"",
        "shop-parts" => "\"blocking\", \"mock\"",
        _ => "",
    }
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}")
}

/// The tests of `options/round_trips.rs`; nothing on the way there may warn.
#[test]
fn every_setting_is_honoured_and_compiles() {
    let output = workspace().cargo(&["test", "--quiet", "--package", "trips"]).output().unwrap();
    let (out, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && !errors.contains("warning"), "{out}\n{errors}");
}

#[test]
fn tags_are_features_as_asked() {
    let manifest = |features: &str| {
        set(&config("shop", &format!("features = '{features}'")), &Lock::default()).unwrap().files["Cargo.toml"].clone()
    };
    assert!(manifest("always").contains("\norders = []\nstock-keeping = []\n"));
    assert_eq!(manifest("auto"), manifest("never"), "few operations are no large document");
    assert!(!manifest("never").contains("orders = []"));
}

/// The lock has the names before they were renamed: a rename finds its thing again, and can be taken back.
#[test]
fn renames_hold_from_run_to_run() {
    let (name, settings) = CRATES.into_iter().find(|(name, _)| *name == "shop-renamed").unwrap();
    let first = set(&config(name, settings), &Lock::default()).unwrap();
    for path in ["src/types/purchase.rs", "src/api/purchases.rs", "src/api/warehouse.rs"] {
        assert!(first.files.contains_key(path), "{path}: {:?}", first.files.keys());
    }
    assert!(
        first.files["src/types/purchase.rs"].contains("pub enum PurchasePayment "),
        "what is inside is called after it"
    );
    let lock = Lock::parse(&first.files["typecase.lock"]).unwrap();
    let again = set(&config(name, settings), &lock).unwrap();
    assert_eq!(again.files, first.files);
    assert_eq!(again.findings, []);
    let back = set(&config(name, ""), &lock).unwrap();
    assert!(back.files["src/types/order.rs"].contains("pub struct Order "));
    assert!(back.files["src/api/orders.rs"].contains("fn list_orders"));
}

#[test]
fn a_rename_of_nothing_is_told_and_a_wrong_one_refused() {
    for (settings, expected) in [
        (
            "Ordr = 'Purchase'",
            "#: `rename` names `Ordr`, but the document has no such type, operation or tag; passed over; did you mean `Order`?",
        ),
        (
            "'#/components/schemas/Oder' = 'Purchase'",
            "#: `rename` names `#/components/schemas/Oder`, but the document has no such type, operation or tag; passed over; did you mean `#/components/schemas/Order`?",
        ),
        (
            "Order = 'Status'",
            "refused: `rename` of `Order` to `Status`: #/components/schemas/Status has that name; choose another, or rename that too",
        ),
        ("Order = 'money'", "refused: `rename` of `Order` to `money`: that is no name for a type; write `Money`"),
        (
            "Order = 'Option'",
            "refused: `rename` of `Order` to `Option`: that is no name for a type; write `OptionType`",
        ),
        (
            "list_orders = 'listOrders'",
            "refused: `rename` of `list_orders` to `listOrders`: that is no name for an operation; write `list_orders`",
        ),
        (
            "list_orders = 'builder'",
            "refused: `rename` of `list_orders` to `builder`: the generated code has that name; choose another, or rename that too",
        ),
        ("orders = 'aux'", "refused: `rename` of `orders` to `aux`: that is no name for a tag's module; write `aux_`"),
    ] {
        assert_eq!(said(&format!("[rename]\n{settings}")), [expected]);
    }
    // Two that swap their names are in nobody's way.
    assert_eq!(said("[rename]\nOrder = 'Status'\nStatus = 'Order'"), [""; 0]);
}

#[test]
fn what_a_type_of_the_users_own_writes_keeps_the_rules() {
    const CODES: &str = r#"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": {
        "Call": {"type": "object", "properties": {"code": {"type": "string", "format": "code", "maxLength": 3}}}
    }}}"#;
    let settings = "formats.code = 'codes::Code'\ndependencies.codes = '1'";
    let loaded = Document::from_text("codes.json", CODES.to_owned()).unwrap();
    let package = Package::new(loaded, &config("codes", settings), Vec::new(), &Lock::default()).unwrap();
    let call = &package.files["src/types/call.rs"];
    assert!(
        call.contains("Foreign<codes::Code>") && call.contains(r##"code [schema(r#"{"maxLength":3}"#)]"##),
        "{call}"
    );
    assert_eq!(package.findings, []);
}

/// What a derived trait needs of the types inside is derived there too, and nowhere else.
#[test]
fn traits_of_one_type_are_derived_by_what_it_holds() {
    const NESTED: &str = r##"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": {
        "Outer": {"type": "object", "properties": {"inner": {"$ref": "#/components/schemas/Inner"}}},
        "Inner": {"type": "object", "properties": {"name": {"type": "string"}}},
        "Other": {"type": "object", "properties": {"name": {"type": "string"}}},
        "Share": {"type": "object", "properties": {"of": {"type": "number"}}},
        "Name": {"type": "string"}
    }}}"##;
    let settings = "[types]\nOuter.derive = ['Eq', 'Hash']\nShare.derive = ['Hash']\nName.derive = ['Hash']\nOutr = {}";
    let loaded = Document::from_text("nested.json", NESTED.to_owned()).unwrap();
    let package = Package::new(loaded, &config("nested", settings), Vec::new(), &Lock::default()).unwrap();
    let derives = |name: &str| {
        let text = &package.files[&format!("src/types/{name}.rs")];
        text.lines().find(|line| line.starts_with("#[derive(")).unwrap_or_default().to_owned()
    };
    for (name, more) in [("outer", ", Eq, Hash"), ("inner", ", Eq, Hash"), ("other", ""), ("share", "")] {
        assert_eq!(derives(name), format!("#[derive(Clone, Debug, Default, PartialEq{more})]"), "{name}");
    }
    let findings: Vec<_> = package.findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        findings,
        [
            "`types` has `Name`, which is another name for a type",
            "`types` names `Outr`, but the document has no such type",
            "`types` has `Hash` for `Share`, which holds a float, JSON of any shape or a type of another crate",
        ]
    );
}

#[test]
fn arrays_in_deep_objects_are_written_as_told() {
    const DEEP: &str = include_str!("../../../tests/features/deep_arrays.yaml");
    for (settings, arrays) in [
        ("", None),
        ("deep_arrays = 'indexed'", None),
        ("deep_arrays = 'brackets'", Some("Brackets")),
        ("deep_arrays = 'repeated'", Some("Repeated")),
    ] {
        let loaded = Document::from_text("shop.yaml", DEEP.to_owned()).unwrap();
        let package = Package::new(loaded, &config("deep", settings), Vec::new(), &Lock::default()).unwrap();
        let calls = package.files.iter().filter(|(path, _)| path.starts_with("src/api/"));
        let code: String = calls.flat_map(|(_, code)| code.split_whitespace()).collect();
        for (name, style) in [("expand", ".style(Style::DeepObject)"), ("items", ".style(Style::DeepObject)")] {
            let arrays = arrays.map(|arrays| format!(".arrays(runtime::Arrays::{arrays})")).unwrap_or_default();
            assert!(code.contains(&format!("(\"{name}\"){style}{arrays}")), "{settings}: {name}");
            assert_eq!(code.contains("Arrays::"), !arrays.is_empty(), "{settings}");
        }
        let open = package.findings.iter().filter(|finding| finding.message.contains("`deepObject`")).count();
        assert_eq!(open, usize::from(settings.is_empty()), "{settings}");
    }
}
