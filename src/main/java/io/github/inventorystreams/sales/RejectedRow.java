package io.github.inventorystreams.sales;

/**
 * A row that can't be read.
 *
 * @param line its line in the file, from 1; a header counts
 * @param reason what is wrong, for a person
 * @param text the line as it stands in the file
 */
public record RejectedRow(long line, String reason, String text) {}
