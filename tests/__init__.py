"""A package, so that tests share helpers as tests.browser whatever else is installed."""
