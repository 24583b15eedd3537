package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.answer.Statement;

/**
 * The answer that holds.
 *
 * @param id of it; where it came another way than by the page, any that is its own
 * @param atMillis when it was given
 */
public record GivenAnswer(String id, long atMillis, Statement.Response response) {}
