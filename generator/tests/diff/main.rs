//! What changed between two documents: the rules, case by case, and the command.

mod cases;
mod command;
mod files;
mod rules;
mod table;
