//! An update of the document changes the files of what it touches, and nothing else: no other file, no other name.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use similar::{ChangeTag, TextDiff};
use typecase::output::{Change, LOCK_FILE, Lock, PlannedCrate, plan_all_crates};

/// How many lines of each file are removed and added.
type Lines = BTreeMap<String, (usize, usize)>;

/// Sets the edited document where the crate that is checked in stands, with its lock, as `cargo regen` would.
fn set(edit: impl FnOnce(&str) -> String) -> PlannedCrate {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    copy(&home.join("spec"), &folder.path().join("spec"));
    copy(&home.join("generated"), &folder.path().join("generated"));
    let document = folder.path().join("spec/participants.yaml");
    let before = fs::read_to_string(&document).unwrap();
    fs::write(&document, edit(&before)).unwrap();
    let mut made = plan_all_crates(&folder.path().join("spec/typecase.toml")).unwrap();
    assert_eq!(made.len(), 1);
    made.remove(0)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Puts lines after the one place where `anchor` stands.
fn insert(text: &str, anchor: &str, lines: &str) -> String {
    assert_eq!(text.matches(anchor).count(), 1, "{anchor:?}");
    text.replace(anchor, &format!("{anchor}{lines}"))
}

/// What changes, by its lines. No name that the lock had may have moved.
fn drift(made: &PlannedCrate) -> Lines {
    let mut lines = Lines::new();
    for (path, change) in &made.plan.changes {
        let (old, new) = match change {
            Change::Keep => continue,
            Change::Create => (String::new(), made.plan.files[path].clone()),
            Change::Replace { old } => (String::from_utf8(old.clone()).unwrap(), made.plan.files[path].clone()),
            Change::Remove { old } => (String::from_utf8(old.clone()).unwrap(), String::new()),
        };
        if path == LOCK_FILE {
            let (old, new) = (Lock::parse(&old).unwrap(), Lock::parse(&new).unwrap());
            let moved: Vec<_> = old.names.iter().filter(|(place, name)| new.names.get(*place) != Some(name)).collect();
            assert!(moved.is_empty(), "{moved:?}");
        }
        let diff = TextDiff::from_lines(&old, &new);
        let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
        lines.insert(path.clone(), (count(ChangeTag::Delete), count(ChangeTag::Insert)));
    }
    lines
}

fn lines(expected: &[(&str, (usize, usize))]) -> Lines {
    expected.iter().map(|(path, lines)| ((*path).to_owned(), *lines)).collect()
}

#[test]
fn no_change_is_no_change() {
    assert_eq!(drift(&set(str::to_owned)), Lines::new());
}

#[test]
fn a_new_value_of_an_enum_touches_the_enum() {
    let made = set(|text| insert(text, "        - de1\n", "        - in1\n"));
    // A variant with its documentation, and its text; in the lock the hash of the file.
    assert_eq!(drift(&made), lines(&[("src/types/region.rs", (0, 3)), (LOCK_FILE, (1, 1))]));
    assert!(made.plan.files["src/types/region.rs"].contains("    In1,\n"));
}

#[test]
fn a_new_attribute_touches_its_type() {
    let made = set(|text| {
        let place = "        properties:\n          description: How the participant was set up, and other metadata.\n          \
                     type: object\n          nullable: true\n";
        insert(
            text,
            place,
            "        queue_name:\n          description: The queue.\n          type: string\n          nullable: true\n",
        )
    });
    assert_eq!(drift(&made), lines(&[("src/types/participant.rs", (0, 3)), (LOCK_FILE, (1, 1))]));
    assert!(made.plan.files["src/types/participant.rs"].contains("    pub queue_name: Option<String>,\n"));
}

#[test]
fn a_new_parameter_touches_its_operations_file() {
    let made = set(|text| {
        let place = "            minimum: 1\n            maximum: 1000\n            default: 50\n";
        insert(
            text,
            place,
            "        - name: Order\n          in: query\n          description: The order.\n          schema:\n            \
             type: string\n",
        )
    });
    assert_eq!(drift(&made), lines(&[("src/api/participants.rs", (0, 6)), (LOCK_FILE, (1, 1))]));
    assert!(made.plan.files["src/api/participants.rs"].contains("    pub fn order(mut self, order: &str) -> Self {\n"));
}

#[test]
fn a_new_type_of_a_clashing_name_yields() {
    let made = set(|text| {
        // It stands before the type whose name it would have, and is used.
        let text = insert(text, "  schemas:\n", "    call_status:\n      type: string\n      enum: [red, green]\n");
        text.replace(
            "        country_code:\n",
            "        colour:\n          $ref: '#/components/schemas/call_status'\n        country_code:\n",
        )
    });
    let expected = [
        ("src/types/call_status2.rs", (0, 20)),
        ("src/types/mod.rs", (0, 2)),
        // Its import, which fills two lines anew; the member, of which the document says nothing, and its name in JSON.
        ("src/types/participant.rs", (2, 4)),
        // Its name and its file are new.
        (LOCK_FILE, (2, 4)),
    ];
    assert_eq!(drift(&made), lines(&expected));
    assert!(made.plan.files["src/types/participant.rs"].contains("    pub call_status: Option<CallStatus>,\n"));
    assert!(made.plan.files["src/types/participant.rs"].contains("    pub colour: Option<CallStatus2>,\n"));
}
