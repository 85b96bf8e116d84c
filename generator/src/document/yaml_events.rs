//! YAML text to values, from the parser's events: for texts that serde_yaml can't read. No step recurses.

use crate::hash::HashMap;
use saphyr_parser::{Event, Parser, ScanError, StrInput};

use super::seed::{merge, weight};
use super::yaml::{Parsed, YamlError, copies};
use super::{MAX_DEPTH, Object, Value, pointer, scalar};

impl From<ScanError> for YamlError {
    fn from(error: ScanError) -> Self {
        let marker = error.marker();
        Self::Syntax { line: marker.line(), column: marker.col() + 1, message: error.info().to_owned() }
    }
}

/// Reads the first document of a YAML text.
pub(super) fn parse(text: &str) -> Result<Parsed, YamlError> {
    let mut builder = Builder::new(text.len());
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event?;
        if event == Event::DocumentEnd {
            break;
        }
        builder.event(event).map_err(|error| match error {
            Refusal::TooDeep => YamlError::TooDeep,
            Refusal::TooManyCopies => YamlError::TooManyCopies,
            Refusal::Other(message) => {
                YamlError::Syntax { line: span.start.line(), column: span.start.col() + 1, message: message.to_owned() }
            }
        })?;
    }
    let several = has_more(&mut parser);
    Ok(Parsed { value: builder.root, duplicates: builder.duplicates, several })
}

/// Whether a document with content follows; what is wrong with it does not matter to the first.
fn has_more(parser: &mut Parser<'_, StrInput<'_>>) -> bool {
    match parser.next_event() {
        Some(Ok((Event::DocumentStart(_), _))) => {
            !matches!(parser.next_event(), Some(Ok((Event::Scalar(text, ..), _))) if text.is_empty())
        }
        Some(Ok((Event::StreamEnd, _))) | None => false,
        _ => true,
    }
}

enum Refusal {
    TooDeep,
    TooManyCopies,
    Other(&'static str),
}

/// A value with what its copies cost.
#[derive(Clone)]
struct Weighed {
    value: Value,
    /// Values in it, itself among them, long texts counted for more.
    count: usize,
    /// The depth of its nesting: a scalar is 0.
    height: usize,
}

impl Weighed {
    fn scalar(value: Value) -> Self {
        let count = value.as_str().map_or(1, weight);
        Self { value, count, height: 0 }
    }
}

/// A collection that is not closed yet.
struct Frame {
    anchor: usize,
    count: usize,
    height: usize,
    content: Content,
}

enum Content {
    Sequence(Vec<Value>),
    Mapping { object: Object, key: Option<Box<str>>, merge: bool, merged: Vec<Value> },
}

struct Builder {
    root: Value,
    open: Vec<Frame>,
    anchors: HashMap<usize, Weighed>,
    copies_left: usize,
    duplicates: Vec<String>,
}

impl Builder {
    fn new(length: usize) -> Self {
        Self {
            root: Value::Null,
            open: Vec::new(),
            anchors: HashMap::default(),
            copies_left: copies(length),
            duplicates: Vec::new(),
        }
    }

    fn event(&mut self, event: Event<'_>) -> Result<(), Refusal> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if let Some(Frame { content: Content::Mapping { key: key @ None, merge, .. }, .. }) =
                    self.open.last_mut()
                {
                    *merge = &*text == "<<" && scalar::is_plain(style);
                    *key = Some(text.as_ref().into());
                    // An alias may repeat a key as well as a value.
                    return if anchor == 0 {
                        Ok(())
                    } else {
                        self.add_anchor(anchor, &Weighed::scalar(text.as_ref().into()))
                    };
                }
                self.place(anchor, Weighed::scalar(scalar::resolve(&text, style, tag.as_deref())))
            }
            Event::SequenceStart(anchor, _) => self.open(anchor, Content::Sequence(Vec::new())),
            Event::MappingStart(anchor, _) => self
                .open(anchor, Content::Mapping { object: Object::new(), key: None, merge: false, merged: Vec::new() }),
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(anchor) => self.alias(anchor),
            _ => Ok(()),
        }
    }

    fn open(&mut self, anchor: usize, content: Content) -> Result<(), Refusal> {
        if matches!(self.open.last(), Some(Frame { content: Content::Mapping { key: None, .. }, .. })) {
            return Err(Refusal::Other("a key must be a scalar, not a collection"));
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(Refusal::TooDeep);
        }
        self.open.push(Frame { anchor, count: 1, height: 0, content });
        Ok(())
    }

    fn close(&mut self) -> Result<(), Refusal> {
        let Some(Frame { anchor, count, height, content }) = self.open.pop() else {
            return Ok(());
        };
        let value = match content {
            Content::Sequence(elements) => Value::Array(elements),
            Content::Mapping { object, merged, .. } => Value::Object(merge(object, merged)),
        };
        self.place(anchor, Weighed { value, count, height: height + 1 })
    }

    fn alias(&mut self, anchor: usize) -> Result<(), Refusal> {
        let Some(anchored) = self.anchors.get(&anchor) else {
            return Err(Refusal::Other("an alias within the value that it stands for"));
        };
        spend(&mut self.copies_left, anchored.count)?;
        if self.open.len() + anchored.height > MAX_DEPTH {
            return Err(Refusal::TooDeep);
        }
        let copy = anchored.clone();
        if let Some(Frame { content: Content::Mapping { key: key @ None, merge, .. }, .. }) = self.open.last_mut() {
            let Value::String(text) = copy.value else {
                return Err(Refusal::Other("a key must be a scalar, not a collection"));
            };
            (*key, *merge) = (Some(text), false);
            return Ok(());
        }
        self.place(0, copy)
    }

    fn add_anchor(&mut self, anchor: usize, value: &Weighed) -> Result<(), Refusal> {
        spend(&mut self.copies_left, value.count)?;
        self.anchors.insert(anchor, value.clone());
        Ok(())
    }

    /// Puts a finished value where it belongs.
    fn place(&mut self, anchor: usize, weighed: Weighed) -> Result<(), Refusal> {
        if anchor != 0 {
            self.add_anchor(anchor, &weighed)?;
        }
        let Some(frame) = self.open.last_mut() else {
            self.root = weighed.value;
            return Ok(());
        };
        frame.count += weighed.count;
        frame.height = frame.height.max(weighed.height);
        match &mut frame.content {
            Content::Sequence(elements) => elements.push(weighed.value),
            Content::Mapping { key, merge: true, merged, .. } => {
                *key = None;
                merged.push(weighed.value);
            }
            Content::Mapping { object, key, .. } => {
                let key = key.take().unwrap_or_default();
                frame.count += weight(&key) - 1;
                let duplicate = object.contains_key(&key).then(|| key.clone());
                object.insert(key, weighed.value);
                if let Some(key) = duplicate {
                    let pointer = self.pointer_of(&key);
                    self.duplicates.push(pointer);
                }
            }
        }
        Ok(())
    }

    /// The pointer of a key of the innermost open mapping.
    fn pointer_of(&self, key: &str) -> String {
        let mut text = String::new();
        for frame in self.open.iter().rev().skip(1).rev() {
            match &frame.content {
                Content::Sequence(elements) => pointer::push(&mut text, &elements.len().to_string()),
                Content::Mapping { key, .. } => pointer::push(&mut text, key.as_deref().unwrap_or_default()),
            }
        }
        pointer::push(&mut text, key);
        text
    }
}

fn spend(left: &mut usize, count: usize) -> Result<(), Refusal> {
    *left = left.checked_sub(count).ok_or(Refusal::TooManyCopies)?;
    Ok(())
}
