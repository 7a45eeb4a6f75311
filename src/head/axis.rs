//! The axes along which a head can be changed.

macro_rules! axes {
    ($($(#[$doc:meta])* $name:ident $sides:ident,)*) => {
        /// One axis of shape. A weight of 0 changes nothing, 1 is the full step of the source.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Axis { $($(#[$doc])* $name,)* }

        impl Axis {
            /// Every axis, in the order of the asset.
            pub const ALL: &'static [Axis] = &[$(Axis::$name,)*];

            /// Whether the axis has a step of its own for negative weights.
            #[must_use]
            pub const fn is_two_sided(self) -> bool {
                match self { $(Axis::$name => axes!(@ $sides),)* }
            }
        }
    };
    (@ one) => { false };
    (@ two) => { true };
}

axes! {
    /// Three young (25 years) and three old (90 years) stocks a sex; their weights add up to 1.
    FemaleYoungA one,
    FemaleYoungB one,
    FemaleYoungC one,
    FemaleOldA one,
    FemaleOldB one,
    FemaleOldC one,
    MaleYoungA one,
    MaleYoungB one,
    MaleYoungC one,
    MaleOldA one,
    MaleOldB one,
    MaleOldC one,
    /// What brings the mean woman to measured means and mends the source's defects.
    CalibrationFemale one,
    /// What brings the mean man to measured means and mends the source's defects.
    CalibrationMale one,
    HeadRound one,
    HeadOval one,
    HeadSquare one,
    HeadTriangular one,
    HeadRectangular one,
    HeadDiamond one,
    HeadInvertedTriangular one,
    HeadAge two,
    HeadFat two,
    HeadWidth two,
    HeadHeight two,
    HeadDepth two,
    BackDepth two,
    ForeheadBulge two,
    ForeheadHeight two,
    ForeheadForward two,
    TempleWidth two,
    EarWing two,
    EarScale two,
    EarHeight two,
    EarLobe two,
    EarForward two,
    EarUp two,
    EarTilt two,
    NoseHump two,
    NoseConvex two,
    NoseDepth two,
    NoseWidth two,
    NoseHeight two,
    NoseTipUp two,
    NoseTipWidth two,
    NoseVolume two,
    NoseBridgeWidth two,
    NoseMidWidth two,
    NoseWingWidth two,
    NoseUp two,
    ChinWidth two,
    ChinHeight two,
    ChinProminent two,
    ChinForward two,
    ChinBones two,
    ChinCleft two,
    JawDrop two,
    CheekBones two,
    CheekVolume two,
    CheekInner two,
    EyeScale two,
    EyeApart two,
    EyeUp two,
    EyeOpening two,
    EyeBag two,
    EyeInnerCornerUp two,
    EyeOuterCornerUp two,
    EyeFold two,
    BrowForward two,
    BrowAngle two,
    BrowUp two,
    MouthWidth two,
    MouthHeight two,
    MouthDepth two,
    MouthUp two,
    MouthAngles two,
    UpperLipVolume two,
    LowerLipVolume two,
    UpperLipHeight two,
    LowerLipHeight two,
    LaughLines two,
    NeckWidth two,
    NeckDepth two,
    NeckBackDepth two,
    NeckDouble two,
}

impl Axis {
    /// Number of axes.
    pub const COUNT: usize = Self::ALL.len();

    /// Place of the axis in `Axis::ALL`.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Weights of all axes: the recipe of one head.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipe {
    weights: [f32; Axis::COUNT],
}

impl Default for Recipe {
    fn default() -> Self {
        Self { weights: [0.0; Axis::COUNT] }
    }
}

impl Recipe {
    /// The same recipe with `axis` at `weight`; two-sided axes take negative weights.
    #[must_use]
    pub fn with(mut self, axis: Axis, weight: f32) -> Self {
        self.set(axis, weight);
        self
    }

    pub fn set(&mut self, axis: Axis, weight: f32) {
        self.weights[axis.index()] = weight;
    }

    pub fn add(&mut self, axis: Axis, weight: f32) {
        self.weights[axis.index()] += weight;
    }

    #[must_use]
    pub fn get(&self, axis: Axis) -> f32 {
        self.weights[axis.index()]
    }
}
