package io.github.inventorystreams.web;

/**
 * How the processor is put together, for people.
 *
 * @param text of all its nodes
 * @param drawing of the same, as SVG
 */
public record Wiring(String text, String drawing) {}
