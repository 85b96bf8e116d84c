//! The command line.

mod args;
mod check;
mod diff;
mod generate;
mod installed;
mod jobs;
mod mock;
mod module;
mod new;
mod print;
mod report;
mod run;
mod runtime;
mod shell;
mod update;

pub use run::main;

/// Why a command ends with another exit code than 0.
#[derive(Debug)]
enum Failure {
    /// The command line or `typecase.toml` is wrong: 2.
    Usage(String),
    /// The command can't be done, or a check found something: 1. Without a message, everything was printed already.
    Failed(Option<String>),
}

impl Failure {
    fn failed(error: impl std::fmt::Display) -> Self {
        Self::Failed(Some(error.to_string()))
    }
}

impl From<crate::config::ConfigError> for Failure {
    fn from(error: crate::config::ConfigError) -> Self {
        Self::Usage(error.to_string())
    }
}

impl From<crate::output::JobError> for Failure {
    fn from(error: crate::output::JobError) -> Self {
        use crate::output::JobError;
        match error {
            JobError::Config(error) => error.into(),
            error @ JobError::NoFolder { .. } => Self::Usage(error.to_string()),
            error => Self::failed(error),
        }
    }
}

impl From<crate::output::OutputError> for Failure {
    fn from(error: crate::output::OutputError) -> Self {
        Self::failed(error)
    }
}
