//! Bodies in XML whose types XML can't carry.

use crate::finding::{Finding, Findings, Severity};
use crate::hash::HashMap;
use crate::model::{Api, Operation, Payload, Type, TypeId, XmlContent};

/// Makes text of the bodies in XML whose types it can't carry.
pub(crate) fn xml_bodies(api: &mut Api, findings: &mut Findings) {
    let verdicts = Verdicts::of(api);
    let mut found = Vec::new();
    for (operation, verdicts) in api.operations.iter_mut().chain(&mut api.incoming).zip(verdicts) {
        // Where there is another kind of body too, nothing is lost.
        let kinds = operation.body.as_ref().map_or(0, |body| body.kinds.len());
        let kinds = if kinds > 1 { kinds } else { 0 };
        let mut weakened = Vec::new();
        for (index, (payload, verdict)) in operation.payloads_mut().zip(verdicts).enumerate() {
            let Some((severity, message)) = verdict else { continue };
            let severity = if index < kinds { Severity::Note } else { severity };
            payload.ty = Type::String;
            if let Some(body) = payload.xml.take() {
                weakened.extend((severity >= Severity::Warning).then(|| message.clone()));
                found.push(Finding { severity, place: body.place, message, instead: "it is text".to_owned() });
            }
        }
        operation.weakened.extend(weakened);
    }
    found.into_iter().for_each(|finding| findings.add(finding));
}

/// Why the XML of a payload has to be text, if it has to.
type Verdict = Option<(Severity, String)>;

/// The types of an API that XML can't carry.
struct Verdicts<'a> {
    api: &'a Api,
    problems: HashMap<TypeId, String>,
}

impl<'a> Verdicts<'a> {
    /// The verdicts on the payloads of each operation.
    fn of(api: &'a Api) -> Vec<Vec<Verdict>> {
        let operations = || api.operations.iter().chain(&api.incoming);
        let roots = operations().flat_map(Operation::payloads).filter_map(|payload| payload.xml_root(api)?.ok());
        let problems = api.xml_problems(roots.filter_map(|(_, content)| content.object()));
        let verdicts = Self { api, problems };
        operations().map(|operation| operation.payloads().map(|payload| verdicts.on(payload)).collect()).collect()
    }

    fn on(&self, payload: &Payload) -> Verdict {
        let problem = match payload.xml_root(self.api)? {
            Ok((_, XmlContent::Any)) => {
                return Some((Severity::Note, "the schema has no elements for this XML".to_owned()));
            }
            Ok((_, content)) => self.problems.get(&content.object()?)?.clone(),
            Err(problem) => problem,
        };
        Some((Severity::Warning, format!("XML can't carry this type: {problem}")))
    }
}
