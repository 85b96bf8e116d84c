//! A folder to run the program in.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A small document. `{description}` stands where tests change it, and `{more}` where they add schemas.
const DOCUMENT: &str = r##"openapi: 3.0.3
info: {title: Pet Store, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: The pets
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
components:
  schemas:
    Pet:
      type: object
      description: {description}
      properties:
        name: {type: string}
{more}"##;

const TAG: &str = r##"        tag: {$ref: "#/components/schemas/Tag"}
    Tag:
      type: object
      properties:
        label: {type: string}
"##;

/// The document with or without its second schema.
pub fn document(description: &str, with_tag: bool) -> String {
    DOCUMENT.replace("{description}", description).replace("{more}", if with_tag { TAG } else { "" })
}

/// An empty folder with the document in it, as `pets.yaml`.
pub struct Place {
    folder: TempDir,
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Place {
    pub fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a folder") };
        place.write("pets.yaml", &document("A pet", true));
        place
    }

    /// A place where the crate has been generated into `out`.
    pub fn generated() -> Self {
        let place = Self::new();
        place.run("generate pets.yaml --out out").expect(0);
        place
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no {old:?}: {text}");
        self.write(path, &text.replace(old, new));
    }

    pub fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Everything in the folder, by path: the text of files, and nothing for folders.
    pub fn tree(&self) -> BTreeMap<String, Option<Vec<u8>>> {
        let mut tree = BTreeMap::new();
        collect(self.folder.path(), self.folder.path(), &mut tree);
        tree
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_typecase"));
        command.args(arguments).current_dir(self.folder.path()).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        command
    }

    /// Runs the program with arguments that have no spaces in them.
    pub fn run(&self, arguments: &str) -> Run {
        run(&mut self.command(&arguments.split(' ').collect::<Vec<_>>()), "")
    }

    pub fn run_with_input(&self, arguments: &str, input: &str) -> Run {
        run(&mut self.command(&arguments.split(' ').collect::<Vec<_>>()), input)
    }
}

pub fn run(command: &mut Command, input: &str) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that doesn't read its input closes it.
    let _closed = child.stdin.take().expect("piped").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
}

impl Run {
    /// Asserts the exit code.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// Asserts that each of the texts stands in the messages.
    #[track_caller]
    pub fn says(self, texts: &[&str]) -> Self {
        for text in texts {
            assert!(self.err.contains(text), "{text:?} is missing: {self:#?}");
        }
        self
    }
}

fn collect(root: &Path, folder: &Path, tree: &mut BTreeMap<String, Option<Vec<u8>>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
        let is_folder = path.symlink_metadata().expect("metadata").is_dir();
        tree.insert(name, if is_folder { None } else { fs::read(&path).ok() });
        if is_folder {
            collect(root, &path, tree);
        }
    }
}
