package io.github.inventorystreams.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the memory of all stores of all partitions. By itself each of them takes up to 98
 * MiB outside the heap, and there are more than a dozen in each partition.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  /** The property with the bound in bytes. */
  public static final String BYTES_CONFIG = "inventory-streams.rocksdb-bytes";

  /** Every store takes at least one block, however little it holds. */
  private static final long ARENA_BLOCK_BYTES = 64L << 10;

  private static final Map<Long, Memory> MEMORY = new ConcurrentHashMap<>();

  /** Blocks that were read, and what waits to be written and is charged to the same cache. */
  private record Memory(Cache cache, WriteBufferManager writes) {
    static Memory of(long bytes) {
      RocksDB.loadLibrary();
      Cache cache = new LRUCache(bytes);
      return new Memory(cache, new WriteBufferManager(bytes / 2, cache));
    }
  }

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    long bytes = Long.parseLong(String.valueOf(configs.get(BYTES_CONFIG)));
    Memory memory = MEMORY.computeIfAbsent(bytes, Memory::of);
    // Kafka Streams has put a Bloom filter into it, which stays.
    BlockBasedTableConfig tables = (BlockBasedTableConfig) options.tableFormatConfig();
    tables.setBlockCache(memory.cache());
    tables.setCacheIndexAndFilterBlocks(true);
    tables.setCacheIndexAndFilterBlocksWithHighPriority(true);
    options.setTableFormatConfig(tables);
    options.setWriteBufferManager(memory.writes());
    options.setArenaBlockSize(ARENA_BLOCK_BYTES);
  }

  /** The memory is that of all other stores, too, and lives as long as the process. */
  @Override
  public void close(String storeName, Options options) {}
}
