//! `cargo typecase …`: cargo runs this with `typecase` as the first argument.

use std::process::ExitCode;

use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|word| word == "typecase") {
        arguments.remove(1);
    }
    typecase::cli::main(arguments)
}
