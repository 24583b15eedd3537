#!/bin/bash
# Loads what topics have got since the last time into PostgreSQL, and ends: docs/databases.md. A record is loaded once,
# whenever this is broken off: its place is in the same transaction.
#
#   BROKERS=broker:9092 load.sh stock-levels low-stock-warnings purchase-orders
#
# Needs kcat, jq and psql. PGHOST, PGDATABASE and so on are those of psql; KCAT_OPTIONS are more words for kcat, such as
# "-F client.properties". Exit code 0: all is loaded; 1: something is not, and why stands on standard error.
set -euo pipefail

brokers=${BROKERS:?BROKERS is not set: name the brokers, as in BROKERS=broker:9092}
[ $# -gt 0 ] || { echo "load.sh: name the topics, as in load.sh stock-levels" >&2; exit 1; }
read -ra options <<<"${KCAT_OPTIONS:-}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

kafka() { kcat -b "$brokers" -q "${options[@]}" "$@"; }
sql() { psql -X -q -At -v ON_ERROR_STOP=1 "$@" || exit 1; }

# What does not say what happened, but how something is.
is_latest() { case $1 in *stock-levels | *demand-forecasts | *order-deliveries) true ;; *) false ;; esac; }

for topic in "$@"; do
  partitions=$(kafka -L -J -t "$topic" | jq -r --arg topic "$topic" '.topics[] | select(.topic == $topic) | .partitions[].partition')
  [ -n "$partitions" ] || { echo "load.sh: there is no topic $topic on $brokers" >&2; exit 1; }
  for partition in $partitions; do
    place=$(sql -v topic="$topic" -v partition="$partition" <<'SQL'
select next_offset from inventory.places where topic = :'topic' and partition = :partition
SQL
    )
    # Where Kafka has deleted what is next, it goes on at the first record that is there.
    kafka -C -t "$topic" -p "$partition" -o "${place:-beginning}" -e -J -X isolation.level=read_committed -X auto.offset.reset=earliest |
      jq -r '[.partition, .offset, .ts, .key, .payload] | @csv' >"$folder/records.csv"
    [ -s "$folder/records.csv" ] || continue
    {
      cat <<'SQL'
begin;
create temporary table loaded (partition integer, "offset" bigint, ts bigint, key text, value jsonb) on commit drop;
copy loaded from stdin with (format csv);
SQL
      cat "$folder/records.csv"
      cat <<'SQL'
\.
create temporary view last_of_key as
select distinct on (key) key, to_timestamp(ts / 1000.0) as at, value from loaded order by key, "offset" desc;
\if :latest
delete from inventory.latest old using last_of_key new where old.topic = :'topic' and old.key = new.key and new.value is null;
insert into inventory.latest (topic, key, at, value)
select :'topic', key, at, value from last_of_key where value is not null
on conflict (topic, key) do update set at = excluded.at, value = excluded.value;
\else
insert into inventory.records (topic, partition, "offset", at, key, value)
select :'topic', partition, "offset", to_timestamp(ts / 1000.0), key, value from loaded
on conflict do nothing;
\endif
insert into inventory.places (topic, partition, next_offset)
select :'topic', :partition, max("offset") + 1 from loaded
on conflict (topic, partition) do update set next_offset = excluded.next_offset;
drop view last_of_key;
commit;
SQL
    } | sql -v topic="$topic" -v partition="$partition" -v latest="$(is_latest "$topic" && echo true || echo false)" -f -
  done
done
