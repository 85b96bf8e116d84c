//! Numbers and strings.

round_trips! {
    case_integers::Integers {
        same {
            r#"{"plain":9007199254740993}"#
            r#"{"plain":-1,"i8":-128,"u8":255,"u64":18446744073709551615,"huge":340282366920938463463374607431768211455}"#
            r#"{"plain":0,"page_size":1000,"above":1,"below":99,"even":4,"beyond":4294967295,"fraction":9}"#
        }
        written {
            r#"{"plain":65.0,"small":1e2,"unheard_of":[1]}"# => r#"{"plain":65,"small":100}"#
        }
        unsent {
            r#"{"plain":1,"page_size":1001}"#: "page_size"
            r#"{"plain":1,"page_size":0}"#: "page_size"
            r#"{"plain":1,"above":0}"#: "above"
            r#"{"plain":1,"below":100}"#: "below"
            r#"{"plain":1,"even":3}"#: "even"
            r#"{"plain":1,"fraction":0}"#: "fraction"
        }
        refused {
            r#"{}"#: "plain"
            r#"{"plain":1.5}"#: "plain"
            r#"{"plain":"1"}"#: "plain"
            r#"{"plain":1,"i8":128}"#: "i8"
            r#"{"plain":1,"u8":-1}"#: "u8"
        }
    }
}

round_trips! {
    case_formats::Formats {
        same {
            r#"{"created":"2026-01-02T03:04:05Z","day":"2026-02-28","hour":"23:59:59"}"#
            r#"{"created":"2026-01-02T03:04:05Z","hour":"17:32:28.5Z","alarms":["17:32:28+01:00","17:32:28"]}"#
            r#"{"created":"2026-01-02T03:04:05.123456789Z","id":"67e55044-10b1-426f-9247-bb680e5fe0c8"}"#
            r#"{"created":"2026-01-02T03:04:05Z","v4":"127.0.0.1","v6":"::1","picture":"aGk=","password":"hunter2"}"#
            r#"{"created":"2026-01-02T03:04:05Z","port":"https"}"# r#"{"created":"2026-01-02T03:04:05Z","port":443}"#
            r#"{"created":"2026-01-02T03:04:05Z","wait":"P1D","link":"not a link","seconds":1700000000,"unheard_of":"?"}"#
        }
        written {
            r#"{"created":"2026-01-02T05:04:05+02:00"}"# => r#"{"created":"2026-01-02T03:04:05Z"}"#
        }
        refused {
            r#"{"created":"yesterday"}"#: "created"
            r#"{"created":"2026-01-02T03:04:05Z","hour":"noon"}"#: "hour"
            r#"{"created":"2026-01-02T03:04:05Z","id":7}"#: "id"
        }
    }
}

round_trips! {
    case_numbers_as_digits::Forecast {
        same {
            r#"{"temperature":-20,"maybe":null,"untyped":5,"ratio":1.5,"ranged":10,"list":[1,2],"either":"7"}"#
            r#"{"temperature":0,"either":7,"rounded":-9223372036854775808,"rounded_up":-5,"byte":255}"#
            r#"{"temperature":0,"rounded_unsigned":18446744073709551615,"unbounded":-1,"word":4294967295}"#
            r#"{"temperature":0,"never":"9999-12-31T23:59:59Z","day":"9999-12-31"}"#
            r#"{"temperature":0,"never":"9999-12-31T23:59:59.9999999Z"}"#
        }
        written {
            r#"{"temperature":"20","maybe":"7","ratio":"1.5e1","list":["1",2]}"#
                => r#"{"temperature":20,"maybe":7,"ratio":15.0,"list":[1,2]}"#
            r#"{"temperature":0,"day":"2024-01-01T00:00:00Z"}"# => r#"{"temperature":0,"day":"2024-01-01"}"#
        }
        unsent { r#"{"temperature":0,"ranged":"11"}"#: "ranged" }
        refused {
            r#"{"temperature":"warm"}"#: "temperature"
            r#"{"temperature":""}"#: "temperature"
            r#"{"temperature":"1.5"}"#: "temperature"
            r#"{"temperature":0,"byte":256}"#: "byte"
        }
    }
}

round_trips! {
    case_keywords_of_wrong_kind::Thing {
        same {
            r#"{"needed":"x","maybe":null,"nothing":[1],"date":"2026-01-02","datetime":"2026-01-02T03:04:05Z"}"#
            r#"{"needed":"x","inner":{"name":"y"},"none":"any","int32":7,"object":{"a":1},"map":{"a":"b"},"double":1.5}"#
            r#"{"needed":"x","props":{"a":1,"b":"text","c":{"d":null},"e":null},"labels":{"env":"test"},"quantity":"5K"}"#
        }
        unsent {
            r#"{"needed":"x","text":"ab"}"#: "text"
            r#"{"needed":"x","count":0}"#: "count"
            r#"{"needed":"x","labels":{"other":"a"}}"#: "labels"
            r#"{"needed":"x","quantity":"none"}"#: "quantity"
        }
        refused { r#"{}"#: "needed" r#"{"needed":"x","inner":{}}"#: "inner" }
    }
}
