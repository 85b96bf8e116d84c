//! Numbers that look random, and are the same in every run.

/// SplitMix64: few lines, and every seed is as good as any other.
pub(super) struct Random(pub(super) u64);

impl Random {
    /// A number below this one, or zero.
    pub(super) fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap() % below.max(1)
    }
}
