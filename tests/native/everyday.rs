//! Everyday words: every service can be found by what people call it, in both languages, and Traditional is derived.

use crate::seeds::{book, content};
use reader::to_simplified;

#[test]
fn every_service_and_topic_has_words_of_every_day() {
    let [simplified, traditional, english] = &content().everyday[..] else { panic!("three languages") };
    for (place, service) in book().services.iter().enumerate() {
        for (language, words, least) in [("zh-Hans", simplified, 5), ("en", english, 3)] {
            let number = words.services[place].len();
            assert!(number >= least, "{} has {number} everyday words in {language}: add some", service.id);
        }
        // Traditional writes 着 as 著, which Simplified knows as a character of its own.
        let derived: Vec<String> =
            traditional.services[place].iter().map(|word| to_simplified(word).replace('著', "着")).collect();
        assert_eq!(derived, simplified.services[place], "{}", service.id);
    }
    for (place, topic) in book().topics.iter().enumerate() {
        assert!(!simplified.topics[place].is_empty() && !english.topics[place].is_empty(), "{}", topic.id);
    }
    let all = |words: &reader::Everyday| words.services.iter().flatten().count();
    let (chinese, english) = (all(simplified), all(english));
    assert!(chinese >= 150 && english >= 60, "{chinese} Chinese and {english} English words");
}

#[test]
fn what_is_ignored_is_no_word_for_anything() {
    for everyday in &content().everyday {
        assert!(!everyday.ignored.is_empty());
        let words = everyday.services.iter().chain(&everyday.topics).flatten();
        for word in words {
            assert!(!everyday.ignored.contains(word), "`{word}` is ignored, so it finds nothing");
        }
    }
}
