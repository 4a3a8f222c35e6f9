//! Names that a user knows beforehand, laid over what a reader found in one text.

use crate::model::{EntityKind, Gazetteer, Mention, Reading};

/// Gives everybody whom the table knows their name there, and adds those of the table who stand in the text.
pub(super) fn apply(table: &Gazetteer, text: &str, reading: &mut Reading) {
    for draft in &mut reading.drafts {
        let lists = [&mut draft.speakers, &mut draft.told_to, &mut draft.relayed_by];
        for mention in lists.into_iter().flatten().filter(|m| !m.unnamed) {
            rename(table, mention);
        }
    }
    for name in &mut reading.names {
        let known = table.called(&name.name).or_else(|| name.aliases.iter().find_map(|a| table.called(a)));
        let Some(entry) = known else { continue };
        if name.name != entry.name {
            let own = std::mem::replace(&mut name.name, entry.name.as_str().into());
            name.aliases.push(own.into());
        }
        name.aliases.extend(entry.aliases.iter().filter(|a| !name.aliases.contains(a)).cloned().collect::<Vec<_>>());
        if name.kind == EntityKind::Unknown {
            name.kind = entry.kind;
        }
    }
    for name in table.names_in(text) {
        if reading.names.iter().all(|known| known.name != name.name) {
            reading.names.push(name);
        }
    }
}

fn rename(table: &Gazetteer, mention: &mut Mention) {
    if let Some(entry) = mention.name.as_deref().and_then(|n| table.called(n)) {
        mention.name = Some(entry.name.clone().into());
        if mention.kind == EntityKind::Unknown {
            mention.kind = entry.kind;
        }
    }
}
