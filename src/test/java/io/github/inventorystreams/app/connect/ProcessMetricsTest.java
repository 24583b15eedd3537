package io.github.inventorystreams.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every process shows of itself. */
class ProcessMetricsTest {
  private final String scraped = ProcessMetrics.registry().scrape();

  @Test
  void showsWhatJavaAndTheProcessTake() {
    assertThat(scraped)
        .contains(
            "jvm_memory_used_bytes{area=\"heap\"} ",
            "jvm_memory_used_bytes{area=\"nonheap\"} ",
            "jvm_memory_pool_used_bytes{pool=",
            "jvm_gc_collection_seconds_count{gc=",
            "jvm_gc_collection_seconds_sum{gc=",
            "jvm_threads_current ",
            "jvm_classes_currently_loaded ",
            "process_cpu_seconds_total ",
            "process_start_time_seconds ");
  }

  @Test
  void showsWhatItWasBuiltFrom() {
    assertThat(scraped)
        .containsPattern(
            "inventory_streams_build_info\\{java=\"%s\",revision=\"[\\w-]+\",version=\"\\d+\\.\\d+\\.\\d+[^\"]*\"} 1"
                .formatted(System.getProperty("java.version")));
  }
}
