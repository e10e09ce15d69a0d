//! What a page rests on, without saying it over and over: a law is named in full once a page, with its number, and by its
//! name alone from then on; and where an office decides a part, that stands beside the sentence, not below its sources.

use super::guidance::sources;
use super::say::Say;
use crate::components::Element;
use policy::{Ground, MessageId};

/// The laws whose whole title stands on the page.
#[derive(Default)]
pub(super) struct Named(Vec<MessageId>);

impl Named {
    /// The laws of these grounds, named in full elsewhere on the page.
    pub(super) fn elsewhere<'a>(grounds: impl Iterator<Item = &'a Ground>) -> Named {
        let law = |ground: &Ground| match ground {
            Ground::Law { title, .. } => Some(*title),
            Ground::Seed { .. } | Ground::Office => None,
        };
        Named(grounds.filter_map(law).collect())
    }

    /// What something rests on. Each law that is named in full is noted.
    pub(super) fn sources(&mut self, say: Say, grounds: &[Ground], up: &str) -> Element {
        let mut title = |law: MessageId| {
            let title = say.id(law);
            if self.0.contains(&law) {
                return short(&title).to_owned();
            }
            self.0.push(law);
            title
        };
        sources(say, grounds, Some(up), &mut title, false)
    }
}

/// True if an office decides a part of it, and the rest is written down.
pub(super) fn partly(grounds: &[Ground]) -> bool {
    grounds.len() > 1 && grounds.contains(&Ground::Office)
}

/// A sentence, and that an office decides a part of it if that is so.
pub(super) fn with_office(say: Say, words: String, grounds: &[Ground]) -> String {
    if partly(grounds) { say.fill("guide-partly", &[("words", &words)]) } else { words }
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
