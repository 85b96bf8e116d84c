//! The rules: what each kind of change asks of the clients that were built before it.
//!
//! What clients send may only be asked for less; what they receive may only be promised more. So most rules have a level
//! for each direction.

use crate::diff::Level::{self, Major, Minor, Patch};

pub use crate::diff::schema::Direction;

/// A kind of change.
#[derive(Debug)]
pub struct Rule {
    /// What changes, in words.
    pub what: &'static str,
    /// What that asks where the value is sent, and what callers do then; `{them}` stands for what changed.
    pub sent: (Level, &'static str),
    /// The same where it is received.
    pub received: (Level, &'static str),
}

impl Rule {
    pub(super) fn of(&self, direction: Direction) -> (Level, &'static str) {
        match direction {
            Direction::Sent => self.sent,
            Direction::Received => self.received,
        }
    }
}

macro_rules! rules {
    ($($name:ident = $what:literal, $sent:ident $sends:literal, $received:ident $receives:literal;)*) => {
        $(pub(super) const $name: Rule = Rule { what: $what, sent: ($sent, $sends), received: ($received, $receives) };)*

        /// Every rule, in the order of the documentation.
        pub const ALL: &[Rule] = &[$($name),*];
    };
}

rules! {
    OPERATION_ADDED = "operation added", Minor "may call it", Minor "may be called";
    OPERATION_REMOVED = "operation removed", Major "can no longer call it", Major "are no longer called";
    CALLBACK_MOVED = "URL of a callback changed", Major "send it where it is no longer looked for", Major "that wait at the old URL no longer receive it";
    PARAMETER_ADDED = "optional parameter added", Minor "may send it", Minor "may receive it";
    REQUIRED_PARAMETER_ADDED = "required parameter added", Major "are refused without it", Minor "may read it";
    PARAMETER_REMOVED = "parameter removed", Major "that send it are no longer understood", Major "that read it no longer find it";
    PARAMETER_MOVED = "parameter moved (path, query, header, cookie)", Major "send it where it is no longer read", Major "read it where it is no longer sent";
    STYLE_CHANGED = "style or encoding changed", Major "write it in a way that is no longer read", Major "read it in a way in which it is no longer written";
    XML_CHANGED = "name or place in XML changed", Major "write it where it is no longer looked for", Major "look for it where it no longer is";
    NOW_REQUIRED = "optional becomes required", Major "that leave it out are refused", Patch "can rely on it";
    NOW_OPTIONAL = "required becomes optional", Minor "may leave it out", Major "that rely on it may not find it";
    PROPERTY_ADDED = "optional property added", Minor "may send it", Minor "may read it";
    REQUIRED_PROPERTY_ADDED = "required property added", Major "are refused without it", Minor "may read it";
    PROPERTY_REMOVED = "property removed", Major "that send it are no longer understood", Major "that read it no longer find it";
    OTHERS_KEPT = "other members described", Minor "may send them", Minor "may read them";
    OTHERS_DROPPED = "other members no longer described", Major "that send them are no longer understood", Major "that read them no longer find them";
    VALUE_ADDED = "enum value added", Minor "may send {them}", Minor "may receive {them}";
    VALUE_REMOVED = "enum value removed", Major "that send {them} are refused", Patch "no longer receive {them}";
    ENUM_OPENED = "enum opened, or no longer an enum", Minor "may send other values", Minor "may receive other values";
    ENUM_CLOSED = "enum closed, or a value limited to an enum", Major "that send other values are refused", Patch "receive no other values";
    VARIANT_ADDED = "alternative of a union added", Minor "may send {them}", Minor "may receive {them}";
    VARIANT_REMOVED = "alternative of a union removed", Major "that send {them} are refused", Patch "no longer receive {them}";
    DISCRIMINATOR_ADDED = "discriminator added", Major "that send no tag are refused", Patch "read it as before";
    DISCRIMINATOR_REMOVED = "discriminator removed", Minor "need no longer send a tag", Patch "read it as before";
    TYPE_CHANGED = "type changed", Major "that send what it was are refused", Major "that read what it was can't read it";
    TYPE_WIDENED = "type widened (integer to number, format removed, one type to several)", Minor "may send more", Major "may receive what they can't read";
    TYPE_NARROWED = "type narrowed (number to integer, format added, several types to one)", Major "that send anything else are refused", Patch "receive nothing else";
    TYPES_MERGED = "types of a text that are no longer told apart", Major "that send another type are understood otherwise", Patch "receive nothing else";
    LIST_MERGED = "list that is one text", Major "that send several items are understood otherwise", Patch "receive nothing else";
    WIDTH_NARROWED = "width of an integer narrowed (int64 to int32)", Major "that send what was allowed may be refused", Patch "receive less";
    WIDTH_WIDENED = "width of an integer widened (int32 to int64)", Patch "may send more", Major "may receive what they can't read";
    WIDTH_CHANGED = "another format of a number (float, double), or one that nobody checks", Patch "write it as before", Patch "read it as before";
    NULL_ADDED = "becomes nullable", Minor "may send null", Major "may receive null";
    NULL_REMOVED = "no longer nullable", Major "that send null are refused", Patch "no longer receive null";
    CONSTANT_CHANGED = "constant changed", Major "that send what it was are refused", Major "that expect what it was receive another";
    DEFAULT_CHANGED = "default changed", Minor "that leave it out mean something else", Patch "receive it as before";
    TIGHTENED = "bound, length or pattern tightened or changed", Major "that send what was allowed may be refused", Patch "receive less";
    LOOSENED = "bound, length or pattern loosened", Minor "may send more", Patch "may receive more";
    BODY_ADDED = "optional body, or body of an answer, added", Minor "may send it", Minor "may read it";
    REQUIRED_BODY_ADDED = "required body added", Major "are refused without it", Minor "may read it";
    BODY_REMOVED = "body removed", Major "that send it are no longer understood", Major "that read it no longer find it";
    MEDIA_TYPE_ADDED = "media type added", Minor "may send it", Minor "may ask for it";
    MEDIA_TYPE_REMOVED = "media type removed", Major "that send it are refused", Major "that read it no longer receive it";
    MEDIA_TYPE_UNUSED = "media type of an answer that clients don't ask for removed, or its parameters changed", Minor "that send it may be refused", Minor "that ask for it may no longer receive it";
    STATUS_ADDED = "status of a success added", Minor "may send it", Minor "may receive it";
    STATUS_REMOVED = "status of a success removed", Major "that send it are no longer understood", Major "that wait for it no longer receive it";
    FAILURE_ADDED = "status of a failure added", Minor "may send it", Minor "may receive it as an error";
    FAILURE_REMOVED = "status of a failure removed", Minor "that send it are no longer understood", Minor "that handle it may receive another error";
    HEADER_ADDED = "header of an answer or a part added", Minor "may send {them}", Minor "may read {them}";
    REQUIRED_HEADER_ADDED = "required header of an answer or a part added", Major "are refused without {them}", Minor "may read {them}";
    HEADER_REMOVED = "header of an answer or a part removed", Major "that send {them} are no longer understood", Major "that read {them} no longer find {them}";
    SECURITY_ADDED = "way to authenticate added", Minor "may authenticate so", Minor "may be authenticated to so";
    SECURITY_REMOVED = "way to authenticate removed", Major "that authenticate so are refused", Major "that expect it no longer receive it";
    SECURITY_REQUIRED = "authentication becomes required", Major "are refused without it", Minor "may check it";
    SECURITY_DROPPED = "authentication no longer required", Minor "may call without it", Major "that check it no longer receive it";
    SCOPE_ADDED = "scope asked for", Minor "whose tokens lack {them} are refused", Minor "may check {them}";
    SCOPE_REMOVED = "scope no longer asked for", Patch "need {them} no longer", Patch "need not check {them}";
    SECURITY_ADDRESS = "address of authorization or of tokens changed", Minor "that are built anew ask there", Minor "that are built anew ask there";
    SERVER_CHANGED = "address of the first server changed", Minor "that are built anew call another address", Minor "that are built anew call another address";
    SERVERS_CHANGED = "further servers changed", Patch "", Patch "";
    VALUES_LOST = "values no longer in what a schema allows", Major "that send such values are refused", Major "may receive what they can't read";
    UNREAD = "reference that leads nowhere in either document", Minor "may send more", Minor "may receive more";
    CONTENT_CHANGED = "media type or schema of what a string holds changed", Minor "may have to write it otherwise", Minor "may have to read it otherwise";
    OTHERS_CHANGED = "other members refused, or no longer", Patch "send none that aren't described", Patch "ignore them";
    DEPRECATED = "deprecated, or no longer", Patch "can go on as before", Patch "can go on as before";
    PROSE_CHANGED = "descriptions, titles, version", Patch "", Patch "";
}
