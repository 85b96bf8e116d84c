//! Requests, answers and servers around schemas: small pairs of documents and their verdicts on the wire.

use typecase::diff::Level::{self, Major, Minor, None, Patch};
use typecase::diff::{Fate, Side};

use crate::cases::changes;

/// A part of a document before and after, and the verdict; the other way round as well.
type Pair = (&'static str, &'static str, &'static str, Level, Level);

/// Answers that clients receive.
#[rustfmt::skip]
const ANSWERS: &[Pair] = &[
    ("an object of a header", "{headers: {X-A: {schema: OBJECT}}}", "{headers: {X-A: {explode: true, schema: OBJECT}}}", Major, Major),
    ("a list of a header", "{headers: {X-A: {schema: {type: array, items: {type: string}}}}}", "{headers: {X-A: {explode: true, schema: {type: array, items: {type: string}}}}}", None, None),
    ("no schema of a header", "{headers: {X-A: {}}}", "{headers: {X-A: {schema: {type: string}}}}", None, None),
    ("a string of a header as JSON", "{headers: {X-A: {schema: {type: string}}}}", "{headers: {X-A: {content: {application/json: {schema: {type: string}}}}}}", Major, Major),
    ("a string of a header as text", "{headers: {X-A: {schema: {type: string}}}}", "{headers: {X-A: {content: {text/plain: {schema: {type: string}}}}}}", None, None),
    ("a header that need not be there", "{headers: {X-A: {required: true, schema: {type: string}}}}", "{headers: {X-A: {schema: {type: string}}}}", Major, None),
    ("a header that is gone", "{headers: {X-A: {schema: {type: string}}}}", "{}", Major, Minor),
    ("a wider header", "{headers: {X-A: {schema: {type: integer}}}}", "{headers: {X-A: {schema: {type: string}}}}", Major, Patch),
    ("a string of a header as a list", "{headers: {X-A: {schema: {type: string}}}}", "{headers: {X-A: {schema: {type: array, items: {type: string}}}}}", Patch, Patch),
    ("a number of a header as a list", "{headers: {X-A: {schema: {type: integer}}}}", "{headers: {X-A: {schema: {type: array, items: {type: integer}}}}}", Major, Patch),
    ("bytes", "{content: {image/png: {}}}", "{content: {image/png: {schema: {type: string, format: binary}}}}", None, None),
    ("bytes with their type", "{content: {image/png: {schema: {contentMediaType: image/png}}}}", "{content: {image/png: {schema: {type: string, format: binary}}}}", None, None),
    ("text", "{content: {text/plain: {}}}", "{content: {text/plain: {schema: {type: string}}}}", None, None),
    ("any text", "{content: {text/csv: {schema: {}}}}", "{content: {text/csv: {schema: {type: string, format: binary}}}}", None, None),
];

/// Answers that those give whom the API calls.
#[rustfmt::skip]
const GIVEN: &[Pair] = &[
    ("a body", "{'200': {description: x}}", "{'200': {description: x, content: {application/json: {schema: OBJECT}}}}", Major, Major),
    ("a text, which may be empty", "{'200': {description: x}}", "{'200': {description: x, content: {text/plain: {schema: {type: string}}}}}", Minor, Major),
    ("a text, which may not be empty", "{'200': {description: x}}", "{'200': {description: x, content: {text/plain: {schema: {type: string, minLength: 1}}}}}", Major, Major),
    ("another status", "{'200': {description: x}}", "{'202': {description: x}}", Major, Major),
    ("one status of a class", "{2XX: {description: x}}", "{'200': {description: x}}", Major, Minor),
    ("one status of any", "{default: {description: x}}", "{'200': {description: x}}", Major, Minor),
    ("a header", "{'200': {description: x}}", "{'200': {description: x, headers: {X-A: {schema: {type: string}}}}}", Minor, Major),
    ("a required header", "{'200': {description: x}}", "{'200': {description: x, headers: {X-A: {required: true, schema: {type: string}}}}}", Major, Major),
    ("a header that has to be there", "{'200': {description: x, headers: {X-A: {schema: {type: string}}}}}", "{'200': {description: x, headers: {X-A: {required: true, schema: {type: string}}}}}", Major, Minor),
];

/// Bodies that clients send.
#[rustfmt::skip]
const BODIES: &[Pair] = &[
    ("bytes", "{application/octet-stream: {}}", "{application/octet-stream: {schema: {type: string, format: binary}}}", None, None),
    ("text", "{text/plain: {}}", "{text/plain: {schema: {type: string}}}", None, None),
    ("short text", "{text/plain: {}}", "{text/plain: {schema: {maxLength: 5}}}", Major, Minor),
    ("a number as text", "{text/plain: {}}", "{text/plain: {schema: {type: integer}}}", Major, Minor),
    ("JSON", "{application/json: {}}", "{application/json: {schema: {type: string}}}", Major, Minor),
    ("a part of bytes", "{multipart/form-data: {schema: {type: object, properties: {f: {}}}}}", "{multipart/form-data: {schema: {type: object, properties: {f: {type: string, format: binary}}}}}", None, None),
    ("parts of bytes", "{multipart/form-data: {schema: {type: object, properties: {f: {type: array, items: {}}}}}}", "{multipart/form-data: {schema: {type: object, properties: {f: {type: array, items: {type: string, format: binary}}}}}}", None, None),
    ("a part of another type", "{multipart/form-data: {schema: {type: object, properties: {f: {contentMediaType: image/png}}}}}", "{multipart/form-data: {schema: {type: object, properties: {f: {contentMediaType: image/gif}}}}}", Major, Major),
    ("a header of a part", "{multipart/form-data: {schema: OBJECT, encoding: {a: {headers: {X-A: {schema: {type: integer}}}}}}}", "{multipart/form-data: {schema: OBJECT}}", Major, Minor),
    ("a wider header of a part", "{multipart/form-data: {schema: OBJECT, encoding: {a: {headers: {X-A: {schema: {type: integer}}}}}}}", "{multipart/form-data: {schema: OBJECT, encoding: {a: {headers: {X-A: {schema: {type: string}}}}}}}", Minor, Major),
    ("an object in a header of a part", "{multipart/form-data: {schema: OBJECT, encoding: {a: {headers: {X-A: {schema: OBJECT}}}}}}", "{multipart/form-data: {schema: OBJECT, encoding: {a: {headers: {X-A: {explode: true, schema: OBJECT}}}}}}", Major, Major),
    ("a part of another kind", "{multipart/form-data: {schema: {type: object, properties: {f: {type: string, format: binary}}}}}", "{multipart/form-data: {schema: {type: object, properties: {f: {type: string}}}}}", Major, Major),
    ("an attribute of XML", "{application/xml: {schema: {type: object, properties: {a: {type: string, xml: {attribute: true}}}}}}", "{application/xml: {schema: {type: object, properties: {a: {type: string, xml: {nodeType: attribute}}}}}}", None, None),
    ("a list of XML", "{application/xml: {schema: {type: object, properties: {a: {type: array, items: {type: string}, xml: {wrapped: true}}}}}}", "{application/xml: {schema: {type: object, properties: {a: {type: array, items: {type: string}, xml: {nodeType: element}}}}}}", None, None),
    ("a text of XML", "{application/xml: {schema: {type: object, properties: {a: {type: string, xml: {nodeType: text}}}}}}", "{application/xml: {schema: {type: object, properties: {a: {type: string}}}}}", Major, Major),
    ("a prefix of XML", "{application/xml: {schema: {type: object, properties: {a: {type: string, xml: {namespace: 'urn:a', prefix: p}}}}}}", "{application/xml: {schema: {type: object, properties: {a: {type: string, xml: {namespace: 'urn:a', prefix: q}}}}}}", None, None),
    ("parts without names", "{multipart/mixed: {itemSchema: {}, itemEncoding: {contentType: image/png}}}", "{multipart/mixed: {itemSchema: {}, itemEncoding: {contentType: image/gif}}}", Major, Major),
    ("a part by its position", "{multipart/mixed: {schema: {type: array}, prefixEncoding: [{contentType: image/png}]}}", "{multipart/mixed: {schema: {type: array}, prefixEncoding: [{contentType: image/*}]}}", None, Major),
];

/// Parameters.
#[rustfmt::skip]
const PARAMETERS: &[Pair] = &[
    ("a list that is one text", "in: query, explode: false, schema: {type: array, items: {type: string}}", "in: query, schema: {type: string}", Major, Minor),
    ("a list that is one of several texts", "in: header, schema: {type: array, items: {type: string}}", "in: header, schema: {type: string, enum: [a, b]}", Major, Minor),
    ("no schema", "in: query", "in: query, schema: {type: string}", None, None),
    ("a list that is one number", "in: query, schema: {type: array, items: {type: integer}}", "in: query, schema: {type: integer}", Major, Minor),
];

/// First servers.
#[rustfmt::skip]
const SERVERS: &[Pair] = &[
    ("a host in capitals", "'https://API.example/v1'", "'HTTPS://api.example/v1'", None, None),
    ("the usual port", "'https://api.example:443'", "'https://api.example'", None, None),
    ("no port", "'http://api.example:/a'", "'http://api.example:80/a'", None, None),
    ("a slash at the end", "'https://api.example/v1/'", "'https://api.example/v1'", None, None),
    ("an escape that none needs", "'https://api.example/%7ea%2fb'", "'https://api.example/~a%2Fb'", None, None),
    ("a default in capitals", "'https://{host}/v1', variables: {host: {default: API.example}}", "'https://api.example/v1'", Patch, Patch),
    ("a path in capitals", "'https://api.example/V1'", "'https://api.example/v1'", Minor, Minor),
    ("another port", "'http://api.example:443'", "'http://api.example'", Minor, Minor),
    ("another user", "'https://A@api.example'", "'https://a@api.example'", Minor, Minor),
];

/// Lists of lists in Swagger 2.0, where an answer has them and where a request has.
#[rustfmt::skip]
const LISTS: &[Pair] = &[
    ("a list in a list", "collectionFormat: csv", "collectionFormat: ssv", Major, Major),
    ("a list in a list, as usual", "collectionFormat: csv", "x-nothing: said", None, None),
];

/// What values of any other tag are, where they are sent and where they are received.
#[rustfmt::skip]
const DEFAULTS: &[(&str, &str, &str, Level, Level)] = &[
    ("another schema", ", defaultMapping: Cat", ", defaultMapping: Dog", Major, Major),
    ("no schema", ", defaultMapping: Cat", "", Major, Patch),
    ("a schema now", "", ", defaultMapping: Cat", Minor, Minor),
    ("the same by its address", ", defaultMapping: Cat", ", defaultMapping: '#/components/schemas/Cat'", None, None),
];

const OBJECT: &str = "{type: object, properties: {a: {type: integer}, b: {type: integer}}}";

fn document(paths: &str, more: &str) -> String {
    let text = format!("openapi: 3.2.0\ninfo: {{title: T, version: '1'}}\npaths: {paths}\n{more}");
    text.replace("OBJECT", OBJECT)
}

#[test]
fn answers_have_their_verdicts() {
    for version in ["3.0.3", "3.1.0"] {
        let of = |answer: &str| {
            let answer = answer.replacen('{', "{description: x, ", 1);
            document(&format!("{{/t: {{get: {{responses: {{'200': {answer}}}}}}}}}"), "").replace("3.2.0", version)
        };
        judge_all(ANSWERS, &of);
    }
}

#[test]
fn answers_that_are_given_have_their_verdicts() {
    let hook = |answers: &str| document("{}", &format!("webhooks: {{w: {{post: {{responses: {answers}}}}}}}\n"));
    judge_all(GIVEN, &hook);
    let callback = |answers: &str| {
        let callbacks = format!("{{c: {{'{{$request.query.u}}': {{post: {{responses: {answers}}}}}}}}}");
        document(&format!("{{/t: {{get: {{responses: {{'204': {{description: x}}}}, callbacks: {callbacks}}}}}}}"), "")
    };
    judge_all(GIVEN, &callback);
}

#[test]
fn bodies_have_their_verdicts() {
    let of = |content: &str| {
        let body = format!("{{required: true, content: {content}}}");
        document(&format!("{{/t: {{post: {{requestBody: {body}, responses: {{'204': {{description: x}}}}}}}}}}"), "")
    };
    judge_all(BODIES, &of);
}

#[test]
fn parameters_have_their_verdicts() {
    let of = |parameter: &str| {
        let operation = format!("{{parameters: [{{name: q, {parameter}}}], responses: {{'204': {{description: x}}}}}}");
        document(&format!("{{/t: {{get: {operation}}}}}"), "")
    };
    judge_all(PARAMETERS, &of);
    let list = of("in: query, explode: false, schema: {type: array, items: {type: integer}}");
    let changes = changes(&list, &of("in: query, schema: {type: string}"));
    assert_eq!(
        changes.list[0].message,
        "the query parameter `q` is a string, and was an array; callers that send several items are understood otherwise"
    );
    let witness = changes.list[0].witness.as_ref().expect("a witness");
    assert_eq!((witness.value["path"].as_str(), witness.fate), (Some("/t?q=1,2"), Fate::Ignored));
}

/// A list of itself has an end.
#[test]
fn lists_of_themselves_are_compared() {
    let of = |explode: &str| {
        let schema = "{$ref: '#/components/schemas/T'}";
        let answer = format!("{{description: x, headers: {{X-A: {{explode: {explode}, schema: {schema}}}}}}}");
        let operation =
            format!("{{parameters: [{{name: q, in: header, schema: {schema}}}], responses: {{'200': {answer}}}}}");
        let schemas = "components: {schemas: {T: {type: array, items: {$ref: '#/components/schemas/T'}}}}\n";
        document(&format!("{{/t: {{get: {operation}}}}}"), schemas)
    };
    let mut wrong = String::new();
    judge("a list of itself", &of("false"), &of("true"), None, &mut wrong);
    assert_eq!(wrong, "");
}

/// What OpenAPI 3.2 may refer to is what stands there.
#[test]
fn references_are_no_change() {
    let paths = |content: &str, scheme: &str| {
        let body = format!("{{required: true, content: {{application/json: {content}}}}}");
        let operation =
            format!("{{requestBody: {body}, security: [{{{scheme}: []}}], responses: {{'204': {{description: x}}}}}}");
        format!("{{/t: {{post: {operation}}}}}")
    };
    let components =
        "components: {mediaTypes: {M: {schema: OBJECT}}, securitySchemes: {b: {type: http, scheme: bearer}}}\n";
    let plain = document(&paths("{schema: OBJECT}", "b"), components);
    let referred =
        document(&paths("{$ref: '#/components/mediaTypes/M'}", "'#/components/securitySchemes/b'"), components);
    let mut wrong = String::new();
    judge("references", &plain, &referred, None, &mut wrong);
    judge("references, back", &referred, &plain, None, &mut wrong);
    assert_eq!(wrong, "");
}

#[test]
fn servers_have_their_verdicts() {
    let operation = "{/t: {get: {responses: {'204': {description: x}}SERVERS}}}";
    judge_all(SERVERS, &|url| document(&operation.replace("SERVERS", ""), &format!("servers: [{{url: {url}}}]\n")));
    let own = |url: &str| {
        let paths = operation.replace("SERVERS", &format!(", servers: [{{url: {url}}}]"));
        document(&paths, "servers: [{url: 'https://b.example'}]\n")
    };
    judge_all(SERVERS, &own);
}

#[test]
fn lists_in_lists_have_their_verdicts() {
    let list = |format: &str| {
        format!("type: array, collectionFormat: pipes, items: {{type: array, items: {{type: string}}, {format}}}")
    };
    let of = |path: &str, parameter: &str, answer: &str| {
        format!(
            "swagger: '2.0'\ninfo: {{title: T, version: '1'}}\npaths: {{{path}: {{post: {{parameters: [{parameter}], responses: {{'200': \
             {{description: x{answer}}}}}}}}}}}\n"
        )
    };
    for (path, place) in [("/t", "query"), ("/t", "header"), ("/t", "formData"), ("'/t/{p}'", "path")] {
        judge_all(LISTS, &|format| {
            of(path, &format!("{{name: p, in: {place}, required: true, {}}}", list(format)), "")
        });
    }
    judge_all(LISTS, &|format| of("/t", "", &format!(", headers: {{X-A: {{{}}}}}", list(format))));
}

#[test]
fn other_tags_have_their_verdicts() {
    let schemas = "components: {schemas: {Cat: {type: object, required: [kind], properties: {kind: {type: string}, c: {type: string}}}, \
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, d: {type: string}}}}}\n";
    let content = |default: &str| {
        format!(
            "{{application/json: {{schema: {{oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}], \
             discriminator: {{propertyName: kind{default}}}}}}}}}"
        )
    };
    let sent = |default: &str| {
        let body = format!("{{required: true, content: {}}}", content(default));
        let operation = format!("{{requestBody: {body}, responses: {{'204': {{description: x}}}}}}");
        document(&format!("{{/t: {{post: {operation}}}}}"), schemas)
    };
    let received = |default: &str| {
        let answer = format!("{{description: x, content: {}}}", content(default));
        document(&format!("{{/t: {{post: {{responses: {{'200': {answer}}}}}}}}}"), schemas)
    };
    let mut wrong = String::new();
    for (name, old, new, of_sent, of_received) in DEFAULTS {
        judge(name, &sent(old), &sent(new), *of_sent, &mut wrong);
        judge(name, &received(old), &received(new), *of_received, &mut wrong);
    }
    assert_eq!(wrong, "");
    let changes = changes(&sent(", defaultMapping: Cat"), &sent(""));
    let witness = changes.list[0].witness.as_ref().expect("a witness");
    assert_eq!((witness.value.to_string().as_str(), witness.fate), (r#"{"kind":"other"}"#, Fate::Refused));
}

fn judge_all(pairs: &[Pair], of: &dyn Fn(&str) -> String) {
    let mut wrong = String::new();
    for (name, old, new, there, back) in pairs {
        judge(name, &of(old), &of(new), *there, &mut wrong);
        judge(&format!("{name}, back"), &of(new), &of(old), *back, &mut wrong);
    }
    assert_eq!(wrong, "");
}

/// Adds what is wrong with a verdict, and breaks that aren't shown.
fn judge(name: &str, old: &str, new: &str, level: Level, wrong: &mut String) {
    let changes = changes(old, new);
    let told: Vec<_> = changes.list.iter().filter(|one| one.side == Side::Http).collect();
    let messages: Vec<&str> = told.iter().map(|one| one.message.as_str()).collect();
    if changes.verdict(Side::Http) != level {
        *wrong += &format!("{name}: {:?}, and should be {level:?}: {messages:?}\n", changes.verdict(Side::Http));
    }
    if told.iter().any(|one| one.level == Major && one.witness.is_none()) {
        *wrong += &format!("{name}: a break isn't shown: {messages:?}\n");
    }
}
