package io.github.inventorystreams.read;

import org.jspecify.annotations.Nullable;

/**
 * What a supplier, or somebody for him, has said of an order and was not taken.
 *
 * @param poNumber the order that it names, as it names it; {@code null} if none can be told
 * @param supplierId {@code null} if nobody can tell
 * @param channel that it came by; {@code null} if it was published as an event
 * @param document the file, or what else people know it by; {@code null} likewise
 * @param form in which it was read; {@code null} likewise
 * @param topic where it is kept as it came, with its place there
 * @param excerpt the beginning of it on one line, made safe to show
 * @param atMillis when it was refused
 */
public record RefusedAnswer(
    String reason,
    String detail,
    @Nullable String poNumber,
    @Nullable String supplierId,
    @Nullable String channel,
    @Nullable String document,
    @Nullable String form,
    String topic,
    int partition,
    long offset,
    String excerpt,
    long atMillis) {}
