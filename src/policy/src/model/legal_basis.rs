//! What a rule rests on.

use crate::model::ids::MessageId;

/// What a condition rests on.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum LegalBasis {
    /// A sentence of the document: the clause and the quotation.
    Document {
        /// Place in [`RuleBook::clauses`].
        clause: u16,
        /// The quotation, word for word, in the reader's script.
        quote: MessageId,
    },
    /// An article of law, in our own words elsewhere.
    Law {
        /// Title and number.
        title: MessageId,
        /// The article, such as `第7条` or `第14条第1项`.
        article: String,
    },
    /// An office decides it.
    #[default]
    Office,
}

impl LegalBasis {
    /// True if a sentence of the document is among the grounds, and no law.
    pub fn only_the_document(grounds: &[LegalBasis]) -> bool {
        grounds.iter().any(|ground| matches!(ground, LegalBasis::Document { .. }))
            && !grounds.iter().any(|ground| matches!(ground, LegalBasis::Law { .. }))
    }
}
