//! Between Simplified and Traditional characters, by OpenCC's dictionaries.

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use std::sync::OnceLock;

fn convert(cell: &'static OnceLock<Option<OpenCC>>, config: BuiltinConfig, text: &str) -> String {
    let converter = cell.get_or_init(|| OpenCC::from_config(config).ok());
    converter.as_ref().map_or_else(|| text.to_owned(), |converter| converter.convert(text))
}

/// Simplified words in Traditional characters (Taiwan's standard forms, the most widely read).
pub fn to_traditional(text: &str) -> String {
    static CONVERTER: OnceLock<Option<OpenCC>> = OnceLock::new();
    convert(&CONVERTER, BuiltinConfig::S2tw, text)
}

/// The document's Traditional characters in Simplified ones.
pub fn to_simplified(text: &str) -> String {
    static CONVERTER: OnceLock<Option<OpenCC>> = OnceLock::new();
    convert(&CONVERTER, BuiltinConfig::T2s, text)
}
