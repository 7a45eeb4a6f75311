//! The way of one photon through skin, from where it enters to where it leaves.
//!
//! Light that a camera sees head on, of a surface lit evenly from all sides, went the ways that photons go which enter
//! head on and leave anywhere: so paths start where the camera looks, straight down.

use std::f64::consts::TAU;

use glam::DVec3;
use smp_simulator::math::Rng;

use crate::medium::{Absorption, Medium};

/// Corners of a way, z down from the surface, mm, and how far it leads through each layer.
#[derive(Clone, Debug, Default)]
pub struct Path {
    pub corners: Vec<DVec3>,
    pub upper_mm: f64,
    pub lower_mm: f64,
}

impl Path {
    /// Share of the light that entered which is left on leaving.
    pub fn left(&self, absorption: &Absorption) -> f64 {
        libm::exp(-absorption.upper_per_mm * self.upper_mm - absorption.lower_per_mm * self.lower_mm)
    }

    /// Walks another way from the origin; false when it never comes out again.
    pub fn walk(&mut self, medium: &Medium, rng: &mut Rng) -> bool {
        self.corners.clear();
        (self.upper_mm, self.lower_mm) = (0.0, 0.0);
        let (mut at, mut towards) = (DVec3::ZERO, DVec3::Z);
        self.corners.push(at);
        while self.upper_mm + self.lower_mm < medium.longest_mm {
            let mut free_mm = -libm::log(1.0 - unit(rng)) / medium.scattering_per_mm;
            // To the surface, and back from it, as often as it throws the photon back.
            while at.z + towards.z * free_mm < 0.0 {
                let way_mm = -at.z / towards.z;
                let met = at + towards * way_mm;
                self.go(&mut at, DVec3 { z: 0.0, ..met }, medium);
                free_mm -= way_mm;
                if unit(rng) >= thrown_back(-towards.z, medium.index) {
                    return true;
                }
                towards.z = -towards.z;
            }
            let next = at + towards * free_mm;
            self.go(&mut at, next, medium);
            towards = scattered(towards, medium.anisotropy, rng);
        }
        false
    }

    /// Where the light that left the skin at the end of the way goes on to, so far above it: refracted on leaving.
    pub fn beyond(&self, medium: &Medium, above_mm: f64) -> Option<[DVec3; 2]> {
        let [.., before, last] = self.corners.as_slice() else { return None };
        let sine = (*last - *before).normalize().truncate() * medium.index;
        let cosine = (1.0 - sine.length_squared()).max(1e-6).sqrt();
        let aside = sine / cosine * above_mm;
        Some([*last, DVec3::new(last.x + aside.x, last.y + aside.y, -above_mm)])
    }

    fn go(&mut self, at: &mut DVec3, next: DVec3, medium: &Medium) {
        let (above, below) = (at.z.min(next.z), at.z.max(next.z));
        let way_mm = at.distance(next);
        *at = next;
        let upper = if below <= medium.upper_mm {
            1.0
        } else if above >= medium.upper_mm {
            0.0
        } else {
            (medium.upper_mm - above) / (below - above)
        };
        self.upper_mm += way_mm * upper;
        self.lower_mm += way_mm * (1.0 - upper);
        self.corners.push(*at);
    }
}

/// Uniform in 0 to 1, 1 excluded.
pub fn unit(rng: &mut Rng) -> f64 {
    f64::from(rng.unit())
}

/// Share that the inner side of the surface reflects, of unpolarised light (Fresnel).
fn thrown_back(cosine: f64, index: f64) -> f64 {
    let sine = index * (1.0 - cosine * cosine).max(0.0).sqrt();
    if sine >= 1.0 {
        return 1.0;
    }
    let outside = (1.0 - sine * sine).sqrt();
    let square = |part: f64| part * part;
    let across = square((index * cosine - outside) / (index * cosine + outside));
    let along = square((cosine - index * outside) / (cosine + index * outside));
    0.5 * (across + along)
}

/// Another direction, by Henyey and Greenstein's law.
fn scattered(towards: DVec3, anisotropy: f64, rng: &mut Rng) -> DVec3 {
    let (g, share) = (anisotropy, unit(rng));
    let cosine = if g.abs() < 1e-6 {
        2.0 * share - 1.0
    } else {
        let part = (1.0 - g * g) / (1.0 - g + 2.0 * g * share);
        ((1.0 + g * g - part * part) / (2.0 * g)).clamp(-1.0, 1.0)
    };
    let sine = (1.0 - cosine * cosine).sqrt();
    let (side, up) = towards.any_orthonormal_pair();
    let turn = TAU * unit(rng);
    (towards * cosine + (side * libm::cos(turn) + up * libm::sin(turn)) * sine).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATHS: u32 = 40_000;

    fn medium(index: f64, anisotropy: f64) -> Medium {
        Medium { upper_mm: 0.3, scattering_per_mm: 9.0, anisotropy, index, longest_mm: 250.0 }
    }

    /// Mean and standard error of what is left, of light that was let in.
    fn reflected(medium: &Medium, absorption: &Absorption, seed: u64) -> (f64, f64) {
        let (mut path, mut rng) = (Path::default(), Rng::new(seed, 0));
        let (mut sum, mut squares) = (0.0, 0.0);
        for _ in 0..PATHS {
            let left = if path.walk(medium, &mut rng) { path.left(absorption) } else { 0.0 };
            sum += left;
            squares += left * left;
        }
        let n = f64::from(PATHS);
        (sum / n, ((squares / n - (sum / n) * (sum / n)) / n).sqrt())
    }

    fn even(per_mm: f64) -> Absorption {
        Absorption { upper_per_mm: per_mm, lower_per_mm: per_mm }
    }

    /// Chandrasekhar's function H(1) of isotropic scattering, by iteration of its integral equation.
    fn h_of_one(albedo: f64) -> f64 {
        const STEPS: usize = 1000;
        let middle = |step: usize| (step as f64 + 0.5) / STEPS as f64;
        let mut h = vec![1.0; STEPS];
        let value = |h: &[f64], mu: f64| {
            let sum: f64 = (0..STEPS).map(|step| middle(step) * h[step] / (mu + middle(step))).sum();
            1.0 / ((1.0 - albedo).sqrt() + albedo / 2.0 * sum / STEPS as f64)
        };
        for _ in 0..40 {
            h = (0..STEPS).map(|step| value(&h, middle(step))).collect();
        }
        value(&h, 1.0)
    }

    #[test]
    fn a_deep_layer_without_a_surface_reflects_what_chandrasekhar_found() {
        for albedo in [0.5, 0.8, 0.95] {
            let exact = 1.0 - (1.0_f64 - albedo).sqrt() * h_of_one(albedo);
            let (got, error) = reflected(&medium(1.0, 0.0), &even(9.0 * (1.0 - albedo) / albedo), 1);
            assert!((got - exact).abs() < 4.0 * error, "albedo {albedo}: {got} ± {error}, exactly {exact}");
        }
    }

    #[test]
    fn a_surface_of_index_one_and_a_half_throws_back_what_giovanelli_and_mcml_found() {
        // Absorption 1, isotropic scattering 9 a mm: 0.2600 of all light, what the surface throws back at once included.
        let medium = medium(1.5, 0.0);
        let (got, error) = reflected(&medium, &even(1.0), 2);
        let at_once = 0.04;
        let of_all = at_once + (1.0 - at_once) * got;
        assert!((of_all - 0.2600).abs() < 4.0 * error + 0.001, "{of_all} ± {error}");
    }

    #[test]
    fn light_is_neither_made_nor_lost() {
        // What is taken photon by photon, on the way, against what the ways' lengths say.
        let (medium, absorption) = (medium(1.4, 0.8), Absorption { upper_per_mm: 2.0, lower_per_mm: 0.4 });
        let (by_lengths, error) = reflected(&medium, &absorption, 3);
        let (mut path, mut rng) = (Path::default(), Rng::new(4, 0));
        let (mut out, mut taken) = (0_u32, 0_u32);
        for _ in 0..PATHS {
            let comes_out = path.walk(&medium, &mut rng);
            // The optical way at which this photon is taken.
            let bears = -libm::log(1.0 - unit(&mut rng));
            let meets = absorption.upper_per_mm * path.upper_mm + absorption.lower_per_mm * path.lower_mm;
            if comes_out && meets < bears {
                out += 1;
            } else {
                taken += 1;
            }
        }
        assert_eq!(out + taken, PATHS);
        let share = f64::from(out) / f64::from(PATHS);
        let both = (error * error + share * (1.0 - share) / f64::from(PATHS)).sqrt();
        assert!((share - by_lengths).abs() < 4.0 * both, "{share} and {by_lengths} ± {both}");
    }

    #[test]
    fn a_way_is_as_long_as_its_corners_are_apart_and_ends_on_the_surface() {
        let (mut path, mut rng) = (Path::default(), Rng::new(5, 0));
        for _ in 0..200 {
            let comes_out = path.walk(&medium(1.4, 0.8), &mut rng);
            let along: f64 = path.corners.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
            assert!((along - path.upper_mm - path.lower_mm).abs() < 1e-6 * along);
            assert!(path.corners.iter().all(|corner| corner.z >= 0.0));
            assert_eq!(comes_out, path.corners.last().is_some_and(|corner| corner.z == 0.0));
        }
    }
}
