/** What is told on the command line of how a file of rows is written. */
@NullMarked
package io.github.inventorystreams.app.files;

import org.jspecify.annotations.NullMarked;
