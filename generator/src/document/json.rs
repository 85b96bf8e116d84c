//! JSON text to values, through serde_json.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{MAX_DEPTH, Number, Object, Value, pointer};

/// What reading a JSON text gives.
pub(super) struct Parsed {
    /// The value.
    pub value: Value,
    /// Pointers of members that stand twice in their object; the last one counts.
    pub duplicates: Vec<String>,
}

/// Why a JSON text can't be read.
pub(super) enum JsonError {
    /// It is nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// It is no JSON.
    Syntax(serde_json::Error),
}

/// Reads one JSON text; anything but white space after it is an error.
pub(super) fn parse(text: &str) -> Result<Parsed, JsonError> {
    let notes = Notes::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserializer.disable_recursion_limit();
    let value = Step { parent: None, depth: 0, notes: &notes }
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    let notes = notes.into_inner();
    match value {
        Ok(value) => Ok(Parsed { value, duplicates: notes.duplicates }),
        Err(_) if notes.too_deep => Err(JsonError::TooDeep),
        Err(error) => Err(JsonError::Syntax(error)),
    }
}

type Notes = RefCell<Noted>;

#[derive(Default)]
struct Noted {
    duplicates: Vec<String>,
    too_deep: bool,
}

/// Where the reader stands: a chain of steps on the stack, so that a pointer costs nothing until it is asked for.
#[derive(Clone, Copy)]
struct Step<'p> {
    parent: Option<(&'p Step<'p>, Segment<'p>)>,
    depth: usize,
    notes: &'p Notes,
}

#[derive(Clone, Copy)]
enum Segment<'p> {
    Key(&'p str),
    Index(usize),
}

impl<'p> Step<'p> {
    fn down(&'p self, segment: Segment<'p>) -> Step<'p> {
        Step { parent: Some((self, segment)), depth: self.depth + 1, notes: self.notes }
    }

    fn pointer(&self) -> String {
        let mut steps = Vec::with_capacity(self.depth);
        let mut step = self;
        while let Some((parent, segment)) = step.parent {
            steps.push(segment);
            step = parent;
        }
        let mut pointer = String::new();
        for segment in steps.iter().rev() {
            match segment {
                Segment::Key(key) => pointer::push(&mut pointer, key),
                Segment::Index(index) => pointer::push(&mut pointer, &index.to_string()),
            }
        }
        pointer
    }
}

impl<'de> DeserializeSeed<'de> for Step<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Step<'_> {
    fn check_depth<E: Error>(&self) -> Result<(), E> {
        if self.depth >= MAX_DEPTH {
            self.notes.borrow_mut().too_deep = true;
            return Err(E::custom("nested too deep"));
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Step<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(Number::Integer(value.into())))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(Number::Integer(value.into())))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(Number::Float(value)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut array = Vec::new();
        while let Some(element) = elements.next_element_seed(self.down(Segment::Index(array.len())))? {
            array.push(element);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut object = Object::new();
        while let Some(key) = members.next_key::<Box<str>>()? {
            let step = self.down(Segment::Key(&key));
            let value = members.next_value_seed(step)?;
            match object.get_mut(&key) {
                Some(first) => {
                    *first = value;
                    self.notes.borrow_mut().duplicates.push(step.pointer());
                }
                None => object.append(key, value),
            }
        }
        Ok(Value::Object(object))
    }
}
