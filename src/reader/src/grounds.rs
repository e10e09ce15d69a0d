//! What a rule or a sentence rests on, as `ground` (or `document`) lists it: a clause of the document, an
//! article of a law, or an office. Must not know: what kind of rule it is.

use crate::document::check_quotation;
use crate::periods;
use crate::registry::{Messages, lookup};
use crate::services::ReferenceTables;
use crate::toml_value::{TomlTable, TomlValue};
use policy::{LegalBasis, Period};

/// Reads the list under `key`; the period is that of the rule, within which its laws must be in force.
pub(crate) fn read(
    table: &TomlTable<'_>,
    key: &str,
    period: &Period,
    tables: &ReferenceTables<'_>,
    messages: &mut Messages,
) -> Vec<LegalBasis> {
    let Some(list) = table.need(key) else { return Vec::new() };
    let nodes = list.array();
    if nodes.is_empty() && key == "ground" {
        list.error(
            "no-ground",
            "nothing says why this is so",
            "cite the document { clause, quote } or a law { law, article }, or write { office = true }",
        );
    }
    let rule = ["id", "paper"].iter().find_map(|name| table.get(name)?.as_text()).unwrap_or(key);
    let by = format!("{}: {rule}", citing(table.file));
    nodes.into_iter().filter_map(|value| ground(&value, period, &by, tables, messages)).collect()
}

/// Who cites, by the file in which it stands: `residence-permit`, `journeys/hurt-at-work`, `places`.
fn citing(file: &str) -> &str {
    let name = file.strip_suffix(".toml").unwrap_or(file);
    let name = name.strip_prefix("policy/").unwrap_or(name);
    name.strip_prefix("services/").unwrap_or(name)
}

fn ground(
    value: &TomlValue<'_>,
    period: &Period,
    by: &str,
    tables: &ReferenceTables<'_>,
    messages: &mut Messages,
) -> Option<LegalBasis> {
    let table = value.table()?;
    table.only(&["clause", "quote", "law", "article", "office"]);
    if let Some(law) = table.get("law") {
        let laws = tables.laws.iter().map(|law| law.id.as_str());
        let place = lookup(&law, law.text()?, laws, "unknown-law", "law in laws.toml")?;
        periods::check_law(&law, &tables.laws[usize::from(place)], period);
        let title = messages.need(&format!("law-{}", law.text()?), table.file, law.span());
        let article = table.need("article")?;
        let said = article.words()?.to_owned();
        tables.registers.cite(law.text()?, &article, by);
        return Some(LegalBasis::Law { title, article: said });
    }
    if let Some(clause) = table.get("clause") {
        let quote = table.need("quote")?;
        let place = check_quotation(tables.document?, &clause, &quote)?;
        return Some(LegalBasis::Document {
            clause: place,
            quote: messages.quotation(quote.text()?, &quote),
        });
    }
    if table.get("office").and_then(|value| value.bool()) == Some(true) {
        return Some(LegalBasis::Office);
    }
    value.error(
        "no-ground",
        "this cites nothing",
        "write { clause = \"二(一)\", quote = \"…\" }, { law = \"…\", article = \"第7条\" } or { office = true }",
    );
    None
}
