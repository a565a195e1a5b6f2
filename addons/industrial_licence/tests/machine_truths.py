"""What must be true of every case at every moment, asked of the database itself."""

from odoo.tools import SQL

from ..lifecycle.application import State

LIVING = (
    "licence.application", "licence.certificate", "licence.certificate.act", "licence.decision",
    "licence.archive", "licence.destruction",
)  # fmt: skip
# Steps of one record form one chain; each is in the table of transitions.
CHAIN = """
SELECT 'broken chain', res_model, res_id, verb FROM (
    SELECT res_model, res_id, verb, source, target,
           lag(target) OVER (PARTITION BY res_model, res_id ORDER BY id) AS before
      FROM licence_step) s
 WHERE before IS NOT NULL AND before <> source
    OR NOT EXISTS (SELECT 1 FROM licence_transition t WHERE t.res_model = s.res_model
                   AND t.verb = s.verb AND t.source = s.source AND t.target = s.target)"""
# As many steps as versions, the first from the first state, the last to the present one.
COMPLETE = """
SELECT 'journal and record differ', %(model)s, r.id, r.state
  FROM %(table)s r LEFT JOIN LATERAL (
       SELECT count(*) AS steps, (array_agg(source ORDER BY id))[1] AS first,
              (array_agg(target ORDER BY id DESC))[1] AS last
         FROM licence_step WHERE res_model = %(model)s AND res_id = r.id) j ON true
 WHERE r.version <> j.steps OR r.state <> COALESCE(j.last, %(initial)s)
    OR COALESCE(j.first, %(initial)s) <> %(initial)s OR r.state <> ALL(%(states)s)"""
ONCE = """
SELECT 'two decisions in force', application_id, count(*), 0 FROM licence_decision
 WHERE state = 'in_force' GROUP BY application_id HAVING count(*) > 1
UNION ALL
SELECT 'two papers for one application', application_id, count(*), 0
  FROM licence_certificate_version WHERE application_id IS NOT NULL
 GROUP BY application_id HAVING count(*) > 1
UNION ALL
SELECT 'two certificates of one application', application_id, count(*), 0
  FROM licence_certificate WHERE state = 'valid' AND application_id IS NOT NULL
 GROUP BY application_id HAVING count(*) > 1
UNION ALL
SELECT 'two archives', application_id, count(*), 0 FROM licence_archive
 GROUP BY application_id HAVING count(*) > 1"""
FOUR_EYES = """
SELECT 'who prepared decides', a.id, d.user_id, 0
  FROM licence_step d JOIN licence_application a ON a.id = d.res_id
 WHERE d.res_model = 'licence.application' AND d.verb IN ('grant', 'refuse')
   AND (d.user_id = a.handler_id OR EXISTS (
        SELECT 1 FROM licence_step p WHERE p.res_model = d.res_model AND p.res_id = d.res_id
           AND p.verb IN ('accept', 'conclude')
           AND (p.user_id = d.user_id OR p.acting_for_id = d.user_id))
     OR EXISTS (SELECT 1 FROM licence_opinion o
                 WHERE o.application_id = a.id AND o.author_id = d.user_id))
UNION ALL
SELECT 'who proposed decides', id, decider_id, 0
  FROM licence_certificate_act WHERE decider_id = proposer_id"""
# What a state promises of the papers beside it.
BESIDE = """
SELECT 'granted or refused without decision', a.id, 0, 0 FROM licence_application a
 WHERE a.state IN ('granted', 'refused', 'issued') AND NOT EXISTS (
       SELECT 1 FROM licence_decision d WHERE d.application_id = a.id)
UNION ALL
SELECT 'issued without paper', a.id, 0, 0 FROM licence_application a
 WHERE a.state = 'issued' AND (a.issued_certificate_id IS NULL OR NOT EXISTS (
       SELECT 1 FROM licence_certificate_version v WHERE v.application_id = a.id))
UNION ALL
SELECT 'archive and case differ', a.id, 0, 0
  FROM licence_application a LEFT JOIN licence_archive r ON r.application_id = a.id
 WHERE a.accepted_on IS NOT NULL AND (r.id IS NULL OR
       (a.state IN ('accepted', 'concluded', 'granted')) <> (r.state = 'open'))
UNION ALL
SELECT 'a term runs in an ended case', a.id, c.id, 0
  FROM licence_application a JOIN licence_clock c
    ON c.res_model = 'licence.application' AND c.res_id = a.id
   AND c.outcome IN ('running', 'paused') AND c.stopped_on IS NULL
   AND (a.state, c.code) <> ('declined', 'T-04')
 WHERE a.state IN ('draft', 'returned', 'declined', 'refused', 'terminated', 'withdrawn')
UNION ALL
SELECT 'an open case without a term', a.id, 0, 0 FROM licence_application a
 WHERE a.state IN ('submitted', 'accepted', 'concluded', 'granted') AND NOT EXISTS (
       SELECT 1 FROM licence_clock c WHERE c.res_model = 'licence.application'
          AND c.res_id = a.id AND c.outcome IN ('running', 'paused', 'late'))
UNION ALL
SELECT 'granted or issued on no decision in force', a.id, 0, 0 FROM licence_application a
 WHERE a.state = 'granted' AND NOT EXISTS (
       SELECT 1 FROM licence_decision d
        WHERE d.application_id = a.id AND d.result = 'grant' AND d.state = 'in_force')
UNION ALL
SELECT 'an ended certificate without act', c.id, 0, 0 FROM licence_certificate c
 WHERE c.state <> 'valid' AND NOT EXISTS (
       SELECT 1 FROM licence_certificate_act x WHERE x.certificate_id = c.id
          AND x.state = 'executed' AND (x.kind = 'cancel') = (c.state = 'cancelled'))"""
NUMBERS = """
SELECT 'gap in a series', scope, count(*), max(serial) FROM licence_counter
 GROUP BY scope HAVING count(*) <> max(serial) OR count(DISTINCT serial) <> count(*)"""
NUMBERLESS = """
SELECT 'no number', %(model)s, id, 0 FROM %(table)s
 WHERE number IS NULL AND number_stem IS NOT NULL"""
NUMBERED = ("licence.certificate", "licence.notice", "licence.archive", "licence.destruction")
# Who may take the next step: the desk's own guards, asked for each officer of the post.
NEXT = {
    State.SUBMITTED: ("group_intake", ("intake_desk",)),
    State.ACCEPTED: ("group_handler", ("review_desk",)),
    State.CONCLUDED: ("group_approver", ("deciding_desk", "four_eyes")),
    State.GRANTED: ("group_certificate_clerk", ()),
}


class truths:  # noqa: N801 – a namespace, read as a sentence
    @staticmethod
    def always(env):
        queries = (CHAIN, ONCE, FOUR_EYES, BESIDE)
        found = [row for query in queries for row in truths.ask(env, query)]
        return found + [row for name in LIVING for row in truths.complete(env, name)]

    @staticmethod
    def ask(env, query):
        env.cr.execute(query)
        return env.cr.fetchall()

    @staticmethod
    def complete(env, name):
        model = env[name]
        return env.execute_query(
            SQL(
                COMPLETE, model=name, table=SQL.identifier(model._table),
                initial=model._lifecycle.initial.value,
                states=[state.value for state in model._lifecycle.states],
            )
        )  # fmt: skip

    @staticmethod
    def of(applications):
        """Terms counted again are the same; somebody can take the next step."""
        broken = []
        for clock in applications.clock_ids.filtered(lambda one: not one.stopped_on):
            expected = clock._expected_vals()
            broken += [(clock, name) for name, value in expected.items()
                       if (clock[name] or None) != value]  # fmt: skip
        return broken + [("nobody can go on", each) for each in applications
                         if not truths.has_able_officer(each)]  # fmt: skip

    @staticmethod
    def has_able_officer(application):
        group, guards = NEXT.get(application.state, (None, ()))
        if not group:
            return True
        people = application.env.ref(f"industrial_licence.{group}").all_user_ids
        area = application.authority_id
        near = people.filtered(
            lambda one: one.active and one.licence_authority_id
            and (area.parent_path.startswith(one.licence_authority_id.parent_path))
        )  # fmt: skip
        return any(
            not [reason for guard in guards
                 for reason in getattr(application.with_user(one), f"_guard_{guard}")()]
            for one in near
        )  # fmt: skip

    @staticmethod
    def at_the_end(env):
        found = truths.ask(env, NUMBERS)
        for name in NUMBERED:
            query = SQL(NUMBERLESS, model=name, table=SQL.identifier(env[name]._table))
            found += env.execute_query(query)
        moved = env["licence.clock"]._recount()
        return found + ([("clocks counted again differ", moved)] if moved else [])
