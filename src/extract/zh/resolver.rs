//! From words to names: pronouns, short forms and titles, by what the text has said so far.

use super::lex::{self, Class};
use super::lists;
use super::phrase::{self, Kind, Np};
use super::registry::{Gender, Registry};
use super::said::Said;
use super::spots::Spots;
use crate::base::{Small, Span};
use crate::model::lang::fold;
use crate::model::{EntityKind, Explain, Mention, RunnerUp};
use crate::text::Document;

/// What the text has said so far, and about whom.
pub(super) struct Resolver<'t> {
    pub(super) raw: &'t str,
    pub(super) text: &'t str,
    pub(super) spots: &'t Spots,
    pub(super) document: &'t Document<'t>,
    pub(super) registry: Registry<'t>,
    /// Where people are named.
    pub(super) places: Vec<(usize, usize)>,
    /// The last person that spoke, and where.
    pub(super) person: Option<(usize, usize)>,
    /// The last organisation that spoke.
    pub(super) thing: Option<(usize, Small)>,
    /// Where organisations are named; read when first asked for.
    pub(super) things: Option<Vec<Span>>,
    outlet: Option<Small>,
    /// The last title without a name that spoke.
    pub(super) role: Option<Small>,
    /// Where it did.
    pub(super) role_at: usize,
    /// The last one that nobody names: 一名员工, which 该员工 means.
    pub(super) vague: Option<Small>,
    /// Who made the last statement.
    pub(super) last: Option<Vec<Mention>>,
    /// Whom a pronoun cannot mean: 局长质疑，他刚说….
    pub(super) avoided: Option<usize>,
    pub(super) explain: Explain,
    /// With an explanation asked for: whom the pronouns of the statement at hand might mean too.
    pub(super) rivals: Vec<RunnerUp>,
}

impl<'t> Resolver<'t> {
    pub(super) fn new(
        document: &'t Document<'t>,
        text: &'t str,
        spots: &'t Spots,
        mut registry: Registry<'t>,
        explain: Explain,
    ) -> Self {
        let places = registry
            .places()
            .into_iter()
            .map(|(span, i)| {
                registry.alias(i, span);
                (span.start as usize, i)
            })
            .collect();
        Self {
            raw: document.text,
            text,
            spots,
            document,
            registry,
            places,
            person: None,
            thing: None,
            things: None,
            outlet: None,
            role: None,
            role_at: 0,
            vague: None,
            last: None,
            avoided: None,
            explain,
            rivals: Vec::new(),
        }
    }
}

impl Resolver<'_> {
    /// One mention, or several when people speak together.
    pub(super) fn speakers(&mut self, np: &Np) -> Vec<Mention> {
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
    fn several_before(&self) -> Option<Small> {
        let [one] = self.last.as_deref()? else { return None };
        let name = one.name.clone()?;
        let person = one.kind == EntityKind::Person && self.role.as_ref() != Some(&name);
        let single = one.unnamed && lists::SOME_ONE.begins(&fold::simplify(&name));
        (!person && !single && one.kind != EntityKind::Work).then_some(name)
    }

    /// 拜登说…。他说…: whose name alone spoke last, in characters of foreign names.
    fn foreigner(&self) -> Option<Small> {
        let [one] = self.last.as_deref()? else { return None };
        let name = one.name.clone().filter(|_| one.kind == EntityKind::Unknown && !one.unnamed)?;
        fold::simplify(&name).chars().all(lex::transliterates).then_some(name)
    }

    /// The two whom 两人 means.
    fn two(&mut self, np: &Np) -> Option<Vec<Mention>> {
        let (at, words) = (np.span.start as usize, np.span.of(self.text));
        if !lists::THE_TWO.has(words) {
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

    /// 鐵道迷網站, 教育局官网: whose it is. 招聘网站 are of a kind, and nobody's.
    fn whose_site(&self, name: Span) -> Span {
        let site = lists::SITES.all().iter().find_map(|s| name.of(self.text).strip_suffix(*s));
        let Some(house) = site.filter(|h| h.chars().nth(1).is_some()) else { return name };
        let span = Span::new(name.start as usize, name.start as usize + house.len());
        let is_a_house = |n: Np| matches!(n.kind, Kind::Organisation | Kind::Outlet);
        let sure = house.chars().nth(2).is_some()
            || self.registry.find(house).is_some()
            || phrase::noun_phrase(self.text, span).is_some_and(is_a_house);
        if sure { span } else { name }
    }

    /// A title in 《》 as the paper that has it.
    pub(super) fn printed(&self, np: &Np) -> Np {
        let (words, mark) = (np.span.of(self.text), '《'.len_utf8());
        if np.kind != Kind::Document || !words.starts_with('《') || !words.ends_with('》') {
            return *np;
        }
        let name = Span::new(np.span.start as usize + mark, np.span.end as usize - mark);
        Np { kind: Kind::Outlet, name, ..*np }
    }

    pub(super) fn told(&mut self, said: &Said) -> Vec<Mention> {
        let mut out = Vec::new();
        for (np, cue) in &said.told {
            let words = np.span.of(self.text);
            let Some(np) = reporter_of(self.text, np) else { continue };
            // 告诉《南洋商闻》: whoever is told is a paper, whatever its title is like.
            let np = self.printed(&np);
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

    pub(super) fn mention(&mut self, np: &Np) -> Option<Mention> {
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
        let that = || lists::THAT_ONE.all().iter().find_map(|p| words.strip_prefix(*p));
        let that = if lists::THAT_ONE.begins(words) { that() } else { None };
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
        if let Some(name) = that.filter(|_| np.kind != Kind::Person).and_then(|head| self.named_behind(at, head)) {
            let i = self.registry.person(name, None);
            out.name = Some(self.registry.all[i].name.clone());
            out.kind = EntityKind::Person;
            self.person = Some((at, i));
            return Some(out);
        }
        if let Some(head) = that.filter(|h| np.kind != Kind::Person && self.registry.titled(h).is_none()) {
            let words = self.brought_in(at, head).unwrap_or(np.span);
            out.name = Some(words.of(self.raw).into());
            (out.unnamed, out.kind) = (true, EntityKind::Unnamed);
            return Some(out);
        }
        // 官斥“冷血”, 麦官: the judge
        if let Some(i) = words.strip_suffix('官').and_then(|family| self.registry.judge(family)) {
            (out.kind, out.name) = (EntityKind::Person, Some(self.registry.all[i].name.clone()));
            self.registry.alias(i, np.span);
            self.person = Some((at, i));
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
                    // 老秦: all the name there is.
                    None if words.chars().nth(1).is_some() => {
                        let i = self.registry.person(np.name, None);
                        out.name = Some(self.registry.all[i].name.clone());
                        self.person = Some((at, i));
                    }
                    None => out.name = Some(raw.into()),
                }
            }
            Kind::Role => {
                let words = np.span.of(self.text);
                let bare = lists::THAT.all().iter().find_map(|p| words.strip_prefix(*p)).unwrap_or(words);
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
                        out.name = Some(before.unwrap_or_else(|| raw.into()));
                        self.role.clone_from(&out.name);
                        self.role_at = at;
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
                // 对方告诉她…: whoever it is that called.
                let rest = &self.text[np.span.end as usize..];
                if words == "对方" && lists::TELLS_HER.begins(rest) {
                    return Some(out);
                }
                // 何敏回忆，她接到电话，对方称…: not who tells it.
                let told = words == "对方" && self.text[..at].ends_with(['，', ',']);
                if told && self.person.is_some_and(|(p, _)| self.same_sentence(p, at)) && self.called(at).is_none() {
                    return Some(out);
                }
                // 记者致电安全科，对方表示…
                if let Some(asked) = (words == "对方").then(|| self.called(at)).flatten() {
                    let known = asked.and_then(|np| self.mention(&np));
                    return Some(known.map_or(out, |m| Mention { span: Some(np.span), ..m }));
                }
                if let Some(vague) = self.vague_meant(at) {
                    (out.name, out.unnamed, out.kind) = (Some(vague), true, EntityKind::Unnamed);
                    return Some(out);
                }
                if let Some(one) = self.someone_before(at) {
                    out.name = Some(one.of(self.raw).into());
                    (out.unnamed, out.kind) = (true, EntityKind::Unnamed);
                    return Some(out);
                }
                if let Some(role) = self.role_meant(at) {
                    out.name = Some(role);
                    return Some(out);
                }
                if let Some(i) = self.antecedent(at, wanted) {
                    self.note_rivals(at, wanted, i);
                    if self.registry.all[i].gender.is_none() {
                        self.registry.all[i].gender = wanted;
                    }
                    out.name = Some(self.registry.all[i].name.clone());
                    self.person = Some((at, i));
                } else if words != "对方" {
                    out.name = self.foreigner();
                }
            }
            Kind::PronounThing if words == "其" && self.near(at).or_else(|| self.spoke_here(at)).is_some() => {
                let i = self.near(at).or_else(|| self.spoke_here(at))?;
                out.kind = EntityKind::Person;
                out.name = Some(self.registry.all[i].name.clone());
                self.person = Some((at, i));
            }
            Kind::PronounThing => {
                let outlet =
                    np.span.of(self.text).ends_with(["报", "社", "台", "刊"].map(|c| c.chars().next().unwrap_or(' ')))
                        || np.span.of(self.text).ends_with("媒体");
                out.name = match outlet {
                    true => self
                        .titled_outlet(at)
                        .or_else(|| self.outlet.clone())
                        .or_else(|| self.thing.clone().map(|t| t.1)),
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
                // 该工作人员: the one brought in as 某街道办工作人员.
                let head = lists::THAT.all().iter().find_map(|p| words.strip_prefix(*p));
                let same = head.and_then(|h| self.vague.clone().filter(|v| fold::simplify(v).ends_with(h)));
                if same.is_some() {
                    out.name = same;
                    return Some(out);
                }
                out.name = Some(raw.into());
                out.speaks_for = lex::begins(words, Class::PronounThing).and_then(|p| self.thing_meant(at, p));
                self.vague.clone_from(&out.name);
                self.role_at = at;
            }
            Kind::Document => {
                let bare = matches!(np.span.of(self.text), "报道" | "该报道" | "报导" | "消息");
                out.kind = EntityKind::Work;
                out.name = bare.then(|| self.outlet.clone()).flatten().or_else(|| Some(raw.into()));
            }
            Kind::Group => {
                out.kind = EntityKind::Group;
                // 有人说…: somebody.
                out.unnamed = lists::SOMEONE.has(words);
                out.name = Some(raw.into());
            }
            Kind::Organisation | Kind::Outlet | Kind::Place | Kind::Unknown => {
                let kind = match np.kind {
                    Kind::Outlet => EntityKind::Outlet,
                    Kind::Unknown => EntityKind::Unknown,
                    _ => EntityKind::Organisation,
                };
                let name = self.whose_site(np.name);
                let words = name.of(self.text);
                let begins = (np.kind == Kind::Unknown).then(|| self.registry.known_prefix(words)).flatten();
                // 譚接着问: one surname alone, as the press of Hong Kong writes.
                let surname = (np.kind == Kind::Unknown).then(|| self.registry.surnamed(words)).flatten();
                let known = self.registry.find(words).or(begins).or(surname);
                let known =
                    known.or_else(|| (np.kind == Kind::Organisation).then(|| self.full_name(at, words)).flatten());
                let i = known.unwrap_or_else(|| self.registry.thing(name, kind));
                let called = self.registry.all[i].name.trim_matches(['《', '》']).to_owned();
                if surname == Some(i) && known == surname {
                    out.name = Some(called.into());
                    out.kind = EntityKind::Person;
                    self.person = Some((at, i));
                    return Some(out);
                }
                self.registry.alias(i, name);
                out.kind = self.registry.all[i].kind;
                match out.kind {
                    EntityKind::Person => self.person = Some((at, i)),
                    EntityKind::Outlet => self.outlet = Some(called.clone().into()),
                    _ => self.thing = Some((at, called.clone().into())),
                }
                out.name = Some(called.into());
            }
        }
        Some(out)
    }
}

impl Resolver<'_> {
    /// Whom a spokesperson with such a title speaks for; 该公司发言人: the company named before.
    fn whose(&mut self, title: Span) -> Option<Small> {
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
fn speaks_for(raw: &str, folded: &str) -> Option<Small> {
    if !lists::SPOKESPEOPLE.within(folded) {
        return None;
    }
    let at = lists::SPOKESPEOPLE.all().iter().find_map(|t| folded.find(t))?;
    let whose = raw[..at].trim_start_matches(['该', '該', '另', '前']).trim_end_matches('的').trim();
    (!whose.is_empty()).then(|| whose.into())
}
