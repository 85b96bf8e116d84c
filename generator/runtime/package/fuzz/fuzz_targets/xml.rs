//! XML: no document makes the reader panic, and what was read is written so that it is read as the same again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use typecase_runtime::{
    json::{self, Json},
    xml::{self, Attribute, Boolean, Cdata, Content, Element, Elements, Member, Shape, of},
};

struct Item;

impl xml::Xml for Item {
    fn shape() -> Shape {
        const SHAPE: Shape = Shape {
            members: &[
                Member::new("id", Attribute("{urn:a}a:id", xml::Number)),
                Member::new("flag", Element("flag", Boolean)),
                Member::new("day", Element("day", xml::Token)),
                Member::new("text", Cdata(xml::Text)),
                Member::new("list", Element("{urn:b}b:list", xml::List("x", &xml::Text))),
                Member::new("map", Element("map", xml::Map(&xml::Number))),
                Member::new("item", Elements("item", xml::Object(of::<Item>))).always(),
            ],
            extra: Some(&xml::Any),
        };
        SHAPE
    }
}

const CONTENT: Content = xml::Object(of::<Item>);

fuzz_target!(|body: &[u8]| {
    match xml::from_slice::<Json>(body, &CONTENT) {
        Ok(value) => {
            // A control character by its number is read, and not written.
            let Ok(written) = xml::to_vec_as("item", &CONTENT, &value) else { return };
            let again = xml::from_slice::<Json>(&written, &CONTENT).expect("what was written can be read");
            let twice = xml::to_vec_as("item", &CONTENT, &again).expect("and written again");
            assert_eq!(written, twice, "{}", String::from_utf8_lossy(&json::to_vec(&value)));
        }
        Err(error) => assert!(error.offset <= body.len()),
    }
});
