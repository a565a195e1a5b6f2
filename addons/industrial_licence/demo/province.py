"""The demo province: everything reaches its state through the verbs a person would use."""

from datetime import date

from . import (
    accounts,
    acts,
    enterprises,
    portal,
    publicity,
    review,
    review_plans,
    visits,
    watch,
    words,
)
from .lives import Act, Destroy, Hold, SetAside, Swap, lives
from .road import Road
from .stage import Stage


def build(env, password):
    """Accounts, then the province, then one sweep; a second build finds everything done."""
    accounts.build(env, password)
    if not env["res.partner"].search_count([("credit_code", "=", _first_code())], limit=1):
        _build_cases(env, password)
    portal.build(env, lambda users: accounts._set_password(env, users, password))


def _build_cases(env, password):
    stage = Stage(env)
    acts.arrange_office(stage)
    people = lives(stage.this_day)
    producers = _register(stage, people)
    stories = [
        _tell(stage, life, producer) for life, producer in zip(people, producers, strict=True)
    ]
    stage.play(stories)
    acts.stand_in(stage)
    review.build(env, password)
    review_plans.build(env)
    visits.build(env)
    watch.build(env)
    publicity.publish(stage)
    words.explain(stage)
    env.flush_all()
    env["licence.clock"]._cron_sweep()


def _first_code():
    return enterprises.credit_code(accounts.YICHANG, 0)


def _register(stage, people):
    counter = stage.env(user=stage.person("intake"))
    made = enterprises.create(counter, [(life.city, life.trade) for life in people])
    return made.with_env(stage.env)


def _tell(stage, life, enterprise):
    """One enterprise's life, chapter after chapter."""
    product = stage.env.ref(f"industrial_licence.product_{life.product}")
    certificate, application = None, None
    for chapter in life.chapters:
        yield _begin(stage, chapter.start)
        match chapter:
            case Act():
                yield from acts.end_by_act(stage, certificate, chapter.ground, chapter.end)
            case Hold():
                acts.hold_archive(stage, enterprise)
            case Destroy():
                yield from acts.destroy_archives(stage, enterprise, chapter.is_executed)
            case SetAside():
                acts.set_aside(stage, application)
            case _:
                road = _road(stage, chapter, enterprise, product, certificate)
                yield from road.travel()
                application = road.application.with_env(stage.env)
                certificate = application.issued_certificate_id or certificate


def _road(stage, chapter, enterprise, product, certificate):
    if not isinstance(chapter, Swap):
        known = certificate if chapter.kind != "initial" else None
        return Road(stage, chapter, enterprise, product, known)
    chapter.case.vals["old_certificate_ids"] = certificate.ids
    return Road(stage, chapter.case, enterprise, product, None)


def _begin(stage, start):
    return start if isinstance(start, date) else stage.ago(start)
