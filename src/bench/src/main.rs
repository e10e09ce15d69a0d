//! Measures on this machine and says what it found: `bench BOOK TRIALS`, two files as they travel to a phone. Times are
//! reported and nothing hangs on them.
#![expect(clippy::print_stdout, reason = "it is run to print a table")]

use bench::{Job, exponent, grown, once, rules, spread, whole};
use policy::Book;
use policy::trial::{Trial, from_bytes};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A job is done again and again for so long, so that the clock's own steps do not show.
const LONG_ENOUGH: Duration = Duration::from_micros(200);
/// Rules of the generated books.
const SIZES: [usize; 4] = [10, 100, 1000, 10_000];
/// So many families are looked at in each of them.
const FAMILIES: usize = 9;

fn main() -> ExitCode {
    let mut files = std::env::args().skip(1).map(std::fs::read);
    let mut next = || files.next().and_then(Result::ok);
    let read = |book: Vec<u8>, trials: Vec<u8>| {
        let book = Book::from_bytes(&book).ok()?;
        let trials = from_bytes(&book, &trials).ok()?;
        Some((book, trials))
    };
    let Some((book, trials)) = next().zip(next()).and_then(|(book, trials)| read(book, trials)) else {
        println!("bench BOOK TRIALS: two files of this format");
        return ExitCode::FAILURE;
    };
    println!("{} rules, {} cases; each job for one case", rules(&book), trials.len());
    println!(
        "{:14} {:>9} {:>9} {:>9}  {:>7} {:>7} {:>9} {:>9}",
        "job", "median µs", "5 %", "95 %", "allocs", "95 %", "bytes", "95 %"
    );
    for job in Job::ALL {
        let figures: Vec<[f64; 3]> = trials.iter().map(|trial| cost(|| once(&book, job, trial))).collect();
        let [time, count, size] =
            [0, 1, 2].map(|place| spread(figures.iter().map(|f| f[place]).collect()).unwrap_or_default());
        println!(
            "{:14} {:>9.1} {:>9.1} {:>9.1}  {:>7.0} {:>7.0} {:>9.0} {:>9.0}",
            job.name(),
            time[0],
            time[1],
            time[2],
            count[0],
            count[2],
            size[0],
            size[2]
        );
    }
    growth(&book, &trials);
    ExitCode::SUCCESS
}

/// Each job for whole families in books from ten to ten thousand rules.
fn growth(book: &Book, trials: &[Trial]) {
    println!("\nEach job for a whole family, all services; generated books of the real one's shapes");
    println!(
        "{:14} {:>6} {:>10} {:>10} {:>10} {:>9}  grows by",
        "job", "rules", "median ms", "5 %", "95 %", "allocs"
    );
    let step = (trials.len() / FAMILIES).max(1);
    for job in Job::ALL {
        let mut before: Option<[f64; 2]> = None;
        for size in SIZES {
            let figures: Vec<[f64; 3]> = trials
                .iter()
                .step_by(step)
                .take(FAMILIES)
                .map(|trial| {
                    let (book, family) = grown(book, &trial.household, size);
                    cost(|| whole(&book, job, &family, trial.on))
                })
                .collect();
            let of = |place: usize| spread(figures.iter().map(|f| f[place]).collect()).unwrap_or_default();
            let ([median, low, high], [count, ..]) = (of(0).map(|time| time / 1000.0), of(1));
            let grows = before.map_or(String::new(), |[rules, cost]| {
                format!("n^{:.2}", exponent([rules, size as f64], [cost, median]))
            });
            println!(
                "{:14} {size:>6} {median:>10.3} {low:>10.3} {high:>10.3} {count:>9.0}  {grows}",
                job.name()
            );
            before = Some([size as f64, median]);
        }
    }
}

/// Microseconds, allocations and allocated bytes of doing something once.
fn cost(doing: impl Fn()) -> [f64; 3] {
    let region = Region::new(COUNTED);
    doing();
    let change = region.change();
    let (mut times, mut took) = (0u32, Duration::ZERO);
    while took < LONG_ENOUGH {
        #[expect(clippy::disallowed_methods, reason = "a measurement asks the clock")]
        let began = Instant::now();
        doing();
        took += began.elapsed();
        times += 1;
    }
    let once = took.as_secs_f64() * 1e6 / f64::from(times);
    [once, (change.allocations + change.reallocations) as f64, change.bytes_allocated as f64]
}
