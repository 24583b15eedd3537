package io.github.inventorystreams.supply.answer.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Interchanges around the segments that matter, with all counts right. */
final class Interchanges {
  private Interchanges() {}

  /** EDIFACT without a UNA, in latin-1; several messages are parted by their UNH. */
  static byte[] edifact(String... segments) {
    return written("", "UNOC:3", segments);
  }

  /**
   * @param advice UNA, or an empty text
   * @param syntax such as {@code UNOC:3}
   * @param segments from UNH without its reference, such as {@code UNH+ORDRSP:D:96A:UN:EAN005}, up
   *     to and without UNT
   */
  static byte[] written(String advice, String syntax, String... segments) {
    List<String> all = new ArrayList<>();
    all.add("UNB+" + syntax + "+7300010000001:14+4012345000009:14+261126:0915+4711");
    int messages = 0;
    int count = 0;
    for (String segment : segments) {
      if (segment.startsWith("UNH+")) {
        if (messages > 0) {
          all.add("UNT+" + (count + 1) + '+' + messages);
        }
        messages++;
        count = 0;
        all.add("UNH+" + messages + segment.substring(3));
      } else {
        all.add(segment);
      }
      count++;
    }
    all.add("UNT+" + (count + 1) + '+' + messages);
    all.add("UNZ+" + messages + "+4711");
    return (advice + String.join("'\r\n", all) + "'\r\n").getBytes(ISO_8859_1);
  }

  /** An answer to our order in D.96A. */
  static byte[] ordrsp(String function, String... behindReference) {
    return edifact(
        concat(
            List.of(
                "UNH+ORDRSP:D:96A:UN:EAN005",
                "BGM+231+SO-77+" + function,
                "DTM+137:202611260900:203",
                "RFF+ON:PO-1",
                "RFF+VN:SO-77",
                "NAD+BY+4012345000009::9",
                "NAD+SU+7300010000001::9"),
            behindReference));
  }

  /** The same with lines, and their number at the end. */
  static byte[] ordrspWithLines(String function, String... lines) {
    long count = Arrays.stream(lines).filter(line -> line.startsWith("LIN")).count();
    return ordrsp(function, concat(Arrays.asList(lines), "UNS+S", "CNT+2:" + count));
  }

  /** A notice of D.96A. */
  static byte[] desadv(String... behindHeader) {
    return edifact(
        concat(
            List.of(
                "UNH+DESADV:D:96A:UN:EAN005",
                "BGM+351+DN-5+9",
                "DTM+137:202611281500:203",
                "DTM+11:20261128:102"),
            behindHeader));
  }

  /** X12 004010 in one group. */
  static byte[] x12(String group, String... segments) {
    List<String> all = new ArrayList<>();
    all.add(
        "ISA*00*          *00*          *01*101234567      *ZZ*OURSHOP        *261126*0915*U*00401*"
            + "000004711*0*P*>");
    all.add("GS*" + group + "*101234567*OURSHOP*20261126*0915*4711*X*004010");
    int sets = 0;
    int count = 0;
    for (String segment : segments) {
      if (segment.startsWith("ST*")) {
        if (sets > 0) {
          all.add("SE*" + (count + 1) + "*000" + sets);
        }
        sets++;
        count = 0;
        all.add(segment + "*000" + sets);
      } else {
        all.add(segment);
      }
      count++;
    }
    all.add("SE*" + (count + 1) + "*000" + sets);
    all.add("GE*" + sets + "*4711");
    all.add("IEA*1*000004711");
    return (String.join("~\n", all) + "~\n").getBytes(ISO_8859_1);
  }

  /** An answer to our order. */
  static byte[] acknowledgment(String type, String... lines) {
    long count = Arrays.stream(lines).filter(line -> line.startsWith("PO1")).count();
    List<String> all = new ArrayList<>();
    all.add("ST*855");
    all.add("BAK*00*" + type + "*PO-1*20261125****SO-77*20261126");
    all.add("N1*SU*Cups AB*1*101234567");
    all.addAll(Arrays.asList(lines));
    if (count > 0) {
      all.add("CTT*" + count);
    }
    return x12("PR", all.toArray(String[]::new));
  }

  static String[] concat(List<String> first, String... second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(Arrays.asList(second));
    return all.toArray(String[]::new);
  }
}
