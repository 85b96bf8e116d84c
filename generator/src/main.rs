//! The `typecase` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    typecase::cli::main(std::env::args_os())
}
