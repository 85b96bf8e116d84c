//! The command line as scripts see it: the real program, its exit codes, its two streams, and the disk.

mod aliases;
mod checking;
mod configuration;
mod merging;
mod mocking;
mod modules;
mod overlays;
mod project;
mod review;
mod selecting;
mod support;
mod updates;
mod usage;
mod writing;
