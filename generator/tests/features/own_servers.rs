
impl ClientBuilder {
    pub fn with_servers(servers: &'static [server::Listed], user_agent: &str) -> Self {
        Self(crate::runtime::ClientBuilder::with_servers(servers, user_agent))
    }

    pub fn server(self, server: impl Into<server::Server>) -> Self {
        Self(self.0.server(server))
    }
}
