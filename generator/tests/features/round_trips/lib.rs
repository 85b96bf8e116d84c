//! The types of some feature cases, run: what they take, what they give back, and what they refuse.
