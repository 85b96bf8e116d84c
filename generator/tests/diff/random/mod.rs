//! Random testing of the verdict on the wire, both ways: of a schema and a mutation of it, a verdict of *harmless* is tried
//! with random values of one side, which have to be valid on the other; a *break* has a witness, which is judged as well.
//!
//! A few hundred pairs are tried from one seed. `RANDOM_SECONDS=600` goes on for so long, from `RANDOM_SEED` on, and prints
//! what it found. With `RANDOM_PAIRS=1` beside them, the pair of one seed is tried again. `RANDOM_TRACE=1`
//! names each pair before it is tried, for one that ends the process.

mod closed;
mod mutate;
mod reader;
mod seeds;
mod values;

use std::time::{Duration, Instant};

use fastrand::Rng;
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use typecase::config::Config;
use typecase::diff::{Change, Changes, Direction, Level, Side, compare};
use typecase::document::Document;

use self::seeds::Seeds;
use self::values::Values;
use crate::judge::Schemas;
use crate::{meant, witnesses};

/// How many pairs are tried where no time is given.
const PAIRS: u64 = 250;
/// How many values of one side are tried on the other.
const VALUES: usize = 200;
/// Where the schema that is compared stands.
const SCHEMA: &str = "/components/schemas/A";

/// Two documents that differ in one schema.
struct Pair {
    direction: Direction,
    old: Value,
    new: Value,
}

/// What was seen.
#[derive(Default)]
struct Count {
    pairs: u64,
    same: u64,
    harmless: u64,
    values: u64,
    broken: u64,
    by_rule: u64,
    undecided: u64,
}

#[test]
fn verdicts_hold_for_random_schemas() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let time = number("RANDOM_SECONDS").map(Duration::from_secs);
    let pairs = number("RANDOM_PAIRS").or(time.is_none().then_some(PAIRS));
    let is_traced = number("RANDOM_TRACE").is_some();
    let start = Instant::now();
    let seeds = Seeds::new(time.is_some());
    let (mut count, mut wrong) = (Count::default(), Vec::new());
    for seed in number("RANDOM_SEED").unwrap_or(0).. {
        let is_over = time.is_some_and(|time| start.elapsed() >= time);
        if is_over || pairs.is_some_and(|pairs| count.pairs >= pairs) {
            break;
        }
        let mut rng = Rng::with_seed(seed);
        let Some(pair) = pair(&seeds, &mut rng) else { continue };
        count.pairs += 1;
        if is_traced {
            eprintln!("{seed} {:?}\n  old {}\n  new {}", pair.direction, shown(&pair.old), shown(&pair.new));
        }
        if let Err(what) = judge(&pair, &mut rng, &mut count) {
            let what = format!(
                "seed {seed}, {:?}: {what}\n  old {}\n  new {}",
                pair.direction,
                shown(&pair.old),
                shown(&pair.new)
            );
            println!("{what}");
            wrong.push(what);
        }
    }
    println!(
        "{} pairs: {} without a change, {} harmless ({} values), {} broken by a witness, {} by a rule, {} not decided; {} wrong",
        count.pairs,
        count.same,
        count.harmless,
        count.values,
        count.broken,
        count.by_rule,
        count.undecided,
        wrong.len()
    );
    assert!(wrong.is_empty(), "{} of {} pairs: {}", wrong.len(), count.pairs, wrong.join("\n"));
    assert!(count.harmless > 0 && count.broken > 0);
}

fn pair(seeds: &Seeds, rng: &mut Rng) -> Option<Pair> {
    let (version, old) = seeds.schemas(rng);
    let mut new = old.clone();
    for _ in 0..rng.usize(1..=2) {
        mutate::mutate(rng, &mut new);
    }
    // Now and then, the other way round.
    let (old, new) = if rng.bool() { (old, new) } else { (new, old) };
    let direction = if rng.bool() { Direction::Sent } else { Direction::Received };
    (old != new).then(|| Pair {
        direction,
        old: document(&version, direction, old),
        new: document(&version, direction, new),
    })
}

fn document(version: &str, direction: Direction, schemas: Map<String, Value>) -> Value {
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/A"}}});
    let operation = match direction {
        Direction::Sent => {
            json!({"operationId": "a", "requestBody": {"required": true, "content": content}, "responses": {"204": {"description": "x"}}})
        }
        Direction::Received => {
            json!({"operationId": "a", "responses": {"200": {"description": "x", "content": content}}})
        }
    };
    json!({
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"post": operation}},
        "components": {"schemas": schemas},
    })
}

fn judge(pair: &Pair, rng: &mut Rng, count: &mut Count) -> Result<(), String> {
    let load = |value: &Value| Document::from_text("a.json", value.to_string()).map(|loaded| loaded.document);
    let (Ok(old), Ok(new)) = (load(&pair.old), load(&pair.new)) else { return Ok(()) };
    let Ok(changes) = compare(&old, &new, &Config::default()) else { return Ok(()) };
    let wire: Vec<&Change> = changes.list.iter().filter(|change| change.side == Side::Http).collect();
    if wire.iter().any(|change| change.level == Level::Major) {
        return broken(&wire, (&old, &new), &changes, count);
    }
    if wire.is_empty() {
        count.same += 1
    } else {
        count.harmless += 1
    }
    let hidden = |document, is_closed| {
        Schemas::changed(document, |root| {
            witnesses::hide(root, pair.direction);
            meant::types(root);
            meant::formats(root);
            if is_closed {
                closed::close(root, SCHEMA);
            }
        })
    };
    let read = |document| {
        Schemas::changed(document, |root| {
            witnesses::hide(root, pair.direction);
            meant::types(root);
            reader::reader(root);
            meant::formats(root);
        })
    };
    let (from, of, into) = match pair.direction {
        Direction::Sent => (&pair.old, hidden(&old, true), hidden(&new, false)),
        Direction::Received => (&pair.new, hidden(&new, true), read(&old)),
    };
    let (Some(of), Some(into)) = (of.validator(SCHEMA), into.validator(SCHEMA)) else { return Ok(()) };
    harmless(from, (&of, &into), pair.direction, rng, count)
}

/// Values of one side are valid on the other.
fn harmless(
    from: &Value,
    (of, into): (&Validator, &Validator),
    direction: Direction,
    rng: &mut Rng,
    count: &mut Count,
) -> Result<(), String> {
    let mut values = Values::new(from, direction, rng);
    for _ in 0..VALUES {
        let value = values.value(SCHEMA);
        if of.is_valid(&value) {
            count.values += 1;
            if let Err(error) = into.validate(&value) {
                return Err(format!("harmless, but {value} was valid and isn't: {error}"));
            }
        }
    }
    Ok(())
}

/// What breaks has a witness, or is known by a rule, or is not decided.
fn broken(
    wire: &[&Change],
    (old, new): (&Document, &Document),
    changes: &Changes,
    count: &mut Count,
) -> Result<(), String> {
    let majors = || wire.iter().filter(|change| change.level == Level::Major);
    if majors().any(|change| change.witness.is_some()) {
        count.broken += 1;
    } else if majors().all(|change| change.message.contains("could not be decided")) {
        count.undecided += 1;
    } else {
        count.by_rule += 1;
    }
    let (_, wrong) = witnesses::judge(old, new, changes);
    if wrong.is_empty() { Ok(()) } else { Err(format!("a witness is none: {}", wrong.join("; "))) }
}

fn shown(document: &Value) -> String {
    document.pointer("/components/schemas").map(Value::to_string).unwrap_or_default()
}
