//! Sets and maps as sorted vectors, with the names of the standard library's methods. They hold tens of
//! things, and each type of them takes a tenth of the machine code that a tree's type does. Must not know:
//! what they hold.

/// Things in order, each once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VecSet<T> {
    things: Vec<T>,
}

impl<T> Default for VecSet<T> {
    fn default() -> VecSet<T> {
        VecSet { things: Vec::new() }
    }
}

impl<T: Ord> VecSet<T> {
    /// Nothing.
    pub fn new() -> VecSet<T> {
        VecSet::default()
    }

    /// Puts one in; false if it was there already.
    pub fn insert(&mut self, thing: T) -> bool {
        match self.things.binary_search(&thing) {
            Ok(_) => false,
            Err(place) => {
                self.things.insert(place, thing);
                true
            }
        }
    }

    /// Takes one out; false if it was not there.
    pub fn remove(&mut self, thing: &T) -> bool {
        self.things.binary_search(thing).map(|place| self.things.remove(place)).is_ok()
    }

    /// Takes the first one out; `None` if there is none.
    pub fn pop_first(&mut self) -> Option<T> {
        if self.things.is_empty() { None } else { Some(self.things.remove(0)) }
    }

    /// Takes out all of which `keep` is not true.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.things.retain(keep);
    }

    /// True if it is there.
    pub fn contains(&self, thing: &T) -> bool {
        self.things.binary_search(thing).is_ok()
    }

    /// All of them, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.things.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// True if there is none.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }
}

impl<T: Ord> Extend<T> for VecSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, things: I) {
        for thing in things {
            self.insert(thing);
        }
    }
}

impl<T: Ord> FromIterator<T> for VecSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> VecSet<T> {
        let mut set = VecSet::new();
        set.extend(things);
        set
    }
}

impl<T> IntoIterator for VecSet<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> std::vec::IntoIter<T> {
        self.things.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a VecSet<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.things.iter()
    }
}

/// Values by keys, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VecMap<K, V> {
    entries: Vec<(K, V)>,
}

impl<K, V> Default for VecMap<K, V> {
    fn default() -> VecMap<K, V> {
        VecMap { entries: Vec::new() }
    }
}

impl<K: Ord, V> VecMap<K, V> {
    /// Nothing.
    pub fn new() -> VecMap<K, V> {
        VecMap::default()
    }

    /// The keys, in order.
    pub fn into_keys(self) -> impl Iterator<Item = K> {
        self.entries.into_iter().map(|(key, _)| key)
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        self.entries.binary_search_by(|(other, _)| other.cmp(key))
    }

    /// Puts a value under a key; the one that was there before, if there was one.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => Some(std::mem::replace(&mut self.entries[place].1, value)),
            Err(place) => {
                self.entries.insert(place, (key, value));
                None
            }
        }
    }

    /// Takes a key away; its value, if there was one.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.place(key).ok().map(|place| self.entries.remove(place).1)
    }

    /// The value under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.place(key).ok().map(|place| &self.entries[place].1)
    }

    /// The place of a key in the map, taken or free.
    pub fn entry(&mut self, key: K) -> VecMapEntry<'_, K, V> {
        VecMapEntry { map: self, key }
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.entries.iter().map(|(key, value)| (key, value))
    }
}

/// The place of a key in a map.
pub struct VecMapEntry<'a, K, V> {
    map: &'a mut VecMap<K, V>,
    key: K,
}

impl<'a, K: Ord, V: Default> VecMapEntry<'a, K, V> {
    /// The value there; a default one is put there first if there is none.
    pub fn or_default(self) -> &'a mut V {
        let VecMapEntry { map, key } = self;
        let place = match map.place(&key) {
            Ok(place) => place,
            Err(place) => {
                map.entries.insert(place, (key, V::default()));
                place
            }
        };
        &mut map.entries[place].1
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for VecMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> VecMap<K, V> {
        let mut map = VecMap::new();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

impl<K, V> IntoIterator for VecMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> std::vec::IntoIter<(K, V)> {
        self.entries.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{VecMap, VecSet};
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn they_do_what_the_trees_of_the_standard_library_do(steps in prop::collection::vec((0..6u8, 0..20u8, any::<u8>()), 0..60)) {
            let (mut set, mut tree) = (VecSet::new(), BTreeSet::new());
            let (mut map, mut of_values) = (VecMap::new(), BTreeMap::new());
            for (step, key, value) in steps {
                match step {
                    0 => prop_assert_eq!(set.insert(key), tree.insert(key)),
                    1 => prop_assert_eq!(map.insert(key, value), of_values.insert(key, value)),
                    2 => prop_assert_eq!(map.remove(&key), of_values.remove(&key)),
                    3 => prop_assert_eq!(set.pop_first(), tree.pop_first()),
                    4 => {
                        set.retain(|thing| thing % 5 != key % 5);
                        tree.retain(|thing| thing % 5 != key % 5);
                    }
                    _ => {
                        *map.entry(key).or_default() ^= value;
                        *of_values.entry(key).or_default() ^= value;
                    }
                }
                prop_assert_eq!(set.contains(&key), tree.contains(&key));
                prop_assert_eq!(map.get(&key), of_values.get(&key));
            }
            prop_assert!(set.iter().eq(tree.iter()) && set.len() == tree.len() && set.is_empty() == tree.is_empty());
            prop_assert!(map.iter().eq(of_values.iter()));
            prop_assert_eq!(VecMap::from_iter(of_values), map);
            prop_assert_eq!(VecSet::from_iter(tree), set);
        }
    }
}
