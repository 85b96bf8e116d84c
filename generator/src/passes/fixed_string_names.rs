//! The names of strings of fixed length that several places share.

use crate::hash::HashMap;
use crate::model::{Api, ClassRun, FixedString, Origin, Shape, TypeId};

/// Names each shared string after the property that has it most often. `suggestions` are the names of its properties, as
/// often as they stand there.
pub(crate) fn fixed_string_names(api: &mut Api, suggestions: HashMap<TypeId, Vec<String>>) {
    for (id, words) in suggestions {
        let def = &mut api.types[id.0];
        let (Origin::Shared(name), Shape::FixedString(fixed)) = (&mut def.origin, &def.shape) else { continue };
        *name = best_name(&words, fixed);
    }
}

/// The most frequent word that is more precise than "id"; among equals the first by spelling. Where there is none, the
/// letters that all these strings begin with stand before the word.
fn best_name(words: &[String], fixed: &FixedString) -> String {
    let mut counts: HashMap<&str, usize> = HashMap::default();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let vague = |word: &str| matches!(word.to_ascii_lowercase().as_str(), "" | "sid" | "id" | "value" | "key" | "name");
    let best = counts.iter().max_by_key(|(word, count)| (!vague(word), **count, std::cmp::Reverse(**word)));
    match best {
        Some((word, _)) if !vague(word) => (*word).to_owned(),
        best => {
            let word = best.map_or("text", |(word, _)| word);
            format!("{} {word}", prefix(fixed).to_ascii_lowercase())
        }
    }
}

/// The letters that every string of a pattern begins with.
fn prefix(fixed: &FixedString) -> String {
    let single =
        |run: &&ClassRun| matches!(run.ranges.as_slice(), [(low, high)] if low == high && low.is_ascii_alphabetic());
    fixed
        .runs
        .iter()
        .take_while(single)
        .flat_map(|run| std::iter::repeat_n(char::from(run.ranges[0].0), run.count))
        .collect()
}
