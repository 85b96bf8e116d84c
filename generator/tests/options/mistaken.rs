//! What is said of settings that the document doesn't go with.

use crate::said;

#[test]
fn settings_of_what_is_not_there_are_told() {
    let paging = |members: &str| said(&format!("[paging]\nlistOrders = {{ {members} }}"));
    let problem =
        |problem: &str| [format!("#/paths/~1orders/get: `paging` of this operation can't be: {problem}; not paged")];
    assert_eq!(
        paging("items = 'date', next = 'more.cursor'"),
        problem("there is no member `date`; did you mean `data`?")
    );
    assert_eq!(paging("items = 'data', next = 'more.next.url'"), problem("there is no member `more.next`"));
    assert_eq!(paging("items = 'more', next = 'more.cursor'"), problem("`more` is no array"));
    assert_eq!(
        paging("items = 'data', next = 'more.cursor', token = 'after'"),
        problem("it has no query parameter `after`")
    );
    assert_eq!(paging("items = 'data', page = 'number'"), problem("it has no query parameter `number`"));
    assert_eq!(paging("items = 'data', offset = 'from', size = 'much'"), problem("it has no query parameter `much`"));
    for none_or_two in ["items = 'data'", "next = 'more.cursor', items = 'data', page = 'from'"] {
        assert_eq!(
            paging(none_or_two),
            problem("it takes one of `next`, `last_item`, `link_header`, `page` and `offset`")
        );
    }
    for right in ["items = 'data', page = 'from', first = 0", "items = 'data', link_header = true", "off = true"] {
        assert_eq!(paging(right), [""; 0], "{right}");
    }
    for right in ["items = 'data', last_item = 'id', token = 'from'", "items = 'data', next = 'more.@odata.next'"] {
        assert_eq!(paging(right), [""; 0], "{right}");
    }
    assert_eq!(
        paging("items = 'data', last_item = 'id'"),
        problem("`last_item` needs `token`, which takes what it holds")
    );
    assert_eq!(paging("items = 'data', next = 'more.cursor', more = 'data'"), problem("`data` is no boolean"));
    assert_eq!(paging("items = 'data', page = 'from', in = 'body'"), problem("it has no body of JSON"));
    assert_eq!(
        said(
            "[paging]\nlistOrder = { items = 'data', next = 'next' }\n[tags]\nOrder = 'x'\n[replace]\n'#/components/schemas/Mony' = 'String'"
        ),
        [
            "#: `replace` names `#/components/schemas/Mony`, but the document has no such schema; passed over; did you mean `#/components/schemas/Money`?",
            "#: `paging` names `listOrder`, but the document has no such operation; passed over; did you mean `listOrders`?",
            "#: `tags` names `Order`, but the document has no such tag; passed over; did you mean `Orders`?",
        ]
    );
}

#[test]
fn what_is_waited_for_has_to_be_documented() {
    let polling = |members: &str| said(&format!("[polling]\nplaceOrder = {{ {members} }}"));
    let problem = |problem: &str| {
        [format!("#/paths/~1orders/post: `polling` of this operation can't be: {problem}; it isn't waited for")]
    };
    assert_eq!(polling("result = 'getOrders'"), problem("there is no operation `getOrders`; did you mean `getOrder`?"));
    assert_eq!(polling("result = 'placeOrder'"), problem("`placeOrder` isn't called by GET"));
    assert_eq!(polling("result = 'getStock'"), problem("`getStock` is of another tag"));
    assert_eq!(polling("result = 'getOrder', status = 'status'"), problem("`status` and `until` go together"));
    let state =
        |status: &str, until: &str| polling(&format!("result = 'getOrder', status = '{status}', until = ['{until}']"));
    assert_eq!(state("state", "closed"), problem("there is no member `state`; did you mean `status`?"));
    assert_eq!(state("status", "close"), problem("`status` has no documented value `close`; did you mean `closed`?"));
    assert_eq!(state("price", "closed"), problem("`price` is no string"));
    assert_eq!(polling("result = 'getOrder'"), [""; 0]);
    assert_eq!(polling("result = 'getOrder', id = 'id'"), problem("it answers without a body"));
    let by_id = |members: &str| said(&format!("[polling]\nstartExport = {{ {members} }}"));
    let problem = |problem: &str| {
        let place = "#/paths/~1shops~1{shop}~1exports/post";
        [format!("{place}: `polling` of this operation can't be: {problem}; it isn't waited for")]
    };
    assert_eq!(by_id("result = 'getExport', id = 'export.id'"), [""; 0]);
    let id = |id: &str| by_id(&format!("result = 'getExport', id = '{id}'"));
    assert_eq!(id("export.parts"), problem("`export.parts` is neither a string nor a whole number"));
    assert_eq!(id("export.ids"), problem("there is no member `export.ids`; did you mean `id`?"));
    let one_more = "`listOrders` has to need one parameter of its path more than this operation, for the id";
    assert_eq!(by_id("result = 'listOrders', id = 'export.id'"), problem(one_more));
    assert_eq!(
        said("[polling]\nplaceOrders = { result = 'getOrder' }"),
        [
            "#: `polling` names `placeOrders`, but the document has no such operation; passed over; did you mean `placeOrder`?"
        ]
    );
}

#[test]
fn types_of_formats_that_cannot_be_are_told() {
    assert_eq!(
        said("[formats]\nuuid = 'ids::Id'\ndate-tme = 'String'\nuri = 'String'"),
        [
            "#: `formats` names `date-tme`, but the document has no such format; passed over; did you mean `date-time`?",
            "#: `formats` names `ids::Id`, but the crate doesn't depend on `ids`; it doesn't compile without; add that to `dependencies`",
        ],
        "a format that is no misspelling may be of another document"
    );
    assert_eq!(
        said("[formats]\nuuid = 'i64'"),
        [
            "#/components/schemas/Order/properties/id: `formats` has a type for `uuid` that string can't be read as; the type is as without the setting"
        ]
    );
}
