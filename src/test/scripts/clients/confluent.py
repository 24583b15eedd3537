"""What check_clients.sh asks of confluent-kafka (librdkafka):

send MODE TOPIC KEY=VALUE...   MODE: plain, gzip, snappy, lz4, zstd, idempotent, commit, abort, murmur2_random
read ISOLATION TOPIC           ISOLATION: default, committed, uncommitted; prints PARTITION KEY VALUE of all records
last ISOLATION TOPIC           the same of partition 0 from the offset before its end
"""

import os
import sys

from confluent_kafka import Consumer, KafkaError, Producer, TopicPartition


def send(how, topic, *records):
    settings = {"bootstrap.servers": os.environ["BROKER"]}
    if how in ("gzip", "snappy", "lz4", "zstd"):
        settings["compression.type"] = how
    elif how == "idempotent":
        settings["enable.idempotence"] = True
    elif how in ("commit", "abort"):
        settings["transactional.id"] = f"confluent-{how}-{os.getpid()}"
    elif how == "murmur2_random":
        settings["partitioner"] = how
    producer = Producer(settings)
    transactional = "transactional.id" in settings
    if transactional:
        producer.init_transactions(30)
        producer.begin_transaction()
    for record in records:
        key, value = record.split("=", 1)
        producer.produce(topic, key=key, value=value)
    producer.flush(30)
    if transactional:
        (producer.commit_transaction if how == "commit" else producer.abort_transaction)(30)


def read(how, topic, last=False):
    settings = {
        "bootstrap.servers": os.environ["BROKER"],
        "group.id": f"check-{os.getpid()}",
        "enable.auto.commit": False,
        "enable.partition.eof": True,
    }
    if how != "default":
        settings["isolation.level"] = f"read_{how}"
    consumer = Consumer(settings)
    partitions = [0] if last else list(consumer.list_topics(topic, 10).topics[topic].partitions)
    ends = {each: consumer.get_watermark_offsets(TopicPartition(topic, each), 10)[1] for each in partitions}
    consumer.assign([TopicPartition(topic, each, ends[each] - 1 if last else 0) for each in partitions])
    while partitions:
        record = consumer.poll(30)
        if record is None:
            break
        if record.error() and record.error().code() == KafkaError._PARTITION_EOF:
            partitions.remove(record.partition())
        elif record.error():
            sys.exit(str(record.error()))
        else:
            print(record.partition(), record.key().decode(), record.value().decode())
    consumer.close()


if __name__ == "__main__":
    action, how, topic, *records = sys.argv[1:]
    if action == "send":
        send(how, topic, *records)
    else:
        read(how, topic, action == "last")
