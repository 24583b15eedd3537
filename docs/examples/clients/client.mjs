// Talks to inventory-streams from Node, by kafkajs 2.2.4 (npm install kafkajs).
//
//   BROKERS=broker:9092 node client.mjs sell SKU LOCATION QUANTITY   publishes a sale
//   BROKERS=broker:9092 node client.mjs levels                       prints the last level of each book
//   BROKERS=broker:9092 node client.mjs orders                       prints the last revision of each purchase order
//   BROKERS=broker:9092 node client.mjs accept PO_NUMBER SUPPLIER    says that the supplier takes the order as it is
import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';

const kafka = new kafkajs.Kafka({ brokers: process.env.BROKERS.split(','), logLevel: kafkajs.logLevel.NOTHING });

async function publish(topic, key, event) {
  const producer = kafka.producer({ idempotent: true, createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: [{ key, value: JSON.stringify(event) }] });
  await producer.disconnect();
}

// Of an event that is published again under its id, one counts. Use the id that the order has in your shop.
const sell = (sku, location, quantity) =>
  publish('stock-events', sku, {
    type: 'SALE',
    eventId: randomUUID(),
    source: 'shop',
    sku,
    location,
    quantity: Number(quantity),
    occurredAt: new Date().toISOString(),
  });

const accept = (poNumber, supplierId) =>
  publish('supplier-events', supplierId, {
    type: 'CONFIRMATION',
    eventId: `accept ${poNumber}`,
    poNumber,
    supplierId,
    status: 'ACCEPTED',
    confirmedAt: new Date().toISOString(),
  });

// All that is there now; kafkajs reads what is committed by itself.
async function lastOfEach(topic, identity) {
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const last = new Map();
  // Of each partition something has to come; what it begins with may be the mark of a transaction alone.
  const unread = new Set(ends.filter((each) => BigInt(each.high) - BigInt(each.low) > 1n).map((each) => each.partition));
  if (unread.size === 0) return last;
  const consumer = kafka.consumer({ groupId: `unused-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${topic} could not be read to its end within a minute`)), 60_000);
    const end = () => {
      clearTimeout(late);
      resolve();
    };
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    // kafkajs hands over no marks of transactions, so that the end of a partition is not seen: nothing new for a while is it.
    let quiet;
    consumer
      .run({
        autoCommit: false,
        eachBatch: async ({ batch }) => {
          clearTimeout(quiet);
          for (const message of batch.messages) {
            if (message.value === null) continue;
            const value = JSON.parse(message.value.toString());
            last.set(identity(value), value);
          }
          unread.delete(batch.partition);
          if (unread.size === 0) quiet = setTimeout(end, 2_000);
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return last;
}

async function levels() {
  const last = await lastOfEach('stock-levels', (level) => `${level.sku}@${level.location}`);
  for (const book of [...last.keys()].sort()) console.log(book, last.get(book).onHand);
}

async function orders() {
  // The key is the supplier, who has all his orders in one partition, each revision after the one before.
  const last = await lastOfEach('purchase-orders', (order) => order.poNumber);
  for (const order of last.values()) {
    console.log(order.poNumber, order.revision, order.status);
  }
}

const command = { sell, levels, orders, accept }[process.argv[2]];
if (!command) {
  console.error('node client.mjs sell|levels|orders|accept ...: see the head of this file');
  process.exit(2);
}
try {
  await command(...process.argv.slice(3));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
