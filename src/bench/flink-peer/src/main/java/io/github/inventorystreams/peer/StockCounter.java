package io.github.inventorystreams.peer;

import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps the stock of each SKU, and publishes it after each event. */
final class StockCounter
    extends KeyedProcessFunction<String, Tuple3<String, Long, Boolean>, Tuple2<String, Long>>
    implements CheckpointListener {
  private static final long serialVersionUID = 1L;

  /** The events counted by all subtasks, which are threads of this process. */
  static final LongAdder COUNTED = new LongAdder();

  /** The commits that the first subtask has heard of. */
  static final Commits COMMITS = new Commits();

  private transient ValueState<@Nullable Long> stock;

  @Override
  public void open(OpenContext context) {
    stock = getRuntimeContext().getState(new ValueStateDescriptor<>("stock", Types.LONG));
  }

  @Override
  public void processElement(
      Tuple3<String, Long, Boolean> change, Context context, Collector<Tuple2<String, Long>> levels)
      throws Exception {
    Long before = stock.value();
    long now = change.f2 || before == null ? change.f1 : before + change.f1;
    stock.update(now);
    levels.collect(Tuple2.of(change.f0, now));
    COUNTED.increment();
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
      COMMITS.happened(System.nanoTime());
    }
  }
}
