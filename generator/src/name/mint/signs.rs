//! Signs, by which texts with the same letters differ, such as `created` and `-created`.

use super::words::symbol;
use crate::hash::HashMap;

/// For each text, itself with its signs written as words where another text has the same plain name: `-created` beside `created`
/// is `minus created`. The text with the fewest signs keeps the plain name.
pub(crate) fn apart(texts: &[&str], plain: impl Fn(&str) -> String) -> Vec<Option<String>> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::default();
    for (index, text) in texts.iter().enumerate() {
        groups.entry(plain(text).to_lowercase()).or_default().push(index);
    }
    let mut apart = vec![None; texts.len()];
    for (name, members) in groups.into_iter().filter(|(_, members)| members.len() > 1) {
        let Some(plainest) = members.iter().copied().min_by_key(|index| (weight(texts[*index]), *index)) else {
            continue;
        };
        for index in members.into_iter().filter(|index| *index != plainest) {
            // A sign that the plainest text has too is left out, unless it is the only one.
            let ways = [worded(texts[index], texts[plainest]), worded(texts[index], "")];
            apart[index] = ways.into_iter().find(|worded| plain(worded).to_lowercase() != name);
        }
    }
    apart
}

/// How far a text is from a plain name: signs at its ends count more than those inside, and those beyond ASCII most.
fn weight(text: &str) -> usize {
    let signs = signs(text);
    let last = signs.len().saturating_sub(1);
    let of = |(index, (c, is_sign)): (usize, &(char, bool))| match (c, is_sign) {
        (_, false) => 0,
        (c, _) if !c.is_ascii() => 16,
        _ if index == 0 || index == last => 4,
        _ => 2,
    };
    signs.iter().enumerate().map(of).sum()
}

/// The characters of a text, each with whether it is a sign: no letter, and nothing that stands between words.
fn signs(text: &str) -> Vec<(char, bool)> {
    let chars: Vec<char> = text.chars().collect();
    let is_letter = |at: Option<&char>| at.is_some_and(|c| c.is_alphabetic());
    let is_sign = |(index, c): (usize, &char)| match c {
        '_' | ' ' => false,
        c if c.is_alphanumeric() || c.is_control() => false,
        '-' | '.' => {
            !(is_letter(index.checked_sub(1).and_then(|before| chars.get(before))) && is_letter(chars.get(index + 1)))
        }
        _ => true,
    };
    chars.iter().enumerate().map(|(index, c)| (*c, is_sign((index, c)))).collect()
}

/// The text with its signs as words, but for those that another text has too.
fn worded(text: &str, other: &str) -> String {
    let signs = signs(text);
    let is_digit = |at: Option<&(char, bool)>| at.is_some_and(|(c, _)| c.is_ascii_digit());
    let mut worded = String::with_capacity(2 * text.len());
    for (index, (c, is_sign)) in signs.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| signs.get(index));
        let after = signs.get(index + 1);
        let word = match c {
            c if !is_sign => {
                worded.push(*c);
                continue;
            }
            c if other.contains(*c) => " ",
            '≤' => "at most",
            '≥' => "at least",
            '≠' => "unequal",
            '±' => "plus minus",
            '-' if before.is_none() || (is_digit(after) && !is_digit(before)) => "minus",
            '-' => "dash",
            '.' if is_digit(before) && is_digit(after) => "point",
            c if c.is_ascii() => symbol(*c),
            c => {
                worded.push(*c);
                continue;
            }
        };
        worded.push(' ');
        worded.push_str(word);
        worded.push(' ');
    }
    worded
}

#[cfg(test)]
mod tests {
    use super::apart;
    use crate::name::mint::words::variant_name;

    #[test]
    fn signs_are_words_where_texts_differ_in_nothing_else() {
        for (texts, names) in [
            (vec!["-created", "created", "+created"], vec!["MinusCreated", "Created", "PlusCreated"]),
            (vec!["-INF", "INF", "NaN"], vec!["MinusInf", "Inf", "NaN"]),
            (vec!["Etc/GMT+1", "Etc/GMT-1", "Etc/GMT1"], vec!["EtcGmtPlus1", "EtcGmtMinus1", "EtcGmt1"]),
            (vec!["≥", ">=", "≠", "!=", "="], vec!["AtLeast", "GreaterEqual", "Unequal", "NotEqual", "Equal"]),
            (vec!["C", "C++", "C#", "F#", "F"], vec!["C", "CPlusPlus", "CHash", "FHash", "F"]),
            (vec!["1.0", "10", "16:9", "16/9"], vec!["Value1Point0", "Value10", "Value169", "Value16Slash9"]),
            (vec!["in-progress", "in_progress", "-a-b", "a-b"], vec!["InProgress", "InProgress", "MinusAB", "AB"]),
            (vec![".NET", "NET", "-alone"], vec!["DotNet", "Net", "Alone"]),
        ] {
            let apart = apart(&texts, variant_name);
            let named = apart.into_iter().zip(&texts).map(|(own, text)| variant_name(own.as_deref().unwrap_or(text)));
            assert_eq!(named.collect::<Vec<_>>(), names);
        }
    }
}
