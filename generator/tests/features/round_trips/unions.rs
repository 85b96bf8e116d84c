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
