package io.github.inventorystreams.bench.report;

/** Results as the commands print them. */
public final class PrintedResults {
  public static final String THROUGHPUT =
      """
      {"eventsPerSecond":92192.0,"cpuSecondsPerMillion":17.84,"compilerSecondsPerMillion":0.58,"collectorSecondsPerMillion":1.28,"events":2750000,\
      "bareLoop":{"eventsPerSecond":252071.0,"cpuSecondsPerMillion":5.38,"compilerSecondsPerMillion":0.21,"collectorSecondsPerMillion":0.13,"events":2990000},\
      "ratio":0.366,"cpuRatio":3.316,"guarantee":"exactly_once_v2","rounds":3}""";

  public static final String PEER =
      """
      {"eventsPerSecond":90000.0,"cpuSecondsPerMillion":18.0,"compilerSecondsPerMillion":0.5,"collectorSecondsPerMillion":1.2,"events":2750000,\
      "peer":{"name":"Flink 2.2.1","state":"rocksdb","commitMs":104.0,"eventsPerSecond":60000.0,"cpuSecondsPerMillion":27.5,"compilerSecondsPerMillion":1.1,"collectorSecondsPerMillion":2.2,"events":2600000},\
      "bareLoop":{"eventsPerSecond":250000.0,"cpuSecondsPerMillion":5.4,"compilerSecondsPerMillion":0.2,"collectorSecondsPerMillion":0.1,"events":2990000},\
      "ratio":1.5,"cpuRatio":0.655,"bareLoopRatio":0.36,"bareLoopCpuRatio":3.333,"guarantee":"exactly_once_v2","rounds":1}""";

  public static final String LATENCY =
      """
      {"p50Ms":68.3,"p95Ms":124.1,"p99Ms":141.2,"maxMs":239.4,"warnings":1500,"lost":0,"eventsPerSecond":4998.0,"guarantee":"exactly_once_v2","rate":5000,"reachedRate":true,"skusReviewed":0}""";

  public static final String LATENCY_AT_LEAST_ONCE =
      """
      {"p50Ms":9.2,"p95Ms":13.4,"p99Ms":17.1,"maxMs":43.3,"warnings":1000,"lost":0,"eventsPerSecond":3100.0,"guarantee":"at_least_once","rate":5000,"reachedRate":false,"skusReviewed":0}""";

  public static final String REVIEW =
      """
      {"skusPerSecondPerCore":1621.0,"skusPerSecond":1596.0,"compilerShare":0.056,"skus":10000,"reviews":5,"orders":612,"guarantee":"exactly_once_v2"}""";

  public static final String RESTORE =
      """
      {"skus":200000,"stopMs":720,"cleanStopToReadyMs":7010,"killToReadyMs":9040,"wipedToReadyMs":8130,"javaStartMs":480,"statesPerSecond":56433,"statesPerSecondPerCore":31496,"guarantee":"exactly_once_v2",\
      "cleanStop":{"readyMs":7010,"javaStartMs":480,"restoreMs":1100,"restoreCpuSeconds":1.9,"restoredRecords":0},\
      "kill":{"readyMs":9040,"javaStartMs":500,"restoreMs":3500,"restoreCpuSeconds":6.3,"restoredRecords":1297891},\
      "wiped":{"readyMs":8130,"javaStartMs":490,"restoreMs":3544,"restoreCpuSeconds":6.35,"restoredRecords":1342123}}""";

  public static final String SCALE =
      """
      {"sizes":[{"skus":1000000,"eventsPerSecond":15979.0,"cpuSecondsPerMillion":59.9,"compilerSecondsPerMillion":1.0,"collectorSecondsPerMillion":9.1,"events":1500000,"heapMb":468.2,"rssMb":2695.0,"diskMb":423.4,"gcPauseMaxMs":596},\
      {"skus":10000,"eventsPerSecond":49007.0,"cpuSecondsPerMillion":23.4,"compilerSecondsPerMillion":0.9,"collectorSecondsPerMillion":3.2,"events":1500000,"heapMb":144.1,"rssMb":1864.0,"diskMb":38.3,"gcPauseMaxMs":231}],\
      "costRatio":2.56,"guarantee":"exactly_once_v2"}""";

  public static final String INSTANCES =
      """
      {"groups":[{"instances":1,"eventsPerSecond":81000.0,"cpuSecondsPerMillion":19.1,"compilerSecondsPerMillion":0.9,"collectorSecondsPerMillion":1.2,"events":1600000},\
      {"instances":3,"eventsPerSecond":64000.0,"cpuSecondsPerMillion":24.32,"compilerSecondsPerMillion":2.9,"collectorSecondsPerMillion":1.4,"events":1500000}],\
      "partitions":4,"guarantee":"exactly_once_v2"}""";

  private PrintedResults() {}
}
