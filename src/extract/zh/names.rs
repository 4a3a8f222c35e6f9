//! From words to names: pronouns, short forms and titles resolved in the order of the text.

use super::lex::{self, Class};
use super::lists;
use super::phrase::{self, Kind, Np};
use super::registry::{Gender, Registry};
use super::said::{Said, Who};
use crate::base::Span;
use crate::extract::Context;
use crate::model::lang::fold;
use crate::model::{Act, Draft, EntityKind, Explain, Mention, Reading, RunnerUp, StatementKind};
use crate::text::Document;

/// Resolves every speaker and builds the reading.
pub(super) fn resolve(document: &Document<'_>, text: &str, found: Vec<Said>, context: &Context) -> Reading {
    let raw = document.text;
    let mut registry = Registry::scan(raw, text);
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&i| found[i].at);
    for &i in &order {
        for np in said_words(&found[i]) {
            if np.kind == Kind::Person && !polite(text, np) {
                registry.person(np.name, np.title);
            }
        }
    }
    registry.scan_titles();
    // 王局长: once everybody is known by a full name.
    for np in found.iter().flat_map(said_words).filter(|np| np.kind == Kind::Person && polite(text, np)) {
        registry.person(np.name, np.title);
    }
    let places: Vec<(usize, usize)> = registry
        .places()
        .into_iter()
        .map(|(span, i)| {
            registry.alias(i, span);
            (span.start as usize, i)
        })
        .collect();
    let mut names = Resolver {
        raw,
        text,
        document,
        registry,
        places,
        person: None,
        thing: None,
        things: None,
        outlet: None,
        role: None,
        vague: None,
        last: None,
        explain: context.explain,
        rivals: Vec::new(),
    };
    let mut resolved: Vec<Option<Vec<Mention>>> = vec![None; found.len()];
    let mut rivals: Vec<Vec<RunnerUp>> = vec![Vec::new(); found.len()];
    let mut told: Vec<Vec<Mention>> = vec![Vec::new(); found.len()];
    let mut relays: Vec<Vec<Mention>> = vec![Vec::new(); found.len()];
    let mut outer: Option<Outer> = None;
    for &i in &order {
        let said = &found[i];
        for (np, cue) in &said.relays {
            relays[i].extend(names.mention(np).map(|m| Mention { cue: Some(*cue), ..m }));
        }
        told[i] = names.told(said);
        names.rivals.clear();
        if outer.as_ref().is_some_and(|o| said.at as u32 >= o.end) {
            // 林远表示，何文早前说…。他…: of the two, whoever speaks to the reader.
            names.person = outer.take().map(|o| o.person);
        }
        let speakers = match &said.who {
            Who::Words(np) if np.kind == Kind::First && said.turn.is_some() => {
                let me = said.turn.and_then(|j| resolved[j].clone()).unwrap_or_default();
                me.into_iter().map(|m| Mention { span: Some(np.span), ..m }).collect()
            }
            Who::Words(np) => names.speakers(np),
            Who::Named(np, label) => {
                let all = names.speakers(np).into_iter();
                all.map(|m| Mention { span: *label, ..m }).collect()
            }
            Who::Last => names.last.clone().unwrap_or_default(),
            Who::Nobody => Vec::new(),
            Who::Same(j) => match &resolved[*j] {
                Some(s) => s.clone(),
                None => continue,
            },
        };
        if !speakers.is_empty() {
            names.last = Some(unplaced(&speakers));
        }
        resolved[i] = Some(speakers);
        if outer.is_none() {
            outer = Outer::of(said, names.person);
        }
        rivals[i] = std::mem::take(&mut names.rivals);
    }
    let mut drafts = Vec::new();
    for (i, said) in found.iter().enumerate() {
        if said.fragments.iter().all(|f| f.is_empty()) && said.act != Act::Decline {
            continue;
        }
        let mut from = i;
        let mut steps = 0;
        while let (None, Who::Same(j)) = (&resolved[from], &found[from].who) {
            from = *j;
            steps += 1;
            if steps > found.len() {
                break;
            }
        }
        let carried = matches!(said.who, Who::Same(_) | Who::Last);
        let speakers = resolved[from].clone().unwrap_or_default();
        let speakers = if carried { same_place(said, &found, speakers) } else { speakers };
        let mut draft = draft(said, text, speakers, told[i].clone(), relays[i].clone(), document, context);
        if context.explain == Explain::Yes {
            super::runners_up::tell(raw, said, std::mem::take(&mut rivals[i]), &mut draft);
        }
        drafts.push(draft);
    }
    let retellings = super::retell::find(raw, text, document);

    Reading { lang: document.lang, drafts, names: names.registry.names(), retellings, notices: Vec::new() }
}

/// 王局长, 李女士: a surname and a title.
fn polite(text: &str, np: &Np) -> bool {
    let words = np.name.of(text);
    words.char_indices().nth(1).is_some_and(|(at, _)| lex::is_title(&words[at..]))
}

fn said_words(said: &Said) -> impl Iterator<Item = &Np> {
    let who = match &said.who {
        Who::Words(np) | Who::Named(np, _) => Some(np),
        _ => None,
    };
    who.into_iter().chain(said.told.iter().map(|t| &t.0)).chain(said.relays.iter().map(|r| &r.0))
}

fn unplaced(mentions: &[Mention]) -> Vec<Mention> {
    mentions.iter().cloned().map(|m| Mention { span: None, ..m }).collect()
}

/// One cue for two statements (“A。”他告诉记者，B): the words stand for both. Otherwise context gives them.
fn same_place(said: &Said, found: &[Said], speakers: Vec<Mention>) -> Vec<Mention> {
    let Who::Same(j) = said.who else { return unplaced(&speakers) };
    if said.cue.is_some() && found[j].cue == said.cue { speakers } else { unplaced(&speakers) }
}

fn draft(
    said: &Said,
    text: &str,
    speakers: Vec<Mention>,
    told: Vec<Mention>,
    relays: Vec<Mention>,
    document: &Document<'_>,
    context: &Context,
) -> Draft {
    let fragments: Vec<Span> = said.fragments.iter().copied().filter(|f| !f.is_empty()).collect();
    let mut kind = said.kind;
    if kind == StatementKind::Indirect {
        let block = document.blocks.partition_point(|b| b.span.end <= fragments.first().map_or(0, |f| f.start));
        let quoted = |f: &Span| {
            document.blocks.get(block).is_some_and(|b| b.quotes.iter().any(|q| q.depth == 0 && f.contains(q.outer)))
        };
        if fragments.iter().any(quoted) {
            kind = StatementKind::Mixed;
        }
    }

    Draft {
        act: said.act,
        cue: said.cue,
        speakers,
        told_to: told,
        relayed_by: relays,
        venue: said.venue,
        said_at: said.time.and_then(|t| super::when::read(t.of(text), context.published)),
        why: said.why.clone(),
        ..Draft::new(kind, fragments, said.rule.id, said.rule.confidence)
    }
}

/// A person's words, which may hold those of others.
struct Outer {
    end: u32,
    /// Whom, and where.
    person: (usize, usize),
}

impl Outer {
    /// When `said` was said by the person of `last`.
    fn of(said: &Said, last: Option<(usize, usize)>) -> Option<Self> {
        let Who::Words(np) = said.who else { return None };
        let person = last.filter(|(at, _)| *at == np.span.start as usize)?;
        said.fragments.last().map(|f| Self { end: f.end, person })
    }
}

pub(super) struct Resolver<'t> {
    pub(super) raw: &'t str,
    pub(super) text: &'t str,
    pub(super) document: &'t Document<'t>,
    pub(super) registry: Registry<'t>,
    /// Where people are named.
    pub(super) places: Vec<(usize, usize)>,
    /// The last person that spoke, and where.
    pub(super) person: Option<(usize, usize)>,
    /// The last organisation that spoke.
    pub(super) thing: Option<(usize, String)>,
    /// Where organisations are named; read when first asked for.
    pub(super) things: Option<Vec<Span>>,
    outlet: Option<String>,
    /// The last title without a name that spoke.
    role: Option<String>,
    /// The last one that nobody names: 一名员工, which 该员工 means.
    vague: Option<String>,

    last: Option<Vec<Mention>>,
    pub(super) explain: Explain,
    /// With an explanation asked for: whom the pronouns of the statement at hand might mean too.
    pub(super) rivals: Vec<RunnerUp>,
}

impl Resolver<'_> {
    /// One mention, or several when people speak together.
    fn speakers(&mut self, np: &Np) -> Vec<Mention> {
        if let Some(two) = self.two(np) {
            return two;
        }
        let several = phrase::together(self.text, np);
        if several.is_empty() {
            return self.mention(np).into_iter().collect();
        }
        several.iter().filter_map(|n| self.mention(n)).collect()
    }

    /// 他们: the group, the role or the unnamed people that spoke last, when no one person did.
    fn several_before(&self) -> Option<String> {
        let [one] = self.last.as_deref()? else { return None };
        let name = one.name.clone()?;
        let person = one.kind == EntityKind::Person && self.role.as_ref() != Some(&name);
        let single = one.unnamed && ["一名", "一位", "一个", "某"].iter().any(|w| name.starts_with(w));
        (!person && !single && one.kind != EntityKind::Work).then_some(name)
    }

    /// The two whom 两人 means.
    fn two(&mut self, np: &Np) -> Option<Vec<Mention>> {
        let (at, words) = (np.span.start as usize, np.span.of(self.text));
        if !matches!(words, "两人" | "二人" | "双方" | "两位" | "两者" | "两家公司") {
            return None;
        }
        let people = self.pair(at).filter(|_| words != "两家公司");
        let things = || matches!(words, "双方" | "两者" | "两家公司");
        let pair = people.or_else(|| if things() { self.pair_of_things(at) } else { None })?;
        let one = |i: usize| Mention {
            name: Some(self.registry.all[i].name.clone()),
            span: Some(np.span),
            unnamed: false,
            count: None,
            kind: self.registry.all[i].kind,
            speaks_for: None,
            cue: None,
        };
        Some(pair.map(one).to_vec())
    }

    fn told(&mut self, said: &Said) -> Vec<Mention> {
        let mut out = Vec::new();
        for (np, cue) in &said.told {
            let words = np.span.of(self.text);
            let Some(np) = reporter_of(self.text, np) else { continue };
            if lists::ANYBODY.has(words)
                || matches!(
                    np.kind,
                    Kind::Unknown | Kind::Document | Kind::First | Kind::PronounThing | Kind::Group | Kind::Place
                )
            {
                continue;
            }
            out.extend(self.mention(&np).map(|m| Mention { cue: Some(*cue), ..m }));
        }
        out
    }

    fn mention(&mut self, np: &Np) -> Option<Mention> {
        let at = np.span.start as usize;
        let raw = np.span.of(self.raw);
        let mut out = Mention {
            name: None,
            span: Some(np.span),
            unnamed: false,
            count: None,
            kind: EntityKind::Unknown,
            speaks_for: None,
            cue: None,
        };
        // 这名男子: the one brought in as 一名男子.
        let words = np.span.of(self.text);
        let that = ["这名", "该名", "那名", "这位", "那位"].iter().find_map(|p| words.strip_prefix(p));
        let titled = |i: usize, h: &str| self.registry.all[i].titles.iter().any(|t| fold::simplify(t).ends_with(h));
        // 这名发言人: who spoke last, with such a title.
        if let (Some((_, i)), Some(head)) = (self.person, that)
            && np.kind != Kind::Person
            && titled(i, head)
        {
            out.name = Some(self.registry.all[i].name.clone());
            out.kind = EntityKind::Person;
            self.person = Some((at, i));
            return Some(out);
        }
        if let Some(head) = that.filter(|h| np.kind != Kind::Person && self.registry.titled(h).is_none()) {
            let words = self.brought_in(at, head).unwrap_or(np.span);
            out.name = Some(words.of(self.raw).to_owned());
            (out.unnamed, out.kind) = (true, EntityKind::Unnamed);
            return Some(out);
        }
        match np.kind {
            Kind::Person => {
                let i = self.registry.person(np.name, np.title);
                out.kind = EntityKind::Person;
                out.name = Some(self.registry.all[i].name.clone());
                out.speaks_for = np.title.and_then(|t| self.whose(t));
                // 该公司首席执行官罗素: the company named before.
                let of = np.title.and_then(|t| lex::begins(t.of(self.text), Class::PronounThing).map(|p| (t, p)));
                if let Some((title, pronoun)) = of.filter(|_| self.registry.all[i].of.is_none()) {
                    self.registry.all[i].of = self.thing_meant(title.start as usize, pronoun);
                }
                self.person = Some((at, i));
            }
            Kind::Nickname => {
                out.kind = EntityKind::Person;
                let words = np.span.of(self.text);
                match self.registry.surnamed(words).or_else(|| self.registry.nickname(words)) {
                    Some(i) => {
                        self.registry.alias(i, np.span);
                        out.name = Some(self.registry.all[i].name.clone());
                        self.person = Some((at, i));
                    }
                    None => out.name = Some(raw.to_owned()),
                }
            }
            Kind::Role => {
                let words = np.span.of(self.text);
                let bare = ["该", "这位", "这名", "那位"].iter().find_map(|p| words.strip_prefix(p)).unwrap_or(words);
                out.kind = EntityKind::Person;
                out.speaks_for = self.whose(np.span);
                let vague = self.vague.as_ref().filter(|v| bare != words && v.ends_with(bare)).cloned();
                if vague.is_some() {
                    (out.name, out.unnamed, out.kind) = (vague, true, EntityKind::Unnamed);
                    return Some(out);
                }
                // 该发言人: the one who spoke last, with such a title.
                let holds = |i: usize| self.registry.all[i].titles.iter().any(|t| fold::simplify(t).ends_with(bare));
                let last = self.person.map(|(_, i)| i).filter(|&i| bare != words && holds(i));
                match last.or_else(|| self.registry.titled(bare)) {
                    Some(i) => {
                        let known = &self.registry.all[i];
                        out.name = Some(known.name.clone());
                        // 该发言人 speaks for whom 外交部发言人林远 does.
                        let told = || known.titles.iter().find_map(|t| speaks_for(t, &fold::simplify(t)));
                        out.speaks_for = out.speaks_for.or_else(told);
                        self.person = Some((at, i));
                    }
                    None => {
                        // 该负责人: the one whose whole title came before.
                        let before = self.role.as_ref().filter(|r| bare != words && r.ends_with(bare)).cloned();
                        out.name = Some(before.unwrap_or_else(|| raw.to_owned()));
                        self.role.clone_from(&out.name);
                    }
                }
            }
            Kind::PronounPerson if matches!(words, "前者" | "后者") => {
                // Nobody, where it is not clear which two.
                let i = self.one_of_two(at, words)?;
                out.kind = self.registry.all[i].kind;
                out.name = Some(self.registry.all[i].name.clone());
                match out.kind {
                    EntityKind::Person => self.person = Some((at, i)),
                    _ => self.thing = out.name.clone().map(|name| (at, name)),
                }
            }
            Kind::PronounPerson => {
                out.kind = EntityKind::Person;
                let wanted = match np.span.of(self.text) {
                    "他" | "他本人" => Some(Gender::Man),
                    "她" | "她本人" => Some(Gender::Woman),
                    _ => None,
                };
                if let Some(i) = self.antecedent(at, wanted) {
                    self.note_rivals(at, wanted, i);
                    if self.registry.all[i].gender.is_none() {
                        self.registry.all[i].gender = wanted;
                    }
                    out.name = Some(self.registry.all[i].name.clone());
                    self.person = Some((at, i));
                }
            }
            Kind::PronounThing if matches!(np.span.of(self.text), "其") && self.near(at).is_some() => {
                let i = self.near(at)?;
                out.kind = EntityKind::Person;
                out.name = Some(self.registry.all[i].name.clone());
                self.person = Some((at, i));
            }
            Kind::PronounThing => {
                let outlet =
                    np.span.of(self.text).ends_with(["报", "社", "台", "刊"].map(|c| c.chars().next().unwrap_or(' ')))
                        || np.span.of(self.text).ends_with("媒体");
                out.name = match outlet {
                    true => self.outlet.clone().or_else(|| self.thing.clone().map(|t| t.1)),
                    false => self.thing_meant(at, np.span.of(self.text)),
                };
                out.kind = EntityKind::Organisation;
            }
            Kind::PronounPeople | Kind::First => {
                out.kind = EntityKind::Group;
                out.name = (np.kind == Kind::PronounPeople).then(|| self.several_before()).flatten();
            }
            Kind::Unnamed => {
                out.kind = EntityKind::Unnamed;
                out.unnamed = true;
                out.name = Some(raw.to_owned());
                out.speaks_for = lex::begins(words, Class::PronounThing).and_then(|p| self.thing_meant(at, p));
                self.vague.clone_from(&out.name);
            }
            Kind::Document => {
                let bare = matches!(np.span.of(self.text), "报道" | "该报道" | "报导" | "消息");
                out.kind = EntityKind::Work;
                out.name = bare.then(|| self.outlet.clone()).flatten().or_else(|| Some(raw.to_owned()));
            }
            Kind::Group => {
                out.kind = EntityKind::Group;
                out.name = Some(raw.to_owned());
            }
            Kind::Organisation | Kind::Outlet | Kind::Place | Kind::Unknown => {
                let kind = match np.kind {
                    Kind::Outlet => EntityKind::Outlet,
                    Kind::Unknown => EntityKind::Unknown,
                    _ => EntityKind::Organisation,
                };
                let words = np.name.of(self.text);
                let begins = (np.kind == Kind::Unknown).then(|| self.registry.known_prefix(words)).flatten();
                // 譚接着问: one surname alone, as the press of Hong Kong writes.
                let surname = (np.kind == Kind::Unknown).then(|| self.registry.surnamed(words)).flatten();
                let known = self.registry.find(words).or(begins).or(surname);
                let known =
                    known.or_else(|| (np.kind == Kind::Organisation).then(|| self.full_name(at, words)).flatten());
                let i = known.unwrap_or_else(|| self.registry.thing(np.name, kind));
                let name = self.registry.all[i].name.trim_matches(['《', '》']).to_owned();
                if surname == Some(i) && known == surname {
                    out.name = Some(name);
                    out.kind = EntityKind::Person;
                    self.person = Some((at, i));
                    return Some(out);
                }
                self.registry.alias(i, np.name);
                out.kind = self.registry.all[i].kind;
                match out.kind {
                    EntityKind::Person => self.person = Some((at, i)),
                    EntityKind::Outlet => self.outlet = Some(name.clone()),
                    _ => self.thing = Some((at, name.clone())),
                }
                out.name = Some(name);
            }
        }
        Some(out)
    }
}

impl Resolver<'_> {
    /// Whom a spokesperson with such a title speaks for; 该公司发言人: the company named before.
    fn whose(&mut self, title: Span) -> Option<String> {
        let (raw, words) = (title.of(self.raw), title.of(self.text));
        let said = speaks_for(raw, words)?;
        match lex::begins(words, Class::PronounThing) {
            Some(pronoun) => self.thing_meant(title.start as usize, pronoun),
            None => Some(said),
        }
    }
}

/// 新华社记者 → 新华社; nobody for 记者 alone.
fn reporter_of(text: &str, np: &Np) -> Option<Np> {
    let words = np.span.of(text);
    let Some(rest) = words.strip_suffix("记者") else { return Some(*np) };
    if rest.is_empty() || rest == "本报" || rest == "本刊" {
        return None;
    }
    let span = Span::new(np.span.start as usize, np.span.start as usize + rest.len());
    let inner = phrase::noun_phrase(text, span)?;
    Some(Np { span: np.span, name: inner.name, ..inner })
}

/// 外交部发言人 → 外交部.
fn speaks_for(raw: &str, folded: &str) -> Option<String> {
    let at = ["新闻发言人", "女发言人", "副发言人", "发言人", "代言人"].iter().find_map(|t| folded.find(t))?;
    let whose = raw[..at].trim_start_matches(['该', '該', '另', '前']).trim_end_matches('的').trim();
    (!whose.is_empty()).then(|| whose.to_owned())
}
