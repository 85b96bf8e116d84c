//! Enums and constants.

round_trips! {
    case_enums_odd_values::Sorting {
        same {
            r#"{"order":"ASC","switch":"","level":"1.5","comparison":"<=","state":"Self"}"#
            r#"{"order":" desc ","switch":"null","level":null}"#
        }
        unsent {
            r#"{"order":"sideways"}"#: "order"
            r#"{"order":"asc","switch":"ON"}"#: "switch"
        }
        refused {
            r#"{"order":1}"#: "order"
            r#"{"order":null}"#: "order"
        }
    }
}

round_trips! {
    case_enums_of_other_types::Priority {
        same {
            r#"{"level":9007199254740993,"ratio":1.5,"flag":true,"kind":"only","mixed":"auto","listed":"1"}"#
            r#"{"level":-1,"mixed":1}"#
            r#"{"mixed":null}"#
        }
        unsent {
            r#"{"level":4}"#: "level"
            r#"{"ratio":2}"#: "ratio"
        }
    }
}

round_trips! {
    case_one_of_constants_31::Alarm {
        same { r#"{"level":1}"# r#"{"level":3}"# r#"{}"# }
        unsent { r#"{"level":4}"#: "level" }
        refused { r#"{"level":"high"}"#: "level" }
    }
}

round_trips! {
    case_const_31::Constants {
        same {
            r#"{"object":"list","version":2,"optional":"maybe","flag":true,"structure":{"a":[1,2]}}"#
            r#"{"object":"list","version":2,"action":{"type":"wait","seconds":1.5}}"#
        }
        refused { r#"{"version":2}"#: "object" }
    }
}
