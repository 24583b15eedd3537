package io.github.inventorystreams.frame;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;

/** Fields of Protobuf messages, as their compiler describes them. */
final class ProtoFields {
  private ProtoFields() {}

  static FieldDescriptorProto optional(String name, int number, FieldDescriptorProto.Type type) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
        .build();
  }
}
