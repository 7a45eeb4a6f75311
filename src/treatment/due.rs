//! What decides how early a place is taken.

/// A place in the order in which deposits are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Due {
    /// Deposits per cm² that are taken there before it.
    pub after_per_cm2: f32,
    /// Deposits per cm² for which the hair there stands: so many of the density asked for are not needed.
    pub hair_per_cm2: f32,
}

impl Due {
    /// Share of the treatment, from which on the place is taken; beyond 1 if it never is.
    pub fn taken_from_share(&self, density_per_cm2: f32) -> f32 {
        let needed = density_per_cm2 - self.hair_per_cm2;
        if needed > 0.0 { self.after_per_cm2 / needed } else { f32::INFINITY }
    }
}
