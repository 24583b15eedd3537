package io.github.inventorystreams.supply.channel.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * On whose behalf orders are mailed.
 *
 * @param host makes the ids of the mails unique in the world, such as {@code orders.example.com}
 */
public record Letterhead(InternetAddress from, String host) {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,200}[A-Za-z0-9])?");

  public Letterhead {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException("must be a host such as orders.example.com");
    }
  }
}
