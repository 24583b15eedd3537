#!/bin/bash
# Holds the table of docs/clients.md against real clients, installed by version into a temporary folder: publishes to a
# running service and reads its topics with each of them. Prints a line for each cell; what can't be installed is
# skipped and said. Needs node 20 with npm; on Debian 12 also apt-get, dpkg and /usr/bin/python3. Takes some minutes.
#
# Exit code 0: all cells are as the table says; 1: some are not.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
run=
failed=0
trap 'if [ -n "$run" ]; then kill "$run" 2>/dev/null || true; wait "$run" 2>/dev/null || true; fi; rm -rf "$folder"' EXIT

kafkajs=2.2.4 platformatic=1.35.0 newer_platformatic=2.12.1 newer_node=22.22.0
declare -A debian=([kcat]=1.7.1-2 [librdkafka1]=2.0.2-1 [python3-kafka]=2.0.2-3 [python3-confluent-kafka]=1.7.0-4)
modes_of_kafkajs="plain gzip idempotent commit abort"
modes_of_librdkafka="plain gzip snappy lz4 zstd idempotent commit abort"

skip() { printf 'SKIP  %s\n' "$*"; }
row() { # CELL EXPECTED FOUND
  if [ "$2" = "$3" ]; then
    printf 'pass  %-44s %s\n' "$1" "$3"
  else
    printf 'FAIL  %-44s %s, not %s\n' "$1" "$3" "$2"
    failed=1
  fi
}

# --- the clients
clients=()
from_npm() { # FOLDER PACKAGE...
  mkdir -p "$folder/$1"
  npm install --prefix "$folder/$1" --no-audit --no-fund --silent "${@:2}" >"$folder/npm.log" 2>&1
}
from_debian() { # PACKAGE...: unpacked, not installed
  command -v apt-get >/dev/null && command -v dpkg >/dev/null || return 1
  local wanted=() each
  for each in "$@"; do wanted+=("$each${debian[$each]:+=${debian[$each]}}"); done
  (mkdir -p "$folder/deb" && cd "$folder/deb" && rm -f ./*.deb && apt-get download "${wanted[@]}" >apt.log 2>&1 &&
    for each in *.deb; do dpkg -x "$each" "$folder/root"; done)
}

if from_npm npm "kafkajs@$kafkajs"; then clients+=(kafkajs); else
  echo "kafkajs $kafkajs can't be installed, and the check needs it: $(head -c 300 "$folder/npm.log" 2>/dev/null)" >&2
  exit 1
fi
if from_npm platformatic1 "@platformatic/kafka@$platformatic"; then clients+=(platformatic1); else skip "@platformatic/kafka $platformatic"; fi
if from_npm platformatic2 "@platformatic/kafka@$newer_platformatic" && from_npm node "node@$newer_node" &&
  [ -x "$folder/node/node_modules/node/bin/node" ]; then clients+=(platformatic2); else
  skip "@platformatic/kafka $newer_platformatic with node $newer_node"
fi
if from_debian kcat librdkafka1 libyajl2; then clients+=(kcat); else skip "kcat ${debian[kcat]}"; fi
if from_debian python3-kafka; then clients+=(kafka_python); else skip "python3-kafka ${debian[python3-kafka]}"; fi
if from_debian python3-confluent-kafka librdkafka1; then clients+=(confluent); else skip "python3-confluent-kafka"; fi

client() { # CLIENT ARGUMENT...
  case $1 in
    kafkajs) NODE_PATH=$folder/npm/node_modules timeout 90 node "$here/clients/kafkajs.cjs" "${@:2}" ;;
    platformatic1) PLATFORMATIC=$folder/$1 timeout 90 node "$here/clients/platformatic.mjs" "${@:2}" ;;
    platformatic2) PLATFORMATIC=$folder/$1 timeout 90 "$folder/node/node_modules/node/bin/node" "$here/clients/platformatic.mjs" "${@:2}" ;;
    kafka_python | confluent) debian timeout 90 /usr/bin/python3 "$here/clients/$1.py" "${@:2}" ;;
    kcat) kcat "${@:2}" ;;
  esac
}
debian() {
  LD_LIBRARY_PATH=$folder/root/usr/lib/$(uname -m)-linux-gnu PYTHONDONTWRITEBYTECODE=1 \
    PYTHONPATH=$folder/root/usr/lib/python3/dist-packages "$@"
}
kcat() { # send MODE TOPIC RECORD... | read ISOLATION TOPIC | last ISOLATION TOPIC
  local action=$1 how=$2 topic=$3 options=()
  shift 3
  case $how in
    gzip | snappy | lz4 | zstd) options=(-z "$how") ;;
    idempotent) options=(-X enable.idempotence=true) ;;
    murmur2_random) options=(-X "partitioner=$how") ;;
    committed | uncommitted) options=(-X "isolation.level=read_$how") ;;
  esac
  case $action in
    send) printf '%s\n' "$@" | debian "$folder/root/usr/bin/kcat" -P -b "$BROKER" -t "$topic" -K = "${options[@]}" ;;
    read) debian "$folder/root/usr/bin/kcat" -C -b "$BROKER" -t "$topic" -e -q -o beginning -f '%p %k %s\n' "${options[@]}" ;;
    last) debian timeout 60 "$folder/root/usr/bin/kcat" -C -b "$BROKER" -t "$topic" -p 0 -o -1 -e -q -f '%p %k %s\n' "${options[@]}" ;;
  esac
}
modes() {
  case $1 in
    kafkajs) echo "$modes_of_kafkajs" ;;
    kafka_python) echo plain gzip idempotent commit ;;
    kcat) echo plain gzip snappy lz4 zstd idempotent ;;
    *) echo "$modes_of_librdkafka" ;;
  esac
}
line() { sort | paste -sd , -; }

# --- the service
"$here/../../../bin/inventory-streams" run --data-dir "$folder/data" --broker-port 0 --http-port 0 \
  --set topics.partitions=3 >"$folder/run.log" 2>&1 &
run=$!
until grep -q '^ready:' "$folder/run.log"; do
  kill -0 "$run" 2>/dev/null || { cat "$folder/run.log" >&2; exit 1; }
  sleep 1
done
BROKER=$(sed -n 's/^ready: kafka=\([^ ]*\).*/\1/p' "$folder/run.log")
export BROKER

# --- publishing: each way with a SKU of its own
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
expected=$folder/expected
: >"$expected"
for each in "${clients[@]}"; do
  for mode in $(modes "$each"); do
    sku=$each-$mode
    event="{\"type\":\"SALE\",\"eventId\":\"$sku\",\"source\":\"till\",\"sku\":\"$sku\",\"location\":\"DC1\",\"quantity\":3,\"occurredAt\":\"$now\"}"
    if said=$(client "$each" send "$mode" stock-events "$sku=$event" 2>&1); then
      [ "$mode" = abort ] || echo "$sku@DC1" >>"$expected"
    else
      echo "refused: ${said##*$'\n'}" >"$folder/refused.$sku"
    fi
  done
done

levels() { client kafkajs read committed stock-levels | cut -d ' ' -f 2- | line; }
for _ in $(seq 30); do
  levels >"$folder/levels"
  missing=$(while read -r key; do grep -q "$key " "$folder/levels" || echo "$key"; done <"$expected")
  [ -n "$missing" ] || break
done
for each in "${clients[@]}"; do
  for mode in $(modes "$each"); do
    sku=$each-$mode
    right=applied
    [ "$mode" != abort ] || right=nothing
    case $sku in
      kafka_python-idempotent | kafka_python-commit) right=refused ;;
      platformatic1-zstd) [ "$(node -p 'typeof zlib.zstdCompressSync')" = function ] || right=refused ;;
    esac
    if [ -f "$folder/refused.$sku" ]; then found=refused
    elif grep -o "$sku@DC1 {[^}]*" "$folder/levels" | grep -q '"onHand":-3[,}]'; then found=applied
    else found=nothing; fi
    row "$each publishes $mode" "$right" "$found"
    [ "$found" != refused ] || sed 's/^/      /' "$folder/refused.$sku"
  done
done

# --- reading: the outputs, and a topic with one transaction that was committed and one that was aborted
client kafkajs create 1 probe
client kafkajs send commit probe a=one a=two
client kafkajs send abort probe a=three
client kafkajs create 1 last
client kafkajs send commit last a=one a=two
committed="0 a one,0 a two"
marker='\x00\x00\x00\x00\x00\x00'
reference=$(client kafkajs read committed stock-levels | line | cksum)
for each in "${clients[@]}"; do
  right=$committed
  case $each in
    kafka_python)
      right="0 a one,0 a three,0 a two,0 b'\x00\x00\x00\x00' b'$marker',0 b'\x00\x00\x00\x01' b'$marker'"
      row "$each reads by default" "$right" "$(client "$each" read default probe | line)"
      row "$each takes isolation_level" no "$(client "$each" read committed probe >/dev/null 2>&1 && echo yes || echo no)"
      row "$each reads the last of a topic" "0 b'\x00\x00\x00\x01' b'$marker'" "$(client "$each" last default last | line)"
      row "$each reads markers in stock-levels" yes "$([ "$(client "$each" read default stock-levels | grep -cF "$marker")" -gt 0 ] && echo yes || echo no)"
      continue
      ;;
    platformatic*)
      row "$each reads by the text 'READ_COMMITTED'" "$committed,0 a three" \
        "$(client "$each" read text probe | paste -sd , -)"
      ;;
  esac
  row "$each reads by default" "$right" "$(client "$each" read default probe | line)"
  row "$each reads uncommitted" "0 a one,0 a three,0 a two" "$(client "$each" read uncommitted probe | line)"
  row "$each reads the last of a topic" "" "$(client "$each" last default last | line)"
  row "$each reads stock-levels" "$reference" "$(client "$each" read committed stock-levels | line | cksum)"
done

# --- partitions by key: what org.apache.kafka.common.utils.Utils of kafka-clients 4.3.1 gives, of 3 and of 4 partitions
keys=(mug-1 mug-2 mug-3 mug-4 mug-5 mug-6 mug-7 mug-8 mug-9 mug-10 mug-11 mug-12)
declare -A java=([3]="0 1 2 1 1 1 1 0 2 1 2 2" [4]="2 1 1 3 2 3 3 3 1 3 2 1")
partitions() { # CLIENT MODE PARTITIONS RIGHT|WRONG
  local topic=keys-$1-$2-$3 wanted=() at=() found i
  read -ra at <<<"${java[$3]}"
  for i in "${!keys[@]}"; do wanted+=("${at[$i]} ${keys[$i]} x"); done
  client kafkajs create "$3" "$topic"
  client "$1" send "$2" "$topic" "${keys[@]/%/=x}"
  found=$(client kafkajs read committed "$topic" | line)
  if [ "$found" = "$(printf '%s\n' "${wanted[@]}" | line)" ]; then found=right; else found=wrong; fi
  row "$1 $2 chooses of $3 partitions" "$4" "$found"
}
for each in "${clients[@]}"; do
  case $each in
    kafkajs)
      partitions kafkajs plain 3 right
      partitions kafkajs plain 4 right
      partitions kafkajs legacy 3 wrong
      partitions kafkajs legacy 4 wrong
      ;;
    platformatic*)
      partitions "$each" plain 3 wrong
      partitions "$each" plain 4 right
      partitions "$each" compatible 3 right
      ;;
    kafka_python)
      partitions kafka_python plain 3 right
      partitions kafka_python plain 4 right
      ;;
    *)
      partitions "$each" plain 3 wrong
      partitions "$each" plain 4 wrong
      partitions "$each" murmur2_random 3 right
      partitions "$each" murmur2_random 4 right
      ;;
  esac
done
exit "$failed"
