//! The one definition of the command line, from which parsing, `--help`, suggestions, completion in shells and the
//! README's table follow. Each command's own words stand in its file. Must not know: what a command does.

use crate::{
    Failure, advisories, bench, build, check, diff, evaluate, explain, gallery, measure, schema, serve,
    stats, test, verify,
};
use clap::builder::PossibleValuesParser;
use clap::{Args, CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use policy::Day;
use std::path::Path;
use words::LANGUAGES;

/// The call as a whole.
#[derive(Debug, Parser)]
#[command(
    name = "site",
    bin_name = "cargo site",
    about = "Builds, checks, tests and serves the guide.",
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::ServeArguments),
    Build(build::BuildArguments),
    Check(check::CheckArguments),
    Test(test::TestArguments),
    Verify(verify::VerifyArguments),
    Evaluate(evaluate::EvaluateArguments),
    Facts(evaluate::FactsArguments),
    Explain(explain::ExplainArguments),
    Diff(diff::DiffArguments),
    Gallery(gallery::GalleryArguments),
    Schema(schema::SchemaArguments),
    Measure(measure::MeasureArguments),
    Bench(bench::BenchArguments),
    Stats(stats::StatsArguments),
    Advisories(advisories::AdvisoriesArguments),
    Completions(CompletionsArguments),
}

/// Print a completion script for a shell; source it, and define `alias site='cargo site'`
#[derive(Args, Debug)]
pub struct CompletionsArguments {
    /// The shell that the script is for
    shell: Shell,
}

impl Cli {
    /// Does what was asked in the house at `root`.
    ///
    /// # Errors
    /// As the command says.
    pub fn run(self, root: &Path) -> Result<(), Failure> {
        match self.command {
            Command::Serve(arguments) => serve::run(root, &arguments),
            Command::Build(arguments) => build::run(root, &arguments),
            Command::Check(arguments) => check::run(root, &arguments),
            Command::Test(arguments) => test::command(root, arguments),
            Command::Verify(arguments) => verify::run(&arguments),
            Command::Evaluate(arguments) => evaluate::run(&check::content(root)?, &arguments),
            Command::Facts(arguments) => evaluate::facts(&check::content(root)?, &arguments),
            Command::Explain(arguments) => explain::run(&check::content(root)?, &arguments),
            Command::Diff(arguments) => diff::run(root, &arguments),
            Command::Gallery(arguments) => gallery::run(root, &arguments),
            Command::Schema(_) => schema::run(root),
            Command::Measure(arguments) => measure::run(root, &arguments).map_err(Failure::wrong),
            Command::Bench(arguments) => {
                bench::run(root, &check::content(root)?, !arguments.native).map_err(Failure::wrong)
            }
            Command::Stats(arguments) => stats::run(&arguments),
            Command::Advisories(arguments) => advisories::run(root, &arguments),
            Command::Completions(arguments) => {
                clap_complete::generate(arguments.shell, &mut Cli::command(), "site", &mut std::io::stdout());
                Ok(())
            }
        }
    }
}

/// In which language a command answers.
#[derive(Args, Debug)]
pub struct LanguageArgument {
    /// The language of the answer
    #[arg(long, alias = "language", value_name = "TAG", default_value = "zh-Hans", value_parser = languages())]
    pub lang: String,
}

/// On which day a command looks at the rules.
#[derive(Args, Debug)]
pub struct DayArgument {
    /// The day; today in China if it is not named
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub on: Option<Day>,
}

impl DayArgument {
    /// The day that was named, or today.
    ///
    /// # Errors
    /// When this machine's clock is wrong.
    pub fn or_today(&self) -> Result<Day, Failure> {
        self.on.map_or_else(crate::today, Ok)
    }
}

fn languages() -> PossibleValuesParser {
    PossibleValuesParser::new(LANGUAGES.map(|language| language.tag))
}

fn day(text: &str) -> Result<Day, &'static str> {
    Day::parse(text).ok_or("this is no day of the calendar; write 2026-05-24")
}

#[cfg(test)]
mod tests {
    use super::Cli;
    use clap::error::ErrorKind;
    use clap::{CommandFactory, Parser};

    /// The table of commands as the README shows it.
    fn table() -> String {
        let mut table = String::from("| command | what it does |\n|---|---|\n");
        for command in Cli::command().get_subcommands_mut() {
            let arguments: String =
                command.get_arguments().filter(|one| !one.is_hide_set()).map(usage).collect();
            let about = command.get_about().unwrap().to_string();
            assert!(!about.ends_with('.'), "{about}");
            table.push_str(&format!("| `cargo site {}{arguments}` | {about} |\n", command.get_name()));
        }
        table
    }

    /// One argument, in brackets if it may be left out.
    fn usage(argument: &clap::Arg) -> String {
        let value = || argument.get_value_names().map(|names| names.join(" ")).unwrap_or_default();
        let takes = argument.get_action().takes_values();
        let text = match argument.get_long() {
            Some(long) if takes => format!("--{long} {}", value()),
            Some(long) => format!("--{long}"),
            None => value(),
        };
        let more =
            if argument.get_num_args().is_some_and(|number| number.max_values() > 1) { " …" } else { "" };
        if argument.is_required_set() { format!(" {text}") } else { format!(" [{text}{more}]") }
    }

    #[test]
    fn the_readme_shows_every_command_with_every_flag() {
        let mut command = Cli::command();
        command.build();
        command.debug_assert();
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
        let readme = std::fs::read_to_string(&file).unwrap();
        let table = table();
        if std::env::var_os("UPDATE_README").is_some() {
            let start = readme.find("| command |").unwrap();
            let end = start + readme[start..].find("\n\n").unwrap() + 1;
            std::fs::write(&file, format!("{}{table}{}", &readme[..start], &readme[end..])).unwrap();
            return;
        }
        assert!(
            readme.contains(&table),
            "README.md has another table; write it with UPDATE_README=1 cargo test --bin site readme:\n{table}"
        );
    }

    #[track_caller]
    fn refused(words: &[&str]) -> (ErrorKind, String) {
        let error = Cli::try_parse_from([&["site"], words].concat()).expect_err("it is refused");
        assert_eq!(error.exit_code(), 2);
        (error.kind(), error.to_string())
    }

    #[test]
    fn what_is_mistyped_is_refused_with_what_may_be_meant() {
        for (words, meant) in [
            (&["chek"][..], "check"),
            (&["check", "--covrage"][..], "--coverage"),
            (&["serve", "--prot", "80"][..], "--port"),
            (&["facts", "--lang", "zh-Hant"][..], ""),
            (&["facts", "--lang", "zh-Hanz"][..], "zh-Hans"),
            (&["measure", "--line", "slow4"][..], "slow4g"),
        ] {
            if meant.is_empty() {
                assert!(Cli::try_parse_from([&["site"], words].concat()).is_ok(), "{words:?}");
                continue;
            }
            let (_, said) = refused(words);
            assert!(said.contains("tip:") && said.contains(meant), "{words:?}: {said}");
        }
    }

    #[test]
    fn what_is_missing_or_makes_no_sense_is_refused_with_the_reason() {
        assert!(refused(&["evaluate"]).1.contains("--facts"));
        assert!(
            refused(&["evaluate", "--facts", "x.json", "--on", "2026-02-30"])
                .1
                .contains("no day of the calendar")
        );
        assert!(refused(&["serve", "--port", "eighty"]).1.contains("--port"));
        assert!(refused(&["measure", "--runs", "0"]).1.contains("--runs"));
        assert_eq!(refused(&["check", "--strict"]).0, ErrorKind::MissingRequiredArgument);
        assert_eq!(refused(&["check", "--coverage", "--freshness"]).0, ErrorKind::ArgumentConflict);
        assert_eq!(refused(&["diff", "one"]).0, ErrorKind::MissingRequiredArgument);
        assert_eq!(refused(&["build", "more"]).0, ErrorKind::UnknownArgument);
    }

    #[test]
    fn every_shell_completes_every_command() {
        use clap::ValueEnum;
        for shell in clap_complete::Shell::value_variants() {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "site", &mut script);
            let script = String::from_utf8(script).unwrap();
            for command in Cli::command().get_subcommands() {
                assert!(script.contains(command.get_name()), "{shell}: {}", command.get_name());
            }
            assert!(script.contains("coverage"), "{shell}");
        }
    }
}
