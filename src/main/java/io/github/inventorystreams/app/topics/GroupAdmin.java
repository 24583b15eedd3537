package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.AdminAnswers.Request;
import io.github.inventorystreams.log.ExpiredRecords;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks a broker about the consumer group of the service, and moves it. */
public final class GroupAdmin {
  private final Admin admin;
  private final AdminAnswers answers;
  private final String group;

  GroupAdmin(Admin admin, AdminAnswers answers, String group) {
    this.admin = admin;
    this.answers = answers;
    this.group = group;
  }

  /** The hosts on which the service runs, one for each of its threads. */
  public List<String> memberHosts() {
    try {
      return answers
          .get(
              Request.of("describe", "Describe", "group " + group),
              admin.describeConsumerGroups(List.of(group)).all())
          .values()
          .stream()
          .flatMap(found -> found.members().stream())
          .map(MemberDescription::host)
          .toList();
    } catch (CommandException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return List.of();
      }
      throw e;
    }
  }

  /** What it has committed; may be empty. */
  public Map<TopicPartition, OffsetAndMetadata> committed() {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    answers
        .get(
            Request.of("read what is committed of", "Describe", "group " + group),
            admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, next) -> {
              if (next != null) {
                committed.put(partition, next);
              }
            });
    return committed;
  }

  /** What it has not read of some topics and can't read any more. */
  List<ExpiredRecords> expired(Collection<String> topics) {
    Map<TopicPartition, Long> next = new HashMap<>();
    committed()
        .forEach(
            (partition, offset) -> {
              if (topics.contains(partition.topic())) {
                next.put(partition, offset.offset());
              }
            });
    return ExpiredRecords.between(next, beginnings(next.keySet()));
  }

  /** Has it go on elsewhere; nobody may be in it. */
  public void commit(Map<TopicPartition, OffsetAndMetadata> next) {
    answers.get(
        Request.of("move", "Read", "group " + group + ", and on all its topics"),
        admin.alterConsumerGroupOffsets(group, next).all());
  }

  /** Where partitions begin now. */
  public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.earliest());
  }

  /** Where partitions end now. */
  public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.latest());
  }

  /** Where readers of what is committed come to an end now. */
  public Map<TopicPartition, Long> committedEnds(Collection<TopicPartition> partitions) {
    return offsets(
        partitions, OffsetSpec.latest(), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec where) {
    return offsets(partitions, where, new ListOffsetsOptions());
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec where, ListOffsetsOptions options) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, where));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    answers
        .get(Request.ENDS, admin.listOffsets(asked, options).all())
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }
}
