//! Questions do not wait for the program of the results.

use super::questions_do_not_wait;

#[test]
fn questions_do_not_wait_for_the_program_of_the_results() {
    questions_do_not_wait("/assets/results-");
}
