"""The first time a stock has fallen to a level: exact, for flows that are straight stretch by stretch."""
