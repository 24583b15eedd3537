package io.github.inventorystreams.read;

import org.jspecify.annotations.Nullable;

/**
 * A person's acknowledgement of a trouble.
 *
 * @param troubleId the id of a warning or of another {@link ExceptionItem}
 * @param untilMillis hidden until then, in real time; {@code null} = seen, but not hidden
 * @param atMillis when somebody said so, in real time
 */
public record Acknowledgement(String troubleId, @Nullable Long untilMillis, long atMillis) {}
