package io.github.inventorystreams.supply.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.inventorystreams.supply.MailedSample;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderLinkKeysTest {
  private static final long EXPIRES = 1_800_000_000L;
  private static final long NOW = (EXPIRES - 1) * 1000;
  private static final OrderLink LINK = new OrderLink("PO-S1-DC1-20261130-1", 2, "S1", EXPIRES);
  private static final LinkCheck UNKNOWN = new LinkCheck.Unknown();

  private final OrderLinkKeys keys = new OrderLinkKeys(List.of(key("k1", 1)));

  @Test
  void aTokenIsGoodUntilItExpires() {
    String token = keys.token(LINK);
    assertThat(token).matches("[A-Za-z0-9_-]{80,200}");
    assertThat(keys.check(token, NOW)).isEqualTo(new LinkCheck.Valid(LINK));
    assertThat(keys.check(token, NOW + 999)).isEqualTo(new LinkCheck.Valid(LINK));
    assertThat(keys.check(token, NOW + 1000)).isEqualTo(new LinkCheck.Expired(LINK));
    assertThat(keys.check(token, Long.MAX_VALUE)).isEqualTo(new LinkCheck.Expired(LINK));
  }

  @Test
  void theSameLinkHasTheSameToken() {
    assertThat(keys.token(LINK)).isEqualTo(keys.token(LINK));
  }

  @Test
  void everyChangedBitIsSeen() {
    byte[] bytes = Base64.getUrlDecoder().decode(keys.token(LINK));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(keys.check(encoded(changed), NOW)).as("bit %d", bit).isEqualTo(UNKNOWN);
    }
  }

  @Test
  void whatIsCutOrLongerOrSpeltAnotherWayIsNoToken() {
    String token = keys.token(LINK);
    for (int length = 0; length < token.length(); length++) {
      assertThat(keys.check(token.substring(0, length), NOW)).isEqualTo(UNKNOWN);
    }
    assertThat(keys.check(token + "A", NOW)).isEqualTo(UNKNOWN);
    assertThat(keys.check(token + "=", NOW)).isEqualTo(UNKNOWN);
    assertThat(keys.check(token + "\n", NOW)).isEqualTo(UNKNOWN);
    assertThat(keys.check("A".repeat(1 << 20), NOW)).isEqualTo(UNKNOWN);
    assertThat(keys.check("\u202E\u0000../..", NOW)).isEqualTo(UNKNOWN);
  }

  /** The last character of 4 has bits that no byte uses. */
  @Test
  void oneLinkHasOneSpelling() {
    int spellings = 0;
    for (OrderLink link :
        List.of(
            LINK,
            new OrderLink("PO-12", 1, "S1", EXPIRES),
            new OrderLink("PO-123", 1, "S1", EXPIRES))) {
      String token = keys.token(link);
      String start = token.substring(0, token.length() - 1);
      for (char last :
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
        spellings += keys.check(start + last, NOW).equals(UNKNOWN) ? 0 : 1;
      }
    }
    assertThat(spellings).isEqualTo(3);
  }

  @Test
  void noiseIsNoToken() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      assertThat(keys.check(encoded(bytes), NOW)).isEqualTo(UNKNOWN);
    }
  }

  @Test
  void aNewKeySignsWhileTheOldOneIsStillTaken() {
    OrderLinkKeys rotated = new OrderLinkKeys(List.of(key("k2", 2), key("k1", 1)));
    OrderLinkKeys later = new OrderLinkKeys(List.of(key("k2", 2)));
    String old = keys.token(LINK);
    assertThat(rotated.check(old, NOW)).isEqualTo(new LinkCheck.Valid(LINK));
    assertThat(rotated.token(LINK)).isNotEqualTo(old);
    assertThat(later.check(rotated.token(LINK), NOW)).isEqualTo(new LinkCheck.Valid(LINK));
    assertThat(later.check(old, NOW)).isEqualTo(UNKNOWN);
  }

  @Test
  void theNameOfAKeyIsNotEnough() {
    OrderLinkKeys forger = new OrderLinkKeys(List.of(key("k1", 9)));
    assertThat(keys.check(forger.token(LINK), NOW)).isEqualTo(UNKNOWN);
    assertThat(keys.check(forger.token(LINK), Long.MAX_VALUE)).isEqualTo(UNKNOWN);
  }

  @Test
  void linksAreBoundToOrderRevisionSupplierAndDay() {
    OrderLink link = OrderLink.of(MailedSample.english());
    assertThat(link.poNumber()).isEqualTo("PO-S1-DC1-20261130-1");
    assertThat(link.revision()).isEqualTo(2);
    assertThat(link.supplierId()).isEqualTo("S1");
    assertThat(OrderLink.lastDay(MailedSample.english()))
        .isEqualTo(MailedSample.DAY.plusDays(35))
        .isEqualTo(LocalDate.of(2027, 1, 16));
    assertThat(link.expiresAtSeconds())
        .isEqualTo(LocalDate.of(2027, 1, 17).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }

  @Test
  void theAddressIsThatOfThePageWithTheToken() {
    for (String base : List.of("https://orders.example.com", "https://orders.example.com/")) {
      assertThat(OrderLink.address(URI.create(base), "abc"))
          .isEqualTo(URI.create("https://orders.example.com/o/abc"));
    }
    assertThat(OrderLink.address(URI.create("https://example.com/suppliers"), "abc").getPath())
        .isEqualTo("/suppliers/o/abc");
  }

  @Test
  void keysThatAreWeakOrTwofoldAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderLinkKey("k1", new byte[31]))
        .withMessage("must have at least 32 bytes, such as those of openssl rand -hex 32");
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderLinkKey("k 1", new byte[32]));
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderLinkKeys(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderLinkKeys(List.of(key("k1", 1), key("k1", 2))))
        .withMessage("two keys have the id k1");
    assertThat(key("k1", 65).toString()).isEqualTo("k1");
  }

  @Test
  void aNumberThatIsTooLongForALinkIsRefused() {
    OrderLink link = new OrderLink("P".repeat(2_000), 1, "S1", EXPIRES);
    assertThatIllegalArgumentException().isThrownBy(() -> keys.token(link));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static OrderLinkKey key(String id, int fill) {
    return new OrderLinkKey(id, Character.toString('a' + fill).repeat(32).getBytes(UTF_8));
  }
}
