/** The dashboard in a real browser, over a demo that runs as a process of its own. */
package io.github.inventorystreams.browser;
