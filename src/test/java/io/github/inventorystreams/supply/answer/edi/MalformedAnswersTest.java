package io.github.inventorystreams.supply.answer.edi;

import static io.github.inventorystreams.supply.answer.edi.Interchanges.acknowledgment;
import static io.github.inventorystreams.supply.answer.edi.Interchanges.desadv;
import static io.github.inventorystreams.supply.answer.edi.Interchanges.ordrspWithLines;
import static io.github.inventorystreams.supply.answer.edi.Interchanges.x12;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.edi.EdifactDirectory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that were damaged on their way, by a seed: each is refused in one line that says why, or
 * it says what it said before. What is damaged so that it is another sound document is not among
 * them: nobody could tell.
 */
class MalformedAnswersTest {
  private static final int DAMAGES = 250;

  /** A sound answer and what separates its parts. */
  record Answer(String name, String terminator, String separators, byte[] sound) {
    AnswerForm form() {
      return separators.equals("*")
          ? new X12AnswerForm(null, 0)
          : new EdifactAnswerForm(EdifactDirectory.D96A, null, 0);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Answer> answers() {
    return List.of(
        new Answer(
            "ORDRSP",
            "'",
            "+:",
            ordrspWithLines(
                "4",
                "LIN+1+3+4006381333931:EN",
                "PIA+1+SN-33:SA+CUP-1:IN",
                "QTY+21:10:PCE",
                "QTY+113:6:PCE",
                "QTY+83:4:PCE",
                "DTM+69:20261207:102",
                "FTX+LIN+++later",
                "PRI+AAA:12.5:::1:PCE",
                "RFF+LI:1",
                "LIN+2+5+4006381333948:EN",
                "QTY+21:48:CS",
                "RFF+ON:PO-1:2",
                "LIN+3+7",
                "RFF+LI:3")),
        new Answer(
            "DESADV",
            "'",
            "+:",
            desadv(
                "DTM+17:20261201:102",
                "RFF+ON:PO-1",
                "NAD+SU+7300010000001::9",
                "CPS+1",
                "PAC+2++CT",
                "LIN+1++4006381333931:EN",
                "PIA+1+SN-33:SA",
                "QTY+12:2:CS",
                "RFF+LI:1",
                "LIN+2++4006381333948:EN",
                "QTY+12:5:PCE",
                "RFF+LI:2",
                "CNT+2:2")),
        new Answer(
            "855",
            "~",
            "*",
            acknowledgment(
                "AC",
                "PO1*1*10*EA*12.5**EN*4006381333931*VN*SN-33",
                "ACK*IA*6*EA*067*20261207",
                "ACK*IB*4*EA",
                "PO1*2*3*CA*37.2**EN*4006381333948*IN*CUP-1",
                "ACK*DR*3*CA*017*20261221",
                "PO1*3*1*EA***EN*4006381333955*VN*SN-44",
                "ACK*IR*1*EA")),
        new Answer(
            "856",
            "~",
            "*",
            x12(
                "SH",
                "ST*856",
                "BSN*00*SHIP-5*20261128*1500*0001",
                "HL*1**S",
                "DTM*017*20261201",
                "HL*2*1*O",
                "PRF*PO-1",
                "HL*3*2*I",
                "LIN**EN*4006381333931*VN*SN-33",
                "SN1**2*CA",
                "HL*4*2*I",
                "LIN**EN*4006381333948*IN*CUP-1",
                "SN1**5*EA",
                "CTT*4*7")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void areRefusedInOneLineOrMeanTheSame(Answer answer) {
    Random random = new Random(20_261_130L + answer.name().hashCode());
    byte[] sound = answer.sound();
    List<String> meaning = meaning(answer, sound);
    int refused = 0;
    for (int i = 0; i < DAMAGES; i++) {
      byte[] damaged = damage(answer, sound, random);
      String reason = refusal(answer, damaged);
      if (reason == null) {
        assertThat(meaning(answer, damaged))
            .describedAs("%s", new String(damaged, ISO_8859_1))
            .isEqualTo(meaning);
      } else {
        refused++;
        assertThat(reason).isNotBlank().hasSizeLessThan(250).doesNotContain("\n", "\r");
      }
    }
    assertThat(refused).isGreaterThan(DAMAGES * 3 / 4);
  }

  /** Without words for people and the supplier's own number, in which nobody can see a damage. */
  private static List<String> meaning(Answer answer, byte[] bytes) {
    return Meaning.of(answer.form().read(bytes, ZoneOffset.UTC)).stream()
        .map(line -> line.replaceFirst(" because=.*", "").replaceFirst(" theirs=\\S+", ""))
        .toList();
  }

  private static @Nullable String refusal(Answer answer, byte[] bytes) {
    try {
      answer.form().read(bytes, ZoneOffset.UTC);
      return null;
    } catch (UnreadableAnswerException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static byte[] damage(Answer answer, byte[] sound, Random random) {
    String text = new String(sound, ISO_8859_1);
    List<String> segments =
        new ArrayList<>(Arrays.asList(text.split("(?<=" + answer.terminator() + ")\\s*")));
    int at = random.nextInt(segments.size());
    String segment = segments.get(at);
    switch (random.nextInt(9)) {
      case 0 -> {
        return text.substring(0, random.nextInt(text.length() - 3)).getBytes(ISO_8859_1);
      }
      case 1 -> segments.remove(at);
      case 2 -> segments.add(at, segment);
      // DESADV may leave its function out, and then nobody sees that it stands in the number.
      case 3 ->
          segments.set(
              at,
              segment.startsWith("BGM+351")
                  ? "BGM" + segment
                  : without(segment, answer.separators() + answer.terminator(), random));
      case 4 -> segments.set(at, "QQQ" + segment.substring(Math.min(3, segment.length())));
      case 5 -> segments.set(at, withWrongDigit(segment, random));
      case 6 ->
          segments.set(
              at,
              segment.replace(
                  answer.terminator(),
                  answer.separators().substring(0, 1).repeat(300) + "x" + answer.terminator()));
      case 7 ->
          segments.set(
              at, segment.replace(answer.terminator(), "x".repeat(5000) + answer.terminator()));
      default -> {
        byte[] noise = new byte[1 + random.nextInt(8)];
        random.nextBytes(noise);
        segments.add(at, new String(noise, ISO_8859_1));
      }
    }
    return String.join("", segments).getBytes(ISO_8859_1);
  }

  private static String without(String segment, String separators, Random random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < segment.length(); i++) {
      if (separators.indexOf(segment.charAt(i)) >= 0) {
        places.add(i);
      }
    }
    int place = places.get(random.nextInt(places.size()));
    return segment.substring(0, place) + segment.substring(place + 1);
  }

  /** A letter where a digit was. */
  private static String withWrongDigit(String segment, Random random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < segment.length(); i++) {
      if (Character.isDigit(segment.charAt(i)) && isNumber(segment, i)) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return segment;
    }
    int place = places.get(random.nextInt(places.size()));
    return segment.substring(0, place) + 'O' + segment.substring(place + 1);
  }

  /** Digits of identifiers may be letters as well. */
  private static boolean isNumber(String segment, int place) {
    return List.of("QTY", "UNT", "UNZ", "CNT", "SN1", "CTT", "SE*", "GE*", "IEA", "HL*").stream()
            .anyMatch(segment::startsWith)
        && place > 2;
  }

  /** Sizes at the limit: nothing grows faster than what came. */
  @Test
  void whatIsHugeIsReadOrRefusedAsWell() {
    AnswerForm edifact = answers().get(0).form();
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 60_000; i++) {
      lines.add("LIN+" + i % 999_999 + "+5");
      lines.add("QTY+21:" + i);
      lines.add("RFF+LI:" + i);
    }
    byte[] large = ordrspWithLines("4", lines.toArray(String[]::new));
    assertThat(large.length).isBetween(AnswerForm.MAX_BYTES / 2, AnswerForm.MAX_BYTES);
    assertThat(Meaning.of(edifact.read(large, ZoneOffset.UTC))).hasSize(60_001);

    for (String filler : List.of("+", ":", "'", "?", "LIN'", "U", " ")) {
      byte[] bytes =
          ("UNB+UNOC:3+1:14+2:14+261126:0915+1'UNH+1+ORDRSP:D:96A:UN'" + filler.repeat(1_000_000))
              .getBytes(ISO_8859_1);
      assertThatThrownBy(() -> edifact.read(bytes, ZoneOffset.UTC))
          .isInstanceOf(UnreadableAnswerException.class);
    }
  }
}
