//! Positions in one graph. They are cheap to copy and mean nothing outside the graph they came from; what
//! names a record for good is its id.

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident => $kind:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            pub(super) fn at(i: usize) -> Self {
                Self(u32::try_from(i).expect("a graph holds fewer than 4 billion records"))
            }

            pub(super) fn slot(self) -> usize {
                self.0 as usize
            }
        }

        impl From<$name> for NodeIx {
            fn from(ix: $name) -> Self {
                Self::$kind(ix)
            }
        }
    )*};
}

positions! {
    /// A statement.
    StatementIx => Statement;
    /// An entity.
    EntityIx => Entity;
    /// A source.
    SourceIx => Source;
    /// A claim.
    ClaimIx => Claim;
}

/// Any node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeIx {
    /// A statement.
    Statement(StatementIx),
    /// An entity.
    Entity(EntityIx),
    /// A source.
    Source(SourceIx),
    /// A claim.
    Claim(ClaimIx),
}
