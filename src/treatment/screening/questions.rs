//! The questions. Reference: SMP practice, contraindications; scars, waiting time; the brief's figures, may rule out.

/// One question, to be answered yes, no or unsure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name in a document; stays the same for good.
    pub key: &'static str,
    /// The question, in English.
    pub text: &'static str,
    /// What to raise with a doctor after a yes.
    pub raise: &'static str,
    /// Whether planning waits for the doctor's answer after a yes.
    pub pauses: bool,
}

/// Every question, in the order in which they are asked.
pub static QUESTIONS: &[Question] = &[
    Question {
        key: "infection",
        text: "Is there an infection on your scalp now, or open or weeping skin?",
        raise: "Have it looked at and treated; needles wait until the skin has healed.",
        pauses: true,
    },
    Question {
        key: "sunburn",
        text: "Is your scalp sunburnt now?",
        raise: "Wait until the skin has calmed; ask a doctor if it blisters.",
        pauses: true,
    },
    Question {
        key: "psoriasis",
        text: "Do you have psoriasis, on the scalp or elsewhere?",
        raise: "Ask whether needles could set off new patches on your scalp, and when it is calm enough.",
        pauses: true,
    },
    Question {
        key: "eczema",
        text: "Do you have eczema, on the scalp or elsewhere?",
        raise: "Ask whether your scalp is calm enough for needles and how a flare would be treated.",
        pauses: true,
    },
    Question {
        key: "dermatitis",
        text: "Do you have dermatitis or another skin disease of the scalp?",
        raise: "Ask whether your scalp is calm enough for needles.",
        pauses: true,
    },
    Question {
        key: "keloid",
        text: "Do you or your close family form keloids or thick raised scars?",
        raise: "Ask how likely your scalp is to scar from needles, and whether a small test spot makes sense.",
        pauses: true,
    },
    Question {
        key: "tattoo-allergy",
        text: "Have you ever reacted to a tattoo, to permanent make-up or to their pigments?",
        raise: "Ask for an allergy test with the pigment that would be used.",
        pauses: true,
    },
    Question {
        key: "anaesthetic-reaction",
        text: "Have you ever reacted to a local anaesthetic or to a sedative?",
        raise: "Name the product; anaesthesia is mostly not needed, and a doctor decides whether any is safe.",
        pauses: false,
    },
    Question {
        key: "isotretinoin",
        text: "Do you take isotretinoin, or did you in the last twelve months?",
        raise: "Ask how long to wait after the last dose, as skin heals differently under it.",
        pauses: true,
    },
    Question {
        key: "retinoids",
        text: "Do you use retinoid creams on the scalp?",
        raise: "Ask when to leave them off before a session.",
        pauses: false,
    },
    Question {
        key: "steroids",
        text: "Do you take steroids, or use steroid creams on the scalp?",
        raise: "Ask how they change the healing of your skin. Never stop a prescribed medicine on your own.",
        pauses: false,
    },
    Question {
        key: "anticoagulants",
        text: "Do you take a medicine that thins the blood, aspirin included?",
        raise: "Ask whether you bleed more from needles. Never stop a prescribed medicine on your own.",
        pauses: true,
    },
    Question {
        key: "haemophilia",
        text: "Do you have haemophilia or another disorder of bleeding?",
        raise: "Ask your haematologist whether the treatment is possible and under which care.",
        pauses: true,
    },
    Question {
        key: "diabetes",
        text: "Do you have diabetes?",
        raise: "Ask whether it is well enough controlled for the skin to heal as it should.",
        pauses: false,
    },
    Question {
        key: "pregnancy",
        text: "Are you pregnant or breastfeeding?",
        raise: "Clinics wait until afterwards; ask your doctor when.",
        pauses: true,
    },
    Question {
        key: "chemotherapy",
        text: "Are you having chemotherapy or radiotherapy, or had you any in the last twelve months?",
        raise: "Ask your oncologist when your skin and your defences are ready.",
        pauses: true,
    },
    Question {
        key: "recent-surgery",
        text: "Did you have an operation, a transplant or an injury of the scalp in the last twelve months?",
        raise: "Ask whether the scar is mature; scars are mostly given 9 to 12 months.",
        pauses: true,
    },
];

impl Question {
    /// The question of this key.
    pub fn of_key(key: &str) -> Option<&'static Self> {
        QUESTIONS.iter().find(|question| question.key == key)
    }
}
