//! Objects: what is absent, what is null, and what the document doesn't mention.

round_trips! {
    case_required_and_nullable::Profile {
        same {
            r#"{"id":1,"nickname":null}"#
            r#"{"id":1,"nickname":"x","bio":"y","website":null,"friends":[],"settings":{"theme":null}}"#
        }
        written { r#"{"id":1,"nickname":"x","bio":null}"# => r#"{"id":1,"nickname":"x"}"# }
        refused {
            r#"{"id":null,"nickname":null}"#: "id"
            r#"{"id":1,"nickname":"x","friends":["a",2]}"#: "friends[1]"
        }
    }
}

round_trips! {
    case_nullable_spellings::Note {
        same {
            r#"{}"#
            r#"{"text":null,"colour":null,"shade":null,"author":null,"editor":null,"reviewer":null,"publisher":null,"printer":null,"tags":null}"#
            r#"{"text":"x","colour":"red","shade":"dark","author":{"name":"y"},"editor":{},"printer":{},"tags":["a",null]}"#
        }
    }
}

round_trips! {
    case_additional_properties::Extras {
        same {
            r#"{"open":{"id":"1","x":[1,{"y":1.50}],"z":null}}"#
            r#"{"typed":{"id":"1","a":1,"b":2}}"#
            r#"{"nested":{"additional_properties":true,"a":{"x":1.5}},"inherited":{"name":"x","k":"v"}}"#
        }
        written { r#"{"closed":{"id":"1","new":2},"empty":{"x":1}}"# => r#"{"closed":{"id":"1"},"empty":{}}"# }
        refused { r#"{"typed":{"id":"1","a":"one"}}"#: "typed.a" }
    }
}

round_trips! {
    case_recursive_types::Person {
        same {
            r#"{"name":"a","mother":{"name":"b","mother":{"name":"c"}},"partner":null,"children":[{"name":"d"}]}"#
            r#"{"name":"a","friends":{"x":{"name":"b"}},"employer":{"owner":{"name":"c"}},"menu":[[],[[]]]}"#
        }
        refused { r#"{"name":"a","children":[{"name":"b","mother":{}}]}"#: "children[0].mother" }
    }
}

round_trips! {
    case_tuples_31::Tuples {
        same {
            r#"{"position":[1.5,2.5,null,"more"],"closed":["a",1],"rest":["a",1.5,2.5]}"#
            r#"{"closed":["a"],"pairs":[["a",{"id":1}]],"fixed":["point",1.5]}"#
            r#"{"position":[1.5,2.5,null],"last":["a",null]}"# r#"{"position":[1.5,2.5],"last":["a","b"]}"#
        }
        refused { r#"{"pairs":[["a",{}],["b"]]}"#: "pairs[1]" }
    }
}

round_trips! {
    case_nulls_kept::Nulls {
        same {
            r#"{"files":{"gone.txt":null,"kept.txt":{"content":"x"}},"nested":{"a":{"b":null}},"lists":{"a":null,"b":[1,null]}}"#
            r#"{"files":{},"tree":{"a":null,"b":{"c":null}},"other":null}"#
            r#"{"files":{},"status":null}"# r#"{"files":{},"status":""}"# r#"{"files":{},"priority":null}"#
            r#"{"files":{},"status":"active","priority":1,"blank_priority":"","manager":null,"kind":null}"#
            r#"{"files":{},"blank_priority":2,"manager":{"content":"x"},"kind":"inactive"}"#
            r#"{"files":{},"nulls":{"always":null}}"# r#"{"files":{},"nulls":{"always":null,"sometimes":null}}"#
        }
        unsent { r#"{"files":{},"status":"new"}"#: "status" }
    }
}

round_trips! {
    case_all_of_intersects::Child {
        same { r#"{"code":"bcde","count":6,"letter":"b","tags":["abc"],"labels":{"a":"abc"},"links":{"self":"x","next":"y"}}"# }
        unsent {
            r#"{"code":"bcdefghijklmn"}"#: "code"
            r#"{"code":"b1"}"#: "code"
            r#"{"code":"abc"}"#: "code"
            r#"{"count":0}"#: "count"
            r#"{"count":54}"#: "count"
            r#"{"count":3}"#: "count"
            r#"{"letter":"a"}"#: "letter"
            r#"{"letter":"d"}"#: "letter"
            r#"{"tags":["abcd"]}"#: "tags"
            r#"{"labels":{"a":"abcd"}}"#: "labels"
        }
    }
}
