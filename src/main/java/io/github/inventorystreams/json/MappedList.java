package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonPointer;

/** Where the list of events is in records that bear several. */
record MappedList(JsonPointer path, ListRule rule) {}
