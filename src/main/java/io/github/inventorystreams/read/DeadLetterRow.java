package io.github.inventorystreams.read;

/**
 * A dead letter as people see it.
 *
 * @param excerpt the beginning of its value on one line, made safe to show
 * @param atMillis when it was refused
 */
public record DeadLetterRow(
    String reason,
    String detail,
    String topic,
    int partition,
    long offset,
    String excerpt,
    long atMillis) {}
