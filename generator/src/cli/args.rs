//! The arguments of each command.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::{ModulePath, PackageName};
use crate::select::Pattern;

/// Generates a Rust client crate from an OpenAPI document.
#[derive(Debug, Parser)]
#[command(name = "typecase", version, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a complete crate, and remove the files of the last run that it no longer has.
    Generate(Generate),
    /// Show what `generate` would change, without writing; exits with 1 if there is anything.
    Check(Check),
    /// Show which operations and types the crate has in full, weakened or not at all, and why.
    Report(Report),
    /// Show what changed between two documents: for clients on the wire, and for code that uses the crate.
    Diff(Diff),
    /// Serve a document on the loopback: answers of its examples and schemas, to requests that are as documented.
    Mock(Mock),
    /// Write the runtime as a crate of your own, which several clients share.
    Runtime(Runtime),
    /// Create a project around a document: spec/, generated/, build.rs, tests/ and CI.
    New(New),
}

#[derive(Debug, Args)]
pub struct Generate {
    #[command(flatten)]
    pub job: JobArguments,
    /// Overwrite generated files that were edited by hand.
    #[arg(long)]
    pub overwrite: bool,
    /// Add the changes since the last run to the crate's CHANGELOG.md, below `## [Unreleased]`.
    #[arg(long)]
    pub changelog: bool,
    /// Fail, and write nothing, if something that had a type in the last run is untyped now.
    #[arg(long)]
    pub deny_weakened: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub job: JobArguments,
}

/// The documents and their settings: the same for `generate` and `check`.
#[derive(Debug, Args)]
pub struct JobArguments {
    /// The OpenAPI document, or `-` for standard input. Without it: every document that typecase.toml lists.
    pub spec: Option<PathBuf>,
    /// The crate's folder.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The package's name; by default it is made from the document's title.
    #[arg(long, value_name = "CRATE", value_parser = package_name)]
    pub name: Option<PackageName>,
    /// Write a module of the crate that DIR is in, rather than a crate: its path there, such as `crate::clients::twilio`.
    #[arg(long, value_name = "PATH", value_parser = module_path)]
    pub module: Option<ModulePath>,
    /// The configuration; by default typecase.toml beside the document, else in the current folder.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// An overlay (OpenAPI Overlay 1.0) that is laid over the document; may be given several times, and counts instead
    /// of those in the configuration.
    #[arg(long = "overlay", value_name = "FILE")]
    pub overlays: Vec<PathBuf>,
    #[command(flatten)]
    pub select: SelectArguments,
    /// Keep the old names of things that an update renames as deprecated aliases, for a release.
    #[arg(long)]
    pub aliases: bool,
    /// Fail, and write nothing, if anything is weaker in the crate than in the document.
    #[arg(long)]
    pub strict: bool,
    /// Give the crate tests of its own: of the document's examples, and of each operation against a server.
    #[arg(long)]
    pub tests: bool,
}

/// The selected operations: the same for every command that reads a document.
#[derive(Debug, Args)]
pub struct SelectArguments {
    /// Generate only the operations that this pattern matches, and what they need: `git/*` (operationId or tag),
    /// `tag:Pets`, `GET /pets/**`, `webhook:push`; may be given several times, and counts instead of `select.only` in
    /// the configuration.
    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    pub only: Vec<Pattern>,
}

#[derive(Debug, Args)]
pub struct Report {
    /// The OpenAPI document, or `-` for standard input.
    pub spec: PathBuf,
    /// The format of the report.
    #[arg(long, value_enum, default_value_t)]
    pub format: ReportFormat,
    /// The configuration; by default typecase.toml beside the document, else in the current folder.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// An overlay (OpenAPI Overlay 1.0) that is laid over the document; may be given several times, and counts instead
    /// of those in the configuration.
    #[arg(long = "overlay", value_name = "FILE")]
    pub overlays: Vec<PathBuf>,
    #[command(flatten)]
    pub select: SelectArguments,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people.
    #[default]
    Text,
    /// For scripts.
    Json,
}

#[derive(Debug, Args)]
pub struct Diff {
    /// The old OpenAPI document; one of the two may be `-` for standard input.
    pub old: PathBuf,
    /// The new OpenAPI document.
    pub new: PathBuf,
    /// The format of the changes.
    #[arg(long, value_enum, default_value_t)]
    pub format: DiffFormat,
    /// Exit with 1 if there are such changes, on either side.
    #[arg(long, value_enum, value_name = "CHANGES")]
    pub fail_on: Option<FailOn>,
    /// The configuration; by default typecase.toml beside the new document, else in the current folder.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[command(flatten)]
    pub select: SelectArguments,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For people.
    #[default]
    Text,
    /// For a pull request, in at most 60,000 bytes.
    Markdown,
    /// For scripts.
    Json,
    /// For a browser: one page that needs nothing else.
    Html,
    /// For GitHub Actions: annotations on the lines of the new document.
    Github,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Changes that break clients or code.
    Breaking,
    /// Any change at all.
    Any,
}

#[derive(Debug, Args)]
pub struct Mock {
    /// The OpenAPI document, or `-` for standard input.
    pub spec: PathBuf,
    /// The port on 127.0.0.1; by default a free one, whose URL is written to standard output.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub port: u16,
    /// The configuration; by default typecase.toml beside the document, else in the current folder.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// An overlay (OpenAPI Overlay 1.0) that is laid over the document; may be given several times, and counts instead
    /// of those in the configuration.
    #[arg(long = "overlay", value_name = "FILE")]
    pub overlays: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Runtime {
    /// The crate's folder.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The package's name.
    #[arg(long, value_name = "CRATE", value_parser = package_name)]
    pub name: PackageName,
    /// The configuration whose top has the package's `version`, `package`, `lints` and `dependencies`; by default
    /// typecase.toml in the current folder.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Write nothing: show what would change, and exit with 1 if there is anything.
    #[arg(long)]
    pub check: bool,
    /// Overwrite generated files that were edited by hand.
    #[arg(long)]
    pub overwrite: bool,
}

#[derive(Debug, Args)]
pub struct New {
    /// The OpenAPI document, or `-` for standard input; it is copied into the project.
    pub spec: PathBuf,
    /// The project's folder.
    pub dir: PathBuf,
    /// The name of the generated package; by default it is made from the document's title.
    #[arg(long, value_name = "CRATE", value_parser = package_name)]
    pub name: Option<PackageName>,
    /// Depend on typecase in this folder instead of the source that this program was installed from.
    #[arg(long, value_name = "PATH")]
    pub typecase: Option<PathBuf>,
}

fn package_name(text: &str) -> Result<PackageName, String> {
    PackageName::try_from(text.to_owned())
}

fn module_path(text: &str) -> Result<ModulePath, String> {
    ModulePath::try_from(text.to_owned())
}

fn pattern(text: &str) -> Result<Pattern, String> {
    Pattern::try_from(text.to_owned())
}
