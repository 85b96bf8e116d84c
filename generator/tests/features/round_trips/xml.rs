//! XML: what types read and write, and bodies that go to a fake server and come back.

use crate::cases::case_xml_nodes_32;
use crate::cases::case_xml_shapes::mock::{Answer, Mock};
use crate::cases::case_xml_shapes::{Error, blocking, types};

/// Tests of one type: documents that come back as they are, each with its JSON, and documents that are written in another
/// way.
macro_rules! documents {
    ($krate:ident :: $ty:ident as $name:literal {
        same { $($same:literal => $json:literal)* }
        read { $($read:literal => $as:literal)* }
    }) => {
        #[allow(non_snake_case)]
        mod $ty {
            use crate::cases::$krate::runtime::{json, xml};
            use crate::cases::$krate::types::$ty as Subject;

            fn read(text: &str) -> String {
                let content = xml::Object(xml::of::<Subject>);
                let value: Subject = xml::from_slice(text.as_bytes(), &content).unwrap_or_else(|error| panic!("{text}: {error}"));
                String::from_utf8(json::to_vec(&value)).unwrap()
            }

            fn write(json: &str) -> String {
                let value: Subject = json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
                let content = xml::Object(xml::of::<Subject>);
                let sent = xml::to_vec_strict_as($name, &content, &value).unwrap_or_else(|error| panic!("{json}: {error}"));
                String::from_utf8(sent).unwrap().lines().skip(1).collect::<Vec<_>>().join("\n")
            }

            #[test]
            fn comes_back_as_it_is() {
                for (xml, json) in [$(($same, $json)),*] {
                    assert_eq!((read(xml).as_str(), write(json).as_str()), (json, xml));
                }
            }

            #[test]
            fn is_read_in_other_ways_too() {
                for (xml, json) in [$(($read, $as)),*] {
                    assert_eq!(read(xml), json, "{xml}");
                }
            }
        }
    };
}

documents! {
    case_xml::Book as "{https://example.com/books}b:book" {
        same {
            r#"<b:book xmlns:b="https://example.com/books" id="7"><Title>A &amp; B</Title><authors><author>x</author></authors><pages>1</pages><pages>2</pages><price>1.5</price></b:book>"#
                => r#"{"id":7,"title":"A & B","authors":["x"],"pages":[1,2],"price":1.5}"#
            r#"<b:book xmlns:b="https://example.com/books" id="7"></b:book>"# => r#"{"id":7}"#
        }
        read {
            r#"<book xmlns="https://example.com/books" id="7"><pages>1</pages><Title/><pages>2</pages><authors/></book>"#
                => r#"{"id":7,"title":"","authors":[],"pages":[1,2]}"#
        }
    }
}

documents! {
    case_xml_shapes::Pet as "pet" {
        same {
            r#"<pet id="1"><category><id>2</id><name>n</name></category><name>d</name><photoUrls><photoUrl>u</photoUrl></photoUrls><tags><tag><name>t</name></tag></tags><status>sold</status><born>2024-02-29</born><weight>1.5</weight><sold>true</sold><row><cell>1</cell><cell>2</cell></row><row></row></pet>"#
                => r#"{"id":1,"category":{"id":2,"name":"n"},"name":"d","photoUrls":["u"],"tags":[{"name":"t"}],"status":"sold","born":"2024-02-29","weight":1.5,"sold":true,"grid":[[1,2],[]]}"#
            r#"<pet><name></name><photoUrls></photoUrls><born xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"></born></pet>"#
                => r#"{"name":"","photoUrls":[],"born":null}"#
        }
        read {
            // A list that has to be there is empty where its element isn't.
            "<Pet><name>d</name><status> new </status><weight/></Pet>" => r#"{"name":"d","photoUrls":[],"status":"new"}"#
        }
    }
}

documents! {
    case_xml_shapes::ListBucketResult as "{http://s3.example.com/doc/2006-03-01/}ListBucketResult" {
        same {
            r#"<ListBucketResult xmlns="http://s3.example.com/doc/2006-03-01/"><Name>b</Name><IsTruncated>false</IsTruncated><Contents><Key>k</Key><LastModified>2009-10-12T17:50:30Z</LastModified><Size>434234</Size><Owner xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="User"><ID>o</ID></Owner></Contents><Contents><Key>l</Key><Tag id="1">t</Tag></Contents><CommonPrefixes><Prefix>p/</Prefix></CommonPrefixes><Metadata><a>1</a><b>2</b></Metadata><Other><x>1</x><x>2</x></Other></ListBucketResult>"#
                => r##"{"Name":"b","IsTruncated":false,"Contents":[{"Key":"k","LastModified":"2009-10-12T17:50:30Z","Size":434234,"Owner":{"ID":"o","type":"User"}},{"Key":"l","Tag":{"@id":"1","#text":"t"}}],"CommonPrefixes":[{"Prefix":"p/"}],"Metadata":{"a":"1","b":"2"},"Other":{"x":["1","2"]}}"##
        }
        read { "<r><Name>b</Name><Unknown/></r>" => r#"{"Name":"b","Contents":[]}"# }
    }
}

documents! {
    case_xml_shapes::Node as "Node" {
        same {
            "<Node><kind>branch</kind><child><kind>leaf</kind><value>1.5</value></child><child><kind>new</kind></child></Node>"
                => r#"{"kind":"branch","child":[{"kind":"leaf","value":1.5},{"kind":"new"}]}"#
        }
        read { "<Leaf><value>1</value><kind>leaf</kind></Leaf>" => r#"{"kind":"leaf","value":1.0}"# }
    }
}

documents! {
    case_xml_nodes_32::Note as "Note" {
        same {
            r#"<Note xml:lang="en"><![CDATA[a<b]]><Person>x</Person><links><Link href="h"></Link></links><keyword>k</keyword></Note>"#
                => r#"{"lang":"en","body":"a<b","Author":{"name":"x"},"links":[{"href":"h"}],"keyword":["k"]}"#
        }
        read { "<Note lang='de'/>" => r#"{"body":""}"# }
    }
}

#[test]
fn what_the_api_sends_is_read_too() {
    let note = case_xml_nodes_32::webhooks::note_added(b"<Note><keyword>a</keyword>text</Note>").unwrap();
    assert_eq!((note.body.as_str(), note.keyword), ("text", Some(vec!["a".to_owned()])));
}

fn client(mock: &Mock) -> blocking::Client {
    mock.client().build_blocking().unwrap()
}

#[test]
fn bodies_go_to_the_fake_server_and_come_back() {
    let mock = Mock::start().unwrap();
    mock.update_pet(|request| Some(request.xml::<types::Pet>().unwrap()));
    let pet = types::Pet::new("a & b", vec!["u".to_owned()]).id(7);
    assert_eq!(client(&mock).update_pet(&pet).send().unwrap().as_ref(), Some(&pet));
    mock.update_pet(|_| None);
    assert_eq!(client(&mock).update_pet(&pet).send().unwrap(), None);
    mock.update_pet(|_| Answer::bytes(400, "application/problem+xml", "<problem><title>t</title></problem>"));
    let Error::Status(status) = client(&mock).update_pet(&pet).send().unwrap_err() else { panic!() };
    assert_eq!(status.body().unwrap().title.as_deref(), Some("t"));
}

#[test]
fn lists_and_scalars_are_bodies_too() {
    let mock = Mock::start().unwrap();
    let pets = vec![types::Pet::new("a", Vec::new()), types::Pet::new("b", Vec::new())];
    let answer = pets.clone();
    mock.find_pets(move |_| answer.clone());
    assert_eq!(client(&mock).find_pets().send().unwrap(), pets);
    mock.add_pets(|_| 2);
    assert_eq!(client(&mock).add_pets_xml(&pets).send().unwrap(), 2);
    let sent = mock.requests().pop().unwrap();
    assert_eq!(sent.header("content-type"), Some("application/xml"));
    let text = String::from_utf8_lossy(sent.body()).into_owned();
    assert!(text.ends_with("<pets><pet><name>a</name><photoUrls></photoUrls></pet><pet><name>b</name><photoUrls></photoUrls></pet></pets>"), "{text}");
}

#[test]
fn what_isnt_as_documented_names_its_place() {
    let mock = Mock::start().unwrap();
    let body = "<ListBucketResult><Name>b</Name><Contents><Key>k</Key><Size>big</Size></Contents></ListBucketResult>";
    mock.list_objects(move |_| Answer::<types::ListBucketResult>::bytes(200, "text/xml", body));
    let Error::Decode(failure) = client(&mock).list_objects("b").send().unwrap_err() else { panic!() };
    assert_eq!((failure.error().path.as_str(), failure.error().offset), ("/ListBucketResult/Contents/Size", 54));
}
