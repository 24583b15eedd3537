/**
 * Answers that suppliers' systems post: who may, and what they are told. Knows no HTTP server and
 * no Kafka.
 */
@NullMarked
package io.github.inventorystreams.supply.post;

import org.jspecify.annotations.NullMarked;
