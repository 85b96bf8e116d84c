//! Event streams and lines of JSON: however they are cut into chunks, the same records come out.
#![no_main]

use libfuzzer_sys::fuzz_target;
use typecase_runtime::{Event, events::Parser, lines::Splitter};

fn events(chunks: &[&[u8]]) -> Vec<Event<Vec<u8>>> {
    let mut parser = Parser::new(1 << 10);
    let mut found = Vec::new();
    for chunk in chunks {
        parser.push(chunk);
        while let Ok(Some(event)) = parser.next_event() {
            assert!(event.data.len() <= 1 << 10);
            found.push(event);
        }
    }
    found
}

fn lines(chunks: &[&[u8]]) -> Vec<(Vec<u8>, u64)> {
    let mut splitter = Splitter::new(usize::MAX);
    let mut found = Vec::new();
    for chunk in chunks {
        splitter.push(chunk);
        while let Ok(Some(line)) = splitter.next_line() {
            found.push((line.text, line.offset));
        }
    }
    found.extend(splitter.last_line().map(|line| (line.text, line.offset)));
    found
}

fuzz_target!(|input: &[u8]| {
    let Some((&size, body)) = input.split_first() else { return };
    let pieces: Vec<&[u8]> = body.chunks(usize::from(size) + 1).collect();
    assert_eq!(lines(&pieces), lines(&[body]));
    // Where an event is too long, it depends on the chunks how much of the stream is read before that is seen.
    if body.len() <= 1 << 10 {
        assert_eq!(events(&pieces), events(&[body]));
    } else {
        events(&pieces);
    }
});
