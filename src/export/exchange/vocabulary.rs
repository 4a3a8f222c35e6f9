//! The terms in which the graph speaks RDF: one table behind Turtle, TriG, JSON-LD, SPARQL and docs/vocabulary.md.
//!
//! Terms of schema.org, PROV-O and Web Annotation where they exist and mean what is meant; else our own.

use crate::graph::EdgeKind;
use std::sync::LazyLock;

/// Prefixes and what they stand for.
pub const PREFIXES: [(&str, &str); 7] = [
    ("dixit", "urn:dixit:vocabulary:"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("schema", "https://schema.org/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What every record's IRI begins with; then its type, `:` and its id.
pub const RECORDS: &str = "urn:dixit:";

/// A word of a vocabulary.
pub struct Word {
    /// One of [`PREFIXES`].
    pub prefix: &'static str,
    /// The rest of it.
    pub local: &'static str,
    /// What it says here.
    pub about: &'static str,
}

impl Word {
    /// The IRI in full.
    pub fn iri(&self) -> String {
        format!("{}{}", space(self.prefix), self.local)
    }

    /// `schema:name`.
    pub fn short(&self) -> String {
        format!("{}:{}", self.prefix, self.local)
    }
}

/// What a prefix stands for.
pub fn space(prefix: &str) -> &'static str {
    PREFIXES.iter().find(|(p, _)| *p == prefix).map_or("", |(_, iri)| iri)
}

macro_rules! words {
    ($(#[$doc:meta])* $set:ident { $($name:ident = $prefix:literal $local:literal, $about:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each says what it says in the table")]
        pub enum $set { $($name,)* }

        impl $set {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The word.
            pub fn word(self) -> &'static Word {
                static WORDS: &[Word] = &[$(Word { prefix: $prefix, local: $local, about: $about },)*];
                &WORDS[self as usize]
            }
        }
    };
}

words! {
    /// Classes.
    Class {
        Statement = "dixit" "Statement", "a statement; also `schema:Quotation`, `oa:Annotation`, `prov:Entity`";
        Quotation = "schema" "Quotation", "a statement";
        Annotation = "oa" "Annotation", "a statement: its targets are the words of its content";
        ProvEntity = "prov" "Entity", "a statement, source or capture";
        Agent = "prov" "Agent", "an entity";
        Person = "schema" "Person", "a person";
        Organisation = "schema" "Organization", "an organisation, or people taken together";
        Outlet = "schema" "NewsMediaOrganization", "an outlet";
        Place = "schema" "Place", "a place";
        Product = "schema" "Product", "a product";
        Work = "schema" "CreativeWork", "a work; a source of no closer class";
        Event = "schema" "Event", "an event";
        Thing = "schema" "Thing", "an entity of unknown kind";
        Unnamed = "dixit" "Unnamed", "somebody whom nobody names";
        Group = "dixit" "Group", "people taken together";
        Article = "schema" "NewsArticle", "a news article";
        Report = "schema" "Report", "a report or study";
        Interview = "schema" "Conversation", "an interview";
        Post = "schema" "SocialMediaPosting", "a post";
        Paper = "schema" "ScholarlyArticle", "a scholarly paper";
        Dataset = "schema" "Dataset", "a collection of data";
        Broadcast = "schema" "BroadcastEvent", "radio or television";
        Claim = "schema" "Claim", "a proposition that statements voice";
        Target = "oa" "SpecificResource", "words of a statement in a capture";
        Position = "oa" "TextPositionSelector", "where words stand, in code points of the capture";
        Quote = "oa" "TextQuoteSelector", "the words, and those around them";
        Citation = "dixit" "Citation", "one relation with the words it rests on";
        Words = "dixit" "Words", "a cue, hedge or venue where it stands";
        Notice = "dixit" "Notice", "words of a source that say it corrects, retracts or replaces something";
        Role = "schema" "Role", "a role of an entity";
        Quantity = "schema" "QuantitativeValue", "a figure";
        Capture = "dixit" "Capture", "the text of a source at a time; also `prov:Entity`";
    }
}

words! {
    /// Properties with a value; those that join two records are the relations of the graph.
    Property {
        Type = "rdf" "type", "the class";
        Id = "schema" "identifier", "id of a record";
        Name = "schema" "name", "name of an entity";
        AlternateName = "schema" "alternateName", "another name of an entity";
        JobTitle = "schema" "jobTitle", "a role that an entity holds, in the article's words";
        HasRole = "dixit" "role", "the same with where it is held";
        RoleName = "schema" "roleName", "a role in the article's words";
        Description = "schema" "description", "the words for somebody unnamed";
        Count = "dixit" "count", "how many unnamed people";
        SameAs = "schema" "sameAs", "the Wikidata item; an id merged into this one";
        Headline = "schema" "headline", "headline of a source";
        Url = "schema" "url", "address of a source";
        Published = "schema" "datePublished", "when a source was printed";
        Language = "schema" "inLanguage", "language of a source, `en` or `zh`";
        PublisherName = "dixit" "publisherName", "the outlet as the source writes it";
        Byline = "dixit" "byline", "an author as the source writes it";
        HasCapture = "dixit" "capture", "a text of the source";
        Sha256 = "schema" "sha256", "hash of a capture's text";
        Page = "dixit" "page", "hash of the page or PDF that a capture was cut from";
        HasNotice = "dixit" "notice", "words of a source that say what it corrects, retracts or replaces";
        Retrieved = "prov" "generatedAtTime", "when a capture came into the graph";
        CaptureOf = "prov" "specializationOf", "the source of a capture";
        Text = "schema" "text", "content of a statement in one line; a claim in a sentence";
        Kind = "dixit" "kind", "`direct`, `indirect`, `mixed`, `own`";
        Act = "dixit" "act", "`say`, `think`, `ask`, `urge`, `promise`, `deny`, `decline`";
        SaidAt = "schema" "dateCreated", "when a statement was said, where told";
        Date = "dixit" "date", "when a statement was said, else when its source was printed";
        NotBefore = "dixit" "notBefore", "the first day that the date of a statement or source may mean, always a whole date";
        NotAfter = "dixit" "notAfter", "the last day that it may mean, always a whole date";
        Cue = "dixit" "cue", "the words that make it an attribution";
        Venue = "dixit" "venue", "where it was said, in words";
        Hedge = "dixit" "hedge", "a word that weakens it";
        HasWords = "dixit" "words", "where a cue, hedge or venue stands";
        Review = "dixit" "review", "`machine`, `accepted`, `corrected`, `added`, `rejected`";
        JudgedBy = "dixit" "judgedBy", "who judged it last";
        MadeBy = "dixit" "madeBy", "the rule or person that made the record";
        Confidence = "dixit" "confidence", "how sure its maker is, 0 to 1";
        Why = "dixit" "why", "why the rule fired, or a person decided so";
        HasTarget = "oa" "hasTarget", "a fragment of the content";
        HasSource = "oa" "hasSource", "the capture that words stand in";
        HasSelector = "oa" "hasSelector", "which words of it";
        Start = "oa" "start", "code point that words begin at, from 0";
        End = "oa" "end", "code point after the last";
        Exact = "oa" "exact", "the words";
        Prefix = "oa" "prefix", "words before them";
        Suffix = "oa" "suffix", "words after them";
        HasCitation = "dixit" "citation", "a relation of the statement, with its words";
        Relation = "dixit" "relation", "the property that a citation, or words, are of; for the cue of a relay, `dixit:relayedBy`";
        Object = "dixit" "object", "whom or what a citation names";
        Rank = "schema" "position", "place of a citation, or words, among those of its relation, from 0; for relays, 0 is outermost";
        How = "dixit" "how", "`credits`, `retells`, `copies`, `translates`; of a notice `corrects`, `retracts`, `supersedes`";
        HasFigure = "dixit" "figure", "a number in a statement";
        Value = "schema" "value", "the number said";
        MinValue = "schema" "minValue", "the smallest value its words allow";
        MaxValue = "schema" "maxValue", "the largest value its words allow";
        Bound = "dixit" "bound", "`exact`, `about`, `just_under`, `more_than`, `at_least`, `less_than`, `at_most`, `range`";
        UnitText = "schema" "unitText", "unit, as a standard code where there is one";
        Of = "dixit" "of", "what is counted or measured; where a role is held; to whom the unnamed belong; what a notice is about";
        Per = "dixit" "per", "per what";
        AsOf = "dixit" "asOf", "when it holds";
    }
}

/// The relations of the graph as properties, in the order of [`EdgeKind::ALL`].
static RELATIONS: LazyLock<Vec<Word>> = LazyLock::new(|| EdgeKind::ALL.into_iter().map(relation_word).collect());

/// The property that a relation is.
pub fn relation(kind: EdgeKind) -> &'static Word {
    &RELATIONS[kind as usize]
}

/// A relation that no vocabulary has a word for goes by its own name.
fn relation_word(kind: EdgeKind) -> Word {
    let (prefix, local) = match kind {
        EdgeKind::SaidBy => ("prov", "wasAttributedTo"),
        EdgeKind::SpeaksFor => ("prov", "actedOnBehalfOf"),
        EdgeKind::CarriedBy => ("schema", "isPartOf"),
        EdgeKind::Mentions => ("schema", "mentions"),
        EdgeKind::PublishedBy => ("schema", "publisher"),
        EdgeKind::WrittenBy => ("schema", "author"),
        EdgeKind::Relays => ("prov", "wasDerivedFrom"),
        _ => match kind.name() {
            "member_of" => ("schema", "memberOf"),
            "distinct_from" => ("owl", "differentFrom"),
            "supersedes" => ("prov", "wasRevisionOf"),
            "same_as" => ("owl", "sameAs"),
            name => ("dixit", &*camel(name).leak()),
        },
    };
    Word { prefix, local, about: kind.name() }
}

/// `told_to` as `toldTo`. Leaked by its caller: there are as many as kinds of edges.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |out, part| {
        let (head, tail) = part.split_at(part.len().min(1));
        out + &head.to_uppercase() + tail
    })
}
