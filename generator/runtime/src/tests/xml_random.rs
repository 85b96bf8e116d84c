//! XML at random: values survive the way there and back, and a garbled document is a value or an error with a place.

use super::random::Random;
use super::xml::{AMOUNT, Amount, BOOK, Book};
use crate::json::Json;
use crate::xml;

impl Random {
    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| make(self))
    }

    fn list<T>(&mut self, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        (0..self.below(4)).map(|_| make(self)).collect()
    }

    fn text(&mut self) -> String {
        const PIECES: [&str; 16] =
            ["a", " ", "\n", "\r", "\t", "<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "&amp;", "é", "\u{1F980}", "--"];
        (0..self.below(6)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    fn integer(&mut self) -> i64 {
        i64::try_from(self.below(1 << 30)).unwrap() - (1 << 29)
    }

    fn book(&mut self, depth: usize) -> Book {
        Book {
            id: self.integer(),
            title: self.maybe(Self::text),
            authors: self.maybe(|random| random.list(Self::text)),
            pages: self.list(Self::integer),
            price: self.maybe(|random| random.integer() as f64 / 64.0),
            lent: self.maybe(|random| random.below(2) == 0),
            published: self.maybe(|random| jiff::civil::date(2024, 2, 1 + i8::try_from(random.below(29)).unwrap())),
            sequel: (depth > 0).then(|| self.maybe(|random| Box::new(random.book(depth - 1)))).flatten(),
            note: self.maybe(|random| Json::from_json_of(&random.text())),
        }
    }

    fn amount(&mut self) -> Amount {
        let other =
            self.list(|random| (["a", "b", "@c"][random.below(3)].to_owned(), Json::from_json_of(&random.text())));
        let currency = self.maybe(Self::text);
        // Beside elements, the spaces around a text are the layout's.
        let value = if other.iter().all(|(name, _)| name.starts_with('@')) { self.text() } else { "a < b".to_owned() };
        Amount { currency, value, other: other.into_iter().collect() }
    }
}

#[test]
fn values_survive_the_way_there_and_back() {
    let mut random = Random(1);
    for round in 0..2_000 {
        let book = random.book(3);
        let sent = xml::to_vec_strict_as("book", &BOOK, &book).unwrap();
        let shown = || String::from_utf8_lossy(&sent).into_owned();
        assert_eq!(xml::from_slice::<Book>(&sent, &BOOK).as_ref(), Ok(&book), "{round}: {}", shown());
        let amount = random.amount();
        let sent = xml::to_vec_strict_as("amount", &AMOUNT, &amount).unwrap();
        let shown = || String::from_utf8_lossy(&sent).into_owned();
        assert_eq!(xml::from_slice::<Amount>(&sent, &AMOUNT).as_ref(), Ok(&amount), "{round}: {}", shown());
    }
}

#[test]
fn garbled_documents_end_in_values_or_errors() {
    const TOKENS: [&str; 12] = ["<", ">", "/", "&", ";", "'", "=", "<!--", "]]>", "<![CDATA[", "&#0;", "\u{FEFF}"];
    let whole = "<?xml version='1.0'?><book id='7'><b:Title xmlns:b='u'>a &lt;b&gt;<![CDATA[c]]></b:Title><authors>\
                 <author>A</author></authors><page>1</page><note k='v'>t<x/></note><sequel id='8'><page>2</page></sequel></book>";
    let mut random = Random(2);
    let mut read = 0;
    for round in 0..20_000 {
        let mut garbled = whole.as_bytes().to_vec();
        for _ in 0..=random.below(3) {
            let at = random.below(garbled.len());
            let end = (at + 1 + random.below(9)).min(garbled.len());
            match random.below(4) {
                0 => garbled.drain(at..end).for_each(drop),
                1 => garbled[at] ^= 1 << random.below(8),
                2 => {
                    let copied = garbled[at..end].to_vec();
                    let to = random.below(garbled.len());
                    garbled.splice(to..to, copied).for_each(drop);
                }
                _ => garbled.splice(at..at, TOKENS[random.below(TOKENS.len())].bytes()).for_each(drop),
            }
        }
        match xml::from_slice::<Book>(&garbled, &BOOK) {
            Ok(_) => read += 1,
            Err(error) => assert!(error.offset <= garbled.len(), "{round}: {error}"),
        }
    }
    assert!((1_000..19_000).contains(&read), "{read}");
}
