
// ==== src/api/assistant.rs
//! Operations: assistant.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_ASSISTANT: Operation =
    Operation::new("putAssistant", Method::PUT, "/assistant").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putAssistant`.
    ///
    /// `PUT /assistant`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_null_branches_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_null_branches_31::types;
    ///
    /// let assistant = client.put_assistant(&types::Assistant::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_assistant(&self, body: &types::Assistant) -> PutAssistant<M> {
        let mut call = self.call(&PUT_ASSISTANT);
        call.json("application/json", body);
        PutAssistant { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_assistant`].
    PutAssistant {
        value: types::Assistant = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/assistant.rs
use super::{Effort, Voice};
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Assistant {
    /// How hard to try.
    pub effort: Option<Option<Effort>>,
    /// Named after the member, not after the branch.
    pub resources: Option<Option<AssistantResources>>,
    /// Work plan
    pub plan: Option<Option<WorkPlan>>,
    pub voice: Option<Option<Box<Voice>>>,
    pub limit: Option<Option<AssistantLimit>>,
    pub methods: Option<AssistantMethods>,
}

impl Assistant {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `effort`.
    pub fn effort(mut self, effort: Effort) -> Self {
        self.effort = Some(Some(effort));
        self
    }

    /// Sets `effort` to `null`, which is not the same as leaving it out.
    pub fn effort_null(mut self) -> Self {
        self.effort = Some(None);
        self
    }

    /// Sets `resources`.
    pub fn resources(mut self, resources: AssistantResources) -> Self {
        self.resources = Some(Some(resources));
        self
    }

    /// Sets `resources` to `null`, which is not the same as leaving it out.
    pub fn resources_null(mut self) -> Self {
        self.resources = Some(None);
        self
    }

    /// Sets `plan`.
    pub fn plan(mut self, plan: WorkPlan) -> Self {
        self.plan = Some(Some(plan));
        self
    }

    /// Sets `plan` to `null`, which is not the same as leaving it out.
    pub fn plan_null(mut self) -> Self {
        self.plan = Some(None);
        self
    }

    /// Sets `voice`.
    pub fn voice(mut self, voice: Voice) -> Self {
        self.voice = Some(Some(Box::new(voice)));
        self
    }

    /// Sets `voice` to `null`, which is not the same as leaving it out.
    pub fn voice_null(mut self) -> Self {
        self.voice = Some(None);
        self
    }

    /// Sets `limit`.
    pub fn limit(mut self, limit: AssistantLimit) -> Self {
        self.limit = Some(Some(limit));
        self
    }

    /// Sets `limit` to `null`, which is not the same as leaving it out.
    pub fn limit_null(mut self) -> Self {
        self.limit = Some(None);
        self
    }

    /// Sets `methods`.
    pub fn methods(mut self, methods: AssistantMethods) -> Self {
        self.methods = Some(methods);
        self
    }
}

crate::runtime::object! {
    Assistant {
        effort,
        resources,
        plan,
        voice,
        limit,
        methods,
    }
}

/// Named after the member, not after the branch.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AssistantResources {
    pub files: Option<Vec<String>>,
}

impl AssistantResources {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `files`.
    pub fn files(mut self, files: Vec<String>) -> Self {
        self.files = Some(files);
        self
    }
}

crate::runtime::object! {
    AssistantResources {
        files,
    }
}

/// Work plan
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct WorkPlan {
    pub steps: Option<i64>,
}

impl WorkPlan {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `steps`.
    pub fn steps(mut self, steps: i64) -> Self {
        self.steps = Some(steps);
        self
    }
}

crate::runtime::object! {
    WorkPlan {
        steps,
    }
}

/// The type of [`Assistant::limit`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AssistantLimit {
    Text(String),
    Integer(i64),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    AssistantLimit else Unrecognized {
        Text,
        Integer,
    }
}

/// The type of [`Assistant::methods`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AssistantMethods {
    ItemList(Vec<AssistantMethodsItem>),
    /// `all`
    All,
    Except(Box<AssistantMethodsExcept>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    AssistantMethods else Unrecognized {
        ItemList,
        Except,
    } or {
        All = "all",
    }
}

crate::runtime::from_variants! {
    AssistantMethods {} boxed {
        Except: AssistantMethodsExcept,
    }
}

/// An item of [`AssistantMethods`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AssistantMethodsItem {
    /// `call`
    Call,
    /// `text`
    Text,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    AssistantMethodsItem: str else Unrecognized {
        Call = "call",
        Text = "text",
    }
}

/// A part of [`AssistantMethods`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AssistantMethodsExcept {
    pub except: Option<String>,
}

impl AssistantMethodsExcept {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `except`.
    pub fn except(mut self, except: impl Into<String>) -> Self {
        self.except = Some(except.into());
        self
    }
}

crate::runtime::object! {
    AssistantMethodsExcept {
        except,
    }
}

// ==== src/types/effort.rs
/// How hard to try.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Effort {
    /// `low`
    Low,
    /// `high`
    High,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Effort: str else Unrecognized {
        Low = "low",
        High = "high",
    }
}

// ==== src/types/nested.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Nested {
    pub inner: Option<Option<NestedInner>>,
}

impl Nested {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `inner`.
    pub fn inner(mut self, inner: NestedInner) -> Self {
        self.inner = Some(Some(inner));
        self
    }

    /// Sets `inner` to `null`, which is not the same as leaving it out.
    pub fn inner_null(mut self) -> Self {
        self.inner = Some(None);
        self
    }
}

crate::runtime::object! {
    Nested {
        inner,
    }
}

/// The type of [`Nested::inner`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NestedInner {
    pub inner: Option<Option<Box<NestedInner>>>,
    pub depth: Option<i64>,
}

impl NestedInner {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `inner`.
    pub fn inner(mut self, inner: NestedInner) -> Self {
        self.inner = Some(Some(Box::new(inner)));
        self
    }

    /// Sets `inner` to `null`, which is not the same as leaving it out.
    pub fn inner_null(mut self) -> Self {
        self.inner = Some(None);
        self
    }

    /// Sets `depth`.
    pub fn depth(mut self, depth: i64) -> Self {
        self.depth = Some(depth);
        self
    }
}

crate::runtime::object! {
    NestedInner {
        inner,
        depth,
    }
}

// ==== src/types/selfish.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Selfish {
    pub name: Option<String>,
}

impl Selfish {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    Selfish {
        name,
    }
}

// ==== src/types/voice.rs
use super::Assistant;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Voice {
    pub assistant: Option<Box<Assistant>>,
}

impl Voice {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `assistant`.
    pub fn assistant(mut self, assistant: Assistant) -> Self {
        self.assistant = Some(Box::new(assistant));
        self
    }
}

crate::runtime::object! {
    Voice {
        assistant,
    }
}
