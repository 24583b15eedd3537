#!/bin/sh
# com.github.librepdf:openpdf 2.0.5: the table of contents of a PDF (xref) has the digits of the machine's language. ISO
# 32000 has each offset as ten ASCII digits; where Java's default locale writes others, as that of Egypt does, only their
# low bytes are written, which are letters, so that readers have to repair the file or refuse it. Nothing is thrown, and
# tests under an English locale see nothing. Mend it with setFullCompression(), which writes a cross-reference stream in
# binary, or with -Duser.language=en.
#
# Seen with Java 17, the first line of the table, and how many of its lines are not ten digits and five:
#   en-US: 0000000000 65535 f, 0 of 7 lines wrong
#   ar-EG: `````````` feece f, 7 of 7 lines wrong
#   ar-EG with setFullCompression(): no table
#
# Needs a JDK 17 or newer and Maven (mvn). Exit code 0: still so; 1: it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>x</groupId><artifactId>x</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.librepdf</groupId><artifactId>openpdf</artifactId><version>2.0.5</version></dependency>
  </dependencies>
</project>
XML
cat >"$folder/Check.java" <<'JAVA'
import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

public class Check {
  public static void main(String[] arguments) {
    List<String> english = table("en-US", false);
    List<String> egyptian = table("ar-EG", false);
    List<String> compressed = table("ar-EG", true);
    show("en-US", english);
    show("ar-EG", egyptian);
    show("ar-EG with setFullCompression()", compressed);
    System.exit(
        english.size() > 2 && wrong(english) == 0
                && egyptian.size() == english.size() && wrong(egyptian) == egyptian.size()
                && compressed.isEmpty()
            ? 0
            : 1);
  }

  /** The entries of the table, each an offset, a generation and whether it is in use. */
  static List<String> table(String language, boolean compressed) {
    Locale.setDefault(Locale.forLanguageTag(language));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document();
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    if (compressed) {
      writer.setFullCompression();
    }
    document.open();
    document.add(new Paragraph("Purchase order 1"));
    document.close();
    return bytes.toString(StandardCharsets.ISO_8859_1).lines()
        .dropWhile(line -> !line.equals("xref"))
        .takeWhile(line -> !line.startsWith("trailer"))
        .map(String::strip)
        .filter(line -> line.endsWith(" n") || line.endsWith(" f"))
        .toList();
  }

  static long wrong(List<String> table) {
    return table.stream().filter(line -> !line.matches("[0-9]{10} [0-9]{5} [nf]")).count();
  }

  static void show(String what, List<String> table) {
    System.out.println(
        what + ": " + (table.isEmpty() ? "no table" : table.get(0) + ", " + wrong(table) + " of " + table.size() + " lines wrong"));
  }
}
JAVA
mvn -q -B -f "$folder/pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/classpath" >/dev/null
java -cp "$(cat "$folder/classpath")" "$folder/Check.java"
