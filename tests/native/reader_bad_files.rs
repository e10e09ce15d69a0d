//! The files of the small good set of seeds that `reader_bad` breaks, by short names. Must not know: how.

pub const EVERYDAY: &str = "words/zh-Hans/everyday.toml";
pub const ARTICLES: &str = "policy/articles/rules.toml";
pub const FACTS: &str = "policy/facts.toml";
pub const TIMES: &str = "policy/schedules.toml";
pub const LIVES: &str = "policy/constraints.toml";
pub const NAMED: &str = "policy/derived.toml";
pub const PERMIT: &str = "policy/services/permit.toml";
pub const SCHOOL: &str = "policy/services/school.toml";
pub const CASES: &str = "policy/cases/permit.toml";
pub const COUPLE: &str = "policy/families/couple.toml";
pub const START: &str = "policy/journeys/start.toml";
pub const CONTACTS: &str = "policy/contacts.toml";
pub const PLACES: &str = "policy/places.toml";
pub const CHANGES: &str = "policy/changes.toml";
pub const CUTS: &str = "sources/fuzhou-2025-9/clauses.toml";
pub const TEXT: &str = "sources/fuzhou-2025-9/document.txt";
pub const UNCITED: &str = "sources/fuzhou-2025-9/uncited.toml";
pub const ABOUT: &str = "sources/fuzhou-2025-9/provenance.toml";
pub const OPERATOR: &str = "operator.toml";
pub const HANS: &str = "words/zh-Hans/rules.ftl";
pub const EN: &str = "words/en/rules.ftl";
