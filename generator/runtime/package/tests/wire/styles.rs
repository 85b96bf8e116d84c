//! Every row of the table of OpenAPI 3.1 §4.8.12.3, as a server sees it.

use std::collections::BTreeMap;

use crate::support::{Server, both, ok};
use http::Method;
use typecase_runtime::{
    Arrays, Operation, Param, Style,
    json::{Json, ToJson},
};

const AT_PATH: Operation = Operation::new("AtPath", Method::GET, "/{color}");
const AT_QUERY: Operation = Operation::new("AtQuery", Method::GET, "/");

fn values() -> (&'static str, Vec<&'static str>, Json) {
    ("blue", vec!["blue", "black", "brown"], Json::new(r#"{"R":100,"G":200,"B":150}"#).unwrap())
}

/// The targets that the server saw, which must be the same for both clients.
fn target(operation: &Operation, param: Param<'_>, value: &dyn ToJson) -> String {
    let server = Server::new(|_| ok("null"));
    let answers = both!(server.client(), *operation, |call| call.set(param, value));
    for answer in answers {
        answer.unwrap();
    }
    let seen = server.seen();
    assert_eq!(seen[0].target, seen[1].target);
    seen[0].target.clone()
}

#[test]
fn path_styles() {
    let rows = [
        (Style::Simple, false, ["/blue", "/blue,black,brown", "/R,100,G,200,B,150"]),
        (Style::Simple, true, ["/blue", "/blue,black,brown", "/R=100,G=200,B=150"]),
        (Style::Label, false, ["/.blue", "/.blue,black,brown", "/.R,100,G,200,B,150"]),
        (Style::Label, true, ["/.blue", "/.blue.black.brown", "/.R=100.G=200.B=150"]),
        (Style::Matrix, false, ["/;color=blue", "/;color=blue,black,brown", "/;color=R,100,G,200,B,150"]),
        (Style::Matrix, true, ["/;color=blue", "/;color=blue;color=black;color=brown", "/;R=100;G=200;B=150"]),
    ];
    let (scalar, list, object) = values();
    for (style, explode, expected) in rows {
        let param = Param::path("color").style(style).explode(explode);
        let found =
            [target(&AT_PATH, param, &scalar), target(&AT_PATH, param, &list), target(&AT_PATH, param, &object)];
        assert_eq!(found, expected, "{style:?} {explode}");
    }
    let param = Param::path("color").style(Style::Matrix);
    assert_eq!(target(&AT_PATH, param, &""), "/;color", "a matrix without value has no equals sign");
}

#[test]
fn query_styles() {
    let rows = [
        (Style::Form, false, "color=blue,black,brown", "color=R,100,G,200,B,150"),
        (Style::Form, true, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (Style::SpaceDelimited, false, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        (Style::PipeDelimited, false, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        (Style::TabDelimited, false, "color=blue%09black%09brown", "color=R%09100%09G%09200%09B%09150"),
    ];
    let (scalar, list, object) = values();
    for (style, explode, of_list, of_object) in rows {
        let param = Param::query("color").style(style).explode(explode);
        assert_eq!(target(&AT_QUERY, param, &scalar), "/?color=blue");
        assert_eq!(target(&AT_QUERY, param, &list), format!("/?{of_list}"), "{style:?} {explode}");
        assert_eq!(target(&AT_QUERY, param, &object), format!("/?{of_object}"), "{style:?} {explode}");
    }
    assert_eq!(target(&AT_QUERY, Param::query("color"), &""), "/?color=");
}

#[test]
fn deep_objects() {
    let param = Param::query("color").style(Style::DeepObject);
    let (_, _, object) = values();
    assert_eq!(target(&AT_QUERY, param, &object), "/?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150");
    let nested =
        Json::new(r#"{"a":{"b":"x y","c":["1",null,"2"]},"d":null,"e":[],"f":[{"g":1,"h":[true]},2]}"#).unwrap();
    let target = |param, value: &Json| target(&AT_QUERY, param, value).replace("%5B", "[").replace("%5D", "]");
    for (arrays, written) in [
        (
            Arrays::Indexed,
            "color[a][b]=x%20y&color[a][c][0]=1&color[a][c][1]=2&color[f][0][g]=1&color[f][0][h][0]=true&color[f][1]=2",
        ),
        (
            Arrays::Brackets,
            "color[a][b]=x%20y&color[a][c][]=1&color[a][c][]=2&color[f][][g]=1&color[f][][h][]=true&color[f][]=2",
        ),
        (Arrays::Repeated, "color[a][b]=x%20y&color[a][c]=1&color[a][c]=2&color[f][g]=1&color[f][h]=true&color[f]=2"),
    ] {
        assert_eq!(target(param.arrays(arrays), &nested), format!("/?{written}"));
    }
    // A list by itself, as Stripe has it; and what nests without an end.
    let list = Json::new(r#"["data.customer","a&b"]"#).unwrap();
    assert_eq!(target(param, &list), "/?color[0]=data.customer&color[1]=a%26b");
    assert_eq!(target(param, &Json::new("[[],{}]").unwrap()), "/");
    let deep = Json::new("[".repeat(5_000) + "7" + &"]".repeat(5_000)).unwrap();
    assert!(target(param, &deep).len() < 40_000);
}

#[test]
fn lists_in_objects_that_are_exploded() {
    let object = Json::new(r#"{"a":["x","y"],"b":[],"c":"z","d":{"e":[1,2]}}"#).unwrap();
    assert_eq!(target(&AT_QUERY, Param::query("q"), &object), "/?a=x&a=y&c=z&d=e%2C1%2C2");
}

#[test]
fn query_encoding() {
    let plain = Param::query("q[]");
    assert_eq!(target(&AT_QUERY, plain, &"a&b=c d+é/#%"), "/?q%5B%5D=a%26b%3Dc%20d%2B%C3%A9%2F%23%25");
    // The comma that delimits is told from the comma that is data.
    let list = Param::query("q").explode(false);
    assert_eq!(target(&AT_QUERY, list, &vec!["a,b", "c"]), "/?q=a%2Cb,c");
    let reserved = Param::query("q").reserved();
    assert_eq!(target(&AT_QUERY, reserved, &"a/b?c:d%2Fe%zz#&x=1 [+]"), "/?q=a/b?c:d%2Fe%25zz%23%26x=1%20%5B%2B%5D");
    assert_eq!(target(&AT_QUERY, Param::query("q").json(), &vec!["a", "b"]), "/?q=%5B%22a%22%2C%22b%22%5D");
    // What is absent or empty isn't written.
    assert_eq!(target(&AT_QUERY, plain, &None::<String>), "/");
    assert_eq!(target(&AT_QUERY, plain, &Vec::<String>::new()), "/");
    assert_eq!(target(&AT_QUERY, plain, &BTreeMap::<String, i64>::new()), "/");
}

#[test]
fn headers_and_cookies() {
    let server = Server::new(|_| ok("null"));
    let (scalar, list, object) = values();
    let answers = both!(server.client(), AT_QUERY, |call| {
        call.set(Param::header("X-Scalar"), &"a b/é");
        call.set(Param::header("X-List"), &list);
        call.set(Param::header("X-Object"), &object);
        call.set(Param::header("X-Exploded").explode(true), &object);
        call.set(Param::cookie("one"), &"a;b");
        call.set(Param::cookie("two"), &list);
        call.set(Param::cookie("three").explode(false), &list);
        call.set(Param::query("again"), &scalar);
        call.set(Param::query("again"), &"replaced");
    });
    for (answer, seen) in answers.into_iter().zip(server.seen()) {
        answer.unwrap();
        assert_eq!(seen.header("x-scalar"), Some("a b/é"));
        assert_eq!(seen.header("x-list"), Some("blue,black,brown"));
        assert_eq!(seen.header("x-object"), Some("R,100,G,200,B,150"));
        assert_eq!(seen.header("x-exploded"), Some("R=100,G=200,B=150"));
        assert_eq!(seen.header("cookie"), Some("one=a%3Bb; two=blue; two=black; two=brown; three=blue,black,brown"));
        assert_eq!(seen.target, "/?again=replaced");
    }
}
