"""What check_clients.sh asks of kafka-python:

send MODE TOPIC KEY=VALUE...   MODE: plain, gzip, idempotent, commit, abort
read ISOLATION TOPIC           ISOLATION: default, committed; prints PARTITION KEY VALUE of all records
last ISOLATION TOPIC           the same of partition 0 from the offset before its end
"""

import os
import sys

from kafka import KafkaConsumer, KafkaProducer, TopicPartition


def send(how, topic, *records):
    settings = {
        "plain": {},
        "gzip": {"compression_type": "gzip"},
        "idempotent": {"enable_idempotence": True},
        "commit": {"transactional_id": "kafka-python"},
        "abort": {"transactional_id": "kafka-python"},
    }[how]
    producer = KafkaProducer(bootstrap_servers=os.environ["BROKER"], **settings)
    for record in records:
        key, value = record.split("=", 1)
        producer.send(topic, key=key.encode(), value=value.encode())
    producer.flush()
    producer.close()


def read(how, topic, last=False):
    settings = {"isolation_level": "read_committed"} if how == "committed" else {}
    consumer = KafkaConsumer(bootstrap_servers=os.environ["BROKER"], consumer_timeout_ms=5000, **settings)
    partitions = [TopicPartition(topic, each) for each in sorted(consumer.partitions_for_topic(topic))]
    consumer.assign(partitions[:1] if last else partitions)
    ends = consumer.end_offsets(partitions)
    for each in consumer.assignment():
        consumer.seek(each, ends[each] - 1 if last else 0)
    for record in consumer:
        print(record.partition, shown(record.key), shown(record.value))
    consumer.close()


def shown(data):
    if data is not None and all(32 <= byte < 127 for byte in data):
        return data.decode()
    return repr(data)


if __name__ == "__main__":
    action, how, topic, *records = sys.argv[1:]
    try:
        if action == "send":
            send(how, topic, *records)
        else:
            read(how, topic, action == "last")
    except Exception as failure:  # the reason is one line for the table, whatever the client throws
        sys.exit(f"{type(failure).__name__}: {failure}")
