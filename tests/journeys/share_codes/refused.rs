//! A code that cannot be used is refused with its reason, and the questions begin.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::TODAY;
use crate::session::Visitor;
use crate::site::book;
use interview::share_code::DecodeError;
use interview::share_code::decode;

#[test]
fn a_code_that_cannot_be_used_says_why_and_the_questions_begin() {
    let newer = (0..32 * 32)
        .map(|n| {
            let sign = |n: usize| char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[n]);
            format!("20ABCDEFGHJK{}{}", sign(n / 32), sign(n % 32))
        })
        .find(|code| decode(book(), code).err() == Some(DecodeError::NewerVersion))
        .unwrap();
    let long = "1".repeat(4000);
    for (fragment, name) in [
        ("", "code-cut"),
        ("12", "code-cut"),
        ("1000ABCDEFGHJK", "code-cut"),
        ("%F0%9F%98%80%00%3Cscript%3E", "code-cut"),
        (&*long, "code-cut"),
        (&*newer, "code-newer"),
    ] {
        let mut visitor = Visitor::with(Phone::default(), "en", TODAY);
        visitor.browser.go(&format!("{}en/wizard/#a={fragment}", visitor.site));
        visitor.begin_anew();
        let (title, sentence) = (visitor.word("topics-title"), visitor.word(name));
        visitor.wait(&format!("{name} for {fragment:.40}"), |seen| {
            seen.heading == title && seen.notices.contains(&sentence)
        });
        assert!(!visitor.address().contains('#'), "{}", visitor.address());
        visitor.choose(&["housing"]);
        visitor.finish(worker);
        visitor.judge();
        visitor.notes().are_silent();
    }
}
