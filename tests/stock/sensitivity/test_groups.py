"""Tied inputs count as one."""

from drawdown.stock.sensitivity.groups import Group, groups


def test_untied_inputs_stand_alone() -> None:
    assert groups(["a", "b"]) == [Group("a", (0,)), Group("b", (1,))]


def test_inputs_tied_through_a_third_are_one_in_the_order_of_columns() -> None:
    assert groups(["a", "b", "c", "d"], [("d", "b", 0.5), ("a", "d", -0.2)]) == [
        Group("a + b + d", (0, 1, 3)),
        Group("c", (2,)),
    ]


def test_a_correlation_of_zero_or_with_what_is_not_varied_ties_nothing() -> None:
    assert groups(["a", "b"], [("a", "b", 0.0), ("a", "elsewhere", 0.9)]) == groups(["a", "b"])
