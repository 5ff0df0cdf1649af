"""Replicates make the same noise again whenever they are looked at."""

from drawdown.stock.study import Study
from tests.stock.made import scenario


def test_noise_is_the_same_each_time_and_another_in_each_replicate() -> None:
    noisy = {"rate": 5, "per": "month", "noise": 0.2}
    samples = Study(scenario(opening=[1, 2], use=noisy, months=3, paths=64)).samples
    assert len(samples) == 8
    first, again, last = samples[0], samples[0], samples[-1]
    assert first.noise is not None
    assert again.noise is not None
    assert last.noise is not None
    assert (first.noise == again.noise).all()
    assert (first.noise != last.noise).any()
    assert [sample.n for sample in samples[:3]] == [8, 8, 8]
    assert first.values is again.values


def test_without_noise_none_is_made() -> None:
    assert Study(scenario(opening=[1, 2], months=3)).samples[0].noise is None
