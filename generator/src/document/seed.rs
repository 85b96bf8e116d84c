//! From serde's data model to values: one visitor for JSON and YAML.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::{MAX_DEPTH, Number, Object, Value, pointer, scalar};

/// Bytes of text that weigh as much as a value.
const BYTES_PER_VALUE: usize = 32;

/// The weight of a text where values are counted.
pub(super) fn weight(text: &str) -> usize {
    1 + text.len() / BYTES_PER_VALUE
}

/// The state of reading a text.
pub(super) struct Notes {
    duplicates: RefCell<Vec<String>>,
    too_deep: Cell<bool>,
    /// The number of values that may still come; only YAML, whose aliases copy, needs a bound.
    left: Option<Cell<usize>>,
}

impl Notes {
    /// For JSON.
    pub(super) fn json() -> Self {
        Self { duplicates: RefCell::default(), too_deep: Cell::new(false), left: None }
    }

    /// For YAML of at most so many values, text counted as in [`weight`].
    pub(super) fn yaml(values: usize) -> Self {
        Self { left: Some(Cell::new(values)), ..Self::json() }
    }

    /// Whether the text was refused because it is nested deeper than [`MAX_DEPTH`].
    pub(super) fn is_too_deep(&self) -> bool {
        self.too_deep.get()
    }

    /// Pointers of the keys that stand twice in their object.
    pub(super) fn into_duplicates(self) -> Vec<String> {
        self.duplicates.into_inner()
    }

    fn spend<E: Error>(&self, weight: impl FnOnce() -> usize) -> Result<(), E> {
        if let Some(left) = &self.left {
            left.set(left.get().checked_sub(weight()).ok_or_else(|| E::custom("too many values"))?);
        }
        Ok(())
    }
}

/// The position of the reader: a chain of steps on the stack, so that a pointer costs nothing until it is asked for.
#[derive(Clone, Copy)]
pub(super) struct Step<'p> {
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
    /// The step to the root of a text.
    pub(super) fn root(notes: &'p Notes) -> Self {
        Self { parent: None, depth: 0, notes }
    }

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

    fn check_depth<E: Error>(&self) -> Result<(), E> {
        if self.depth >= MAX_DEPTH {
            self.notes.too_deep.set(true);
            return Err(E::custom("nested too deep"));
        }
        Ok(())
    }

    fn note_duplicate<E: Error>(&self) -> Result<(), E> {
        let pointer = self.pointer();
        self.notes.spend(|| weight(&pointer))?;
        self.notes.duplicates.borrow_mut().push(pointer);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Step<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
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

    fn visit_none<E: Error>(self) -> Result<Value, E> {
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

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Number(Number::Integer(value)))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        // The nearest float, as for any number that no integer holds.
        Ok(Value::Number(value.try_into().map_or(Number::Float(value as f64), Number::Integer)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(Number::Float(value)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.notes.spend(|| weight(text))?;
        if self.notes.left.is_some() && scalar::overflows(text) {
            return Err(E::custom("a string or a number beyond every float"));
        }
        Ok(Value::String(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut array = Vec::new();
        while let Some(element) = elements.next_element_seed(self.down(Segment::Index(array.len())))? {
            self.notes.spend(|| 1)?;
            array.push(element);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut object = Object::new();
        let mut merged = Vec::new();
        while let Some(key) = members.next_key::<Box<str>>()? {
            self.notes.spend(|| weight(&key))?;
            let step = self.down(Segment::Key(&key));
            let value = members.next_value_seed(step)?;
            if &*key == "<<" && self.notes.left.is_some() {
                merged.push(value);
                continue;
            }
            match object.get_mut(&key) {
                Some(first) => {
                    *first = value;
                    step.note_duplicate()?;
                }
                None => object.append(key, value),
            }
        }
        Ok(Value::Object(merge(object, merged)))
    }

    /// A tag of YAML; documents have no use for it.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Value, A::Error> {
        let (IgnoredAny, tagged) = data.variant()?;
        tagged.newtype_variant_seed(self)
    }
}

/// Adds what `<<` names to a mapping: its own keys win, then the earlier of the merged ones.
pub(super) fn merge(mut object: Object, merged: Vec<Value>) -> Object {
    let sources = merged.into_iter().flat_map(|value| match value {
        Value::Array(elements) => elements,
        other => vec![other],
    });
    for source in sources {
        if let Value::Object(source) = source {
            for (key, value) in source {
                if !object.contains_key(&key) {
                    object.append(key, value);
                }
            }
        }
    }
    object
}
