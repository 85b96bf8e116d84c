//! Strings with a documented form: identifiers of one fixed length and pattern, and open enums.
