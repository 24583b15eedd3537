#!/bin/bash
# Runs docs/examples/clients against a service: each client sells, reads levels, reads the order that is placed, and
# accepts it. What can't be installed is skipped and said. Needs jq, node 20 with npm, and on Debian 12 apt-get and dpkg for
# kcat and confluent-kafka. Takes some four minutes, for an order is placed at a full minute.
#
# Exit code 0: all did as they should; 1: some did not.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
home=$here/../../..
examples=$home/docs/examples/clients
folder=$(mktemp -d)
run=
failed=0
trap 'if [ -n "$run" ]; then kill "$run" 2>/dev/null || true; wait "$run" 2>/dev/null || true; fi; rm -rf "$folder"' EXIT

row() { # WHAT EXPECTED FOUND
  if [ "$2" = "$3" ]; then printf 'pass  %-40s %s\n' "$1" "$3"; else printf 'FAIL  %-40s %s, not %s\n' "$1" "$3" "$2"; failed=1; fi
}
from_debian() { # PACKAGE...: unpacked, not installed
  (mkdir -p "$folder/deb" && cd "$folder/deb" && rm -f ./*.deb && apt-get download "$@" >apt.log 2>&1 &&
    for each in *.deb; do dpkg -x "$each" "$folder/root"; done)
}
library=$folder/root/usr/lib/$(uname -m)-linux-gnu

clients=()
if from_debian kcat librdkafka1 libyajl2; then
  mkdir "$folder/bin"
  printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$@"\n' "$library" "$folder/root/usr/bin/kcat" >"$folder/bin/kcat"
  chmod +x "$folder/bin/kcat"
  clients+=(sh)
else echo "SKIP  kcat can't be fetched"; fi
if from_debian python3-confluent-kafka librdkafka1; then clients+=(py); else echo "SKIP  confluent-kafka can't be fetched"; fi
if npm install --prefix "$folder/npm" --no-audit --no-fund --silent kafkajs@2.2.4 >"$folder/npm.log" 2>&1; then
  # A module finds what lies beside it.
  cp "$examples/client.mjs" "$folder/npm/"
  clients+=(mjs)
else echo "SKIP  kafkajs can't be fetched"; fi
[ ${#clients[@]} -gt 0 ] || exit 1

client() { # KIND COMMAND...
  case $1 in
    sh) PATH=$folder/bin:$PATH "$examples/client.sh" "${@:2}" ;;
    py) LD_LIBRARY_PATH=$library PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$folder/root/usr/lib/python3/dist-packages \
      timeout 60 /usr/bin/python3 "$examples/client.py" "${@:2}" ;;
    mjs) timeout 60 node "$folder/npm/client.mjs" "${@:2}" ;;
  esac
}

"$home/bin/inventory-streams" run --data-dir "$folder/data" --broker-port 0 --http-port 0 >"$folder/run.log" 2>&1 &
run=$!
until grep -q "^ready:" "$folder/run.log" 2>/dev/null; do
  kill -0 "$run" 2>/dev/null || { cat "$folder/run.log" >&2; exit 1; }
  sleep 1
done
BROKERS=$(sed -n 's/^ready: kafka=\([^ ]*\).*/\1/p' "$folder/run.log")
export BROKERS

# A supplier whose orders are placed in three minutes, and an article that each client sells and has to order then.
cut_off=$(date -u -d '+3 minutes' +%H:%M)
{
  printf 'supplierId,reviewDays,cutOff,zone,leadTimeDays\n'
  for each in "${clients[@]}"; do printf 'S-%s,MON;TUE;WED;THU;FRI;SAT;SUN,%s,UTC,3\n' "$each" "$cut_off"; done
} >"$folder/suppliers.csv"
{
  printf 'sku,supplierId,policy,min,max,unitCost\n'
  for each in "${clients[@]}"; do printf 'MUG-%s,S-%s,MIN_MAX,10,20,2.50\n' "$each" "$each"; done
} >"$folder/skus.csv"
printf 'sku,location,quantity,countedAt\n' >"$folder/opening.csv"
for each in "${clients[@]}"; do printf 'MUG-%s,DC1,5,%s\n' "$each" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >>"$folder/opening.csv"; done
for file in suppliers skus; do "$home/bin/inventory-streams" settings import "$folder/$file.csv" --bootstrap-servers "$BROKERS" >/dev/null; done
"$home/bin/inventory-streams" import opening "$folder/opening.csv" --bootstrap-servers "$BROKERS" >/dev/null

found() { # SECONDS KIND COMMAND PATTERN
  local until=$((SECONDS + $1)) said
  while [ $SECONDS -lt $until ]; do
    said=$(client "$2" "$3" 2>/dev/null) || true
    if grep -q "$4" <<<"$said"; then
      echo yes
      return
    fi
    sleep 1
  done
  echo no
}

for each in "${clients[@]}"; do client "$each" sell "MUG-$each" DC1 2; done
for each in "${clients[@]}"; do row "$each sells 2 of 5, and reads the level" yes "$(found 60 "$each" levels "MUG-$each@DC1 3")"; done
for each in "${clients[@]}"; do
  row "$each reads the order to its supplier" yes "$(found 300 "$each" orders "PO-S-$each-DC1-.* CREATED")"
  po=$(client "$each" orders | sed -n "s/^\(PO-S-$each-[^ ]*\) .*/\1/p")
  client "$each" accept "$po" "S-$each"
  row "$each accepts it, and reads that" yes "$(found 60 "$each" orders "$po 2 CONFIRMED")"
done
exit "$failed"
