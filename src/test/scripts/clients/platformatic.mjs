// What check_clients.sh asks of @platformatic/kafka, in the folder that PLATFORMATIC names:
//   send MODE TOPIC KEY=VALUE...   MODE: plain, gzip, snappy, lz4, zstd, idempotent, commit, abort, compatible
//   read ISOLATION TOPIC           ISOLATION: default, committed, uncommitted, text; prints PARTITION KEY VALUE
//   last ISOLATION TOPIC           the same of partition 0 from the offset before its end
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.env.PLATFORMATIC}/x.js`);
const { Producer, Consumer, ListOffsetTimestamps, compatibilityPartitioner, stringDeserializers, stringSerializers } = await import(
  pathToFileURL(require.resolve('@platformatic/kafka'))
);
const [action, how, topic, ...records] = process.argv.slice(2);
const base = { clientId: 'check', bootstrapBrokers: [process.env.BROKER] };

async function send() {
  const messages = records.map((record) => {
    const at = record.indexOf('=');
    return { topic, key: record.slice(0, at), value: record.slice(at + 1) };
  });
  const transactional = how === 'commit' || how === 'abort';
  const producer = new Producer({
    ...base,
    serializers: stringSerializers,
    idempotent: how === 'idempotent' || transactional,
    ...(['gzip', 'snappy', 'lz4', 'zstd'].includes(how) && { compression: how }),
    ...(how === 'compatible' && { partitioner: compatibilityPartitioner }),
    ...(transactional && { transactionalId: `platformatic-${how}-${process.pid}` }),
  });
  if (transactional) {
    const transaction = await producer.beginTransaction();
    await transaction.send({ messages });
    await (how === 'commit' ? transaction.commit() : transaction.abort());
  } else {
    await producer.send({ messages });
  }
  await producer.close();
}

async function read() {
  const isolationLevel = { committed: 1, uncommitted: 0, text: 'READ_COMMITTED' }[how];
  const consumer = new Consumer({ ...base, groupId: `check-${process.pid}`, deserializers: stringDeserializers });
  const high = (await consumer.listOffsets({ topics: [topic], timestamp: ListOffsetTimestamps.LATEST, isolationLevel: 0 })).get(topic);
  const last = action === 'last' && {
    mode: 'manual',
    offsets: high.map((offset, partition) => ({ topic, partition, offset: partition === 0 ? offset - 1n : offset })),
  };
  const stream = await consumer.consume({
    topics: [topic],
    autocommit: false,
    mode: 'earliest',
    maxWaitTime: 500,
    ...(isolationLevel !== undefined && { isolationLevel }),
    ...last,
  });
  const left = new Set([...high.keys()].filter((partition) => high[partition] > 0n));
  await new Promise((done) => {
    // An end that is a marker is never handed out, so silence is an end too.
    let timer = setTimeout(done, 15000);
    stream.on('data', ({ partition, offset, key, value }) => {
      console.log(`${partition} ${key} ${value}`);
      if (offset + 1n >= high[partition]) left.delete(partition);
      clearTimeout(timer);
      timer = setTimeout(done, left.size === 0 ? 0 : 5000);
    });
    stream.on('error', done);
  });
  await consumer.close(true);
}

try {
  await { send, read, last: read }[action]();
  process.exit(0);
} catch (failure) {
  // What went wrong lies in the errors of the error.
  const causes = (failure.errors ?? []).map((each) => each.message).join(', ');
  console.error(`${failure.name}: ${failure.message} ${causes}`.trim());
  process.exit(1);
}
