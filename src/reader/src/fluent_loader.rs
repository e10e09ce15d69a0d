//! The Fluent loader of `i18n-embed` on the host: terms, message references, choices by fixed values and NUMBER are
//! resolved here, so that the browser gets text with named placeholders and no Fluent code.
//!
//! Three traps of the loader are avoided: each file would be a bundle of its own, so a language's files are joined; a
//! missing message would be an English sentence, so every error of the bundle is returned; isolation marks are off.

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{I18nAssets, LanguageLoader};
use std::borrow::Cow;
use std::collections::BTreeSet;
use unic_langid::LanguageIdentifier;
use words::Table;

/// The name of the joined file below the language's folder.
const DOMAIN: &str = "anju";

/// The joined Fluent text of one language, at the path that the loader asks for.
struct JoinedFile {
    path: String,
    text: String,
}

impl I18nAssets for JoinedFile {
    fn get_files(&self, file_path: &str) -> Vec<Cow<'_, [u8]>> {
        if file_path == self.path { vec![Cow::Borrowed(self.text.as_bytes())] } else { Vec::new() }
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(std::iter::once(self.path.clone()))
    }
}

/// The loaded messages of one language.
pub(crate) struct FluentResolver {
    loader: FluentLanguageLoader,
    /// The placeholders as values: each variable stands for its own placeholder.
    placeholders: Vec<(String, String)>,
}

impl FluentResolver {
    /// Loads the joined files of a language; `variables` are all names that its messages leave open. None for an
    /// ill-formed language tag.
    pub(crate) fn load(
        language: &str,
        joined: String,
        variables: &BTreeSet<String>,
    ) -> Option<FluentResolver> {
        let tag: LanguageIdentifier = language.parse().ok()?;
        let loader = FluentLanguageLoader::new(DOMAIN, tag.clone());
        let assets = JoinedFile { path: format!("{tag}/{DOMAIN}.ftl"), text: joined };
        loader.load_languages(&assets, &[tag]).ok()?;
        loader.set_use_isolating(false);
        loader.with_bundles_mut(|bundle| {
            // The bundle is new, so the name is free.
            let _ = bundle.add_function("NUMBER", fluent_bundle::builtins::NUMBER);
        });
        let placeholder = |name: &String| (name.clone(), format!("{}{name}{}", Table::OPEN, Table::CLOSE));
        Some(FluentResolver { loader, placeholders: variables.iter().map(placeholder).collect() })
    }

    /// The text of a message or of its attribute, with placeholders.
    ///
    /// # Errors
    /// What the bundle could not resolve, in its own words.
    pub(crate) fn resolve(&self, id: &str, attribute: Option<&str>) -> Result<String, String> {
        let resolved = self.loader.with_fluent_message_and_bundle(id, |message, bundle| {
            let pattern = match attribute {
                Some(attribute) => message.get_attribute(attribute)?.value(),
                None => message.value()?,
            };
            let values = self.placeholders.iter();
            let arguments: FluentArgs<'_> =
                values.map(|(name, text)| (name.as_str(), FluentValue::from(text.as_str()))).collect();
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
            let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
            // A parameter of a term that nobody passes is no error of the bundle; it would be shown as it stands.
            Some(match said.is_empty() && !text.contains("{$") {
                true => Ok(text),
                false if said.is_empty() => Err("a term lacks a parameter".to_owned()),
                false => Err(said.join("; ")),
            })
        });
        resolved.flatten().unwrap_or_else(|| Err("the loader does not have it".to_owned()))
    }
}

/// What a pattern refers to.
#[derive(Debug, Default)]
pub(crate) struct References {
    /// Values that are known only in the browser, such as `$name`.
    pub(crate) variables: BTreeSet<String>,
    /// Terms without their hyphen, and messages.
    pub(crate) terms: BTreeSet<String>,
    /// Messages, without attributes.
    pub(crate) messages: BTreeSet<String>,
    /// True if the words depend on a value that is known only in the browser.
    pub(crate) chooses_by_variable: bool,
}

impl References {
    /// Adds what `pattern` refers to.
    pub(crate) fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.add_expression(expression);
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.chooses_by_variable |= reads_variable(selector);
                self.add_inline(selector);
                variants.iter().for_each(|variant| self.add(&variant.value));
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.terms.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                let CallArguments { positional, .. } = arguments;
                self.chooses_by_variable |= positional.iter().any(reads_variable);
                positional.iter().for_each(|argument| self.add_inline(argument));
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

fn reads_variable(inline: &InlineExpression<&str>) -> bool {
    match inline {
        InlineExpression::VariableReference { .. } => true,
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().any(reads_variable)
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inline) => reads_variable(inline),
            Expression::Select { selector, .. } => reads_variable(selector),
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::FluentResolver;
    use std::collections::BTreeSet;

    fn resolver(text: &str) -> FluentResolver {
        let variables = BTreeSet::from(["who".to_owned()]);
        FluentResolver::load("en", text.to_owned(), &variables).unwrap()
    }

    #[test]
    fn terms_choices_and_numbers_are_resolved_and_variables_stay_open() {
        let all = resolver(
            "-city = { $long ->\n    [yes] the city of Fuzhou\n   *[no] Fuzhou\n }\n\
             a = { -city } and { -city(long: \"yes\") }\n    .hint = { $who }: { b }\n\
             b = { NUMBER(2, minimumFractionDigits: 1) }\n\
             c = { 1 ->\n    [one] one\n   *[other] more\n }\n",
        );
        assert_eq!(all.resolve("a", None).unwrap(), "Fuzhou and the city of Fuzhou");
        assert_eq!(all.resolve("a", Some("hint")).unwrap(), "\u{e000}who\u{e001}: 2.0");
        assert_eq!(all.resolve("c", None).unwrap(), "one");
    }

    #[test]
    fn what_cannot_be_resolved_is_an_error_and_no_sentence() {
        let all = resolver("a = { -nobody }\nb = { c }\nc = { b }\nd = { NOTHING() }\ne = { $whom }\n");
        for name in ["a", "b", "d", "e", "missing"] {
            assert!(all.resolve(name, None).is_err(), "{name}");
        }
        assert!(all.resolve("a", Some("hint")).is_err());
    }
}
