package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.answer.Statement;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given on the page.
 *
 * @param id the same one is the same answer, however often it is sent
 * @param after the id of the answer that held when its author wrote it, or {@code null} if there
 *     was none
 * @param response complete: it has every line, or accepts or rejects the order as a whole; the
 *     parts of a line are all of it that comes
 */
public record PageAnswer(String id, @Nullable String after, Statement.Response response) {}
