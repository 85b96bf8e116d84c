//! Regular expressions as automata: whether every string of some is one of others.

use crate::hash::HashSet;
use std::collections::VecDeque;

use regex_automata::Input;
use regex_automata::dfa::dense::{Builder, Config, DFA};
use regex_automata::dfa::{Automaton as _, StartKind};
use regex_automata::nfa::thompson;
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::util::primitives::StateID;
use regex_automata::{Anchored, MatchKind};

/// How large an automaton may be, in bytes, and how many states of a search are looked at.
const SIZE: usize = 1 << 20;
const STATES: usize = 40_000;
/// How many characters of a string are counted.
const COUNTED: u64 = 2_000;

/// A pattern in the syntax that is read here: `\d`, `\w` and `\b` are of ASCII alone (ECMA-262, section 22.2.2.9).
pub(super) fn translated(pattern: &str) -> String {
    let pattern = crate::ecma::translated(pattern);
    let mut ascii = String::with_capacity(pattern.len() + 8);
    let (mut rest, mut in_class) = (pattern.chars(), false);
    while let Some(c) = rest.next() {
        match c {
            '[' => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
        if c != '\\' {
            ascii.push(c);
            continue;
        }
        let escaped = rest.next().unwrap_or('\\');
        match (escaped, in_class) {
            ('d', true) => ascii.push_str("0-9"),
            ('D', true) => ascii.push_str(r"\x{0}-/:-\x{10ffff}"),
            ('w', true) => ascii.push_str("0-9A-Za-z_"),
            ('W', true) => ascii.push_str(r"\x{0}-/:-@\[-\^`\{-\x{10ffff}"),
            ('d', false) => ascii.push_str("[0-9]"),
            ('D', false) => ascii.push_str("[^0-9]"),
            ('w', false) => ascii.push_str("[0-9A-Za-z_]"),
            ('W', false) => ascii.push_str("[^0-9A-Za-z_]"),
            ('b' | 'B', false) => ascii.push_str(&format!(r"(?-u:\{escaped})")),
            _ => ascii.extend(['\\', escaped]),
        }
    }
    ascii
}

/// Strings that match some patterns and have a certain length.
#[derive(Debug, Default)]
pub(super) struct Language {
    automata: Vec<DFA<Vec<u32>>>,
    min: u64,
    max: Option<u64>,
}

impl Language {
    /// The language of some patterns; none where one of them can't be read or is too large.
    pub(super) fn new<'p>(patterns: impl Iterator<Item = &'p str>, min: u64, max: Option<u64>) -> Option<Self> {
        let automata = patterns.map(automaton).collect::<Option<Vec<_>>>()?;
        (min < COUNTED && max.is_none_or(|max| max < COUNTED)).then_some(Self { automata, min, max })
    }

    fn has(&self, states: &[StateID], length: u64) -> bool {
        let ends = self.automata.iter().zip(states).all(|(dfa, state)| dfa.is_match_state(dfa.next_eoi_state(*state)));
        ends && length >= self.min && self.max.is_none_or(|max| length <= max)
    }
}

/// What a search for a string came to.
pub(super) enum Found {
    /// A shortest string.
    String(String),
    /// There is none.
    Nothing,
    /// There are too many states.
    Unknown,
}

/// One state of all automata, and how many characters have been read.
type State = (Vec<StateID>, u64);

/// A string of one language.
pub(super) fn any(inside: &Language) -> Found {
    search(inside, None)
}

/// A string of one language that is none of another.
pub(super) fn outside(inside: &Language, other: &Language) -> Found {
    search(inside, Some(other))
}

fn search(inside: &Language, other: Option<&Language>) -> Found {
    let count = inside.automata.len();
    let all: Vec<&DFA<Vec<u32>>> =
        inside.automata.iter().chain(other.iter().flat_map(|other| &other.automata)).collect();
    let input = Input::new("").anchored(Anchored::Yes);
    let Some(start) = all.iter().map(|dfa| dfa.start_state_forward(&input).ok()).collect::<Option<Vec<_>>>() else {
        return Found::Unknown;
    };
    // Beyond the largest bound, all lengths are alike.
    let bounds = [Some(inside.min), inside.max, other.map(|other| other.min), other.and_then(|other| other.max)];
    let most = bounds.into_iter().flatten().max().unwrap_or(0) + 1;
    let mut seen: HashSet<State> = HashSet::from_iter([(start.clone(), 0)]);
    let mut queue: VecDeque<(State, usize)> = VecDeque::from([((start, 0), 0)]);
    let mut order: Vec<Option<(usize, u8)>> = vec![None];
    let bytes = distinct(&all);
    while let Some(((states, length), index)) = queue.pop_front() {
        let (own, others) = states.split_at(count.min(states.len()));
        if inside.has(own, length) && !other.is_some_and(|other| other.has(others, length)) {
            match spelled(&order, index) {
                Some(text) => return Found::String(text),
                None => continue,
            }
        }
        if inside.max.is_some_and(|max| length > max) {
            continue;
        }
        for byte in &bytes {
            let next: Vec<StateID> =
                all.iter().zip(&states).map(|(dfa, state)| dfa.next_state(*state, *byte)).collect();
            if inside.automata.iter().zip(&next).any(|(dfa, state)| dfa.is_dead_state(*state)) {
                continue;
            }
            let state = (next, (length + u64::from(starts_character(*byte))).min(most));
            if !seen.contains(&state) {
                seen.insert(state.clone());
                order.push(Some((index, *byte)));
                queue.push_back((state, order.len() - 1));
            }
        }
        if order.len() > STATES {
            return Found::Unknown;
        }
    }
    Found::Nothing
}

/// The bytes that some automata tell apart: of those that are alike to all of them, the one that is read most easily.
fn distinct(all: &[&DFA<Vec<u32>>]) -> Vec<u8> {
    let mut known = HashSet::default();
    let class = |byte: u8| -> (bool, Vec<u8>) {
        (starts_character(byte), all.iter().map(|dfa| dfa.byte_classes().get(byte)).collect())
    };
    preferred().filter(|byte| known.insert(class(*byte))).collect()
}

/// Whether a byte of UTF-8 is the first of a character.
fn starts_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// The bytes of a string, those first that people read most easily.
fn preferred() -> impl Iterator<Item = u8> {
    let letters = (b'a'..=b'z').chain(b'A'..=b'Z').chain(b'0'..=b'9');
    let is_other = |byte: &u8| !byte.is_ascii_alphanumeric();
    letters.chain((b'!'..=b'~').filter(is_other)).chain([b' ']).chain(0..b' ').chain(127..=255)
}

fn spelled(order: &[Option<(usize, u8)>], mut index: usize) -> Option<String> {
    let mut bytes = Vec::new();
    while let Some(Some((before, byte))) = order.get(index) {
        bytes.push(*byte);
        index = *before;
    }
    bytes.reverse();
    String::from_utf8(bytes).ok()
}

/// Whether a pattern matches somewhere in a text; none where the pattern can't be read or is too large.
pub(super) fn matches(pattern: &str, text: &str) -> Option<bool> {
    let nfa = thompson::Config::new().nfa_size_limit(Some(SIZE));
    let vm = PikeVM::builder().thompson(nfa).build(&translated(pattern)).ok()?;
    Some(vm.is_match(&mut vm.create_cache(), text))
}

/// The automaton that reads a whole string in which a pattern matches somewhere.
fn automaton(pattern: &str) -> Option<DFA<Vec<u32>>> {
    let pattern = format!(r"\A(?s:.)*(?:{})(?s:.)*\z", translated(pattern));
    let config = Config::new()
        .start_kind(StartKind::Anchored)
        .match_kind(MatchKind::All)
        .minimize(false)
        .dfa_size_limit(Some(SIZE))
        .determinize_size_limit(Some(SIZE));
    let nfa = thompson::Config::new().nfa_size_limit(Some(SIZE)).shrink(false);
    Builder::new().configure(config).thompson(nfa).build(&pattern).ok()
}
