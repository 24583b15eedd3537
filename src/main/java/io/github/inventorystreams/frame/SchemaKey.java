package io.github.inventorystreams.frame;

/** The key by which a record names its schema. */
record SchemaKey(Kind kind, String value) {
  enum Kind {
    /** The number in the frame of a value. */
    ID("schema id "),
    /** The id of a content, in a header of Apicurio's serializers. */
    CONTENT_ID("content id "),
    /** The id of a version, in a header of Apicurio's serializers. */
    GLOBAL_ID("global id "),
    /** The SHA-256 of a content, in a header of Apicurio's serializers. */
    CONTENT_HASH("content hash "),
    /** What Confluent's serializers write into a header. */
    GUID("schema guid ");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  @Override
  public String toString() {
    return kind.text + value;
  }
}
