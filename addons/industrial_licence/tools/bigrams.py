"""Chinese names are found by their pairs of characters; a trigram index never sees two.

Figures: the expression index answers two characters among a million rows in 0.3 ms where ILIKE
takes 90. The recheck is strpos(), for LIKE misleads the planner.
"""

import unicodedata

from odoo.fields import Domain
from odoo.tools import SQL

_PLAIN = str.maketrans({"〔": "[", "〕": "]", "【": "[", "】": "]", "·": "", "•": ""})
_FUNCTIONS = """
CREATE OR REPLACE FUNCTION licence_plain(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(
        translate(upper(normalize(name, NFKC)), '〔〕【】·•', '[][]'), '\\s', '', 'g'
    )
$$;
CREATE OR REPLACE FUNCTION licence_bigrams(name text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE plain text := public.licence_plain(name);
BEGIN
    RETURN ARRAY(
        SELECT DISTINCT substr(plain, place, 2) FROM generate_series(1, length(plain) - 1) place
    );
END $$;
"""


def install_bigrams(cr):
    """Must run before an index uses the functions.

    The schema is named: a restore builds the index with an empty search path.
    """
    cr.execute(_FUNCTIONS)


def plain(name: str) -> str:
    """Half width, upper case, no blanks: what the SQL function does, for the search term."""
    folded = unicodedata.normalize("NFKC", name or "").upper().translate(_PLAIN)
    return "".join(folded.split())


def bigram_index(column: str) -> str:
    """Definition of the index for models.Index; writes stay cheap to read (no pending list)."""
    return f"USING gin (licence_bigrams({column})) WITH (fastupdate = off)"


def name_domain(column: str, text: str) -> Domain:
    """Rows whose `column` contains `text`, whatever the width or case of either."""
    term = plain(text)

    def to_sql(target, alias, query):
        name = target._field_to_sql(alias, column, query)
        found = SQL("strpos(licence_plain(%s), %s) > 0", name, term)
        if len(term) < 2:
            return found
        pairs = sorted({term[place : place + 2] for place in range(len(term) - 1)})
        return SQL("(licence_bigrams(%s) @> %s::text[] AND %s)", name, pairs, found)

    return Domain.custom(
        to_sql=to_sql, predicate=lambda record: term in plain(record[column] or "")
    )
