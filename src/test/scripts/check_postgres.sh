#!/bin/bash
# Holds docs/databases.md: loads the topics of a running service into a PostgreSQL of its own by docs/examples/postgres,
# twice, with more events in between and one load broken off, and compares the tables with the service. Needs
# PostgreSQL's initdb and pg_ctl, jq and kcat; the last is fetched from Debian where it is missing. Takes a minute.
#
# Exit code 0: all is as the page says; 1: something is not; 2: a tool is missing.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
home=$here/../../..
example=$home/docs/examples/postgres
folder=$(mktemp -d)
run=
failed=0
as_owner=()
trap 'if [ -n "$run" ]; then kill "$run" 2>/dev/null || true; wait "$run" 2>/dev/null || true; fi
  "${as_owner[@]}" pg_ctl -D "$folder/db" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT

for folder_of_tools in /usr/lib/postgresql/*/bin; do PATH=$PATH:$folder_of_tools; done
for tool in initdb pg_ctl psql jq curl; do
  command -v "$tool" >/dev/null || { echo "SKIP: there is no $tool" >&2; exit 2; }
done
if ! command -v kcat >/dev/null; then
  (cd "$folder" && apt-get download kcat librdkafka1 libyajl2 >apt.log 2>&1 && for each in *.deb; do dpkg -x "$each" "$folder/root"; done) ||
    { echo "SKIP: there is no kcat, and it can't be fetched" >&2; exit 2; }
  mkdir "$folder/bin"
  printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$@"\n' "$folder/root/usr/lib/$(uname -m)-linux-gnu" "$folder/root/usr/bin/kcat" >"$folder/bin/kcat"
  chmod +x "$folder/bin/kcat"
  PATH=$folder/bin:$PATH
fi

row() { # WHAT EXPECTED FOUND
  if [ "$2" = "$3" ]; then printf 'pass  %-52s %s\n' "$1" "$3"; else printf 'FAIL  %-52s %s, not %s\n' "$1" "$3" "$2"; failed=1; fi
}

# --- a database, which does not run as root
mkdir "$folder/db" "$folder/socket"
if [ "$(id -u)" -eq 0 ]; then
  chmod 755 "$folder"
  chown nobody "$folder/db" "$folder/socket"
  as_owner=(runuser -u nobody --)
fi
"${as_owner[@]}" initdb -D "$folder/db" -U shop -A trust >"$folder/initdb.log"
"${as_owner[@]}" pg_ctl -D "$folder/db" -o "-k $folder/socket -c listen_addresses=" -l "$folder/socket/log" -w start >/dev/null
export PGHOST=$folder/socket PGUSER=shop PGDATABASE=postgres
for _ in 1 2; do psql -X -q -v ON_ERROR_STOP=1 -f "$example/schema.sql" 2>/dev/null; done

# --- a service
"$home/bin/inventory-streams" run --data-dir "$folder/data" --broker-port 0 --http-port 0 --set topics.partitions=3 >"$folder/run.log" 2>&1 &
run=$!
until grep -q "^ready:" "$folder/run.log" 2>/dev/null; do
  kill -0 "$run" 2>/dev/null || { cat "$folder/run.log" >&2; exit 1; }
  sleep 1
done
BROKERS=$(sed -n 's/^ready: kafka=\([^ ]*\).*/\1/p' "$folder/run.log")
export BROKERS
topics=(stock-levels low-stock-warnings purchase-orders)

restock() { # FROM TO: one SKU each, with names that quoting has to survive
  local number now
  now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  for number in $(seq "$1" "$2"); do
    printf 'SKU "%d", blue\\n=%s\n' "$number" \
      "{\"type\":\"RESTOCK\",\"eventId\":\"$number\",\"source\":\"dock\",\"sku\":\"SKU \\\"$number\\\", blue\\\\n\",\"location\":\"DC1\",\"quantity\":$number,\"occurredAt\":\"$now\"}"
  done | kcat -P -b "$BROKERS" -t stock-events -K =
}
await_levels() { # SUM
  for _ in $(seq 60); do
    "$example/load.sh" "${topics[@]}"
    [ "$(psql -X -At -c 'select coalesce(sum(on_hand), 0) from inventory.stock_levels')" = "$1" ] && return
    sleep 1
  done
}

restock 1 100
await_levels 5050
row "levels after the first load" 100 "$(psql -X -At -c 'select count(*) from inventory.stock_levels')"
row "a name with quotes, a comma and a backslash" 'SKU "7", blue\n' "$(psql -X -At -c 'select sku from inventory.stock_levels where on_hand = 7')"

restock 101 200
# Broken off before it is committed, as often as there are partitions with something new: nothing of it holds.
mkdir "$folder/dying"
printf '#!/bin/sh\ncase " $* " in *" -f - "*) sed "/^commit;/d" | %s "$@"; exit 1 ;; *) exec %s "$@" ;; esac\n' "$(command -v psql)" "$(command -v psql)" >"$folder/dying/psql"
chmod +x "$folder/dying/psql"
sleep 5
for _ in 1 2 3; do
  if PATH=$folder/dying:$PATH "$example/load.sh" "${topics[@]}" 2>/dev/null; then failed=1; echo "FAIL  a load that is broken off ends as if it were whole"; fi
done
row "levels after loads that were broken off" 100 "$(psql -X -At -c 'select count(*) from inventory.stock_levels')"
await_levels 20100
row "levels after the next load" 200 "$(psql -X -At -c 'select count(*) from inventory.stock_levels')"
row "the sum of what is on hand" 20100 "$(psql -X -At -c 'select sum(on_hand) from inventory.stock_levels')"

# Sold below a threshold: warnings.
printf 'sku,threshold\nLOW,5\n' >"$folder/skus.csv"
"$home/bin/inventory-streams" settings import "$folder/skus.csv" --bootstrap-servers "$BROKERS" >/dev/null
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
for event in '"type":"RESTOCK","eventId":"low 1","quantity":7' '"type":"SALE","eventId":"low 2","quantity":4'; do
  printf 'LOW={%s,"source":"dock","sku":"LOW","location":"DC1","occurredAt":"%s"}\n' "$event" "$now" | kcat -P -b "$BROKERS" -t stock-events -K =
done
await_levels 20103
for _ in $(seq 30); do
  "$example/load.sh" "${topics[@]}"
  [ "$(psql -X -At -c "select count(*) from inventory.warnings where sku = 'LOW'")" = 0 ] || break
  sleep 1
done
row "the warning of what is low" "RAISED 3" "$(psql -X -At -F ' ' -c "select state, on_hand from inventory.warnings where sku = 'LOW' order by at limit 1")"
row "orders, which nobody has placed" 0 "$(psql -X -At -c 'select count(*) from inventory.purchase_orders natural join inventory.purchase_order_lines')"

before=$(psql -X -At -c 'select count(*) from inventory.records')
"$example/load.sh" "${topics[@]}"
row "nothing new is nothing more" "$before" "$(psql -X -At -c 'select count(*) from inventory.records')"
row "a topic that is not there" "load.sh: there is no topic no-such on $BROKERS" "$("$example/load.sh" no-such 2>&1 || true)"
exit "$failed"
