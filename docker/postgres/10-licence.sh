#!/bin/bash
# Runs once, on an empty cluster, in the official image's start: roles, the database, the slot.
set -euo pipefail

# psql's own quoting (:'name') takes the passwords; they stand in no command line.
psql -v ON_ERROR_STOP=1 --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname postgres <<SQL
\set odoo_password \`cat ${DB_PASSWORD_FILE:-/run/secrets/db_password}\`
\set replication_password \`cat ${REPLICATION_PASSWORD_FILE:-/run/secrets/replication_password}\`
SET log_statement = 'none';
CREATE ROLE odoo LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'odoo_password';
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replication_password';
-- Collation C: number prefixes use the unique index. Ctype C.UTF-8: pg_trgm sees Chinese.
CREATE DATABASE licence OWNER odoo TEMPLATE template0 ENCODING 'UTF8'
    LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE CONNECT ON DATABASE licence FROM PUBLIC;
SELECT pg_create_physical_replication_slot('replica1', true);
\connect licence
CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;
-- Odoo uses unaccent in indexes, which asks for IMMUTABLE; the dictionary here never changes.
ALTER FUNCTION unaccent(text) IMMUTABLE;
DO \$\$ BEGIN
    IF show_trgm('华润') = '{}' THEN
        RAISE EXCEPTION 'LC_CTYPE sees no Chinese: initdb needs --locale=C.UTF-8';
    END IF;
END \$\$;
SQL
