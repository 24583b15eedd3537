/** The file that says who is told what: read strictly, with secrets from the environment. */
@NullMarked
package io.github.inventorystreams.notify.config;

import org.jspecify.annotations.NullMarked;
