// What check_clients.sh asks of kafkajs:
//   send MODE TOPIC KEY=VALUE...       MODE: plain, gzip, idempotent, commit, abort, legacy
//   read ISOLATION TOPIC               ISOLATION: default, committed, uncommitted; prints PARTITION KEY VALUE of all records
//   last ISOLATION TOPIC               the same of partition 0 from the offset before its end
//   create PARTITIONS TOPIC
const { Kafka, CompressionTypes, Partitioners, logLevel } = require('kafkajs');

const [action, how, topic, ...records] = process.argv.slice(2);
const kafka = new Kafka({ brokers: [process.env.BROKER], clientId: 'check', logLevel: logLevel.NOTHING });
const messages = records.map((record) => {
  const at = record.indexOf('=');
  return { key: record.slice(0, at), value: record.slice(at + 1) };
});

async function send() {
  const transactional = how === 'commit' || how === 'abort';
  const producer = kafka.producer({
    createPartitioner: how === 'legacy' ? Partitioners.LegacyPartitioner : Partitioners.DefaultPartitioner,
    idempotent: how === 'idempotent' || transactional,
    ...(transactional && { transactionalId: `kafkajs-${how}-${process.pid}`, maxInFlightRequests: 1 }),
  });
  await producer.connect();
  const compression = how === 'gzip' ? CompressionTypes.GZIP : CompressionTypes.None;
  if (transactional) {
    const transaction = await producer.transaction();
    await transaction.send({ topic, messages, compression });
    await (how === 'commit' ? transaction.commit() : transaction.abort());
  } else {
    await producer.send({ topic, messages, compression });
  }
  await producer.disconnect();
}

async function read() {
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  const consumer = kafka.consumer({
    groupId: `check-${process.pid}`,
    ...(how !== 'default' && { readUncommitted: how === 'uncommitted' }),
  });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const left = new Set(ends.filter((each) => each.high !== each.low).map((each) => each.partition));
  await new Promise((done) => {
    // An end that is a marker is never handed out, so silence is an end too.
    let timer = setTimeout(done, 15000);
    consumer.run({
      eachMessage: async ({ partition, message }) => {
        if (action === 'last' && partition !== 0) return;
        console.log(`${partition} ${message.key} ${message.value}`);
        if (Number(message.offset) + 1 >= Number(ends.find((each) => each.partition === partition).high)) left.delete(partition);
        clearTimeout(timer);
        timer = setTimeout(done, left.size === 0 ? 0 : 5000);
      },
    });
    if (action === 'last') {
      const end = ends.find((each) => each.partition === 0);
      consumer.seek({ topic, partition: 0, offset: String(Number(end.high) - 1) });
    }
  });
  await consumer.disconnect();
  await admin.deleteGroups([`check-${process.pid}`]).catch(() => {});
  await admin.disconnect();
}

async function create() {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: Number(how), replicationFactor: 1 }] });
  await admin.disconnect();
}

({ send, read, last: read, create })[action]().catch((failure) => {
  console.error(`${failure.name}: ${failure.message}`);
  process.exit(1);
});
