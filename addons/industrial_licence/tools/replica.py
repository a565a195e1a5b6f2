"""When a copy of the database may answer for it. Pure."""

# A replica tells its age by the last commit it played. Silence may be a quiet evening or a broken
# line: in both the primary answers, which on a quiet evening has nothing else to do.
IS_FRESH = """
SELECT NOT pg_is_in_recovery() OR coalesce(
    clock_timestamp() - pg_last_xact_replay_timestamp() < interval '1 second', false)
"""
