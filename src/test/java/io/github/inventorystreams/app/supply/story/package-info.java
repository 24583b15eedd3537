/** Orders that go out to suppliers of each kind and come back, while the process is killed. */
package io.github.inventorystreams.app.supply.story;
