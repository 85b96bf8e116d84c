//! XML by way of JSON: what is read, what is written, and that both fit.

use crate::json::{self, DecodeError, Json};
use crate::xml::{self, Content, of};

use super::written;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Book {
    pub(super) id: i64,
    pub(super) title: Option<String>,
    pub(super) authors: Option<Vec<String>>,
    pub(super) pages: Vec<i64>,
    pub(super) price: Option<f64>,
    pub(super) lent: Option<bool>,
    pub(super) published: Option<jiff::civil::Date>,
    pub(super) sequel: Option<Box<Book>>,
    pub(super) note: Option<Json>,
}

crate::json::object! {
    Book {
        id = "id",
        title = "title",
        authors = "authors",
        pages = "pages",
        price = "price",
        lent = "lent",
        published = "published",
        sequel = "sequel",
        note = "note",
    }
}

crate::xml! {
    Book {
        "id" = Attribute("id", Number),
        "title" = Element("{https://example.com/books}b:Title", Text),
        "authors" = Element("authors", List("author", &Text)),
        "pages" always = Elements("page", Number),
        "price" = Element("price", Number),
        "lent" = Element("lent", Boolean),
        "published" = Element("published", Token),
        "sequel" = Element("sequel", Object(of::<Book>)),
        "note" = Element("note", Any),
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Amount {
    pub(super) currency: Option<String>,
    pub(super) value: String,
    pub(super) other: std::collections::BTreeMap<String, Json>,
}

crate::json::object! { Amount { currency = "currency", value = "value", ..other } }

crate::xml! {
    Amount {
        "currency" = Attribute("currency", Text),
        "value" always = Cdata(Text),
        .. Any
    }
}

pub(super) const BOOK: Content = xml::Object(of::<Book>);
pub(super) const AMOUNT: Content = xml::Object(of::<Amount>);

fn book(text: &str) -> Result<Book, DecodeError> {
    xml::from_slice(text.as_bytes(), &BOOK)
}

fn sent(name: &str, content: &Content, json: &str) -> Result<String, String> {
    let value: Json = json::from_str(json).unwrap();
    let bytes = xml::to_vec_strict_as(name, content, &value).map_err(|invalid| invalid.to_string())?;
    let text = String::from_utf8(bytes).unwrap();
    Ok(text.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap().to_owned())
}

/// The JSON of what is read from XML.
fn read(content: &Content, xml: &str) -> String {
    match xml::from_slice::<Json>(xml.as_bytes(), content) {
        Ok(value) => written(&value),
        Err(error) => panic!("{xml}: {error}"),
    }
}

fn refusal(text: &str) -> String {
    book(text).unwrap_err().to_string()
}

#[test]
fn elements_and_attributes_become_members() {
    let xml = "<book id='7'><Title> a &lt;b&gt; </Title><authors><author>A</author><author>B</author></authors>\
               <page>1</page><price>2.50</price><page>2</page><lent>1</lent><published>2024-02-29</published></book>";
    let expected = r#"{"id":7,"title":" a <b> ","authors":["A","B"],"pages":[1,2],"price":2.50,"lent":true,"published":"2024-02-29"}"#;
    assert_eq!(read(&BOOK, xml), expected);
    assert_eq!(written(&book(xml).unwrap()), expected.replace("2.50", "2.5"));
}

#[test]
fn what_doesnt_matter_is_passed_over() {
    let xml = "\u{FEFF}<?xml version='1.0'?>\r\n<!DOCTYPE x [<!ENTITY e 'boo'>]><!-- a --><n:b xmlns:n='urn:n' n:id='7' other='1'>\
               text <n:page> 007\n</n:page><unknown><page>9</page></unknown><?pi?><page>+1</page><x:lent xmlns:x='u'>TRUE</x:lent></n:b>\n<!-- b -->";
    assert_eq!(read(&BOOK, xml), r#"{"id":7,"pages":[7,1],"lent":true}"#);
}

#[test]
fn text_is_put_together() {
    let xml = "<b id='1&#x30;'><Title>a<![CDATA[ <&> ]]>b<!-- c -->&amp;&#233;\r\nc</Title></b>";
    assert_eq!(read(&BOOK, xml), r#"{"id":10,"title":"a <&> b&é\nc","pages":[]}"#);
}

#[test]
fn what_is_empty_is_an_empty_text_or_nothing() {
    let xml = "<b id='1'><Title/><authors/><price></price><published> </published><sequel xsi:nil='true'><page/></sequel></b>";
    let expected = r#"{"id":1,"title":"","authors":[],"pages":[],"price":null,"published":null,"sequel":null}"#;
    assert_eq!(read(&BOOK, xml), expected);
    assert!(book(xml).is_ok());
}

#[test]
fn errors_name_the_place_in_the_document() {
    let cases = [
        ("<b id='x'/>", "/b/@id (byte 0): expected an integer of 64 bits, found other text"),
        ("<b/>", "/b/@id (byte 0): expected a value, found nothing"),
        (
            "<b id='1'><page>1</page><page>two</page></b>",
            "/b/page[2] (byte 24): expected an integer of 64 bits, found other text",
        ),
        (
            "<b id='1'><sequel id='2'><price>x</price></sequel></b>",
            "/b/sequel/price (byte 25): expected a number, found other text",
        ),
        (
            "<b id='1'><Title><i>x</i></Title></b>",
            "/b/Title (byte 10): expected text, found an element with elements in it",
        ),
        ("<b id='1'><page/></b>", "/b/page (byte 10): expected an integer of 64 bits, found an empty element"),
        ("<b id='1'><published>now</published></b>", "/b/published (byte 10): expected a date, found other text"),
        ("<b id='&e;'/>", "/b (byte 0): expected XML, found an attribute that isn't well-formed"),
        ("<b id='1'>&e;</b>", "/b (byte 10): expected XML, found a reference to an entity that isn't predefined"),
        ("<b id='1'><a>", "/b/a (byte 13): expected XML, found an element that isn't closed"),
        ("<b/><b/>", "the top level (byte 4): expected one root element, found a second"),
        ("<b/>x", "the top level (byte 4): expected one root element, found text beside it"),
        (" ", "the top level (byte 1): expected XML, found no element"),
    ];
    for (xml, expected) in cases {
        assert_eq!(refusal(xml), expected, "{xml}");
    }
    for xml in [
        "<b></a>",
        "<b",
        "<b><![CDATA[",
        "<b id=1/>",
        "</b>",
        "<b id='1'>&#0;</b>",
        "<b id='1'>&#xD800;</b>",
        "<b id='1' id='1'/>",
    ] {
        assert!(book(xml).is_err(), "{xml}");
    }
}

#[test]
fn hostile_documents_end_in_errors_or_values() {
    let deep = format!("{}<page/>{}", "<sequel id='1'>".repeat(100_000), "</sequel>".repeat(100_000));
    let error = refusal(&format!("<b id='1'>{deep}</b>"));
    assert!(error.contains("at most 120 levels of nesting"), "{error}");
    // What no table knows may nest as it likes.
    let skipped = deep.replace("sequel", "x");
    assert!(book(&format!("<b id='1'>{skipped}</b>")).is_ok());
    let wide: String = (0..100_000).map(|index| format!(" a{index}='{index}'")).collect();
    assert!(book(&format!("<b id='1'{wide}>{}</b>", "<page>1</page>".repeat(100_000))).is_ok());
    let references = "&lt;".repeat(200_000);
    assert_eq!(book(&format!("<b id='1'><Title>{references}</Title></b>")).unwrap().title.unwrap().len(), 200_000);
    let bomb = "<!DOCTYPE b [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><b id='1'><Title>&b;</Title></b>";
    assert!(refusal(bomb).contains("an entity that isn't predefined"));
}

#[test]
fn members_become_elements_and_attributes() {
    let json = r#"{"pages":[1,2],"title":"<a> & \"b\"\r\n\té","id":7,"authors":["A"],"lent":false,"price":null}"#;
    let expected = "<book id=\"7\"><b:Title xmlns:b=\"https://example.com/books\">&lt;a&gt; &amp; \"b\"&#13;\n\té</b:Title>\
                    <authors><author>A</author></authors><page>1</page><page>2</page>\
                    <price xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"></price>\
                    <lent>false</lent></book>";
    assert_eq!(sent("book", &BOOK, json).unwrap(), expected);
}

#[test]
fn namespaces_are_declared_once() {
    const CONTENT: Content = xml::List("{urn:a}a:x", &xml::List("{urn:a}a:y", &xml::List("{urn:b}a:z", &xml::Text)));
    let xml = sent("{urn:a}a:root", &CONTENT, r#"[[["1"]]]"#).unwrap();
    let expected = "<a:root xmlns:a=\"urn:a\"><a:x><a:y><a:z xmlns:a=\"urn:b\">1</a:z></a:y></a:x></a:root>";
    assert_eq!(xml, expected);
    // A prefix without a namespace is left out, and a default namespace holds for what is inside.
    assert_eq!(sent("a:root", &xml::Text, "1").unwrap(), "<root>1</root>");
    const INHERITED: Content = xml::List("{urn:a}x", &xml::Text);
    assert_eq!(sent("{urn:a}root", &INHERITED, "[1]").unwrap(), "<root xmlns=\"urn:a\"><x>1</x></root>");
}

#[test]
fn text_stands_beside_attributes() {
    let xml = "<amount currency=\"EUR\"><![CDATA[a]]]]><![CDATA[>b]]></amount>";
    assert_eq!(sent("amount", &AMOUNT, r#"{"value":"a]]>b","currency":"EUR"}"#).unwrap(), xml);
    assert_eq!(read(&AMOUNT, xml), r#"{"currency":"EUR","value":"a]]>b"}"#);
    assert_eq!(read(&AMOUNT, "<a/>"), r#"{"value":""}"#);
}

#[test]
fn what_the_document_doesnt_know_is_kept() {
    let xml = "<a lang=\"de\">\n 5 <x>1</x><y k=\"v\">t</y><x>2</x></a>";
    let json = r##"{"value":"5","@lang":"de","x":["1","2"],"y":{"@k":"v","#text":"t"}}"##;
    assert_eq!(read(&AMOUNT, xml), json);
    // An element with the name that an attribute has isn't that attribute.
    assert_eq!(read(&AMOUNT, "<a><currency>EUR</currency></a>"), r#"{"value":""}"#);
    let back = "<a lang=\"de\"><![CDATA[5]]><x>1</x><x>2</x><y k=\"v\">t</y></a>";
    assert_eq!(sent("a", &AMOUNT, json).unwrap(), back);
}

#[test]
fn maps_are_elements_by_name() {
    const MAP: Content = xml::Map(&xml::Number);
    assert_eq!(read(&MAP, "<m><a>1</a><b>2</b></m>"), r#"{"a":1,"b":2}"#);
    assert_eq!(sent("m", &MAP, r#"{"a":1,"b":2}"#).unwrap(), "<m><a>1</a><b>2</b></m>");
    for name in ["", "a b", "1", "a:b", "{u}a", "-", "<"] {
        let json = format!("{{{name:?}:1}}");
        assert!(sent("m", &MAP, &json).unwrap_err().contains("a name that XML doesn't allow"), "{name}");
    }
}

#[test]
fn what_xml_cant_hold_is_refused_with_its_path() {
    let refused = |json| sent("book", &BOOK, json).unwrap_err();
    assert_eq!(refused(r#"{"title":"\u0000"}"#), "book.Title has a character that XML can't hold");
    assert_eq!(refused(r#"{"authors":["a","\uffff"]}"#), "book.authors.author has a character that XML can't hold");
    assert_eq!(refused(r#"{"title":{}}"#), "book.Title must be text");
    assert_eq!(refused(r#"{"note":[[1]]}"#), "book.note is an array in an array, which XML doesn't have");
    assert_eq!(refused(r#"{"id":[1]}"#), "book must be text");
    assert_eq!(refused("[]"), "book must be an object");
    assert_eq!(refused(r#"{"authors":"a"}"#), "book.authors must be an array");
    assert_eq!(refused(r#"{"pages":1}"#), "book must be an array");
    let twice = "has an attribute twice";
    assert_eq!(refused(r#"{"note":{"@a":1,"@a":2}}"#), format!("book.note {twice}"));
    let of_amount = |json| sent("a", &AMOUNT, json).unwrap_err();
    assert_eq!(of_amount(r#"{"currency":"EUR","@currency":"USD"}"#), format!("a {twice}"));
    assert_eq!(of_amount(r#"{"@xmlns":"urn:evil"}"#), "a has an attribute whose name XML doesn't allow");
    let deep = format!("{{\"note\":{}1{}}}", "{\"x\":".repeat(100_000), "}".repeat(100_000));
    assert_eq!(refused(&deep), "the body nests too deeply");
}

#[test]
fn numbers_are_read_as_xml_schema_writes_them() {
    let number = |text: &str| read(&xml::Number, &format!("<n>{text}</n>"));
    let cases = [
        ("1", "1"),
        (" -0012.50 ", "-12.50"),
        (".5", "0.5"),
        ("5.", "5"),
        ("5.e3", "5e3"),
        ("-0", "-0"),
        ("+1E+5", "1E+5"),
        ("123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789"),
        ("", "null"),
    ];
    for (text, expected) in cases {
        assert_eq!(number(text), expected, "{text}");
    }
    for text in ["INF", "NaN", "-", "+", ".", "1,5", "0x1F", "1e", "--1", "1 2", ".e1"] {
        assert_eq!(number(text), format!("{text:?}"), "{text}");
    }
}
