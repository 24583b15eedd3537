/** Orders as mails: what a supplier reads in his mail program, and what is attached. */
@NullMarked
package io.github.inventorystreams.supply.channel.mail;

import org.jspecify.annotations.NullMarked;
