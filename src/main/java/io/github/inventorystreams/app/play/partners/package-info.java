/** Suppliers who are played on the ways by which orders really go: mails with a link, and files. */
@NullMarked
package io.github.inventorystreams.app.play.partners;

import org.jspecify.annotations.NullMarked;
