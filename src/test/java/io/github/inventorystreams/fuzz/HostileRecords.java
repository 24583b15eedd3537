package io.github.inventorystreams.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded stream of hostile records: random bytes, and samples in which some bytes were put in
 * place of others.
 */
public final class HostileRecords {
  /** All records of a build; more by {@code mvn test -Dfuzz.records=1000000}. */
  private static final int ALL = Integer.getInteger("fuzz.records", 100_000);

  private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);

  /** What is put in place of some bytes. */
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          ";",
          "=",
          "+",
          "null",
          "true",
          "-1",
          "-0",
          "1e999",
          "1e-9999999999",
          "1e9999999999",
          "1e2147483647",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "0.1",
          "0x1p3",
          "NaN",
          "\\ud800",
          "\\u0000",
          "\\u202e",
          "\u202e",
          "\u0130",
          "\ud83d\ude00",
          "\r\n",
          "\u001b[31m",
          "@",
          "#",
          "\"lines\":",
          "\"\"",
          "[]",
          "{}",
          "999999999999999999999999999999999999999999",
          "2026",
          "+1000000000-12-31T23:59:59Z",
          "0000-02-30",
          "T24:00:00",
          "Z",
          "+99:99",
          "+18:00",
          "\ufeff",
          "\"data\":{}",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[");

  private final SplittableRandom random;
  private final List<byte[]> samples;
  private int sample;

  /**
   * @param salt tells the streams of one seed apart
   */
  public HostileRecords(String salt, List<byte[]> samples) {
    this.random = new SplittableRandom(SEED + salt.hashCode());
    this.samples = List.copyOf(samples);
  }

  /** The same of texts. */
  public static HostileRecords ofTexts(String salt, List<String> samples) {
    return new HostileRecords(salt, samples.stream().map(text -> text.getBytes(UTF_8)).toList());
  }

  /** So many thousandths of all records of a build, at least one. */
  public static int share(int thousandths) {
    return Math.max(1, Math.toIntExact((long) ALL * thousandths / 1000));
  }

  /** The next record: one in eight is made of random bytes. */
  public byte[] next() {
    return random.nextInt(8) == 0 ? random() : mutated();
  }

  /** Random bytes, of which not even one in many millions is a record by chance. */
  public byte[] random() {
    byte[] bytes = new byte[random.nextInt(1, 64)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A sample with one to three changes; what is cut off or doubled is one. */
  public byte[] mutated() {
    sample = random.nextInt(samples.size());
    byte[] bytes = samples.get(sample);
    for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
      bytes = changed(bytes);
    }
    return bytes;
  }

  /** The place of the sample that the last record was made of. */
  public int sample() {
    return sample;
  }

  /** What it takes to see a record again. */
  public static String shown(byte[] record) {
    return "seed %d, bytes %s".formatted(SEED, HexFormat.of().formatHex(record));
  }

  private byte[] changed(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(16)) {
      case 0 -> concat(bytes, from, new byte[0], bytes.length);
      case 1 -> concat(bytes, from, bytes, from);
      default -> concat(bytes, from, piece(), Math.min(bytes.length, from + random.nextInt(4)));
    };
  }

  private byte[] piece() {
    byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
    if (random.nextInt(4) == 0) {
      random.nextBytes(piece);
    }
    return piece;
  }

  /** The bytes before {@code from}, the piece, and the bytes from {@code to} on. */
  private static byte[] concat(byte[] bytes, int from, byte[] piece, int to) {
    byte[] whole = new byte[from + piece.length + bytes.length - to];
    System.arraycopy(bytes, 0, whole, 0, from);
    System.arraycopy(piece, 0, whole, from, piece.length);
    System.arraycopy(bytes, to, whole, from + piece.length, bytes.length - to);
    return whole;
  }
}
