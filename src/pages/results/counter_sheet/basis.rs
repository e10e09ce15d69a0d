//! What a service rests on, in short. Must not know: where it stands.

use super::super::super::guidance::cited;
use super::super::super::localizer::Localizer;
use policy::{Assessment, LegalBasis, MessageId};

/// Each place of the document once, the articles of one law in one line.
pub(super) fn basis(i18n: Localizer, result: &Assessment) -> Vec<String> {
    let service = i18n.book.service(result.service);
    let rules = result.requirements.iter().map(|judged| &service.requirements[judged.requirement].grounds);
    let mut lines = Vec::new();
    let mut laws: Vec<(MessageId, Vec<String>)> = Vec::new();
    for ground in service.grounds.iter().chain(rules.flatten()) {
        match ground {
            LegalBasis::Document { clause, .. } => {
                let clause = &i18n.book.clauses[usize::from(*clause)].number;
                let line = i18n.t_with("cite-plan", &[("clause", clause)]);
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
            LegalBasis::Law { title, article } => {
                let article = cited(i18n, article);
                match laws.iter_mut().find(|(law, _)| law == title) {
                    Some((_, articles)) if articles.contains(&article) => {}
                    Some((_, articles)) => articles.push(article),
                    None => laws.push((*title, vec![article])),
                }
            }
            LegalBasis::Office => {}
        }
    }
    lines.extend(laws.into_iter().map(|(title, articles)| {
        let articles = articles.join(&i18n.t("and"));
        i18n.t_with("cite-law", &[("law", &i18n.message(title)), ("article", &articles)])
    }));
    lines
}
