//! What a person does with the results: which papers are ticked, what is printed, copied and drawn. Ticks
//! stay as long as the page does, and are kept if the answers are. Must not know: markup.

use super::store::Results;
use crate::browser::{clipboard, export, history, page, storage};
use crate::pages::Actions;
use crate::pages::picture::{PictureLine, WIDTH, picture_layout};
use interview::{Screen, screen_name};
use policy::{FactKey, VecSet};

/// Names of papers that are ticked, and of which run of steps: another run may be another person's.
#[derive(Clone)]
pub(super) struct Ticks {
    run: u64,
    papers: VecSet<String>,
}

impl Results {
    /// Takes up what is ticked on this page, else what is kept, if it may be, for these rules: with others the list of
    /// papers may be another.
    pub(super) fn restore_ticks(&self, fingerprint: &str) {
        let run = history::session_id();
        if self.state().ticks.as_ref().is_none_or(|ticks| ticks.run != run) {
            self.change().ticks = Some(Ticks { run, papers: kept(fingerprint) });
        }
    }

    /// Keeps what is ticked where the answers are kept.
    pub(super) fn persist_ticks(&self) {
        let state = self.state();
        let Some(ticks) = state.ticks.as_ref().filter(|_| page::remembers()) else { return };
        if ticks.papers.is_empty() {
            storage::remove(storage::TICKS);
            return;
        }
        let rules = page::data("fingerprint").unwrap_or_default();
        let text = ticks.papers.iter().fold(rules, |text, mark| text + "|" + mark);
        storage::set(storage::TICKS, &text);
    }
}

fn kept(fingerprint: &str) -> VecSet<String> {
    let kept = storage::get(storage::TICKS).filter(|_| page::remembers()).unwrap_or_default();
    let mut marks = kept.split('|');
    let same = marks.next() == Some(fingerprint);
    marks.filter(|_| same).map(str::to_owned).collect()
}

impl Actions for Results {
    fn change_answer(&self, key: FactKey) {
        self.wizard().navigate(&screen_name(self.book, Screen::Question(key)));
    }

    fn is_ticked(&self, paper: &str) -> bool {
        self.state().ticks.as_ref().is_some_and(|ticks| ticks.papers.iter().any(|one| one == paper))
    }

    fn tick(&self, paper: &str, ticked: bool) {
        if let Some(ticks) = &mut self.change().ticks {
            if ticked {
                ticks.papers.insert(paper.to_owned());
            } else {
                ticks.papers.remove(&paper.to_owned());
            }
        }
        self.persist_ticks();
    }

    fn print(&self, part: &str) {
        page::print_alone(part);
    }

    fn show(&self, part: &str) {
        page::focus_part(part);
    }

    fn copy(&self, field: &str) -> bool {
        clipboard::copy(field)
    }

    fn picture(&self, lines: &[PictureLine]) -> Option<String> {
        let layout = picture_layout(lines);
        let texts = layout.texts.iter().map(|text| (text.words, text.font.as_str(), text.baseline));
        export::picture(WIDTH, layout.height, layout.left, texts)
    }

    fn keeps_files(&self) -> bool {
        !export::saves_no_files()
    }
}
