//! How far scars lie below or above the skin around them.

use crate::case::ScarKind;

/// The most that any scar does, mm: the range of what is drawn.
pub const MOST_RELIEF_MM: f32 = 2.0;

/// The usual relief of a kind of scar, mm, above 0 where it stands up. Assumed, by what surgeons describe; no heights are
/// published.
pub(super) fn usual_relief_mm(kind: ScarKind) -> f32 {
    match kind {
        // Thin lines, closed in layers.
        ScarKind::Fut => -0.12,
        // Small pits, left to heal by themselves.
        ScarKind::Fue => -0.08,
        ScarKind::PlugDonors => -0.25,
        // Grafts that healed above the skin around them.
        ScarKind::PlugCobbles => 0.35,
        ScarKind::CraniotomyLinear | ScarKind::CraniotomyCurved | ScarKind::CraniotomyQuestionMark => -0.25,
        // Skin sinks into a hole in the bone.
        ScarKind::BurrHoles => -0.6,
        // Closed under tension, they widen and thin.
        ScarKind::ReductionMidline | ScarKind::ReductionParamedian | ScarKind::ReductionY => -0.2,
        ScarKind::Trauma => -0.25,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Person, Scar};
    use crate::head::ScarField;

    fn relief_mm(kind: ScarKind, relief_percent: f32) -> f32 {
        let mut field = ScarField::default();
        let index = field.add_skin(&Person::default(), &Scar { kind, relief_percent, ..Scar::default() });
        field.skin(index).map_or(f32::NAN, |skin| skin.relief_mm)
    }

    #[test]
    fn cobbles_stand_up_and_every_other_scar_is_sunken_unless_it_is_turned_round() {
        for kind in ScarKind::ALL {
            let usual = relief_mm(*kind, 100.0);
            assert_eq!(usual > 0.0, *kind == ScarKind::PlugCobbles, "{kind:?} lies {usual} mm above the skin");
            assert!(usual.abs() > 0.05 && relief_mm(*kind, 300.0).abs() <= MOST_RELIEF_MM, "{kind:?}");
            assert_eq!(relief_mm(*kind, 0.0), 0.0, "{kind:?} is level");
            assert_eq!(relief_mm(*kind, -100.0), -usual, "{kind:?}");
        }
        assert!(
            relief_mm(ScarKind::Fue, 100.0) > relief_mm(ScarKind::Trauma, 100.0),
            "a dot is shallower than a wound"
        );
    }
}
