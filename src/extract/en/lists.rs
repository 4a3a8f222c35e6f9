//! The lists of `model/lang/en/speakers.txt`.

crate::model::lang::sections::lists! {
    "../../model/lang/en/speakers.txt";
    COMPANY = "company",
    FIRM = "firm",
    PUBLIC = "public",
    DOCUMENT = "document",
    ANONYMOUS = "anonymous",
    OWN_THOUGHT = "own thought",
    STIRS = "stirs",
    ANSWERS = "answers",
    MOVES = "moves",
    TALK = "talk",
    BACKS = "backs",
    OUTLET_NOUN = "outlet noun",
    OUTLET_NAME = "outlet name",
    OTHER_TITLE = "other title",
    FREE = "free",
    KIN = "kin",
    PERSON = "person",
    BODY = "body",
    BUREAU = "bureau",
    BOTH = "both",
    ADJUNCTS = "adjuncts",
    PARTNERS = "partners",
}
