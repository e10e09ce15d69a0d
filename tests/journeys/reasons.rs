//! Why, all the way down: from a card to the answer that makes it so, to the whole tree, to the sentence in
//! the document, and back again with nothing lost.

mod quotation;
mod tree;
