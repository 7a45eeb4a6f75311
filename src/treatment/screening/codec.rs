//! A screening as a JSON document of its own: `{ "version": 1, "answers": { "psoriasis": "no" } }`.

use serde_json::{Map, Value, json};

use super::{Answer, QUESTIONS, Question, Review, Screening, Topic};

/// A screening that can't be read. The message names the question and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScreeningError {
    /// Not JSON; line and column count from 1.
    #[error("the screening is not JSON (line {line}, column {column})")]
    Json { line: usize, column: usize },
    #[error("the screening is not an object; the least is {{\"version\":1}}")]
    Shape,
    #[error("version: this simulator reads screenings of version {}", Screening::VERSION)]
    Version,
    /// A member beside `version` and `answers`.
    #[error("{name}: a screening holds `version` and `answers` alone")]
    Member { name: String },
    #[error("answers: not an object of answers")]
    Answers,
    #[error("answers.{key}: there is no such question; the questions are {}", keys())]
    Unknown { key: String },
    #[error("answers.{key}: the answer is one of yes, no, unsure")]
    Answer { key: &'static str },
}

impl ScreeningError {
    /// The question at fault; `None` if it is the document as a whole.
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Unknown { key } => Some(key),
            Self::Answer { key } => Some(key),
            Self::Json { .. } | Self::Shape | Self::Version | Self::Member { .. } | Self::Answers => None,
        }
    }
}

impl Screening {
    /// The version of the document that is read and written.
    pub const VERSION: u64 = 1;

    /// Reads a document; questions that it doesn't answer are open. A byte-order mark before it means nothing.
    ///
    /// # Errors
    /// [`ScreeningError`], naming the question that is unknown or whose answer is none.
    pub fn from_json(text: &str) -> Result<Self, ScreeningError> {
        let value: Value = serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text))
            .map_err(|error| ScreeningError::Json { line: error.line(), column: error.column() })?;
        let Value::Object(members) = &value else { return Err(ScreeningError::Shape) };
        // First of all: a newer document may hold anything.
        if members.get("version").and_then(Value::as_u64) != Some(Self::VERSION) {
            return Err(ScreeningError::Version);
        }
        if let Some(name) = members.keys().find(|name| !["version", "answers"].contains(&name.as_str())) {
            return Err(ScreeningError::Member { name: shown(name) });
        }
        let mut screening = Self::default();
        let none = Map::new();
        let answers = match members.get("answers") {
            None => &none,
            Some(Value::Object(answers)) => answers,
            Some(_) => return Err(ScreeningError::Answers),
        };
        for (key, given) in answers {
            let question = Question::of_key(key).ok_or_else(|| ScreeningError::Unknown { key: shown(key) })?;
            let answer = given.as_str().and_then(Answer::from_name);
            let answer = answer.ok_or(ScreeningError::Answer { key: question.key })?;
            screening.set(question.key, Some(answer));
        }
        Ok(screening)
    }

    /// Writes the document. It is for the person and their clinic: store and send it as health data.
    pub fn to_json(&self) -> String {
        let answers: Map<String, Value> =
            self.answers().map(|(key, answer)| (key.to_owned(), Value::from(answer.name()))).collect();
        json!({ "version": Self::VERSION, "answers": answers }).to_string()
    }
}

impl Question {
    /// Every question as JSON: its `key`, its `text` and whether a yes `pauses` planning.
    pub fn all_to_json() -> Value {
        QUESTIONS.iter().map(|one| json!({ "key": one.key, "text": one.text, "pauses": one.pauses })).collect()
    }
}

impl Review {
    /// The review as JSON: whether planning is `paused`, what to `raise`, and the keys of `open` questions.
    pub fn to_json(&self) -> Value {
        let topic = |topic: &Topic| {
            json!({
                "key": topic.question.key,
                "answer": topic.answer.name(),
                "question": topic.question.text,
                "raise": topic.question.raise,
            })
        };
        json!({
            "paused": self.paused,
            "raise": self.raise.iter().map(topic).collect::<Vec<_>>(),
            "open": self.open.iter().map(|question| question.key).collect::<Vec<_>>(),
        })
    }
}

fn keys() -> String {
    QUESTIONS.iter().map(|question| question.key).collect::<Vec<_>>().join(", ")
}

/// Text of unknown origin in one line of a message.
fn shown(text: &str) -> String {
    text.chars().take(60).flat_map(char::escape_debug).collect()
}
