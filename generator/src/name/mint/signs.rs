//! Signs: what tells texts apart whose letters are the same, such as `created` and `-created`.

use std::collections::HashMap;

use super::words::symbol;

/// For each text, itself with its signs written as words where another text has the same plain name: `-created` beside `created`
/// is `minus created`. The text with the fewest signs keeps the plain name.
pub(crate) fn apart(texts: &[&str], plain: impl Fn(&str) -> String) -> Vec<Option<String>> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, text) in texts.iter().enumerate() {
        groups.entry(plain(text).to_lowercase()).or_default().push(index);
    }
    let mut apart = vec![None; texts.len()];
    for (name, members) in groups.into_iter().filter(|(_, members)| members.len() > 1) {
        let plainest = members.iter().copied().min_by_key(|index| (weight(texts[*index]), *index));
        for index in members.into_iter().filter(|index| Some(*index) != plainest) {
            apart[index] = Some(worded(texts[index])).filter(|worded| plain(worded).to_lowercase() != name);
        }
    }
    apart
}

/// How far a text is from a plain name: signs at its ends count more than those inside, and those beyond ASCII most.
fn weight(text: &str) -> usize {
    let last = text.chars().count().saturating_sub(1);
    let of = |(index, c): (usize, char)| match c {
        '_' | ' ' => 0,
        c if c.is_alphanumeric() => 0,
        c if !c.is_ascii() => 8,
        _ if index == 0 || index == last => 4,
        '-' | '.' => 1,
        _ => 2,
    };
    text.chars().enumerate().map(of).sum()
}

/// The text with its signs as words.
fn worded(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let mut worded = String::with_capacity(2 * text.len());
    for (index, c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| chars.get(index));
        let after = chars.get(index + 1);
        let word = match c {
            '_' | ' ' => " ",
            '≤' => "at most",
            '≥' => "at least",
            '≠' => "unequal",
            '±' => "plus minus",
            '-' if before.is_none() || (is_digit(after) && !is_digit(before)) => "minus",
            '-' => "dash",
            '.' if is_digit(before) && is_digit(after) => "point",
            c if c.is_ascii() && !c.is_ascii_alphanumeric() => symbol(*c),
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
    fn signs_are_words_where_nothing_else_tells_texts_apart() {
        for (texts, names) in [
            (vec!["-created", "created", "+created"], vec!["MinusCreated", "Created", "PlusCreated"]),
            (vec!["-INF", "INF", "NaN"], vec!["MinusInf", "Inf", "NaN"]),
            (vec!["Etc/GMT+1", "Etc/GMT-1", "Etc/GMT1"], vec!["EtcSlashGmtPlus1", "EtcSlashGmtMinus1", "EtcGmt1"]),
            (vec!["≥", ">=", "≠", "!=", "="], vec!["AtLeast", "GreaterEqual", "Unequal", "NotEqual", "Equal"]),
            (vec!["C", "C++", "C#", "F#", "F"], vec!["C", "CPlusPlus", "CHash", "FHash", "F"]),
            (vec!["1.0", "10", "16:9", "16/9"], vec!["Value1Point0", "Value10", "Value169", "Value16Slash9"]),
            (vec![".NET", "NET", "-alone"], vec!["DotNet", "Net", "Alone"]),
        ] {
            let apart = apart(&texts, variant_name);
            let named = apart.into_iter().zip(&texts).map(|(own, text)| variant_name(own.as_deref().unwrap_or(text)));
            assert_eq!(named.collect::<Vec<_>>(), names);
        }
    }
}
