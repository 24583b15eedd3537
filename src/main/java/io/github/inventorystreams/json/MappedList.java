package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonPointer;

/** The place of the list of events in records that bear several. */
record MappedList(JsonPointer path, ListRule rule) {}
