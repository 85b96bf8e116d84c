//! Reads lines of a type's name and an instance, and tells for each what became of it: `decode` and why it can't be
//! read, `encode` with what was written and why it isn't sent, or `sent` with what was.

use std::collections::HashMap;
use std::io::{BufRead, stdin};

use suite::runtime::json::{self, FromJson, ToJson};

mod types;

type Check = fn(&str) -> String;

fn check<T: FromJson + ToJson>(text: &str) -> String {
    let value: T = match json::from_str(text) {
        Ok(value) => value,
        Err(error) => return format!("decode\t{error}"),
    };
    let written = String::from_utf8(json::to_vec(&value)).unwrap();
    match json::to_vec_strict(&value) {
        Ok(_) => format!("sent\t{written}"),
        Err(error) => format!("encode\t{written}\t{error}"),
    }
}

fn main() {
    let checks: HashMap<&str, Check> = types::CHECKS.iter().copied().collect();
    for line in stdin().lock().lines() {
        let line = line.unwrap();
        let (name, text) = line.split_once('\t').unwrap();
        println!("{}", checks[name](text).replace(['\n', '\r'], " "));
    }
}
