//! The results print with everything that is to be taken along.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;

#[test]
fn the_results_print_with_everything_that_is_to_be_taken_along() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["hukou", "schooling"]);
        visitor.finish(worker);
        visitor.judge();
        let text = visitor.prints("the results");
        let day = visitor.say().day(visitor.on);
        assert!(text.contains(&day), "{day} is not on the paper");
        // What to bring stands on paper although it is closed on the screen.
        let say = visitor.say();
        let permit = book().services.iter().find(|service| service.id == "hukou-registration").unwrap();
        let step = say.message(permit.guidance.steps[0].message);
        assert!(text.contains(&step), "{step} is not on the paper");
    }
}
