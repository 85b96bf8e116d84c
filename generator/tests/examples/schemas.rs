//! The examples that become tests, judged by someone else's validator of JSON Schema.

use std::fmt::Write as _;

use jsonschema::{Registry, Validator};
use serde_json::{Map, Value, json};
use typecase::finding::Finding;
use typecase::output::Package;

use crate::corpus;

/// Documents with more text than this are left to other tests: someone else's validator takes long over them.
const LARGE: usize = 1_250_000;

/// The examples of which this judge and ours think differently, and why that is.
const KNOWN: &str = include_str!("known.txt");

#[test]
fn a_validator_agrees_on_which_examples_break_their_schema() {
    let paths = typecase_testing::corpus("");
    let (mut agreed, mut broken, mut differences) = (0, 0, String::new());
    for path in paths {
        let package = corpus::set(&path);
        if package.document.files().map(|file| package.document.source(file).len()).sum::<usize>() > LARGE {
            println!("passed over for its size: {}", package.name);
            continue;
        }
        let schemas = Schemas::of(&package);
        let root = package.document.root().value().to_json();
        let tried = corpus::tried(&package).into_iter().map(|(place, value)| (place, value, None));
        let unfit = package.findings.iter().filter(|finding| finding.message.starts_with("the example isn't"));
        let unfit = unfit.filter_map(|finding: &Finding| {
            let value = root.pointer(&finding.place.pointer)?.clone();
            Some((format!("#{}", finding.place.pointer), value, Some(finding.message.as_str())))
        });
        for (place, value, ours) in tried.chain(unfit) {
            let Some(validator) = schemas.validator(&root, &place) else { continue };
            let theirs = validator.iter_errors(&value).next();
            match (ours, theirs) {
                (None, None) => agreed += 1,
                (Some(_), Some(_)) => broken += 1,
                (Some(ours), None) => writeln!(differences, "{} {place}: only ours: {ours}", package.name).unwrap(),
                // That only one branch may fit is what no type can say.
                (None, Some(theirs))
                    if theirs
                        .to_string()
                        .ends_with("under more than one of the schemas listed in the 'oneOf' keyword") =>
                {
                    agreed += 1
                }
                (None, Some(theirs)) => {
                    let at = theirs.instance_path();
                    let why = theirs.kind().keyword();
                    writeln!(differences, "{} {place}: only theirs: `{why}` at {at}", package.name).unwrap();
                }
            }
        }
    }
    println!("{agreed} examples fit, {broken} don't, and of {} the judges differ", differences.lines().count());
    if std::env::var_os("BLESS").is_some() {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples/known.txt");
        std::fs::write(file, &differences).unwrap();
    } else {
        assert_eq!(differences, KNOWN);
    }
}

/// The schemas of a document, as JSON Schema of 2020-12.
struct Schemas {
    registry: Registry<'static>,
}

impl Schemas {
    fn of(package: &Package) -> Self {
        let mut root = package.document.root().value().to_json();
        let old = !package.document.root().str("openapi").is_some_and(|version| version.starts_with("3.1"));
        upgrade(&mut root, old);
        let registry = Registry::new().add("urn:document", root).unwrap().prepare().unwrap();
        Self { registry }
    }

    /// The validator of the schema that an example belongs to; none for one that several may share.
    fn validator(&self, root: &Value, place: &str) -> Option<Validator> {
        let mut pointer = place.strip_prefix('#')?;
        if pointer.starts_with("/components/examples/") {
            return None;
        }
        pointer = pointer.strip_suffix("/value").unwrap_or(pointer);
        loop {
            let (parent, token) = pointer.rsplit_once('/')?;
            pointer = parent;
            if token == "example" || token == "examples" {
                break;
            }
        }
        let media = root.pointer(pointer)?.get("schema").is_some() && pointer.contains("/content/");
        let schema = if media { format!("{pointer}/schema") } else { pointer.to_owned() };
        let escaped: String = schema.bytes().fold(String::new(), |mut text, byte| {
            match byte {
                b'/' | b'~' | b'-' | b'_' | b'.' => text.push(byte.into()),
                byte if byte.is_ascii_alphanumeric() => text.push(byte.into()),
                byte => write!(text, "%{byte:02X}").unwrap(),
            }
            text
        });
        let schema = json!({ "$ref": format!("urn:document#{escaped}") });
        let mut options = jsonschema::options().with_registry(&self.registry).should_validate_formats(true);
        for unchecked in ["uri", "email", "hostname", "uri-reference", "regex", "duration"] {
            options = options.with_format(unchecked, |_| true);
        }
        options.should_ignore_unknown_formats(true).build(&schema).ok()
    }
}

/// Rewrites what OpenAPI 3.0 says in its own way, and what it has beside JSON Schema.
fn upgrade(value: &mut Value, old: bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| upgrade(item, old)),
        Value::Object(members) => {
            // Beside a reference of 3.0 nothing counts but what documents put there all the same.
            if old && members.get("$ref").is_some_and(Value::is_string) {
                members.retain(|name, _| name == "$ref" || name == "nullable");
            }
            for (name, member) in members.iter_mut() {
                if !matches!(name.as_str(), "example" | "examples" | "default" | "enum" | "const") {
                    upgrade(member, old);
                }
            }
            if old {
                exclusive(members, "exclusiveMinimum", "minimum");
                exclusive(members, "exclusiveMaximum", "maximum");
            }
            // Documents of every version say so.
            if members.get("nullable") == Some(&Value::Bool(true)) {
                nullable(members);
            }
        }
        _ => {}
    }
}

fn exclusive(members: &mut Map<String, Value>, flag: &str, bound: &str) {
    if let Some(Value::Bool(exclusive)) = members.get(flag).cloned() {
        members.remove(flag);
        if let Some(bound) = members.remove(bound).filter(|_| exclusive) {
            members.insert(flag.to_owned(), bound);
        }
    }
}

fn nullable(members: &mut Map<String, Value>) {
    members.remove("nullable");
    let schema = Value::Object(std::mem::take(members));
    members.insert("anyOf".to_owned(), json!([{ "type": "null" }, schema]));
    // What stands deeper is referred to by its pointer.
    if let Value::Object(own) = schema {
        for (name, member) in own {
            if matches!(name.as_str(), "properties" | "items" | "additionalProperties" | "example" | "examples") {
                members.insert(name, member);
            }
        }
    }
}
