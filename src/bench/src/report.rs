//! The tables: each job on every case, and on books from ten to ten thousand rules. In parts, so that a page
//! can breathe between them.

use crate::{Job, exponent, percentiles, rules, run_case, run_family, scaled_book};
use policy::RuleBook;
use policy::self_test::SelfTestVector;

/// Rules of the generated books.
const SIZES: [usize; 4] = [10, 100, 1000, 10_000];
/// So many families are looked at in each of them.
const FAMILIES: usize = 9;
/// How many parts there are.
pub const PARTS: usize = 2 * Job::ALL.len();

/// What measures: this machine's clock, in microseconds, and what has been allocated so far, in pieces and bytes.
pub struct Meter<'a> {
    /// Microseconds since any moment.
    pub clock: &'a dyn Fn() -> f64,
    /// Pieces and bytes.
    pub allocated: &'a dyn Fn() -> [f64; 2],
    /// A job is done again and again for so many microseconds, so that the clock's own steps do not show.
    pub long_enough: f64,
}

impl Meter<'_> {
    /// Microseconds, allocations and allocated bytes of doing something once.
    fn cost(&self, doing: impl Fn()) -> [f64; 3] {
        let before = (self.allocated)();
        doing();
        let after = (self.allocated)();
        let (mut times, mut took) = (0u32, 0.0);
        while took < self.long_enough {
            // By doubling: the clock is asked rarely.
            let more = times.max(1);
            let began = (self.clock)();
            (0..more).for_each(|_| doing());
            took += (self.clock)() - began;
            times += more;
        }
        [took / f64::from(times), after[0] - before[0], after[1] - before[1]]
    }
}

/// One part of the report.
pub fn part(book: &RuleBook, vectors: &[SelfTestVector], meter: &Meter<'_>, place: usize) -> String {
    let (job, second) = (Job::ALL[place % Job::ALL.len()], place >= Job::ALL.len());
    let mut text = String::new();
    if place == 0 {
        text.push_str(&format!("{} rules, {} cases; each job for one case\n", rules(book), vectors.len()));
        text.push_str(&format!(
            "{:14} {:>9} {:>9} {:>9}  {:>7} {:>7} {:>9} {:>9}\n",
            "job", "median µs", "5 %", "95 %", "allocs", "95 %", "bytes", "95 %"
        ));
    }
    if place == Job::ALL.len() {
        text.push_str(
            "\nEach job for a whole family, all services, in generated books of the real one's shapes\n",
        );
        text.push_str(&format!(
            "{:14} {:>6} {:>10} {:>10} {:>10} {:>9}  grows by\n",
            "job", "rules", "median ms", "5 %", "95 %", "allocs"
        ));
    }
    text.push_str(&if second { growth(book, vectors, meter, job) } else { cases(book, vectors, meter, job) });
    text
}

/// The middle and the ends of one of three figures.
fn of(figures: &[[f64; 3]], place: usize) -> [f64; 3] {
    percentiles(figures.iter().map(|figure| figure[place]).collect()).unwrap_or_default()
}

fn cases(book: &RuleBook, vectors: &[SelfTestVector], meter: &Meter<'_>, job: Job) -> String {
    let figures: Vec<_> = vectors.iter().map(|vector| meter.cost(|| run_case(book, job, vector))).collect();
    let [time, count, size] = [0, 1, 2].map(|place| of(&figures, place));
    format!(
        "{:14} {:>9.1} {:>9.1} {:>9.1}  {:>7.0} {:>7.0} {:>9.0} {:>9.0}\n",
        job.name(),
        time[0],
        time[1],
        time[2],
        count[0],
        count[2],
        size[0],
        size[2]
    )
}

fn growth(book: &RuleBook, vectors: &[SelfTestVector], meter: &Meter<'_>, job: Job) -> String {
    let step = (vectors.len() / FAMILIES).max(1);
    let (mut text, mut before) = (String::new(), None::<[f64; 2]>);
    for size in SIZES {
        let families = vectors.iter().step_by(step).take(FAMILIES);
        let figure = |vector: &SelfTestVector| {
            let (book, family) = scaled_book(book, &vector.household, size);
            meter.cost(|| run_family(&book, job, &family, vector.on))
        };
        let figures: Vec<_> = families.map(figure).collect();
        let ([median, low, high], [count, ..]) = (of(&figures, 0).map(|time| time / 1000.0), of(&figures, 1));
        let grows = before.map_or(String::new(), |[rules, cost]| {
            format!("n^{:.2}", exponent([rules, size as f64], [cost, median]))
        });
        text.push_str(&format!(
            "{:14} {size:>6} {median:>10.3} {low:>10.3} {high:>10.3} {count:>9.0}  {grows}\n",
            job.name()
        ));
        before = Some([size as f64, median]);
    }
    text
}
