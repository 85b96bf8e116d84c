//! Variants that have values in common become one.

use crate::model::{Bound, Integer, Rules, Type, Variant};

/// Merges constants into the variant of another branch that admits them anyway.
pub(super) fn settle_constants(variants: &mut Vec<Variant>) {
    let alike = |one: &Type, other: &Type| one == other || matches!((one, other), (Type::Integer(_), Type::Integer(_)));
    let whole: Vec<Type> =
        variants.iter().filter(|variant| variant.constant.is_none()).map(|variant| variant.ty.clone()).collect();
    let is_within = |variant: &Variant| variant.constant.is_some() && whole.iter().any(|ty| alike(ty, &variant.ty));
    let within: Vec<Type> =
        variants.iter().filter(|variant| is_within(variant)).map(|variant| variant.ty.clone()).collect();
    variants.retain(|variant| !is_within(variant));
    // A value that either branch admits may be sent.
    for variant in variants.iter_mut().filter(|variant| within.iter().any(|ty| alike(ty, &variant.ty))) {
        variant.rules = Rules::default();
    }
}

/// Makes integers of several widths one variant, wide enough for all of them: a value never shows which it was meant as.
pub(super) fn merge_integers(variants: &mut Vec<Variant>) {
    let widths: Vec<(Integer, Rules)> = variants.iter().filter_map(integer_of).collect();
    let Some((width, rules)) = widths.iter().cloned().reduce(|one, other| widest(&one, &other)) else { return };
    if widths.len() < 2 {
        return;
    }
    let mut first = true;
    variants.retain_mut(|variant| {
        if integer_of(variant).is_none() {
            return true;
        }
        variant.ty = Type::Integer(width);
        variant.rules = rules.clone();
        std::mem::take(&mut first)
    });
}

fn integer_of(variant: &Variant) -> Option<(Integer, Rules)> {
    match variant.ty {
        Type::Integer(width) if variant.constant.is_none() => Some((width, variant.rules.clone())),
        _ => None,
    }
}

/// The narrowest width and the rules for what either of two integers admits.
fn widest((one, rules): &(Integer, Rules), (other, others): &(Integer, Rules)) -> (Integer, Rules) {
    let ends = |width: Integer, rules: &Rules| {
        let (low, high) = width.range();
        let whole = |bound: Option<Bound>| match bound {
            Some(Bound::Integer(bound)) => Some(bound),
            _ => None,
        };
        (whole(rules.minimum).unwrap_or(low), whole(rules.maximum).unwrap_or(high))
    };
    let ((low, high), (lower, higher)) = (ends(*one, rules), ends(*other, others));
    let (low, high) = (low.min(lower), high.max(higher));
    let fits = |width: &Integer| {
        let (least, most) = width.range();
        let holds = |inner: Integer| least <= inner.range().0 && inner.range().1 <= most;
        holds(*one) && holds(*other)
    };
    let width = [*one, *other, Integer::I64].into_iter().find(fits).unwrap_or(Integer::I128);
    let (least, most) = width.range();
    let bounds = Rules {
        minimum: (low > least).then_some(Bound::Integer(low)),
        maximum: (high < most).then_some(Bound::Integer(high)),
        ..Rules::default()
    };
    (width, bounds)
}
