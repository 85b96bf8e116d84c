//! The names of the branches of a choice.

use super::TypeBuilder;
use super::discriminator::{BranchValues, Discriminator};
use crate::document::{Node, pointer};
use crate::model::Literal;
use crate::schema::MergedSchema;

/// The name of a branch of a choice.
pub(crate) struct BranchNames {
    /// The document's suggestion for the variant; empty where there is none.
    pub(crate) name: String,
    /// The role in the name of a type inside it.
    pub(crate) role: String,
    /// The values of the discriminator that select it.
    pub(crate) values: Vec<Literal>,
}

impl<'d> TypeBuilder<'d> {
    /// The names of the branches of a choice, and the values of the discriminator that select them.
    pub(crate) fn names_of_branches(
        &mut self,
        base: &MergedSchema<'d>,
        branches: &[Node<'d>],
        discriminator: Option<&Discriminator<'d>>,
    ) -> Vec<BranchNames> {
        let target = |branch: &Node<'d>| branch.str("$ref").map(|reference| pointer::last(reference).into_owned());
        let mut values: Vec<BranchValues> = branches
            .iter()
            .map(|branch| match discriminator {
                Some(discriminator) => self.branch_values(discriminator, base, branch, target(branch).as_deref()),
                None => BranchValues { values: Vec::new(), mapped: false },
            })
            .collect();
        if let Some(discriminator) = discriminator {
            self.add_values_of_children(discriminator, branches, &mut values);
        }
        let texts = values.iter().flat_map(|branch| &branch.values).all(|value| matches!(value, Literal::String(_)));
        let distinguishing = match discriminator.is_some() && texts {
            true => vec![String::new(); branches.len()],
            false => self.distinguishing_members(branches),
        };
        let roles = self.roles(branches);
        let mut names = Vec::new();
        for (((branch, BranchValues { values, mapped }), member), role) in
            branches.iter().zip(values).zip(distinguishing).zip(roles)
        {
            let title = branch.str("title").map(str::trim).filter(|title| !title.is_empty() && title.len() < 50);
            let value = values.first().map(ToString::to_string);
            // A number is the last resort for a name, unless the document maps it.
            let is_text = matches!(values.first(), Some(Literal::String(_)));
            let mapped = value.clone().filter(|_| mapped && !is_text);
            let named = mapped.or_else(|| target(branch)).or_else(|| title.map(str::to_owned));
            let named = named.or_else(|| value.clone().filter(|_| is_text));
            let named = named.or_else(|| self.constant_of_branch(branch)).or(Some(member));
            let name = named.filter(|name| !name.is_empty()).or(value).unwrap_or_default();
            let role = if name.is_empty() { role } else { name.clone() };
            names.push(BranchNames { name, role, values });
        }
        names
    }

    /// The role in the name of a type inside each branch, where nothing names the branch: a JSON type that no other branch has.
    fn roles(&mut self, branches: &[Node<'d>]) -> Vec<String> {
        let merged_branches = branches.iter().map(|branch| self.merged(std::slice::from_ref(branch)));
        let forms: Vec<Option<&str>> = merged_branches
            .map(|merged| match merged.json_types_or_implied().as_slice() {
                _ if !merged.values.is_empty() => Some("value"),
                // Its items are named after the whole.
                ["array"] => Some(""),
                ["object"] => Some("object"),
                _ => None,
            })
            .collect();
        let alone = |form: &&str| forms.iter().filter(|other| **other == Some(*form)).count() == 1;
        let role = |(index, form): (usize, &Option<&str>)| match form.filter(|form| alone(form)) {
            Some(form) => form.to_owned(),
            None => format!("variant {}", index + 1),
        };
        forms.iter().enumerate().map(role).collect()
    }
}
