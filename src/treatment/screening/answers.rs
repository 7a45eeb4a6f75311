//! One person's answers and what follows from them.

use super::questions::{QUESTIONS, Question};

/// An answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    /// Not known: a doctor would know, so it is raised as a yes is.
    Unsure,
}

impl Answer {
    /// Every answer and its name in a document.
    pub(super) const NAMED: [(Self, &'static str); 3] =
        [(Self::Yes, "yes"), (Self::No, "no"), (Self::Unsure, "unsure")];

    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsure => "unsure",
        }
    }

    /// The answer of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(_, known)| *known == name).map(|(answer, _)| *answer)
    }
}

/// The answers given so far; a question without one is open. Health data: see the module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screening {
    /// In the order of the questions, each at most once.
    answers: Vec<(&'static str, Answer)>,
}

/// Something to raise with a doctor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    pub question: &'static Question,
    pub answer: Answer,
}

/// What the answers mean for planning. It is no diagnosis and no permission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What to raise with a doctor, in the order of the questions.
    pub raise: Vec<Topic>,
    /// Whether planning waits: something that pauses it was answered by yes or unsure.
    pub paused: bool,
    /// Questions that are still open.
    pub open: Vec<&'static Question>,
}

impl Screening {
    /// Answers a question anew, or opens it again with `None`. `false` when there is no question of this key.
    pub fn set(&mut self, key: &str, answer: Option<Answer>) -> bool {
        let Some(question) = Question::of_key(key) else { return false };
        let given = |one: &Question| if one.key == question.key { answer } else { self.answer(one.key) };
        self.answers = QUESTIONS.iter().filter_map(|one| Some((one.key, given(one)?))).collect();
        true
    }

    /// The answer to a question, `None` while it is open.
    pub fn answer(&self, key: &str) -> Option<Answer> {
        self.answers.iter().find(|(known, _)| *known == key).map(|(_, answer)| *answer)
    }

    /// The answers that were given, in the order of the questions.
    pub fn answers(&self) -> impl Iterator<Item = (&'static str, Answer)> {
        self.answers.iter().copied()
    }

    /// What to raise with a doctor and whether planning waits for it.
    pub fn review(&self) -> Review {
        let given = |question: &Question| self.answer(question.key);
        let raise: Vec<Topic> = QUESTIONS
            .iter()
            .filter_map(|question| Some(Topic { question, answer: given(question)? }))
            .filter(|topic| topic.answer != Answer::No)
            .collect();
        Review {
            paused: raise.iter().any(|topic| topic.question.pauses),
            raise,
            open: QUESTIONS.iter().filter(|question| given(question).is_none()).collect(),
        }
    }
}
