//! Before the program arrives, when it never does, and where no script runs: nobody stands before an empty page.

mod early_input;
mod linked_topic;
mod no_program;
mod no_scripts;
