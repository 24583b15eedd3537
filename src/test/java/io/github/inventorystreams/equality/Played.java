package io.github.inventorystreams.equality;

import java.util.Map;

/**
 * The result of the scenario, as published.
 *
 * @param orders each revision, by order number and revision
 * @param levels the last of each book
 * @param refused how many records were refused
 */
record Played(Map<String, String> orders, Map<String, String> levels, int refused) {}
