"""Prices that go down by themselves for those who buy several tickets."""
