//! A list that is nearly always short, and then needs no memory of its own.

use std::ops::Deref;

/// Items in order, up to `N` of them kept within.
#[derive(Clone, Debug)]
pub struct Few<T, const N: usize> {
    len: usize,
    within: [T; N],
    /// All of them, where there are more than `N`.
    many: Vec<T>,
}

impl<T: Copy + Default, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self { len: 0, within: [T::default(); N], many: Vec::new() }
    }
}

impl<T: Copy + Default, const N: usize> Few<T, N> {
    /// Adds an item at the end.
    pub fn push(&mut self, item: T) {
        if self.len < N {
            self.within[self.len] = item;
        } else {
            if self.len == N {
                self.many.extend(self.within);
            }
            self.many.push(item);
        }
        self.len += 1;
    }
}

impl<T, const N: usize> Deref for Few<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        if self.len <= N { &self.within[..self.len] } else { &self.many }
    }
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for Few<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut made = Self::default();
        items.into_iter().for_each(|item| made.push(item));
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_any_length_has_its_items_in_order() {
        for len in 0..9 {
            let few: Few<u8, 3> = (0..len).collect();
            assert_eq!(*few, *Vec::from_iter(0..len));
        }
    }
}
