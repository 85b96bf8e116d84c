//! Unit tests of the runtime, which also use its macros.
