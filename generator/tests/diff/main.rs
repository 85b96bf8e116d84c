//! What changed between two documents: the rules, case by case, and the command.

mod cases;
mod command;
mod files;
mod history;
mod rules;
mod table;
