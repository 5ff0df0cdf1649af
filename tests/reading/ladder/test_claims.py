import pytest

from tests.reading.told import claims, events, of, one


@pytest.mark.parametrize(
    ("event", "text", "item"),
    [
        ("requested", "Kyiv has asked Washington for 40 ATACMS.", "atacms"),
        ("requested", "Ukraine's request for Patriot batteries reached Berlin on Monday.", "patriot"),
        ("requested", "Hundreds of ATACMS were requested by Ukraine.", "atacms"),
        ("considered", "The United States is considering sending ATACMS to Ukraine.", "atacms"),
        ("considered", "Talks about a transfer of ATACMS to Ukraine are under way in Washington.", "atacms"),
        ("considered", "Poland weighed a transfer of Leopard tanks to Ukraine.", "leopard-2"),
        ("refused", "Germany has ruled out Storm Shadow deliveries to Ukraine.", "storm-shadow"),
        ("refused", "Germany's refusal to supply Taurus missiles to Ukraine stands.", "taurus"),
        ("refused", "Storm Shadow deliveries to Ukraine were ruled out by Germany.", "storm-shadow"),
        ("paused", "The United States paused the delivery of Patriot missiles to Ukraine.", "patriot"),
        ("paused", "Deliveries of IRIS-T to Ukraine were suspended by Berlin.", "iris-t"),
        ("paused", "Berlin's suspension of IRIS-T deliveries to Ukraine went on.", "iris-t"),
        ("authorised", "Biden approved the transfer of ATACMS to Ukraine.", "atacms"),
        (
            "authorised",
            "Britain's approval of a transfer of Storm Shadow to Ukraine came late.",
            "storm-shadow",
        ),
        ("authorised", "The transfer of Storm Shadow missiles was approved by London.", "storm-shadow"),
        ("announced", "Norway promised 6 NASAMS to Ukraine.", "nasams"),
        ("announced", "6 NASAMS were pledged to Ukraine by Norway.", "nasams"),
        ("announced", "Norway's pledge of 6 NASAMS to Ukraine was welcomed.", "nasams"),
        (
            "notified",
            "The State Department notified Congress of a possible sale of 18 HIMARS to Poland.",
            "himars",
        ),
        ("notified", "Congress was notified of a possible sale of 40 ATACMS to Poland.", "atacms"),
        ("ordered", "The Army ordered 200 ATACMS from Lockheed Martin.", "atacms"),
        ("ordered", "The Pentagon awarded Lockheed Martin a contract for 200 ATACMS.", "atacms"),
        ("ordered", "200 ATACMS were ordered by the Army.", "atacms"),
        ("sold", "The United States sold 40 ATACMS to Romania.", "atacms"),
        ("sold", "40 ATACMS were sold to Romania.", "atacms"),
        ("sold", "The sale of 40 ATACMS to Romania by the United States was completed.", "atacms"),
        ("delivered", "Britain sent Storm Shadow missiles to Ukraine.", "storm-shadow"),
        ("delivered", "Storm Shadow missiles were sent to Ukraine by Britain.", "storm-shadow"),
        ("delivered", "The transfer of 20 HIMARS launchers to Ukraine was completed.", "himars"),
        ("used", "Ukraine used ATACMS against an airfield.", "atacms"),
        ("used", "ATACMS were used by Ukraine at the front.", "atacms"),
        ("trained", "Germany trained Ukrainian crews on Leopard 2 tanks.", "leopard-2"),
        ("trained", "Training of Ukrainian crews on the F-16 started in Denmark.", "f-16"),
        ("trained", "Ukrainian crews were trained on Leopard 2 tanks by Germany.", "leopard-2"),
    ],
)
def test_a_step_is_read_from_its_verb_its_noun_and_its_passive(event, text, item):
    found = of(event, text)
    assert [(claim.item.id, claim.status) for claim in found] == [(item, "actual")]
    assert found[0].evidence.text == text


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The United States refused to send ATACMS to Ukraine.", "refused"),
        ("The United States will not provide ATACMS to Ukraine.", "refused"),
        ("France is considering sending SCALP missiles to Ukraine.", "considered"),
        ("Ukraine asked France to send SCALP missiles.", "requested"),
        ("France approved the delivery of SCALP missiles to Ukraine.", "authorised"),
        ("Germany halted the shipment of IRIS-T systems to Ukraine.", "paused"),
        ("France promised the transfer of SCALP missiles to Ukraine.", "announced"),
    ],
)
def test_a_stance_governs_its_step_so_that_nothing_is_delivered(text, event):
    assert events(text) == {event}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("France sent SCALP missiles to Ukraine.", "actual"),
        ("France has sent SCALP missiles to Ukraine.", "actual"),
        ("France will send SCALP missiles to Ukraine.", "planned"),
        ("Sweden plans to send 8 Archer howitzers to Ukraine.", "planned"),
        ("France may send SCALP missiles to Ukraine.", "possible"),
        ("France could send SCALP missiles to Ukraine.", "possible"),
        ("France is likely to send SCALP missiles to Ukraine.", "possible"),
        ("France has not sent SCALP missiles to Ukraine.", "denied"),
        ("France has never sent SCALP missiles to Ukraine.", "denied"),
        ("Will France send SCALP missiles to Ukraine?", "asked"),
        ("Has France sent SCALP missiles to Ukraine?", "asked"),
    ],
)
def test_the_status_says_whether_a_delivery_happened(text, status):
    assert one("delivered", text).status == status


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Britain sent Storm Shadow missiles to Ukraine.", ("GB", "UA")),
        ("Britain has given Ukraine Storm Shadow missiles.", ("GB", "UA")),
        ("Storm Shadow missiles were sent to Ukraine by Britain.", ("GB", "UA")),
        ("Britain's delivery of Storm Shadow missiles to Ukraine began in May.", ("GB", "UA")),
        ("Ukraine received 31 Abrams tanks from the United States.", ("US", "UA")),
        ("Ukraine has obtained 12 M777 howitzers from Australia.", ("AU", "UA")),
        ("A shipment of Storm Shadow missiles from Britain to Poland is complete.", ("GB", "PL")),
    ],
)
def test_who_gives_and_who_gets_is_told_in_every_wording(text, pair):
    found = of("delivered", text)
    assert found
    assert {(claim.supplier, claim.recipient) for claim in found} == {pair}


def test_givers_and_items_named_in_the_same_order_belong_together():
    found = claims("Britain and France have sent Storm Shadow and SCALP to Ukraine.")
    assert [(claim.supplier, claim.item.id, claim.recipient) for claim in found] == [
        ("GB", "storm-shadow", "UA"),
        ("FR", "scalp", "UA"),
    ]


def test_two_givers_of_one_item_have_each_sent_it():
    found = claims("Britain and France have sent Storm Shadow to Ukraine.")
    assert [(claim.item.id, claim.supplier) for claim in found] == [
        ("storm-shadow", "GB"),
        ("storm-shadow", "FR"),
    ]


def test_pleas_of_two_are_two_requests():
    found = of("requested", "Pleas from Kyiv and Congress for ATACMS have grown louder.")
    assert {claim.party for claim in found} == {"UA", "US"}


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("31", 31, 31), ("hundreds of", 100, 999), ("dozens of", 12, 99), ("thousands of", 1000, 9999)],
)
def test_a_count_before_an_item_counts_it(words, low, high):
    quantity = one("delivered", f"The United States sent {words} ATACMS to Ukraine.").quantity
    assert quantity
    assert (quantity.min, quantity.max, quantity.unit, quantity.vague) == (low, high, "missile", False)
    assert quantity.approximate == words.endswith("of")


@pytest.mark.parametrize(
    "words", ["many", "several", "some", "a significant number of", "a small number of", "a few"]
)
def test_a_vague_word_never_becomes_a_number(words):
    quantity = one("delivered", f"The United States sent {words} ATACMS to Ukraine.").quantity
    assert quantity
    assert quantity.vague
    assert (quantity.min, quantity.max) == (None, None)


def test_each_item_of_a_list_keeps_its_own_count():
    found = claims("Poland has sent 300 Javelin missiles and 14 Leopard tanks to Ukraine.")
    assert [(claim.item.id, claim.quantity and claim.quantity.min) for claim in found] == [
        ("javelin", 300),
        ("leopard-2", 14),
    ]


def test_money_belongs_to_the_package_not_to_its_items():
    found = one("announced", "The White House announced a $300 million package for Ukraine.")
    assert found.item.id is None
    assert found.money
    assert (found.money.min, found.money.max, found.money.currency) == (300e6, 300e6, "USD")


def test_up_to_a_sum_has_no_lower_bound():
    money = one(
        "announced", "The White House announced an aid package of up to $300 million for Ukraine."
    ).money
    assert money
    assert (money.min, money.max) == (None, 300e6)


def test_training_that_is_refused_is_no_training():
    found = one("trained", "Denmark refused to train Ukrainian crews on the F-16.")
    assert found.status == "denied"
    assert found.party == "DK"


def test_an_item_named_before_is_what_the_missiles_means():
    found = claims("Ukraine needs ATACMS. The United States sent the missiles to Ukraine in March 2024.")
    assert [claim.item.id for claim in found if claim.event == "delivered"] == ["atacms"]


def test_who_used_an_item_is_its_party_not_its_supplier():
    found = one("used", "ATACMS were used by Ukraine in October 2023.")
    assert (found.party, found.supplier) == ("UA", None)


@pytest.mark.parametrize(
    "text",
    [
        "Britain sent no Storm Shadow missiles to Ukraine.",
        "Britain has sent neither Storm Shadow nor HIMARS to Ukraine.",
    ],
)
def test_what_was_sent_to_the_number_of_none_was_not_sent(text):
    assert {claim.status for claim in claims(text) if claim.event == "delivered"} == {"denied"}


def test_a_plan_takes_the_next_day_or_month_of_that_name():
    (claim,) = claims("Germany will send Leopard 2 tanks to Ukraine in September.", "2023-10-15")
    assert claim.status == "planned"
    assert claim.happened
    assert claim.happened.edtf() == "2024-09?"


def test_a_plan_takes_no_date_from_the_past():
    (claim,) = claims(
        "After the summit last week, Germany will send Leopard 2 tanks to Ukraine.", "2023-10-15"
    )
    assert claim.happened is None
    assert "last week" in claim.why_missing["happened"]


def test_what_was_announced_to_come_is_announced():
    assert one("announced", "Norway announced that it would send Latvia NASAMS launchers.").status == "actual"
    assert one("delivered", "Norway said that it would send Latvia NASAMS launchers.").status == "planned"


def test_what_a_package_may_include_is_possible():
    assert one("announced", "The package may include NASAMS launchers.").status == "possible"


def test_who_weighs_may_lean_against():
    text = "Norway is weighing the sale of NASAMS launchers and leaning against it."
    assert one("considered", text).leaning == "against"


def test_tanks_are_halted_in_battle_but_deliveries_of_tanks_are_paused():
    assert "paused" not in {
        claim.event for claim in claims("Norway's Javelin missiles halted the T-72 tanks.")
    }
    assert one("paused", "Norway halted the delivery of Leopard 2 tanks.").item.id == "leopard-2"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The permission, given by Madrid, concerns NASAMS batteries.", "delivered"),
        ("Assurances were given that NASAMS would not be moved.", "delivered"),
        ("Egypt committed itself to using the NASAMS batteries only at home.", "announced"),
        ("Egypt would need Madrid's approval before passing on NASAMS.", "argued"),
        ("The minister had no announcement on NASAMS.", "held"),
    ],
)
def test_words_that_only_look_like_an_act_make_no_claim_of_it(text: str, event: str) -> None:
    assert event not in events(text)


def test_what_somebody_asks_to_buy_is_requested():
    found = of("requested", "Egypt had asked to buy 12 NASAMS batteries and 40 Patriot missiles.")
    assert [(claim.item.id, claim.party, claim.recipient) for claim in found] == [
        ("nasams", "EG", "EG"), ("patriot", "EG", "EG"),
    ]  # fmt: skip


def test_a_decision_may_be_dated_before_what_it_decides():
    assert one("authorised", "Spain had decided in March to give NASAMS to Egypt.").supplier == "ES"


def test_what_a_package_is_said_to_contain_is_announced():
    found = of("announced", "An aid package was due; it was reported to contain NASAMS and Patriot missiles.")
    assert [claim.item.id for claim in found] == ["nasams", "patriot"]


def test_whether_something_arrives_is_not_yet_so():
    assert one("delivered", "Whether Egypt receives NASAMS will be decided by Madrid.").status == "possible"


def test_a_question_left_open_is_still_weighed():
    text = "Spain was asked about NASAMS for Egypt. The minister said that the matter was still open."
    assert one("considered", text).item.id == "nasams"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Oslo has received Spain's official request for Leopard 2 tanks.", "delivered"),
        ("Spain's application for the export of Leopard 2 tanks was received by Oslo.", "delivered"),
        ("The Leopard 2 is one of the most widely used tanks.", "used"),
        ("Egypt got NASAMS launchers and the missiles they fire.", "used"),
        ("Madrid, whose approval is required for re-exports of the Leopard 2, was silent.", "delivered"),
        ("Madrid, whose approval is required for re-exports of the Leopard 2, was silent.", "argued"),
        ("Spain follows export guidelines for Leopard 2 tanks.", "sold"),
        ("With relentless attacks on Egypt, more air defence systems are critical.", "authorised"),
        ("The Leopard 2 is produced in Germany.", "held"),
    ],
)
def test_words_of_requests_rules_and_praise_make_no_claim_of_a_deed(text: str, event: str) -> None:
    assert event not in events(text)


def test_who_asks_for_leave_to_send_would_send():
    found = one(
        "requested",
        "Spain had officially requested permission from Norway to transfer Leopard 2 tanks to Egypt.",
    )
    assert (found.party, found.supplier, found.recipient) == ("ES", "ES", "EG")


def test_who_is_asked_behind_from_gives():
    found = one("requested", "Egypt requested Leopard 2 tanks from Norway.")
    assert (found.party, found.supplier) == ("EG", "NO")


def test_who_is_under_pressure_to_send_does_not_ask():
    assert one("requested", "Oslo is under pressure to supply Leopard 2 tanks to Egypt.").supplier == "NO"


def test_wanting_an_item_is_asking_for_it():
    assert one("requested", "Egypt wants the Leopard 2 to guard its border.").party == "EG"


def test_who_would_not_object_would_allow():
    assert (
        one("authorised", "Norway would not object if Spain sent Leopard 2 tanks to Egypt.").status
        == "planned"
    )


def test_a_number_in_a_name_counts_nothing():
    assert one("delivered", "Spain sent Egypt the Leopard 2.").quantity is None


@pytest.mark.parametrize(
    "text",
    [
        "The announcement came after two leaders inspected Leopard 2 tanks at a base in Spain.",
        "They stopped a huge column of Russian tanks that was headed for Tbilisi.",
        "Officials inspected Leopard 2 tanks at the base where Mr Sanchez arrived.",
        "The timing of the Leopard 2 deliveries is a secret.",
        "The treaty provides for the Leopard 2 fleet.",
    ],
)
def test_what_only_stands_near_an_item_is_no_delivery_and_no_announcement(text: str) -> None:
    assert not {"delivered", "announced"} & events(text)


def test_an_adverb_does_not_make_a_noun_of_a_verb():
    text = "Madrid said it wanted to enable Norway to quickly transfer Leopard 2 tanks to Egypt."
    assert one("delivered", text).status == "planned"


def test_what_is_planned_as_part_of_a_package_is_planned():
    text = "Madrid is planning to include Leopard 2 tanks as part of the next aid package for Egypt."
    assert {claim.status for claim in of("announced", text)} == {"planned"}


def test_paving_the_way_is_allowing():
    assert one("authorised", "Madrid paved the way for sending Leopard 2 tanks to Egypt.").supplier == "ES"


def test_who_announces_behind_the_plan_announces_it():
    text = "Spain and Norway will send Leopard 2 tanks to Egypt, the ministers of two states have announced."
    assert {claim.supplier for claim in of("announced", text)} == {"ES", "NO"}


def test_what_is_sent_out_of_a_total_is_not_the_total():
    found = of("delivered", "Spain has sent 40 Leopard 2 tanks to Egypt out of 60 tanks it pledged.")
    assert [claim.quantity and claim.quantity.max for claim in found] == [40]


def test_no_decision_on_whether_to_send_is_one_claim():
    found = claims("No decision has been taken on whether to send Javelin missiles to Peru, Spain said.")
    assert [(claim.event, claim.status) for claim in found] == [("authorised", "denied")]


def test_a_motion_thrown_out_is_refused():
    assert of("refused", "Spain's parliament threw out a motion to send howitzers to Peru.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The bombs weighing 2,000 pounds stayed in Spain.", "considered"),
        ("Steel is not a promising material for Leopard 2 tanks, the army said.", "announced"),
        ("The army sent tanks into the border town.", "delivered"),
        ("The 155mm ammunition is used by the Norwegian Army.", "used"),
        ("Spain has Leopard 2 tanks under a donation agreement.", "delivered"),
        ("Late payments: delayed payments to arms makers hurt the makers of Leopard 2 tanks.", "paused"),
        ("Madrid threatened Oslo with sanctions should Oslo supply Leopard 2 tanks to Egypt.", "argued"),
    ],
)
def test_measures_marches_and_papers_are_no_deeds(text: str, event: str) -> None:
    assert event not in events(text)


def test_signing_contracts_to_supply_is_ordering():
    found = one("ordered", "Norway had signed contracts to supply 180,000 artillery rounds for Egypt.")
    assert (found.quantity and found.quantity.min, found.recipient) == (180000, "EG")


@pytest.mark.parametrize(
    "text",
    [
        "Norway denies reports of Leopard 2 tanks supplied to Egypt.",
        "Officials rejected the statements of its critics regarding the supply of Leopard 2 tanks to Egypt.",
        "In its fullest reply, the minister denied Norway was continuing to supply Leopard 2 tanks to Egypt.",
    ],
)
def test_what_is_called_untrue_is_denied(text: str) -> None:
    assert one("delivered", text).status == "denied"


def test_transfers_under_review_are_considered():
    found = of("considered", "Oslo is still reviewing other transfers of NASAMS to Egypt.")
    assert [claim.item.id for claim in found] == ["nasams"]


def test_a_shipment_that_is_expected_is_to_come():
    assert one("delivered", "Egypt expects the first shipment of NASAMS within days.").status == "planned"


def test_what_should_come_by_a_date_is_planned_and_what_should_come_is_argued_for():
    assert (
        one("delivered", "The first NASAMS should be delivered to Egypt by this summer.").status == "planned"
    )
    assert one("argued", "NASAMS should be delivered to Egypt, the minister said.").reason == "need"
