package io.github.inventorystreams.supply.document;

import org.jspecify.annotations.Nullable;

/** Whom to ask; {@code null} where it is not known. */
public record Contact(@Nullable String name, @Nullable String mail, @Nullable String phone) {
  /** Nobody is known. */
  public static final Contact NONE = new Contact(null, null, null);
}
