//! What changed between two documents: the rules, case by case, and the command.

mod alternatives;
mod cases;
mod command;
mod exchanges;
mod files;
#[path = "../judge/mod.rs"]
mod judge;
mod meant;
mod pairs;
mod random;
mod rules;
mod table;
mod witnesses;
