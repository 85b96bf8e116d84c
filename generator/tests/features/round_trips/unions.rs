//! Unions: told apart by a member or by their shape.

round_trips! {
    case_one_of_discriminator::Owner {
        same {
            r#"{"pet":{"petType":"cat","lives":9},"vehicle":{"kind":"Bike","gears":3}}"#
            r#"{"pet":{"petType":"dog","bark":"loud"}}"#
        }
        written { r#"{"pet":{"petType":"kitten","lives":9}}"# => r#"{"pet":{"petType":"kitten","lives":9}}"# }
        refused { r#"{"pet":"cat"}"#: "pet" }
    }
}

round_trips! {
    case_one_of_shape::Value {
        same {
            r#"{"scalar":"x"}"# r#"{"scalar":1}"# r#"{"scalar":true}"#
            r#"{"one_or_many":"x"}"# r#"{"one_or_many":["x","y"]}"# r#"{"one_or_many":[]}"#
            r#"{"maybe":{"radius":1.5}}"# r#"{"maybe":{"side":1.5}}"# r#"{"maybe":null}"#
            r#"{"overlapping":{"a":"x"}}"# r#"{"overlapping":{"a":"x","b":"y"}}"#
            r#"{"by_constant":{"type":"image","url":"u"}}"#
            r#"{"texts":"auto"}"# r#"{"texts":"2026-01-02T03:04:05Z"}"# r#"{"texts":"any"}"#
            r#"{"required_only":{"id":"x"}}"#
        }
    }
}

round_trips! {
    case_null_branches_31::Assistant {
        same {
            r#"{"effort":"low","resources":{"files":["x"]},"plan":{"steps":1},"voice":{},"limit":1,"methods":["call"]}"#
            r#"{"effort":null,"resources":null,"plan":null,"voice":null,"limit":null,"methods":"all"}"#
            r#"{"effort":"high","voice":{"assistant":{"limit":"x"}},"methods":{"except":"text"}}"#
        }
    }
}

round_trips! {
    case_any_of::Message {
        same {
            r#"{"content":"x","model":"small","contact":{"mail":"m"}}"#
            r#"{"content":[{"text":"x"}],"model":"another","contact":{"phone":"p"},"note":null}"#
            r#"{"content":"x","part_of":{"id":"1","x":1}}"#
            r#"{"content":"x","part_of":{"id":"1","y":1}}"#
            r#"{"content":"x","contact":{"mail":"m","phone":"p"},"part_of":{"id":"1","y":1,"x":2}}"#
        }
    }
}

round_trips! {
    case_type_arrays_31::Types {
        same {
            r#"{"name":null,"parent":null}"#
            r#"{"name":"x","single":1,"either":"y","bounded":null,"everything":[1,{}],"parent":{"name":null,"parent":null}}"#
            r#"{"name":"x","either":1,"list":null,"object":{"id":"x"},"colour":"red","parent":null,"whole":1.5}"#
            r#"{"name":"x","bounded":"1","inner":["ab",9,true],"parent":null}"#
        }
        unsent {
            r#"{"name":"x","bounded":"","parent":null}"#: "bounded must have at least 1 character"
            r#"{"name":"x","bounded":-1,"parent":null}"#: "bounded must be at least 0"
            r#"{"name":"x","inner":["ab",10],"parent":null}"#: "inner[1] must be less than 10"
        }
    }
}

round_trips! {
    case_families::Family {
        same {
            r#"{"pet":{"petType":"CAT","name":"Tom","lives":9}}"#
            r#"{"pet":{"petType":"DOG","friend":{"petType":"EEL","name":"Ed"}}}"#
            r#"{"pet":{"petType":"COW","milk":1}}"#
            r#"{"parts":[{"weight":1.5,"spokes":3},{"colour":"red"},{"weight":1.5}]}"#
            r#"{"linked":{"petType":"CAT","link":"x","lives":9}}"#
        }
    }
}

round_trips! {
    case_discriminators::Tank {
        same {
            r#"{"fish":{"fishType":"SmartSalmon","length":1.5,"wild":true,"iq":120}}"#
            r#"{"salmon":{"fishType":"SmartSalmon","wild":true,"iq":120}}"#
            r#"{"salmon":{"fishType":"Salmon","wild":true}}"#
            r#"{"fish":{"fishType":"Shark"},"source":{"type":"Acme.Storage/Blob","container":"c"}}"#
            r#"{"source":{"type":"sql","query":"q"}}"#
            r#"{"escaped":{"kind":"three","more":1}}"#
            r#"{"either":{"fishType":"Shark"}}"# r#"{"either":{"fishType":"Salmon","wild":true}}"#
            r#"{"either":{"fishType":"SmartSalmon","iq":1}}"# r#"{"mapped":{"fishType":"SmartSalmon","iq":1}}"#
        }
    }
}

#[test]
fn a_value_reads_as_the_branch_that_its_tag_is_of() {
    use crate::cases::case_discriminators::types::{Fish, Salmon, Source, Tank, TankEither, TankEscaped};
    let read = |text| crate::cases::case_discriminators::runtime::json::from_str::<Tank>(text).unwrap();
    assert!(matches!(read(r#"{"fish":{"fishType":"Shark"}}"#).fish, Some(Fish::Shark(_))));
    assert!(matches!(read(r#"{"fish":{"fishType":"SmartSalmon"}}"#).fish, Some(Fish::SmartSalmon(_))));
    assert!(matches!(read(r#"{"salmon":{"fishType":"SmartSalmon"}}"#).salmon, Some(Salmon::SmartSalmon(_))));
    let smart = TankEither::Salmon(Salmon::SmartSalmon(Box::default()));
    assert_eq!(read(r#"{"either":{"fishType":"SmartSalmon"}}"#).either, Some(smart));
    assert!(matches!(read(r#"{"either":{"fishType":"Shark"}}"#).either, Some(TankEither::Shark(_))));
    assert!(matches!(read(r#"{"mapped":{"fishType":"SmartSalmon"}}"#).mapped, Some(TankEither::Salmon(_))));
    assert!(matches!(read(r#"{"source":{"type":"sql"}}"#).source, Some(Source::Sql(_))));
    assert!(matches!(read(r#"{"escaped":{"kind":"one"}}"#).escaped, Some(TankEscaped::One(_))));
}

round_trips! {
    case_constants_tell_branches_31::Choices {
        same {
            r#"{"by_integer":{"type":2,"style":1}}"# r#"{"by_integer":{"type":3,"style":1}}"#
            r#"{"by_boolean":{"enabled":true}}"# r#"{"by_boolean":{"enabled":false}}"#
            r#"{"mapped":{"version":1,"items":["x"]}}"# r#"{"mapped":{"version":2,"items":[1]}}"#
            r#"{"optional":{"pet_type":"cat"}}"# r#"{"optional":{"pet_type":"dog"}}"# r#"{"optional":{}}"#
            r#"{"nested":{"data":{"kind":"text"}}}"# r#"{"nested":{"data":{"kind":"image"}}}"#
            r#"{"beside_a_choice":{"kind":"none"}}"# r#"{"beside_a_choice":{"kind":"right"}}"#
            r#"{"beside_a_choice":{"kind":"up"}}"#
        }
    }
}

#[test]
fn a_value_reads_as_the_branch_that_its_constant_is_of() {
    use crate::cases::case_constants_tell_branches_31::types::{
        Button, Choices, ChoicesBesideAChoice, ChoicesByInteger, ChoicesMapped, ChoicesOptional, Dog, First,
    };
    let read = |text| crate::cases::case_constants_tell_branches_31::runtime::json::from_str::<Choices>(text).unwrap();
    let select = read(r#"{"by_integer":{"type":3,"style":1}}"#);
    assert!(matches!(select.by_integer, Some(ChoicesByInteger::Select(_))));
    let dog = read(r#"{"optional":{"pet_type":"dog"}}"#);
    assert_eq!(dog.optional, Some(ChoicesOptional::Dog(Box::new(Dog::new()))));
    let unknown = read(r#"{"beside_a_choice":{"kind":"up"}}"#);
    assert!(!matches!(unknown.beside_a_choice, Some(ChoicesBesideAChoice::NoneValue(_))));
    let made = Choices::new()
        .by_integer(ChoicesByInteger::Button(Box::new(Button::new(1))))
        .mapped(ChoicesMapped::Value1(Box::new(First::new())));
    let text = crate::cases::case_constants_tell_branches_31::runtime::json::to_vec_strict(&made).unwrap();
    let expected = r#"{"by_integer":{"type":2,"style":1},"mapped":{"version":1}}"#;
    assert_eq!(String::from_utf8(text).unwrap(), expected);
}

round_trips! {
    case_constant_branches_31::Settings {
        same {
            r#"{"count":"auto"}"# r#"{"count":5}"# r#"{"level":0,"hidden":false,"at":""}"#
            r#"{"level":"high","hidden":{"x":1},"at":"2026-01-02T03:04:05Z"}"#
            r#"{"number":18446744073709551615}"# r#"{"number":-1}"#
            r#"{"filter":{"a":"x"},"manager":{"id":"x"}}"# r#"{"manager":null}"#
        }
    }
}
