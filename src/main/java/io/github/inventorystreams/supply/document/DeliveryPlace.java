package io.github.inventorystreams.supply.document;

import org.jspecify.annotations.Nullable;

/**
 * Where the goods go.
 *
 * @param location as the book has it
 * @param name for people
 * @param id in a register, or {@code null} if none is known
 */
public record DeliveryPlace(String location, String name, @Nullable PartyId id, Address address) {}
