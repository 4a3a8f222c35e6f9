//! Where something was said, to whom, when, and through whom: made-up sentences, printed on Wednesday, March 5, 2031.

use super::who;
use dixit::base::PartialDate;
use dixit::extract::{Context, read};
use dixit::model::{Lang, Reading};

fn reading(body: &str) -> (String, Reading) {
    let text = format!("News of the day\n{body}");
    let mut context = Context::new(Lang::En);
    context.published = PartialDate::ymd(2031, 3, 5);
    let reading = read(&text, &context);
    (text, reading)
}

/// `speakers | venue | told | via | day` of the first statement.
fn setting(body: &str) -> String {
    let (text, reading) = reading(body);
    let d = reading.drafts.first().unwrap_or_else(|| panic!("no statement: {body}"));
    let venue = d.venue.map_or("", |v| v.of(&text));
    let day = d.said_at.map_or(String::new(), |d| d.to_string());
    [&who(&d.speakers), venue, &who(&d.told_to), &who(&d.relayed_by), &day].join(" | ")
}

#[test]
fn where_and_to_whom() {
    for (body, expected) in [
        (
            "Quill said at a news conference in Easton that it was safe.",
            "Quill | at a news conference in Easton |  |  | ",
        ),
        (
            "At a rally in Easton on Monday, Quill vowed to stay.",
            "Quill | At a rally in Easton on Monday |  |  | 2031-03-03",
        ),
        ("During Tuesday's debate, Quill accused Roe of lying.", "Quill | During Tuesday's debate |  |  | 2031-03-04"),
        ("In a Facebook post, Quill said it was safe.", "Quill | In a Facebook post |  |  | "),
        ("“It is safe,” Quill said on the Senate floor.", "Quill | on the Senate floor |  |  | "),
        ("Quill wrote on Twitter that it was safe.", "Quill | on Twitter |  |  | "),
        ("Quill said in her ruling that it was safe.", "Quill | in her ruling |  |  | "),
        (
            "Quill said Sunday on CNN's \"State of Play\" that it was safe.",
            "Quill | on CNN's \"State of Play\" |  |  | 2031-03-02",
        ),
        (
            "In an interview on Harbor Radio's “Morning,” Quill said it was safe.",
            "Quill | In an interview on Harbor Radio's “Morning,” |  |  | ",
        ),
        (
            "In an interview with Harbor Radio, Quill said it was safe.",
            "Quill | In an interview with Harbor Radio | Harbor Radio |  | ",
        ),
        (
            "“It is safe,” Quill said in an interview with the Harbor Times on Tuesday.",
            "Quill | in an interview with the Harbor Times on Tuesday | Harbor Times |  | 2031-03-04",
        ),
        ("In remarks to reporters, Quill said it was safe.", "Quill | In remarks to reporters | reporters |  | "),
        ("Quill, speaking to Harbor News, said it was safe.", "Quill | speaking to Harbor News | Harbor News |  | "),
        (
            "Speaking to reporters on Friday, Quill said it was safe.",
            "Quill | Speaking to reporters on Friday | reporters |  | 2031-02-28",
        ),
        (
            "Quill told lawmakers during a hearing in Easton that it was safe.",
            "Quill | during a hearing in Easton | lawmakers |  | ",
        ),
        ("“It is safe,” Quill told the Harbor Times's Lena Park.", "Quill |  | Lena Park; Harbor Times |  | "),
        ("“It is safe,” Quill told Lena Park of Harbor News.", "Quill |  | Lena Park; Harbor News |  | "),
        ("Quill said in court on March 3 that it was safe.", "Quill | in court on March 3 |  |  | 2031-03-03"),
        ("Quill told reporters on Jan. 6 that it was safe.", "Quill |  | reporters |  | 2031-01-06"),
        ("Quill said on March 3 the bridge was safe.", "Quill |  |  |  | 2031-03-03"),
        ("Quill said at 3 p.m. on Monday that it was safe.", "Quill |  |  |  | 2031-03-03"),
        // What only looks like it.
        ("In Easton, Quill said it was safe.", "Quill |  |  |  | "),
        ("After the debate ended, Quill said it was safe.", "Quill |  |  |  | "),
        ("Quill told Harbor News's rivals that it was safe.", "Quill |  | Harbor News's rivals |  | "),
        ("Quill said the speech in Easton was safe.", "Quill |  |  |  | "),
    ] {
        assert_eq!(setting(body), expected, "{body}");
    }
}

#[test]
fn what_is_said_begins_behind_the_day() {
    for body in [
        "Quill said on March 3 the bridge was safe.",
        "Quill told reporters in court on Jan. 6 the bridge was safe.",
        "Quill said at 3 p.m. on Monday the bridge was safe.",
    ] {
        let (text, reading) = reading(body);
        assert_eq!(reading.drafts[0].fragments[0].of(&text), "the bridge was safe", "{body}");
    }
}

#[test]
fn through_whom() {
    for (body, expected) in [
        ("The bridge is safe, said Jane Quill, quoted by the Harbor Times.", "Jane Quill |  |  | Harbor Times | "),
        (
            "According to a report in the Harbor Times, the mayor quit.",
            "report in the Harbor Times |  |  | Harbor Times | ",
        ),
        (
            "Citing two officials, the Harbor Times reported that the mayor quit.",
            "two officials* |  |  | Harbor Times | ",
        ),
        ("According to a report by the committee, the mayor quit.", "report by the committee |  |  |  | "),
        ("Citing the cold, Quill said she would stay.", "Quill |  |  |  | "),
    ] {
        assert_eq!(setting(body), expected, "{body}");
    }
}

/// What the article says it retells, with the words that say so.
fn retells(body: &str) -> Vec<String> {
    let (text, reading) = reading(body);
    reading.retellings.iter().map(|r| format!("{}: {}", r.from, r.span.of(&text))).collect()
}

#[test]
fn the_top_of_an_article_tells_whom_it_retells() {
    for (body, expected) in [
        ("The Tarn Wire reported Tuesday that the mayor had resigned.", "Tarn Wire: The Tarn Wire reported"),
        ("The mayor quit, according to a report in the Harbor Times.", "Harbor Times: report in the Harbor Times"),
        ("It is safe, said Jane Quill, quoted by the Harbor Times.", "Harbor Times: quoted by the Harbor Times"),
        ("“We are done,” Mayor Jane Quill said, the Harbor Times reported.", "Harbor Times: the Harbor Times reported"),
        (
            "It is safe, Quill told the Harbor Times. The Harbor Times reported that she knew.",
            "Harbor Times: The Harbor Times reported",
        ),
    ] {
        assert_eq!(retells(body), [expected], "{body}");
    }
    let later =
        format!("It rained.\n{}The Tarn Wire reported that the mayor had resigned.", "It rained again.\n".repeat(4));
    // What was told to an outlet is that statement's relay, not the whole article's.
    for body in [
        "The mayor told reporters that the bridge was safe.",
        "The Harbor Council said it was safe.",
        "“We are done,” Quill told the Harbor Times.",
        "“It is safe,” Quill said in an interview with Harbor Radio.",
        // What the text has of its own comes first.
        "It is safe, Jane Quill told the Tarn Wire.\nAccording to the Harbor Times, the council knew.",
        "“It is safe,” Jane Quill said on Monday. The Harbor Times reported that the council knew.",
        &later,
    ] {
        assert_eq!(retells(body), [] as [&str; 0], "{body}");
    }
}

/// `speakers: words` of every statement.
fn turns(text: &str) -> Vec<String> {
    let reading = read(text, &Context::new(Lang::En));
    let words = |d: &dixit::model::Draft| d.fragments.iter().map(|f| f.of(text)).collect::<Vec<_>>().join(" … ");
    reading.drafts.iter().map(|d| format!("{}: {}", who(&d.speakers), words(d))).collect()
}

#[test]
fn transcripts_give_every_turn_to_its_label() {
    let text = "Briefing by Secretary Jane Okafor\n\nMS. OKAFOR: The pier will close on Friday.\n\nWe will pay for the \
                ferry.\n\nQ Will the county pay?\n\nMS. OKAFOR: We do not know yet.\n\n(Laughter.)\n\nI told them so.\n\n\
                MAYOR ROE: In May.\n\nThe briefing ended at ten.";
    assert_eq!(
        turns(text),
        [
            "Jane Okafor: The pier will close on Friday. … We will pay for the ferry.",
            ": Will the county pay?",
            "Jane Okafor: We do not know yet. … I told them so.",
            "Roe: In May.",
        ]
    );
    let text = "Answers at the pier\n\nINTERVIEWER: Will the county pay?\n\nJANE OKAFOR: We do not know.\n\nINTERVIEWER: \
                When?\n\nOKAFOR: Soon.";
    let last = turns(text).pop();
    assert_eq!(last.as_deref(), Some("Jane Okafor: Soon."));
}
