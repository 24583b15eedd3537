#!/bin/sh
# @platformatic/kafka 1.35.0 and 2.12.1 (npm): the default partitioner hashes a key by murmur2 like the Java producer, but
# takes the 32 bits unsigned (>>> 0) where Java clears the sign (& 0x7fffffff). With 1, 2, 4, 8... partitions both agree; with
# any other number about half of all keys come to another partition than those of a Java producer, so records of one
# key lie in two partitions, and joins and keyed state are wrong. Tests with 4 partitions see nothing. Mend it with
# `partitioner: compatibilityPartitioner`. The yardstick is kafkajs 2.2.4's DefaultPartitioner, whose first keys are held
# against what Utils.toPositive(Utils.murmur2(key)) % 3 of org.apache.kafka:kafka-clients:4.3.1 gives.
#
# Seen with node 20.20.2, keys sku-0 to sku-999, for both versions:
#   3 partitions: 514 of 1000 keys elsewhere, 0 with compatibilityPartitioner
#   4 partitions: 0 of 1000 keys elsewhere, 0 with compatibilityPartitioner
#   12 partitions: 514 of 1000 keys elsewhere, 0 with compatibilityPartitioner
#
# Needs node 20 or newer and npm. Exit code 0: still so; 1: it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/check.mjs" <<'JS'
import kafkajs from 'kafkajs';
import { compatibilityPartitioner, defaultPartitioner } from '@platformatic/kafka';

const yardstick = kafkajs.Partitioners.DefaultPartitioner();
const byKafkajs = (key, partitions) =>
  yardstick({
    topic: 't',
    partitionMetadata: Array.from({ length: partitions }, (_, partitionId) => ({ partitionId, leader: 1 })),
    message: { key },
  });
const java = [0, 1, 2, 1, 1, 1, 1, 0, 2, 1, 2, 2];
let seen = java.every((partition, i) => byKafkajs(Buffer.from(`mug-${i + 1}`), 3) === partition);
if (!seen) console.log('kafkajs is no yardstick any more');
for (const [partitions, expected] of [[3, 514], [4, 0], [12, 514]]) {
  let elsewhere = 0;
  let compatible = 0;
  for (let i = 0; i < 1000; i++) {
    const key = Buffer.from(`sku-${i}`);
    const right = byKafkajs(key, partitions);
    if (defaultPartitioner(undefined, key) % partitions !== right) elsewhere++;
    if (compatibilityPartitioner(undefined, key) % partitions !== right) compatible++;
  }
  console.log(`${partitions} partitions: ${elsewhere} of 1000 keys elsewhere, ${compatible} with compatibilityPartitioner`);
  seen &&= elsewhere === expected && compatible === 0;
}
process.exit(seen ? 0 : 1);
JS
for version in 1.35.0 2.12.1; do
  rm -rf "$folder/node_modules" "$folder/package.json" "$folder/package-lock.json"
  npm install --prefix "$folder" --no-audit --no-fund --silent kafkajs@2.2.4 "@platformatic/kafka@$version" >/dev/null 2>&1
  echo "@platformatic/kafka $version"
  (cd "$folder" && node check.mjs)
done
