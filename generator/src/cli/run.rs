//! From arguments to an exit code.

use std::any::Any;
use std::ffi::OsString;
use std::io;
use std::panic;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::thread;

use clap::Parser as _;

use super::args::{Arguments, Command};
use super::{Failure, check, diff, generate, mock, new, print, report, runtime};

/// Sizes of the stack, which limits how deep a document may be nested. A system takes only the memory that is used. The next
/// size is tried where it refuses the first.
const STACK_SIZES: [usize; 3] = [1 << 30, 1 << 28, 1 << 26];

/// The name of our threads.
const THREAD: &str = "typecase";

/// Runs the command line, whose first argument is the program's name, and gives the exit code: 0, 1 where something
/// can't be done or a check found something, 2 for wrong usage.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no errors, and go to standard output, where nobody may be listening.
            _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    // Files are formatted in parallel, on threads that need the same stack.
    _ = rayon::ThreadPoolBuilder::new().stack_size(1 << 28).thread_name(|_| THREAD.to_owned()).build_global();
    let outcome = on_deep_stack(|| run(&arguments));
    let (code, text) = match outcome {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(Failure::Failed(text))) => (1, text),
        Ok(Err(Failure::Usage(text))) => (2, Some(text)),
        Err(text) => (1, Some(text)),
    };
    if let Some(text) = text {
        print::error(&text);
    }
    ExitCode::from(code)
}

/// Runs a command on a thread of its own; a panic there is a message.
fn on_deep_stack(command: impl Fn() -> Result<(), Failure> + Copy + Send) -> Result<Result<(), Failure>, String> {
    let place = Arc::new(Mutex::new(String::new()));
    note_panics(Arc::clone(&place));
    thread::scope(|scope| {
        let spawn = |size| thread::Builder::new().name(THREAD.to_owned()).stack_size(size).spawn_scoped(scope, command);
        let mut refused = io::Error::other("no thread");
        for attempt in STACK_SIZES.into_iter().map(spawn) {
            match attempt {
                Ok(thread) => {
                    return thread.join().map_err(|payload| internal_error(payload.as_ref(), &place));
                }
                Err(error) => refused = error,
            }
        }
        Err(format!("the system gives no thread to work on: {refused}"))
    })
}

/// Notes where our own threads panic, instead of what is usually printed; panics of other threads are printed as usual.
fn note_panics(place: Arc<Mutex<String>>) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() != Some(THREAD) {
            usual(info);
        } else if let (Ok(mut place), Some(location)) = (place.lock(), info.location()) {
            *place = format!(" ({}:{})", location.file(), location.line());
        }
    }));
}

fn internal_error(payload: &(dyn Any + Send), place: &Mutex<String>) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref::<&str>().copied());
    let place = place.lock().map(|place| place.clone()).unwrap_or_default();
    format!(
        "internal error: {}{place}; nothing was written\n  this is a defect in typecase {}: please report it together with the document",
        text.unwrap_or("no message"),
        env!("CARGO_PKG_VERSION")
    )
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.command {
        Command::Generate(arguments) => generate::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Report(arguments) => report::run(arguments),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Mock(arguments) => mock::run(arguments),
        Command::Runtime(arguments) => runtime::run(arguments),
        Command::New(arguments) => new::run(arguments),
    }
}

#[cfg(test)]
mod tests {
    use super::on_deep_stack;

    #[test]
    fn a_panic_is_an_internal_error() {
        let text = on_deep_stack(|| panic!("of {}", 42)).unwrap_err();
        assert!(text.starts_with("internal error: of 42 (") && text.contains("run.rs:"), "{text}");
    }
}
