//! How many instructions a byte of a page takes to read, by valgrind where it is there: a number that holds on any load
//! and much the same on any machine.

mod page;

use std::hint::black_box;
use std::process::Command;

fn main() {
    let rounds = std::env::var(ROUNDS).ok().and_then(|rounds| rounds.parse::<u32>().ok());
    match rounds {
        // Below valgrind.
        Some(rounds) => {
            let text = page::text();
            (0..rounds).for_each(|_| drop(black_box(page::decode(black_box(&text)))));
        }
        None => match (instructions(1), instructions(2)) {
            (Some(once), Some(twice)) => {
                let each = (twice - once) as f64 / page::text().len() as f64;
                println!("decode: {each:.1} instructions a byte, what is read dropped again (at most 17)");
            }
            _ => println!("decode: skipped, valgrind is not installed"),
        },
    }
}

const ROUNDS: &str = "TYPECASE_BENCH_ROUNDS";

/// What this program takes to read the page so many times.
fn instructions(rounds: u32) -> Option<u64> {
    let program = std::env::current_exe().ok()?;
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program).env(ROUNDS, rounds.to_string());
    let said = String::from_utf8(valgrind.output().ok()?.stderr).ok()?;
    said.lines().find_map(|line| line.split("Collected : ").nth(1)?.trim().parse().ok())
}
