/**
 * The one reader of files of rows: CSV with any separator, JSON lines, a JSON array or a sheet of a
 * workbook, in the encoding, with the numbers and the dates that the file has.
 */
@NullMarked
package io.github.inventorystreams.files;

import org.jspecify.annotations.NullMarked;
