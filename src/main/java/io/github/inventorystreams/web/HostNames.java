package io.github.inventorystreams.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names by which requests may ask for this server. A page that lets its own name point here
 * (DNS rebinding) asks for that one, and is refused.
 *
 * @param others beside those of this machine, in lower case
 * @param takesAddresses whether every IP address may be asked for: other machines reach this one,
 *     and no page can point an address elsewhere
 */
record HostNames(Set<String> others, boolean takesAddresses) {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  HostNames {
    others = Set.copyOf(others);
  }

  /** The names of a server that other machines reach by some, or by none. */
  static HostNames of(Stream<String> others, boolean takesAddresses) {
    return new HostNames(
        others.map(HostNames::plain).collect(Collectors.toUnmodifiableSet()), takesAddresses);
  }

  /**
   * Whether a request may be answered.
   *
   * @param host as the request says it; browsers always say one
   */
  boolean has(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = plain(host.replaceFirst(":\\d+$", ""));
    return LOCAL.contains(name) || others.contains(name) || (takesAddresses && isAddress(name));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static boolean isAddress(String name) {
    return name.matches("\\d{1,3}(\\.\\d{1,3}){3}") || name.matches("\\[[0-9a-f:.%]+]");
  }
}
