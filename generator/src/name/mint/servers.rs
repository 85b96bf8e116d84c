//! The names of servers, of the types in which their variables are set, and of the types of those variables.

use indexmap::IndexMap;

use super::Minter;
use crate::document::pointer::escape;
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Server, next_variable};
use crate::name::lock::spellings::{Member, MemberKind};
use crate::name::mint::scope::Scope;
use crate::name::mint::words::{type_name, value_name};
use crate::name::{ServerNames, VariableNames};

/// What the keys of servers begin with.
const SERVERS: &str = "#/~server/";

/// Names that no server can have: methods of `Server`, and the list of all servers.
const SERVER_METHODS: [&str; 13] =
    ["new", "at", "with", "base_url", "all", "clone", "from", "into", "eq", "ne", "fmt", "listed", "server"];

/// Names that the types beside `Server` can't have.
const SERVER_TYPES: [&str; 5] = ["server", "listed", "cow", "string", "self"];

/// Names that the methods which set variables can't have.
const BUILDER_METHODS: [&str; 5] = ["clone", "from", "into", "fmt", "default"];

/// Words of a description that any server may have.
const EMPTY_WORDS: [&str; 14] =
    ["a", "an", "the", "our", "this", "for", "of", "to", "api", "server", "servers", "environment", "endpoint", "url"];

/// Words that a name may be made of.
const MOST_WORDS: usize = 3;

/// The types of variables that list their values, by the variables.
type VariableTypes<'a> = HashMap<(&'a str, &'a [String]), (String, Vec<String>)>;

impl Minter<'_> {
    /// The names around servers. All of them are in the lock, by the servers' addresses.
    pub(crate) fn servers(&mut self) {
        let api = self.api;
        if !api.has_choice() {
            return;
        }
        let keys = keys(api);
        let words: Vec<Vec<String>> = api.servers.iter().map(|server| words(&server.url)).collect();
        let common = common(&words);
        let named = |index: usize| candidates(&api.servers[index], &words[index], &common);
        let names = self.locked(&SERVER_METHODS, &keys, |key| !key.contains("/~"), named);
        let (mut type_keys, mut type_names, mut lists) = (Vec::new(), Vec::new(), IndexMap::new());
        for ((server, key), name) in api.servers.iter().zip(&keys).zip(&names) {
            let builder = type_name(name, "Server");
            if !server.variables.is_empty() {
                type_keys.push(format!("{key}/~type"));
                type_names.push(vec![builder.clone(), format!("{builder}Server")]);
            }
            for variable in server.variables.iter().filter(|variable| !variable.values.is_empty()) {
                let list = (variable.name.as_str(), variable.values.as_slice());
                if !lists.contains_key(&list) {
                    let own = type_name(&variable.name, "Variable");
                    lists.insert(list, type_keys.len());
                    type_keys.push(format!("{key}/~variable/{}/~type", escape(&variable.name)));
                    type_names.push(vec![own.clone(), format!("{builder}{own}")]);
                }
            }
        }
        let minted = self.locked(&SERVER_TYPES, &type_keys, |key| key.ends_with("/~type"), |at| type_names[at].clone());
        let lists: VariableTypes<'_> = lists
            .into_iter()
            .map(|(list, at)| (list, (minted[at].clone(), self.values_of_variable(&type_keys[at], list.1))))
            .collect();
        let types: HashMap<&str, &String> = type_keys.iter().map(String::as_str).zip(&minted).collect();
        let servers = api.servers.iter().zip(&keys).zip(names).map(|((server, key), function)| ServerNames {
            function,
            builder: types.get(format!("{key}/~type").as_str()).map(|name| (*name).clone()).unwrap_or_default(),
            variables: self.variables(server, key, &lists),
        });
        self.names.servers = servers.collect();
    }

    /// Names for keys: those that the lock has, then the first free candidates. Those that the lock has for what has left
    /// stay taken.
    fn locked(
        &mut self,
        reserved: &[&str],
        keys: &[String],
        alike: impl Fn(&str) -> bool,
        candidates: impl Fn(usize) -> Vec<String>,
    ) -> Vec<String> {
        let mut scope = Scope::with(reserved);
        let last = self.last;
        let mut names: Vec<Option<String>> =
            keys.iter().map(|key| last.get(key).filter(|name| scope.take(name)).cloned()).collect();
        let known = last.range(SERVERS.to_owned()..).take_while(|(key, _)| key.starts_with(SERVERS));
        known.filter(|(key, _)| alike(&key[SERVERS.len()..])).for_each(|(_, name)| {
            scope.take(name);
        });
        for (index, slot) in names.iter_mut().enumerate() {
            slot.get_or_insert_with(|| scope.mint(&candidates(index)));
        }
        let names: Vec<String> = names.into_iter().flatten().collect();
        self.names.locked.extend(keys.iter().cloned().zip(names.iter().cloned()));
        names
    }

    /// The names around a server's variables. Variables of one name with the same values have one type.
    fn variables(&mut self, server: &Server, key: &str, lists: &VariableTypes<'_>) -> Vec<VariableNames> {
        let within = format!("{key}/~variable/");
        let keys: Vec<String> =
            server.variables.iter().map(|variable| format!("{within}{}", escape(&variable.name))).collect();
        let alike = |key: &str| format!("{SERVERS}{key}").strip_prefix(&within).is_some_and(|rest| !rest.contains('/'));
        let methods = self.locked(&BUILDER_METHODS, &keys, alike, |index| {
            vec![value_name(&server.variables[index].name, "variable")]
        });
        let named = server.variables.iter().zip(methods).map(|(variable, method)| {
            let list = lists.get(&(variable.name.as_str(), variable.values.as_slice()));
            let (ty, variants) = list.cloned().unwrap_or_default();
            VariableNames { method, ty, variants }
        });
        named.collect()
    }

    /// The variants of a variable's type.
    fn values_of_variable(&mut self, type_key: &str, values: &[String]) -> Vec<String> {
        let within = format!("{}/~value/", type_key.trim_end_matches("/~type"));
        let member = |value: &String| Member {
            kind: MemberKind::Value,
            key: format!("{within}{}", escape(value)),
            document_name: value.clone(),
            candidates: vec![if value.is_empty() { "Empty".to_owned() } else { self.variant_name(value) }],
        };
        let members: Vec<Member> = values.iter().map(member).collect();
        self.name_members(&within, &mut Scope::with(&["self"]), members)
    }
}

/// The keys of servers in the lock: by address, and by the defaults of variables where several have one address.
fn keys(api: &Api) -> Vec<String> {
    let mut known: HashMap<String, usize> = HashMap::default();
    let mut nth = move |key: &str| *known.entry(key.to_owned()).and_modify(|count| *count += 1).or_default();
    let key = |server: &Server| {
        let url = format!("{SERVERS}{}", escape(&server.url));
        if nth(&url) == 0 {
            return url;
        }
        let plain = format!("{url}/{}", escape(&server.plain_url()));
        match nth(&plain) {
            0 => plain,
            number => format!("{plain}/{number}"),
        }
    };
    api.servers.iter().map(key).collect()
}

/// The words that several addresses have.
fn common(words: &[Vec<String>]) -> HashSet<&str> {
    let (mut seen, mut common) = (HashMap::default(), HashSet::default());
    for (index, word) in words.iter().enumerate().flat_map(|(index, words)| words.iter().map(move |word| (index, word)))
    {
        if *seen.entry(word.as_str()).or_insert(index) != index {
            common.insert(word.as_str());
        }
    }
    common
}

/// What a server may be called: by its name, by a short description, or by the words that only its address has.
fn candidates(server: &Server, words: &[String], common: &HashSet<&str>) -> Vec<String> {
    let own = words.iter().map(String::as_str).filter(|word| !common.contains(word));
    let own = own.take(2).collect::<Vec<_>>().join(" ");
    let short = [short_text(&server.name), short_text(&server.description)].into_iter().flatten();
    let first = words.first().cloned().unwrap_or_default();
    let address = [own, first, words.join(" ")];
    let texts = short.chain(address).filter(|text| text.chars().any(|c| c.is_ascii_alphanumeric()));
    let mut candidates: Vec<String> = texts.map(|text| value_name(&text, "server")).collect();
    candidates.push("main".to_owned());
    candidates
}

/// A name or a description that is short enough for a name, without words such as `the` or `server`.
fn short_text(text: &str) -> Option<String> {
    let words = text.split(|c: char| c.is_whitespace() || ".,;:()".contains(c)).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !EMPTY_WORDS.contains(&word.to_lowercase().as_str())).collect();
    ((1..=MOST_WORDS).contains(&words.len())).then(|| words.join(" "))
}

/// The words of an address: the labels of its host but for the last, the segments of its path, and its scheme. An address
/// of variables alone has their names.
fn words(url: &str) -> Vec<String> {
    let (mut plain, mut names) = (String::new(), Vec::new());
    let mut rest = url;
    while let Some((before, name, after)) = next_variable(rest) {
        plain.push_str(before);
        names.push(name);
        rest = after;
    }
    plain.push_str(rest);
    let (scheme, rest) = plain.split_once("://").unwrap_or(("", &plain));
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = authority.split(':').next().unwrap_or_default();
    let labels = host.rsplit_once('.').map_or(host, |(labels, _)| labels).split('.');
    let mut words: Vec<&str> = labels.chain(path.split('/')).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        words = names;
    }
    words.into_iter().chain(Some(scheme).filter(|scheme| !scheme.is_empty())).map(str::to_owned).collect()
}
