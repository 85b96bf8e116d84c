//! A package's name from a document's title.

use heck::ToKebabCase;

use crate::config::is_package_name;

/// The longest name that is made, in bytes; longer titles are cut after a word.
const LONGEST: usize = 48;

/// A package name for a document of this title: in kebab-case, of ASCII letters and digits. `Twilio - Insights` gives
/// `twilio-insights`; a title of which nothing is left gives `api-client`.
#[must_use]
pub fn crate_name(title: &str) -> String {
    let ascii: String =
        title.chars().filter(|c| *c != '\'').map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    // In prose `GitHub` is one word; a title without spaces is perhaps one identifier of several words.
    let words =
        if ascii.trim().contains(' ') { ascii.to_ascii_lowercase() } else { ascii.to_kebab_case().replace('-', " ") };
    let mut name = String::new();
    for word in words.split_ascii_whitespace() {
        if !name.is_empty() && name.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.chars().take(LONGEST));
    }
    if name.is_empty() {
        return "api-client".to_owned();
    }
    // A digit first, a keyword, or a name that cargo has taken becomes one with a word around it.
    [name.clone(), format!("{name}-client"), format!("api-{name}")]
        .into_iter()
        .find(|name| is_package_name(name))
        .unwrap_or_else(|| "api-client".to_owned())
}

#[cfg(test)]
mod tests {
    use super::crate_name;

    #[test]
    fn titles_become_package_names() {
        for (title, name) in [
            ("Twilio - Insights", "twilio-insights"),
            ("GitHub v3 REST API", "github-v3-rest-api"),
            ("PetStore", "pet-store"),
            ("  ", "api-client"),
            ("天気", "api-client"),
            ("async", "async-client"),
            ("3D Secure", "api-3d-secure"),
            ("Müller's \"API\"; rm -rf /", "m-llers-api-rm-rf"),
        ] {
            assert_eq!(crate_name(title), name);
        }
        assert!(crate_name(&"word ".repeat(100)).len() <= 48);
        assert!(crate_name(&"w".repeat(1000)).len() <= 48);
    }
}
