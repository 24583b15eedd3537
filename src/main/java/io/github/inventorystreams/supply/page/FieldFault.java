package io.github.inventorystreams.supply.page;

/**
 * Something that somebody has to correct before his answer counts.
 *
 * @param line of the order; 0 = the order as a whole
 * @param field its name in the form
 * @param message in the supplier's language
 */
record FieldFault(int line, String field, String message) {}
