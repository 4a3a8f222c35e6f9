//! Statements in what somebody else says: cut by *she said*, in quotations, told to somebody, behind a relative clause.

use super::statements;

reads! {
    convinced_she_said: "Tess Quarles lost. She is convinced, she told voters in Easton, that the race is not over." =>
        ["Indirect Say | Tess Quarles | She is convinced … that the race is not over | told: voters",
         "Indirect Think | Tess Quarles | that the race is not over"];
    was_told_he_said: "Tom Hale left. He was told, he said, that the matter was closed." =>
        ["Indirect Say | Tom Hale | He was told … that the matter was closed",
         "Indirect Say |  | that the matter was closed | told: Tom Hale"];
    hoped_she_explained: "Tess Quarles came early. She had hoped, she explained, to learn when the road would open." =>
        ["Indirect Say | Tess Quarles | She had hoped … to learn when the road would open",
         "Indirect Think | Tess Quarles | to learn when the road would open"];
    cut_and_nothing_behind: "The road, she said, would open. She was late, she said, that day." =>
        ["Indirect Say | ? | The road … would open", "Indirect Say | ? | She was late … that day"];
    i_told_him: "“I told him, ‘Frank, the money is gone. Go home,’” said Dana Orr, the treasurer. “I asked the board to wait.”" =>
        ["Direct Say | Dana Orr | I told him, ‘Frank, the money is gone. Go home,’ … I asked the board to wait.",
         "Direct Say | Dana Orr | Frank, the money is gone. Go home | told: ?",
         "Indirect Ask | Dana Orr | to wait | told: board"];
    people_ask_me: "“People ask me, ‘When will it open?’” Tom Hale said. “I tell them: Ask the mayor. She knows.”" =>
        ["Direct Say | Tom Hale | People ask me, ‘When will it open?’ … I tell them: Ask the mayor. She knows.",
         "Direct Ask | People | When will it open? | told: Tom Hale", "Indirect Say | Tom Hale | Ask the mayor. She knows | told: ?"];
    assurance_to: "The note contradicts Tom Hale's assurance to lawmakers that the dam was safe. He repeated his warning to colleagues that the bill would fail." =>
        ["Indirect Say | Tom Hale | that the dam was safe | told: lawmakers",
         "Indirect Say | Tom Hale | that the bill would fail | told: colleagues"];
    who_were_told: "Farmers who were assured in May that the aid was coming are starting to suspect that it never will." =>
        ["Indirect Say |  | that the aid was coming | told: Farmers",
         "Indirect Think | Farmers | that it never will"];
    told_by_aides_to: "Reyes said she was told by aides to the leader that the bill would wait." =>
        ["Indirect Say | Reyes | she was told by aides to the leader that the bill would wait",
         "Indirect Say | aides to the leader* | that the bill would wait | told: Reyes"];
    suggestions_that_amounted: "The minister rejected suggestions from critics that the losses amounted to fraud." =>
        ["Indirect Deny | minister | suggestions from critics that the losses amounted to fraud",
         "Indirect Say | critics | that the losses amounted to fraud"];
    urged_in_recent_weeks: "Aides urged her in recent weeks to reconsider." => ["Indirect Urge | Aides* | to reconsider"];
    while_conceding: "Party officials insisted that the race was close while conceding in private that it was not." =>
        ["Indirect Say | Party officials | that the race was close", "Indirect Say | Party officials | that it was not"];
    a_different_story: "Tom Hale quit, his office said. His friends tell a different story: He had been pushed out, they said." =>
        ["Indirect Say | Tom Hale's office | Tom Hale quit",
         "Indirect Say | Tom Hale's friends | He had been pushed out"];
    her_view_twice: "In her view, Ms. Orr said, the plan is doomed." => ["Indirect Say | Orr | In her view … the plan is doomed"];
    between: "Quill, according to two people who saw the letter, ignored it." =>
        ["Indirect Say | two people who saw the letter* | Quill … ignored it"];
    accused_by_rivals: "Accused by rivals of dodging debates, Ms. Ortega said that she would meet anyone." =>
        ["Indirect Say | rivals | dodging debates", "Indirect Say | Ortega | that she would meet anyone"];
    but_that: "Calloway writes that she considered quitting but that her mother objected." =>
        ["Indirect Say | Calloway | that she considered quitting but that her mother objected",
         "Indirect Think | Calloway | quitting"];
    said_on_friday_though: "Talks have stalled, officials said on Friday, though both sides plan to meet. The bridge will reopen, the mayor, Al Fusco, said on Monday, but he gave no date." =>
        ["Indirect Say | officials* | Talks have stalled", "Indirect Say | Al Fusco | The bridge will reopen"];
    would_not_say_when: "The mayor would not say when he had been told. He said when he left that he was done." =>
        ["Indirect Decline | mayor | when he had been told"];
    both_were_wrong: "The mayor said both were wrong. Critics say neither is true." =>
        ["Indirect Say | mayor | both were wrong", "Indirect Say | Critics | neither is true"];
    one_word_reply: "Asked about it, a spokesman for Mr. Pike, Neil Okafor, sent a short reply: “No.”" =>
        ["Direct Say | Neil Okafor>Pike | No."];
    passive_goes_on: "The plan has been hailed as a breakthrough and derided as a stunt." =>
        ["Indirect Say |  | as a stunt"];
    by_her_account: "By her own account, Ms. Orr had slept two hours. Mr. Hale, in his telling, never wanted the job." =>
        ["Indirect Say | Orr | Ms. Orr had slept two hours", "Indirect Say | Hale | Mr. Hale … never wanted the job"];
    told_by_nobody: "They were told to evacuate. Mr. Lund was ordered to pay a fine. People forced to leave stayed." =>
        ["Indirect Say |  | to evacuate | told: ?"];
    the_fear_among: "The fear among Democrats is that the base will stay home." =>
        ["Indirect Say | Democrats | that the base will stay home"];
    accused_of_taking_bribes: "The senator accused of taking bribes says he is innocent." =>
        ["Indirect Say | senator | he is innocent"];
}
