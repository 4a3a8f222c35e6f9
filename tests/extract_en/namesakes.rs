//! Whom a surname, a description or a pronoun means where several are named: made-up news, with near misses beside.

use super::statements;

reads! {
    husband_and_wife: "Don and Betty Kessler say the county took their farm. Kessler said he planned to appeal." =>
        ["Indirect Say | Don Kessler; Betty Kessler | the county took their farm",
         "Indirect Say | Don Kessler | he planned to appeal", "Indirect Promise | Don Kessler | to appeal"];
    his_sister: "Sheriff Ray Oakes closed the road. Oakes said it was unsafe.\nJoan Oakes, a teacher, said nobody had asked.\nThe road is long. It leads to the port, where trucks wait every day for the ferry to the islands in the bay, and to the old mill, the school and the market beyond it, and to a farm that nobody has worked for many years.\nOakes said it would open in May." =>
        ["Indirect Say | Ray Oakes | it was unsafe",
         "Indirect Say | Joan Oakes | nobody had asked",
         "Indirect Say | Ray Oakes | it would open in May"];
    right_there: "Sheriff Ray Oakes closed the road. Oakes said it was unsafe. Joan Oakes, a teacher, asked why. Oakes said nobody had told her." =>
        ["Indirect Say | Ray Oakes | it was unsafe",
         "Indirect Ask | Joan Oakes | why",
         "Indirect Say | Joan Oakes | nobody had told her"];
    the_younger: "Former Mayor Curtis Bell Jr. left. His son, Curtis Bell III, runs a mill. The younger Bell said it was late. The elder Bell said it was early." =>
        ["Indirect Say | Curtis Bell III | it was late",
         "Indirect Say | Curtis Bell Jr. | it was early"];
    of_two_particles: "Their attorney, Maria de la Cruz, said it was late. De la Cruz said nobody came." =>
        ["Indirect Say | Maria de la Cruz | it was late",
         "Indirect Say | Maria de la Cruz | nobody came"];
    nicknamed: "Mitchell “Mitch” Sorensen left. Mitch says it was late. “I am done,” Sorensen said." =>
        ["Indirect Say | Mitchell “Mitch” Sorensen | it was late",
         "Direct Say | Mitchell “Mitch” Sorensen | I am done"];
    described_before_the_name: "His challenger, former deputy Hank Purcell, said it was late. Her husband, the novelist Peter Ballard, said it was early. One of the tenants, retired teacher Mort Haskins, said it was wet." =>
        ["Indirect Say | Hank Purcell | it was late",
         "Indirect Say | Peter Ballard | it was early",
         "Indirect Say | Mort Haskins | it was wet"];
    the_union: "The American Port Workers’ Union said it was late. Friends of the Moor, a charity, left. The charity said it was early." =>
        ["Indirect Say | American Port Workers’ Union | it was late",
         "Indirect Say | Friends of the Moor | it was early"];
    parent_is_no_name: "Parent Jill Abram said it was late." =>
        ["Indirect Say | Jill Abram | it was late"];
    the_texan_is_from_texas: "Rep. Dwight Sayles of Texas left. Mayor Ann Roe spoke. The Texan said it was late." =>
        ["Indirect Say | Dwight Sayles | it was late"];
    the_ohio_republican_right_there: "Rep. Carl Lindholm was cleared, and the Ohio Republican said it was late." =>
        ["Indirect Say | Carl Lindholm | it was late"];
    a_democrat_is_no_republican: "Rep. Carl Lindholm (D-Iowa) was cleared, and the Ohio Republican said it was late." =>
        ["Indirect Say | Ohio Republican | it was late"];
    the_new_mp: "The winner, Liberal Democrat Anthea Rusk, said it was late. “I am glad,” the new MP said." =>
        ["Indirect Say | Anthea Rusk | it was late",
         "Direct Say | Anthea Rusk | I am glad"];
    the_challenger: "It took an hour for Alex Petrov to thank Mayor Joanne Vance. “I am glad,” said the challenger. The incumbent said it was late." =>
        ["Direct Say | Alex Petrov | I am glad",
         "Indirect Say | Joanne Vance | it was late"];
    the_chief_of_a_body: "NATO Secretary-General Lars Holm left. The NATO chief said it was late." =>
        ["Indirect Say | Lars Holm | it was late"];
    the_property_tycoon: "Billionaire Victor Straub left. The property tycoon said it was late." =>
        ["Indirect Say | Victor Straub | it was late"];
    the_former_marine: "Sen. Doug Frame, a retired Marine colonel, left. The former Marine said it was late." =>
        ["Indirect Say | Doug Frame | it was late"];
    she_in_the_next_sentence: "Senator Joe Breit had a lawyer. Dr. Sal Manko told the court he was ill.\nThe senator, in a grey suit, left. Outside, he said it was late." =>
        ["Indirect Say | Sal Manko | he was ill | told: court",
         "Indirect Say | Joe Breit | it was late"];
    he_whom_she_asked: "Sen. Ann Montoya asked Secretary Leland Rourke whether he had read it. He said he had." =>
        ["Indirect Ask | Ann Montoya | whether he had read it | told: Leland Rourke",
         "Indirect Say | Leland Rourke | he had"];
    whose_agent: "Rory Osgood’s office said it was late. Mayor Peter Vane’s wife was there. Osgood’s office was shut. His agent said he was ill." =>
        ["Indirect Say | Rory Osgood’s office | it was late",
         "Indirect Say | Rory Osgood’s agent | he was ill"];
    one_of_them: "Two officials said it was late. One of them said it was early. Another said it was wet." =>
        ["Indirect Say | Two officials* | it was late",
         "Indirect Say | One of them* | it was early",
         "Indirect Say | Another* | it was wet"];
    more_than_twenty: "More than 20 employees said it was late. One cabinet ally said it was early. A second Democrat said it was wet. Aides to Paul Oster said it was dry." =>
        ["Indirect Say | More than 20 employees* | it was late",
         "Indirect Say | One cabinet ally* | it was early",
         "Indirect Say | second Democrat* | it was wet",
         "Indirect Say | Aides to Paul Oster* | it was dry"];
    the_two_of_the_paragraph: "Mayor Ann Roe spoke.\nPhil Eastman and Rita Cho met parents. The two said it was late." =>
        ["Indirect Say | Phil Eastman; Rita Cho | it was late"];
    an_mp_who: "Labour has suspended an MP who said it was late. Derek Osgood, 58, is sorry." =>
        ["Indirect Say | Derek Osgood | it was late"];
    a_town_is_no_member: "The rain fell on Dunmuir. The MSP for Dunmuir said it was late." =>
        ["Indirect Say | MSP for Dunmuir | it was late"];
    a_trade_before_the_name: "Neurologist Amit Desai said it was late. Cllr Maggie Threlfall said it was early. Cllr Threlfall left." =>
        ["Indirect Say | Amit Desai | it was late", "Indirect Say | Maggie Threlfall | it was early"];
    initials_are_no_state: "The mayor’s opponent, J.D. Scholes, said it was late." =>
        ["Indirect Say | J.D. Scholes | it was late"];
    whose_spokesman: "Mayor Helena Voss left. Her spokesman, Luis Prado, said it was late." =>
        ["Indirect Say | Luis Prado>Helena Voss | it was late"];
    one_of_two_ministers: "Two ministers had wavered. One, police minister Rod Teague, said it was late." =>
        ["Indirect Say | Rod Teague | it was late"];
    donors_and_strategists: "Two other donors said it was late. One strategist working on the race said it was early." =>
        ["Indirect Say | Two other donors* | it was late",
         "Indirect Say | One strategist working on the race* | it was early"];
    the_new_premier: "Premier Lachlan Boyd was dumped. Treasurer Mia Anast won the ballot. “I am humbled,” Ms Anast said. The new premier said it was late. The ousted premier said it was early." =>
        ["Direct Say | Mia Anast | I am humbled",
         "Indirect Say | Mia Anast | it was late",
         "Indirect Say | Lachlan Boyd | it was early"];
    the_anchor: "CNN host Tanya Burke left. The anchor said it was late." =>
        ["Indirect Say | Tanya Burke | it was late"];
    another_deputy: "“It is late,” said Nan Griggs. Another deputy backed him up but was afraid. She said it was early." =>
        ["Direct Say | Nan Griggs | It is late", "Indirect Say | Another deputy* | it was early"];
    roe_says_three: "Barlow says three deputies have told him they were late." =>
        ["Indirect Say | Barlow | three deputies have told him they were late",
         "Indirect Say | three deputies* | they were late | told: Barlow"];
    when_her_son_was_ill: "Lourdes Pena met Rep. Marlene Dufresne. When Pena’s son was ill, she said, the lawmaker paid." =>
        ["Indirect Say | Lourdes Pena | When Pena’s son was ill … the lawmaker paid"];
    a_surname_in_capitals: "Sen. Sam Tillery met the mayor.\nTILLERY: “Crime is up, and nobody cares.”" =>
        ["Direct Say | Sam Tillery | Crime is up, and nobody cares."];
    emeritus: "Sheriff Emeritus Bob Haugen said it was late. A former scheduler said it was early." =>
        ["Indirect Say | Bob Haugen | it was late", "Indirect Say | former scheduler* | it was early"];
    the_tory_grandee: "Local MP Sir Greg Fairley said it was late. The Tory grandee said it was early." =>
        ["Indirect Say | Greg Fairley | it was late", "Indirect Say | Greg Fairley | it was early"];
    the_mayor_of_the_town: "Mayor Ada Stroud of Westport and Mayor Ben Kilgore of Eastport met. One of the mayors said it was late. The Westport mayor said it was early. Both sides said it was wet." =>
        ["Indirect Say | One of the mayors* | it was late",
         "Indirect Say | Ada Stroud | it was early",
         "Indirect Say | Both sides | it was wet"];
    after_the_hearing: "After the hearing, Vaughn’s deputy, Todd Lemire, said it was late." =>
        ["Indirect Say | Todd Lemire | it was late"];
    a_committee_is_a_group: "EASTON CITY (AP) — The Easton Democratic Committee said it was late. The group said it was early." =>
        ["Indirect Say | Easton Democratic Committee | it was late",
         "Indirect Say | Easton Democratic Committee | it was early"];
}
