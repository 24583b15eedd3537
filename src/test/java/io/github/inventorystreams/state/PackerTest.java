package io.github.inventorystreams.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Records of one thread are written into the same memory, one after the other. */
class PackerTest {
  private static final int VERSION = 1;

  @Test
  void aRecordWrittenInsideAnotherDoesNotTouchIt() {
    new Packer(VERSION).text("before").toBytes();
    Packer outer = new Packer(VERSION).text("outer");
    byte[] inner = new Packer(VERSION).text("inner").toBytes();
    byte[] whole = outer.blob(inner).toBytes();

    Unpacker in = new Unpacker(whole, VERSION, "outer");
    assertThat(in.text()).isEqualTo("outer");
    assertThat(new Unpacker(in.blob(), VERSION, "inner").text()).isEqualTo("inner");
  }

  @Test
  void aRecordStaysAsItIsWhenTheNextOneIsWritten() {
    byte[] first = new Packer(VERSION).text("first").toBytes();
    byte[] second = new Packer(VERSION).text("other").toBytes();

    assertThat(new Unpacker(first, VERSION, "first").text()).isEqualTo("first");
    assertThat(new Unpacker(second, VERSION, "second").text()).isEqualTo("other");
  }

  @Test
  void aShortRecordAfterALongOneIsShort() {
    assertThat(new Packer(VERSION).text("x".repeat(100_000)).toBytes()).hasSizeGreaterThan(100_000);
    assertThat(new Packer(VERSION).bool(true).toBytes()).hasSize(2);
  }
}
