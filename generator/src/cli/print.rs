//! Messages go to standard error, data to standard output; colours only where a terminal takes them.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write as _};

use anstream::{AutoStream, ColorChoice};

use super::Failure;

const ERROR: &str = "\u{1b}[1;31m";
const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// Prints an error.
pub fn error(text: &str) {
    message(&format!("{ERROR}error{PLAIN}: {}", shown(text)));
}

/// Prints what was done, in a line or several, with the subject in bold.
pub fn status(subject: impl Display, text: &str) {
    message(&format!("{BOLD}{}{PLAIN}{}", shown(&subject.to_string()), shown(text)));
}

/// Writes a line to standard error. An error is ignored: there is no other place to report it.
fn message(line: &str) {
    _ = writeln!(anstream::stderr(), "{line}");
}

/// Writes data to standard output. A reader that stops reading isn't an error.
pub fn data(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::failed(format!("can't write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Whether standard output takes colours.
pub fn has_colour() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}

/// A text of a document or a file name, with its control characters escaped.
pub fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}
