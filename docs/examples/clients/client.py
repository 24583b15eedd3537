"""Talks to inventory-streams from Python, by confluent-kafka (Debian: python3-confluent-kafka).

  BROKERS=broker:9092 client.py sell SKU LOCATION QUANTITY   publishes a sale
  BROKERS=broker:9092 client.py levels                       prints the last level of each book
  BROKERS=broker:9092 client.py orders                       prints the last revision of each purchase order
  BROKERS=broker:9092 client.py accept PO_NUMBER SUPPLIER    says that the supplier takes the order as it is
"""

import json
import os
import sys
import uuid
from datetime import datetime, timezone

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, Producer, TopicPartition

BROKERS = {"bootstrap.servers": os.environ["BROKERS"]}


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def publish(topic, key, event):
    # The default partitioner of librdkafka is another one than that of Java's clients.
    producer = Producer({**BROKERS, "enable.idempotence": True, "partitioner": "murmur2_random"})
    failures = []
    producer.produce(topic, key=key, value=json.dumps(event), on_delivery=lambda error, _: failures.append(error))
    producer.flush(30)
    if failures != [None]:
        sys.exit(f"{topic} has not taken it: {failures}")


def sell(sku, location, quantity):
    # Of an event that is published again under its id, one counts. Use the id that the order has in your shop.
    event = {
        "type": "SALE",
        "eventId": str(uuid.uuid4()),
        "source": "shop",
        "sku": sku,
        "location": location,
        "quantity": int(quantity),
        "occurredAt": now(),
    }
    publish("stock-events", sku, event)


def accept(po_number, supplier):
    event = {
        "type": "CONFIRMATION",
        "eventId": f"accept {po_number}",
        "poNumber": po_number,
        "supplierId": supplier,
        "status": "ACCEPTED",
        "confirmedAt": now(),
    }
    publish("supplier-events", supplier, event)


def last_of_each(topic, identity):
    """What is there now, the last of each identity. What aborted transactions have left behind is not read."""
    consumer = Consumer({**BROKERS, "group.id": "unused", "enable.auto.commit": False, "enable.partition.eof": True,
                         "isolation.level": "read_committed"})
    unread = set(consumer.list_topics(topic, 10).topics[topic].partitions)
    if not unread:
        sys.exit(f"there is no topic {topic}")
    consumer.assign([TopicPartition(topic, partition, OFFSET_BEGINNING) for partition in unread])
    last = {}
    while unread:
        record = consumer.poll(30)
        if record is None:
            sys.exit(f"{topic} can't be read")
        if record.error():
            if record.error().code() != KafkaError._PARTITION_EOF:
                sys.exit(str(record.error()))
            unread.discard(record.partition())
        elif record.value() is not None:
            value = json.loads(record.value())
            last[identity(value)] = value
    consumer.close()
    return last


def levels():
    last = last_of_each("stock-levels", lambda level: f"{level['sku']}@{level['location']}")
    for book, level in sorted(last.items()):
        print(book, level["onHand"])


def orders():
    # The key is the supplier, who has all his orders in one partition, each revision after the one before.
    for order in last_of_each("purchase-orders", lambda order: order["poNumber"]).values():
        print(order["poNumber"], order["revision"], order["status"])


COMMANDS = {"sell": sell, "levels": levels, "orders": orders, "accept": accept}
if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
    sys.exit(__doc__)
COMMANDS[sys.argv[1]](*sys.argv[2:])
