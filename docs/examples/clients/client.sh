#!/bin/bash
# Talks to inventory-streams from the shell, by kcat 1.7.1 and jq (Debian: kcat, jq).
#
#   BROKERS=broker:9092 client.sh sell SKU LOCATION QUANTITY   publishes a sale
#   BROKERS=broker:9092 client.sh levels                       prints the last level of each book
#   BROKERS=broker:9092 client.sh orders                       prints the last revision of each purchase order
#   BROKERS=broker:9092 client.sh accept PO_NUMBER SUPPLIER    says that the supplier takes the order as it is
set -euo pipefail

now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
# The default partitioner of librdkafka is another one than that of Java's clients.
publish() { kcat -P -b "$BROKERS" -t "$1" -k "$2" -X partitioner=murmur2_random -X enable.idempotence=true; }
read_all() { kcat -C -b "$BROKERS" -t "$1" -e -q -o beginning -X isolation.level=read_committed; }

case ${1:-} in
  # Of an event that is published again under its id, one counts. Use the id that the order has in your shop.
  sell)
    jq -cn --arg sku "$2" --arg location "$3" --argjson quantity "$4" --arg now "$now" --arg id "$(cat /proc/sys/kernel/random/uuid)" \
      '{type: "SALE", eventId: $id, source: "shop", sku: $sku, location: $location, quantity: $quantity, occurredAt: $now}' |
      publish stock-events "$2"
    ;;
  accept)
    jq -cn --arg po "$2" --arg supplier "$3" --arg now "$now" \
      '{type: "CONFIRMATION", eventId: "accept \($po)", poNumber: $po, supplierId: $supplier, status: "ACCEPTED", confirmedAt: $now}' |
      publish supplier-events "$3"
    ;;
  levels) read_all stock-levels | jq -rs 'group_by([.sku, .location])[] | max_by(.sequence) | "\(.sku)@\(.location) \(.onHand)"' ;;
  orders) read_all purchase-orders | jq -rs 'group_by(.poNumber)[] | max_by(.revision) | "\(.poNumber) \(.revision) \(.status)"' ;;
  *)
    echo "client.sh sell|levels|orders|accept ...: see the head of this file" >&2
    exit 2
    ;;
esac
