//! What a page rests on, without saying it over and over: a law is named in full once a page, with its number, and by
//! its name alone from then on; and where an office decides a part, that stands beside the sentence, not below its
//! sources.

use crate::pages::Localizer;
use crate::pages::guidance::sources;
use leptos::prelude::AnyView;
use policy::{LegalBasis, MessageId};

/// The laws whose whole title stands on the page.
#[derive(Default)]
pub(super) struct Citations(Vec<MessageId>);

impl Citations {
    /// The laws of these grounds, named in full elsewhere on the page.
    pub(super) fn elsewhere<'a>(grounds: impl Iterator<Item = &'a LegalBasis>) -> Citations {
        let law = |ground: &LegalBasis| match ground {
            LegalBasis::Law { title, .. } => Some(*title),
            LegalBasis::Document { .. } | LegalBasis::Office => None,
        };
        Citations(grounds.filter_map(law).collect())
    }

    /// What something rests on. Each law that is named in full is noted.
    pub(super) fn sources(&mut self, i18n: Localizer, grounds: &[LegalBasis], up: &str) -> AnyView {
        let mut title = |law: MessageId| {
            let title = i18n.message(law);
            if self.0.contains(&law) {
                return short(&title).to_owned();
            }
            self.0.push(law);
            title
        };
        sources(i18n, grounds, Some(up), &mut title, false).view()
    }
}

/// True if an office decides a part of it, and the rest is written down.
pub(super) fn partly(grounds: &[LegalBasis]) -> bool {
    grounds.len() > 1 && grounds.contains(&LegalBasis::Office)
}

/// A sentence, and that an office decides a part of it if that is so.
pub(super) fn with_office(i18n: Localizer, words: String, grounds: &[LegalBasis]) -> String {
    if partly(grounds) { i18n.t_with("guide-partly", &[("words", &words)]) } else { words }
}

/// The name of a law without its number, which stands in brackets at its end.
fn short(title: &str) -> &str {
    let open = title.strip_suffix(['）', ')']).and_then(|head| head.rfind(['（', '(']));
    open.map_or(title, |at| title[..at].trim_end())
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn only_the_number_at_the_end_is_left_out() {
        assert_eq!(short("《居住证暂行条例》（国务院令第663号）"), "《居住证暂行条例》");
        assert_eq!(short("劳动争议案件司法解释（二）（法释〔2025〕12号）"), "劳动争议案件司法解释（二）");
        assert_eq!(short("Civil Code 《民法典》"), "Civil Code 《民法典》");
        assert_eq!(short("Notice on school enrolment (教基厅〔2022〕1号)"), "Notice on school enrolment");
    }
}
