//! All or nothing, and only what is ours.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::support::{Place, document};

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, other) = (Place::generated(), Place::generated());
    assert_eq!(one.tree(), other.tree());
    assert!(one.exists("out/src/lib.rs") && one.exists("out/src/types/pet.rs"));
}

#[test]
fn unchanged_files_are_not_touched() {
    let place = Place::generated();
    let old = SystemTime::now() - Duration::from_secs(1000);
    for file in ["Cargo.toml", "src/types/pet.rs", "typecase.lock"] {
        fs::File::options()
            .append(true)
            .open(place.path("out").join(file))
            .and_then(|file| file.set_modified(old))
            .expect("a time");
    }
    let age = |file: &str| place.path(file).metadata().and_then(|data| data.modified()).expect("a time");
    place.run("generate pets.yaml --out out").expect(0).says(&["0 written", "0 removed"]);
    assert_eq!(age("out/typecase.lock"), old);
    place.write("pets.yaml", &document("A cat", true));
    place.run("generate pets.yaml --out out").expect(0);
    assert_eq!(age("out/Cargo.toml"), old);
    assert!(age("out/src/types/pet.rs") > old && age("out/typecase.lock") > old);
}

#[test]
fn stale_files_go_and_foreign_ones_stay() {
    let place = Place::generated();
    place.write("out/src/mine.rs", "// mine");
    place.write("out/target/debug/x", "");
    assert!(place.exists("out/src/types/tag.rs"));
    place.write("pets.yaml", &document("A pet", false));
    place.run("generate pets.yaml --out out").expect(0).says(&["1 removed"]);
    assert!(!place.exists("out/src/types/tag.rs"));
    assert_eq!(place.read("out/src/mine.rs"), "// mine");
    assert!(place.exists("out/target/debug/x"));
}

#[test]
fn folders_that_held_only_stale_files_go_too() {
    let place = Place::generated();
    place.write("out/old/deep/a.rs", "old\n");
    let hash = typecase::output::hash(b"old\n");
    place.replace("out/typecase.lock", "[files]\n", &format!("[files]\n\"old/deep/a.rs\" = \"{hash}\"\n"));
    place.run("generate pets.yaml --out out").expect(0).says(&["1 removed"]);
    assert!(!place.exists("out/old"));
}

#[test]
fn a_file_that_is_not_ours_is_never_replaced() {
    let place = Place::new();
    place.write("out/src/lib.rs", "// by hand");
    let before = place.tree();
    for option in ["", " --overwrite"] {
        place.run(&format!("generate pets.yaml --out out{option}")).expect(1).says(&[
            "not written by typecase",
            "src/lib.rs",
            "--out",
        ]);
        assert_eq!(place.tree(), before);
    }
    // Without the lock nothing is ours, but what is already right needs no writing.
    let place = Place::generated();
    fs::remove_file(place.path("out/typecase.lock")).expect("removed");
    place.run("generate pets.yaml --out out").expect(0).says(&["1 written"]);
}

#[test]
fn edits_by_hand_are_given_up_only_when_told() {
    let place = Place::generated();
    let fresh = place.tree();
    place.write("out/src/types/tag.rs", "// edited");
    place.write("pets.yaml", &document("A pet", false));
    let before = place.tree();
    place.run("generate pets.yaml --out out").expect(1).says(&["edited since", "src/types/tag.rs", "--overwrite"]);
    assert_eq!(place.tree(), before, "a stale file that was edited stays");
    place.write("pets.yaml", &document("A pet", true));
    place.run("generate pets.yaml --out out").expect(1).says(&["src/types/tag.rs"]);
    place.run("generate pets.yaml --out out --overwrite").expect(0);
    assert_eq!(place.tree(), fresh);
}

#[test]
fn line_ends_are_no_edits() {
    let place = Place::generated();
    for file in ["out/src/types/pet.rs", "out/typecase.lock"] {
        place.write(file, &place.read(file).replace('\n', "\r\n"));
    }
    place.run("check pets.yaml --out out").expect(0);
    place.write("pets.yaml", &document("A cat", true));
    place.run("generate pets.yaml --out out").expect(0);
}

#[test]
fn something_in_the_way_is_named_and_nothing_changes() {
    let place = Place::new();
    place.write("file", "");
    place.write("dir/src", "");
    place.write("lib/src/lib.rs/x", "");
    let before = place.tree();
    place.run("generate pets.yaml --out file").expect(1).says(&["file: a file is in the way"]);
    place.run("generate pets.yaml --out file/below").expect(1).says(&["file"]);
    place.run("generate pets.yaml --out dir").expect(1).says(&["src: a file is in the way"]);
    place.run("generate pets.yaml --out lib").expect(1).says(&["lib.rs: a folder is in the way"]);
    assert_eq!(place.tree(), before);
}

/// Both crates or none: the second can't be written, so the first isn't either.
#[test]
fn several_documents_are_written_together_or_not_at_all() {
    let place = Place::new();
    place.write("tags.yaml", &document("A tag", true));
    place.write(
        "typecase.toml",
        "[[document]]\nspec = 'pets.yaml'\nout = 'a/pets'\n[[document]]\nspec = 'tags.yaml'\nout = 'b/tags'\n",
    );
    place.write("b", "in the way");
    let before = place.tree();
    place.run("generate").expect(1).says(&["b"]);
    assert_eq!(place.tree(), before);
    fs::remove_file(place.path("b")).expect("removed");
    place.run("generate").expect(0).says(&["pets.yaml", "tags.yaml"]);
    place.run("check").expect(0);
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    let place = Place::generated();
    fs::rename(place.path("out/src/types"), place.path("elsewhere")).expect("moved");
    symlink(place.path("elsewhere"), place.path("out/src/types")).expect("a link");
    place.write("pets.yaml", &document("A cat", false));
    let before = place.tree();
    place.run("generate pets.yaml --out out --overwrite").expect(1).says(&["types: a symbolic link is in the way"]);
    assert_eq!(place.tree(), before);
}

#[test]
fn a_hostile_lock_removes_nothing() {
    let place = Place::generated();
    place.write("precious.txt", "mine");
    let absolute = place.path("precious.txt").to_string_lossy().replace('\\', "/");
    let hash = typecase::output::hash(b"mine");
    let lock = place.read("out/typecase.lock");
    for path in ["../precious.txt", "src/../../precious.txt", absolute.as_str(), "..\\\\precious.txt"] {
        place.write("out/typecase.lock", &lock.replace("[files]\n", &format!("[files]\n\"{path}\" = \"{hash}\"\n")));
        place
            .run("generate pets.yaml --out out --overwrite")
            .expect(1)
            .says(&["typecase.lock: line", "not a path inside"]);
        assert_eq!(place.read("precious.txt"), "mine");
    }
}

#[test]
fn a_lock_in_conflict_is_settled_by_generating() {
    let place = Place::generated();
    let fresh = place.tree();
    place.write("pets.yaml", &document("A cat", true));
    let lock = place.read("out/typecase.lock");
    let (head, files) = lock.split_once("[files]\n").expect("files");
    let theirs = files.replace("\" = \"", "\" = \"0");
    place.write("out/typecase.lock", &format!("{head}[files]\n<<<<<<< ours\n{files}=======\n{theirs}>>>>>>> theirs\n"));
    place.replace("out/src/types/pet.rs", "pub ", "<<<<<<< ours\npub ");
    place.write("pets.yaml", &document("A pet", true));
    place.run("generate pets.yaml --out out").expect(0);
    assert_eq!(place.tree(), fresh);
}

#[test]
fn strict_refuses_warnings() {
    let place = Place::new();
    place.replace("pets.yaml", "openapi: 3.0.3", "openapi: 3.9.0");
    let before = place.tree();
    place.run("generate pets.yaml --out out --strict").expect(1).says(&[
        "warning",
        "pets.yaml:1:",
        "nothing was written",
    ]);
    assert_eq!(place.tree(), before);
    place.run("generate pets.yaml --out out").expect(0).says(&["warning", "pets.yaml:1:"]);
}
