//! Hostile text in every field of a change and of the documents stays text.

use pulldown_cmark::{Event, Options, Parser, Tag};
use typecase::diff::{github, html, markdown, text};

use crate::sample::Sample;

const HOSTILE: [&str; 16] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "--><!-- </style></details></summary><h1>",
    "[a](javascript:alert(1)) ![b](https://evil.example/b.png) <https://evil.example>",
    "see https://evil.example/x, www.evil.example or a@evil.example, ftp://evil.example",
    "@everyone #1 GH-1 owner/repo#2",
    "a | b\n| --- | --- |\n| c | d |",
    "```\n\n# heading\n\n~~~\n````\n<b>bold</b>",
    "` `` ``` ```` `<b>` *a* **b** __c__ ~~d~~ $e$ \\` \\",
    "a\r\n\r\n- list\r\n> quote\r\n::error::taken over\r\n##[error]too",
    "%0A::error::x, line=1:col=2 %25",
    "\u{1b}[31mred\u{7}\u{9b}2J\u{1b}]8;;https://evil.example\u{7}",
    "\u{202e}gnp.exe\u{2066}",
    "&lt;script&gt; &#64;everyone &amp;",
    "  ",
];

#[test]
fn a_page_has_no_elements_but_its_own() {
    // What may differ between two texts is the text, and the names made of it.
    let shape = |text: &str| -> Vec<String> {
        let html = html::write(&Sample::saying(text).comparison());
        let tags = html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
        tags.map(|tag| {
            let mut words = tag.split('"');
            let names: Vec<&str> = std::iter::from_fn(|| {
                let name = words.next()?;
                words.next();
                Some(name)
            })
            .collect();
            names.join(" ")
        })
        .filter(|tag| !["code", "/code", "wbr", "span class= data-n=", "/span"].contains(&tag.as_str()))
        .filter(|tag| !tag.starts_with("pre") && !tag.starts_with("span") && !tag.starts_with("details"))
        .filter(|tag| !tag.contains("summary") && !tag.contains("/details"))
        .collect()
    };
    let plain = shape("plain");
    for text in HOSTILE {
        assert_eq!(shape(text), plain, "{text}");
    }
}

#[test]
fn a_page_has_nothing_that_speaks_to_terminals_or_turns_text() {
    for text in HOSTILE {
        let html = html::write(&Sample::saying(text).comparison());
        assert!(!html.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}', '\u{2066}', '\r']), "{text}");
    }
}

#[test]
fn markdown_has_no_structure_but_its_own() {
    for text in HOSTILE {
        let markdown = markdown::write(&Sample::saying(text).comparison());
        for event in Parser::new_ext(&markdown, Options::all()) {
            match &event {
                Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Table(_) | Tag::BlockQuote(_))
                | Event::Start(Tag::Emphasis | Tag::Strikethrough)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::Rule => panic!("{event:?} of {text:?} in {markdown}"),
                Event::InlineHtml(html) => assert_eq!(&**html, "<!-- -->", "{text:?} in {markdown}"),
                Event::Html(html) => {
                    let own = ["<details>", "<summary>", "</details>"];
                    assert!(own.iter().any(|tag| html.starts_with(tag)), "{html} of {text:?} in {markdown}");
                    assert!(!html.contains("script"));
                }
                _ => {}
            }
        }
        let lines = markdown.lines().filter(|line| line.starts_with("- ")).count();
        assert_eq!(lines, 6, "{text:?} in {markdown}");
    }
}

#[test]
fn nobody_is_called_and_nothing_is_linked() {
    let text = "@everyone #1 GH-1 see https://evil.example, www.evil.example";
    let markdown = markdown::write(&Sample::saying(text).comparison());
    let prose = markdown.lines().find(|line| line.starts_with("- HTTP")).expect("a change");
    let (prose, _) = prose.split_once(" and `").expect("the code");
    assert!(prose.ends_with(
        "@<!-- -->everyone #<!-- -->1 GH-<!-- -->1 see https:<!-- -->//evil.example, www<!-- -->.evil.example"
    ));
}

#[test]
fn annotations_are_one_command_a_line() {
    for text in HOSTILE {
        let annotations = github::write(&Sample::saying(text).comparison());
        assert_eq!(annotations.lines().count(), 6, "{annotations}");
        for line in annotations.split_inclusive('\n') {
            let (head, _) = line.trim_start_matches("::").split_once("::").expect("a command");
            let (command, properties) = head.split_once(' ').expect("properties");
            assert!(["error", "warning", "notice"].contains(&command), "{line}");
            let names: Vec<&str> =
                properties.split(',').filter_map(|property| Some(property.split_once('=')?.0)).collect();
            assert_eq!(names, ["file", "line", "col", "title"], "{line}");
            assert!(line.ends_with('\n') && !line.contains('\r'), "{line}");
        }
    }
}

#[test]
fn a_terminal_is_told_nothing_but_colours_of_ours() {
    for text in HOSTILE {
        let sample = Sample::saying(text);
        let plain = text::write(&sample.comparison(), false);
        assert!(!plain.contains(|c: char| c.is_control() && c != '\n'), "{plain:?}");
        let coloured = text::write(&sample.comparison(), true);
        for sequence in coloured.split('\u{1b}').skip(1) {
            let end = sequence.find(|c: char| c.is_ascii_alphabetic()).expect("an end");
            assert!(sequence.starts_with('[') && sequence[end..].starts_with('m'), "{sequence:?}");
        }
        assert!(!coloured.contains(['\u{9b}', '\u{202e}', '\u{2066}', '\u{7}']), "{coloured:?}");
    }
}
