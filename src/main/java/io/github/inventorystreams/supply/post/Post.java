package io.github.inventorystreams.supply.post;

import org.jspecify.annotations.Nullable;

/**
 * An answer as somebody has posted it; nothing of it is believed yet.
 *
 * @param channel in its address
 * @param timestamp in seconds since 1970, as the sender has written it
 * @param signature of timestamp and body
 */
public record Post(
    String channel,
    @Nullable String mediaType,
    @Nullable String timestamp,
    @Nullable String signature,
    byte[] body) {}
