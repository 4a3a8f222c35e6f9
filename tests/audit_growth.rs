//! The audit's work grows with the records: twice as many reports cost about twice as much, also where they all say
//! the same, measure the same and cite one another.

use dixit::audit::{self, Context, Policy};
use dixit::base::work;
use dixit::extract;
use dixit::ledger::Ledger;
use dixit::model::{Article, Lang};

/// The work of auditing so many reports: one in two repeats one story, the others say things of their own.
fn cost(reports: usize) -> u64 {
    let mut ledger = Ledger::default();
    let now = "2031-05-04T08:00:00Z".parse().unwrap();
    for n in 0..reports {
        let shared = format!(
            "“We know that the gates of the northern quay will never close again,” said Odell Vance. \
             Mayor Ilse Harrow told Courier {} that {} boats had been turned away.",
            (n + 1) % 40,
            300 + n % 50
        );
        let own = format!("Warden Una Dell {n} said that {n} herons of colony {n} had left marsh {n} for good.");
        let article = Article {
            text: format!("Report {n}\n{}", if n % 2 == 0 { format!("{shared} {own}") } else { own }),
            title: Some(format!("Report {n}")),
            publisher: Some(format!("Courier {}", n % 40)),
            published: "2031-05-02".parse().ok(),
            url: Some(format!("https://courier.example/{n}")),
            lang: Some(Lang::En),
            ..Article::default()
        };
        let reading = extract::read(&article.text, &extract::Context::new(Lang::En));
        ledger.admit(&article, &reading, now);
    }
    let facts = ledger.facts();
    let audit = || {
        let context = Context::new(&facts, "2031-05-04".parse().unwrap());
        audit::run(&context, &Policy::default(), true).findings.len()
    };
    audit();
    work::count(audit).0
}

#[test]
fn twice_the_reports_cost_about_twice_the_work() {
    let (one, two) = (cost(150), cost(300));
    assert!(two < one * 5 / 2, "{one} {two}");
}
