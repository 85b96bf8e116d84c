//! Members that go one way, and what becomes of them when what was received is sent back.

use crate::cases::case_read_write_only::{runtime::json, types::Zoo, types::ZooInput};

mod answers {
    round_trips! {
        case_read_write_only::Account {
            same { r#"{"id":"67e55044-10b1-426f-9247-bb680e5fe0c8","name":"x","number":"7","address":{"verified":true,"street":"y"}}"# }
            refused { r#"{"name":"x","number":"7"}"#: "id" }
        }
    }
}

mod requests {
    round_trips! {
        case_read_write_only::AccountInput {
            same { r#"{"name":"x","secret":"s","address":{"street":"y"}}"# }
            refused { r#"{"name":"x"}"#: "secret" }
        }
    }
}

mod both {
    round_trips! {
        case_read_write_only::Tag {
            written { r#"{"name":"x","id":1}"# => r#"{"name":"x"}"# }
        }
    }
}

#[test]
fn what_was_received_is_sent_back_without_what_is_read_only() {
    let received = r#"{
        "by_name":{"a":[{"id":1,"name":"x","parent":{"id":2}}]},"star":{"id":3,"name":"y"},"first":{"id":4},
        "herds":[[{"id":5,"name":"z","more":{"name":"kept","id":6}}]],"tags":[{"name":"t"}]
    }"#;
    let zoo: Zoo = json::from_str(received).unwrap();
    let written = json::to_vec_strict(&ZooInput::from(zoo)).unwrap();
    assert_eq!(
        String::from_utf8(written).unwrap(),
        r#"{"by_name":{"a":[{"name":"x","parent":{}}]},"star":{"name":"y"},"first":{},"herds":[[{"name":"z","more":{"name":"kept"}}]],"tags":[{"name":"t"}]}"#
    );
}
