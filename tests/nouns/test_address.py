"""Numbers of a scenario by what they are."""

from drawdown.address import called, joined
from drawdown.stock.scenario import read_text

SCENARIO = """
item: atacms
start: 2023-10
opening: 1000
production:
  - {line: us, from: 2023-01, rate: 500, per: year, share: 0.5}
transfers:
  - {on: 2024-04, quantity: 200}
  - {on: 2024-05, quantity: 10, instrument: procurement}
floor: 500
options: {hold: {}, send: {transfers: [{on: 2025-01, quantity: 100}]}}
ask: [{replenish: {quantity: 300}}]
"""


def test_every_number_of_a_scenario_is_told_by_what_it_is():
    scenario = read_text(SCENARIO, "made.yaml")
    found = called(scenario)
    assert {amount.name for amount in scenario.amounts()} <= found.keys()
    assert found["production.0.rate"] == "rate of line us from 2023-01"
    assert found["transfers.0.quantity"] == "quantity sent in 2024-04"
    assert found["transfers.1.quantity"] == "quantity sent from new production in 2024-05"
    assert found["options.send.transfers.0.quantity"] == "send: quantity sent in 2025-01"


def test_numbers_that_count_as_one_are_told_together():
    words = called(read_text(SCENARIO, "made.yaml"))
    assert joined("opening", words) == "opening stock"
    assert joined("opening + production.0.rate", words) == "opening stock with rate of line us from 2023-01"
    assert joined("elsewhere", words) == "elsewhere"


def test_use_at_random_has_noise_that_is_no_number_of_the_scenario():
    scenario = read_text(SCENARIO + "use: {rate: 3, per: month, noise: poisson}", "made.yaml")
    assert called(scenario)["use.noise"] == "noise of use"
