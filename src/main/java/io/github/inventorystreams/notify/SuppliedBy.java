package io.github.inventorystreams.notify;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The suppliers of a SKU by its settings.
 *
 * @param usual the supplier that is set; {@code null} = none is
 * @param listed those of the list, the first by priority first; {@code null} = there is no list
 */
public record SuppliedBy(@Nullable String usual, @Nullable List<String> listed) {
  /** Settings that say nothing about it. */
  public static final SuppliedBy NOT_SAID = new SuppliedBy(null, null);

  public SuppliedBy {
    listed = listed == null ? null : List.copyOf(listed);
  }

  /** What these settings leave open, wider ones say. */
  public SuppliedBy orElse(SuppliedBy wider) {
    return new SuppliedBy(
        usual == null && (listed == null || listed.isEmpty()) ? wider.usual : usual,
        listed == null ? wider.listed : listed);
  }

  /** All of them, the usual one first; each once. */
  public List<String> all() {
    List<String> further = listed == null ? List.of() : listed;
    if (usual == null) {
      return further;
    }
    return Stream.concat(Stream.of(usual), further.stream()).distinct().toList();
  }
}
