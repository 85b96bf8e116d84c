//! The XML tables of types, made from the document's XML Objects.

use super::{Problem, Xml, XmlContent, XmlMember, XmlNode, XmlPlace, XmlShape, is_name};
use crate::model::{Api, Extra, Field, Literal, Payload, Shape, Struct, Tagging, Type, TypeId, Union};

/// The greatest depth of aliases, arrays and unions in each other.
const DEPTH: usize = 32;

impl Payload {
    /// The name and the content of the root element, where the payload is typed XML.
    ///
    /// # Errors
    /// XML can't carry the type.
    pub fn xml_root(&self, api: &Api) -> Option<Result<(String, XmlContent), Problem>> {
        let root = &self.xml.as_ref()?.root;
        let content = api.xml_content(&self.ty, Some(root), DEPTH);
        Some(content.and_then(|content| match is_name(&root.name) {
            true => Ok((root.full_name(), content)),
            false => Err(format!("`{}` is no name in XML", root.name)),
        }))
    }
}

impl Api {
    /// The places of the members of a struct or a union.
    ///
    /// # Errors
    /// XML can't carry them.
    pub fn xml_shape(&self, id: TypeId) -> Result<XmlShape, Problem> {
        let shape = self.xml_members(id, DEPTH)?;
        shape.check()?;
        Ok(shape)
    }

    /// The content of an element or an attribute.
    fn xml_content(&self, ty: &Type, xml: Option<&Xml>, depth: usize) -> Result<XmlContent, Problem> {
        let Some(depth) = depth.checked_sub(1) else { return Err("it holds itself without an element".to_owned()) };
        Ok(match ty {
            Type::Nullable(inner) => self.xml_content(inner, xml, depth)?,
            Type::Named(id) => match &self.def(*id).shape {
                Shape::Struct(_) => XmlContent::Object(*id),
                Shape::Union(union) => self.xml_union(*id, union, depth)?,
                Shape::Enum(list) => enumeration(list.values.iter().map(|value| &value.literal))?,
                Shape::FixedString(_) => XmlContent::Token,
                Shape::Alias(target, _) => self.xml_content(target, xml, depth)?,
                Shape::Tuple(..) => return Err("it is an array whose items have types of their own".to_owned()),
                Shape::Pending => return Err("it has no type".to_owned()),
            },
            Type::Array(inner) => {
                let items = xml.and_then(|xml| xml.items.as_deref());
                let content = self.xml_content(inner, items, depth)?;
                if matches!(content, XmlContent::List(..)) && items.and_then(|xml| xml.node) != Some(XmlNode::Element) {
                    return Err("its arrays in an array have no element around them".to_owned());
                }
                let name = items.or(xml).map_or_else(|| "item".to_owned(), Xml::full_name);
                XmlContent::List(name, Box::new(content))
            }
            Type::Map(inner) => match self.xml_content(inner, None, depth)? {
                XmlContent::List(..) => return Err("its map has arrays".to_owned()),
                content => XmlContent::Map(Box::new(content)),
            },
            Type::Json | Type::JsonObject | Type::Foreign(_) => XmlContent::Any,
            Type::Bool => XmlContent::Boolean,
            Type::Integer(_) | Type::Float | Type::Double | Type::Decimal | Type::UnixTime => XmlContent::Number,
            Type::String | Type::Secret | Type::Binary => XmlContent::Text,
            _ => XmlContent::Token,
        })
    }

    /// A union: of objects it is one with the members of all of them; of scalars it has to be read in one way.
    fn xml_union(&self, id: TypeId, union: &Union, depth: usize) -> Result<XmlContent, Problem> {
        let contents: Vec<XmlContent> = union
            .variants
            .iter()
            .map(|variant| self.xml_content(&variant.ty, None, depth))
            .collect::<Result<_, _>>()?;
        let text = |content: &XmlContent| matches!(content, XmlContent::Text | XmlContent::Token);
        match contents.as_slice() {
            [XmlContent::Object(_), rest @ ..] if rest.iter().all(|each| matches!(each, XmlContent::Object(_))) => {
                Ok(XmlContent::Object(id))
            }
            [first, rest @ ..] if first.is_scalar() && rest.iter().all(|content| content == first) => Ok(first.clone()),
            all if all.iter().all(text) => Ok(XmlContent::Text),
            _ => Err("XML has nothing that selects a branch of its union".to_owned()),
        }
    }

    fn xml_members(&self, id: TypeId, depth: usize) -> Result<XmlShape, Problem> {
        match &self.def(id).shape {
            Shape::Struct(object) => self.xml_struct(object),
            Shape::Union(union) => self.xml_merged(union, depth),
            _ => Err("it has no members".to_owned()),
        }
    }

    fn xml_struct(&self, object: &Struct) -> Result<XmlShape, Problem> {
        let of = |field: &Field| self.xml_member(field).map_err(|problem| format!("`{}`: {problem}", field.name));
        let members = object.fields.iter().map(of).collect::<Result<_, _>>()?;
        let extra = match &object.extra {
            Extra::Kept(ty) => match self.xml_content(ty, None, DEPTH)? {
                XmlContent::List(..) => return Err("its additional members are arrays".to_owned()),
                content => Some(content),
            },
            Extra::Ignored | Extra::Forbidden => None,
        };
        Ok(XmlShape { members, extra })
    }

    fn xml_member(&self, field: &Field) -> Result<XmlMember, Problem> {
        let usual = Xml::named(&field.name);
        let xml = field.xml.as_deref().unwrap_or(&usual);
        let content = self.xml_content(&field.ty, Some(xml), DEPTH)?;
        let (place, content) = match (xml.node, content) {
            (Some(XmlNode::Attribute), content) if content.is_scalar() => {
                (XmlPlace::Attribute(xml.full_name()), content)
            }
            (Some(XmlNode::Text), content) if content.is_scalar() => (XmlPlace::Characters, content),
            (Some(XmlNode::Cdata), content) if content.is_scalar() => (XmlPlace::Cdata, content),
            (Some(XmlNode::Attribute | XmlNode::Text | XmlNode::Cdata), _) => {
                return Err("an attribute or a text can't hold elements".to_owned());
            }
            (Some(XmlNode::Element), content) => (XmlPlace::Element(xml.full_name()), content),
            (_, XmlContent::List(name, item)) => (XmlPlace::Elements(name), *item),
            (None, content) => (XmlPlace::Element(xml.full_name()), content),
            (Some(XmlNode::None), _) => return Err("it has no element of its own".to_owned()),
        };
        Ok(XmlMember { json: field.name.clone(), place, content })
    }

    /// The members of all variants of a union, which then selects one as it does in JSON.
    fn xml_merged(&self, union: &Union, depth: usize) -> Result<XmlShape, Problem> {
        let Some(depth) = depth.checked_sub(1) else { return Err("its union holds itself".to_owned()) };
        let mut merged = XmlShape::default();
        for variant in &union.variants {
            let Some(XmlContent::Object(id)) = self.xml_content(&variant.ty, None, depth).ok() else { continue };
            let shape = self.xml_members(id, depth)?;
            for member in shape.members {
                match merged.members.iter().find(|known| known.json == member.json) {
                    None => merged.members.push(member),
                    Some(known) if *known == member => {}
                    Some(_) => return Err(format!("`{}` differs between the branches of its union", member.json)),
                }
            }
            merged.extra = merged.extra.or(shape.extra);
        }
        if let Tagging::Tag(tag) = &union.tagging
            && !merged.members.iter().any(|member| member.json == *tag)
        {
            let member =
                XmlMember { json: tag.clone(), place: XmlPlace::Element(tag.clone()), content: XmlContent::Token };
            merged.members.insert(0, member);
        }
        Ok(merged)
    }
}

/// The way in which the values of an enum are read.
fn enumeration<'a>(literals: impl Iterator<Item = &'a Literal> + Clone) -> Result<XmlContent, Problem> {
    let all = |fits: fn(&Literal) -> bool| literals.clone().all(fits);
    let is_token =
        |literal: &Literal| matches!(literal, Literal::String(text) if !text.is_empty() && text.trim() == text);
    Ok(match () {
        () if all(is_token) => XmlContent::Token,
        () if all(|literal| matches!(literal, Literal::String(_))) => XmlContent::Text,
        () if all(|literal| matches!(literal, Literal::Integer(_) | Literal::Number(_))) => XmlContent::Number,
        () => return Err("its values are of several types".to_owned()),
    })
}
