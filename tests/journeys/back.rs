//! Every way back works and loses nothing: the browser's buttons, the page's own, and the list of answers.

mod back_and_forward;
mod changed_answer;
mod new_way;
