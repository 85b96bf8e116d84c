//! The examples that become tests, judged by someone else's validator of JSON Schema.

use std::fmt::Write as _;

use jsonschema::Validator;
use serde_json::Value;
use typecase::finding::Finding;

use crate::corpus;
use crate::judge::Schemas;

/// Documents with more text than this are left to other tests: someone else's validator takes long over them.
const LARGE: usize = 1_250_000;

/// The examples of which this judge and ours think differently, and why that is.
const KNOWN: &str = include_str!("known.txt");

#[test]
fn a_validator_agrees_on_which_examples_break_their_schema() {
    let paths = typecase_testing::corpus("");
    if paths.is_empty() {
        return;
    }
    let (mut agreed, mut broken, mut differences) = (0, 0, String::new());
    for path in paths {
        let package = corpus::set(&path);
        if package.document.files().map(|file| package.document.source(file).len()).sum::<usize>() > LARGE {
            println!("passed over for its size: {}", package.name);
            continue;
        }
        let schemas = Schemas::changed(&package.document, |_| {});
        let root = package.document.root().value().to_json();
        let tried = corpus::tried(&package).into_iter().map(|(place, value)| (place, value, None));
        let unfit = package.findings.iter().filter(|finding| finding.message.starts_with("the example isn't"));
        let unfit = unfit.filter_map(|finding: &Finding| {
            let value = root.pointer(&finding.place.pointer)?.clone();
            Some((format!("#{}", finding.place.pointer), value, Some(finding.message.as_str())))
        });
        for (place, value, ours) in tried.chain(unfit) {
            let Some(validator) = validator(&schemas, &root, &place) else { continue };
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

/// The validator of the schema that an example belongs to; none for one that several may share.
fn validator(schemas: &Schemas, root: &Value, place: &str) -> Option<Validator> {
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
    schemas.validator(&if media { format!("{pointer}/schema") } else { pointer.to_owned() })
}
