//! Hash tables that are quick for short keys (ids, words): `foldhash`, seeded anew in every run, so that nobody can
//! choose keys that meet. What is listed in an order of its own stands in ordered tables.

pub use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};
