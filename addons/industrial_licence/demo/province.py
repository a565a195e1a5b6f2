"""The demo province: everything reaches its state through the verbs a person would use."""

from . import accounts, review


def build(env, password):
    accounts.build(env, password)
    review.build(env, password)
