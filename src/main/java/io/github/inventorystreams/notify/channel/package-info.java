/** The ways to people and machines: mail, HTTP, Alertmanager, a folder, the console. */
@NullMarked
package io.github.inventorystreams.notify.channel;

import org.jspecify.annotations.NullMarked;
