//! Names of generic types, which frameworks write with their arguments. An argument isn't the end of a dotted name.
//!
//! ```text
//! Acme.PagedResult`1[[Acme.Models.User, Acme, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]    .NET
//! Map«string,List«User»»  Page[acme.User]  Page<User>                                                    Java, Python
//! Omit_User.password_  Record_string.number_                                                             tsoa
//! ```

/// The brackets around arguments.
const BRACKETS: [char; 6] = ['[', ']', '<', '>', '«', '»'];

/// The type and its arguments, each by its whole name, where a name has arguments in brackets.
pub(crate) fn words(name: &str) -> Option<Vec<&str>> {
    if !name.contains(BRACKETS) {
        return None;
    }
    let parts = name.split(|c| c == ',' || BRACKETS.contains(&c)).map(str::trim).filter(|part| !part.is_empty());
    let mut words: Vec<&str> = Vec::new();
    for part in parts {
        // .NET has the assembly behind each argument, and what there is to know about that.
        match part.split_once('=') {
            Some(("Version", _)) => {
                words.pop();
            }
            Some(("Culture" | "PublicKeyToken", _)) => {}
            _ => words.push(part.split('`').next().unwrap_or(part)),
        }
    }
    Some(words)
}

/// The last part of a dotted name.
pub(crate) fn last_part(word: &str) -> &str {
    word.rsplit('.').find(|part| !part.is_empty()).unwrap_or(word)
}

/// Whether a name has its arguments between underscores, as tsoa writes them: `Pick_User.id-or-email_`.
pub(crate) fn has_arguments(name: &str) -> bool {
    name.ends_with('_') && name.split('.').next().is_some_and(|first| first.contains('_'))
}

#[cfg(test)]
mod tests {
    use super::{has_arguments, last_part, words};

    #[test]
    fn arguments_are_found() {
        let short =
            |name: &str| words(name).map(|words| words.into_iter().map(last_part).collect::<Vec<_>>().join(" "));
        let neutral = "Version=1.0.0.0, Culture=neutral, PublicKeyToken=null";
        let paged = format!("Acme.PagedResult`1[[Acme.Models.User, Acme.Models, {neutral}]]");
        assert_eq!(short(&paged).as_deref(), Some("PagedResult User"));
        let nested = format!("A.Result`1[[A.List`1[[A.User, A, {neutral}]], A, {neutral}]]");
        assert_eq!(short(&nested).as_deref(), Some("Result List User"));
        assert_eq!(short("Map«string,List«com.acme.User»»").as_deref(), Some("Map string List User"));
        assert_eq!(short("Acme.Models.User"), None);
        assert!(has_arguments("Omit_User.password_") && has_arguments("Record_string.number_"));
        assert!(!has_arguments("acme_models.User") && !has_arguments("User.Settings_"));
    }
}
