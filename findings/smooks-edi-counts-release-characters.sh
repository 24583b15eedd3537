#!/bin/sh
# org.milyn:milyn-edisax-parser 1.7.1 (Smooks, with the UN/EDIFACT directory D.96A of org.milyn.edi.unedifact 1.7.1.0): where
# it checks how long an element is, a question mark in text counts twice. In EDIFACT `?` is the release character, so text
# has it as `??`; ISO 9735 counts the letters without it. A name of 35 letters, which D.96A allows (3036, an..35), is refused
# as too long once a question mark is among them; other released letters (`?+`, `?'`) count once. Partners who validate with
# it refuse valid orders.
#
# Seen with Java 17: NAD 3036 of 35 letters
#   with ?+ in it: read
#   with ?? in it: refused: ... exceeds allowed maximum length of [35]
#   of 34 letters with ?? in it: read
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
    <dependency><groupId>org.milyn</groupId><artifactId>milyn-edisax-parser</artifactId><version>1.7.1</version></dependency>
    <dependency><groupId>org.milyn</groupId><artifactId>milyn-smooks-edi</artifactId><version>1.7.1</version></dependency>
    <dependency><groupId>org.milyn.edi.unedifact</groupId><artifactId>d96a-mapping</artifactId><version>1.7.1.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
cat >"$folder/Check.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.milyn.edisax.registry.DefaultMappingsRegistry;
import org.milyn.edisax.unedifact.UNEdifactInterchangeParser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

public class Check {
  public static void main(String[] arguments) throws Exception {
    String plus = read("A".repeat(34) + "?+");
    String question = read("A".repeat(34) + "??");
    String shorter = read("A".repeat(33) + "??");
    System.out.println("35 letters with ?+ in it: " + plus);
    System.out.println("35 letters with ?? in it: " + question);
    System.out.println("34 letters with ?? in it: " + shorter);
    System.exit(plus.equals("read") && question.startsWith("refused") && shorter.equals("read") ? 0 : 1);
  }

  static String read(String name) throws Exception {
    String order = String.join("'",
        "UNB+UNOC:3+4012345000009:14+4012345000016:14+261120:0930+1",
        "UNH+1+ORDERS:D:96A:UN",
        "BGM+220+1+9",
        "DTM+137:20261120:102",
        "NAD+BY+4012345000009::9++" + name,
        "LIN+1++4006381333931:EN",
        "QTY+21:1",
        "UNS+S",
        "UNT+8+1",
        "UNZ+1+1",
        "");
    UNEdifactInterchangeParser parser = new UNEdifactInterchangeParser();
    parser.validate(true);
    parser.setContentHandler(new DefaultHandler());
    parser.setMappingsRegistry(
        new DefaultMappingsRegistry("urn:org.milyn.edi.unedifact:d96a-mapping:1.7.1.0", URI.create("/")));
    try {
      parser.parse(new InputSource(new ByteArrayInputStream(order.getBytes(StandardCharsets.ISO_8859_1))));
      return "read";
    } catch (SAXException e) {
      return "refused: " + e.getMessage();
    }
  }
}
JAVA
mvn -q -B -f "$folder/pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/classpath" >/dev/null
java -cp "$(cat "$folder/classpath")" "$folder/Check.java"
