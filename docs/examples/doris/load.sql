-- Has Apache Doris load what inventory-streams publishes, for good: docs/databases.md. Aborted transactions are not read.
create routine load inventory.load_stock_levels on stock_levels
columns (sku, location, on_hand, reserved, on_order, sequence, as_of)
properties (
  "format" = "json",
  "jsonpaths" = "[\"$.sku\", \"$.location\", \"$.onHand\", \"$.reserved\", \"$.onOrder\", \"$.sequence\", \"$.asOf\"]"
)
from kafka (
  "kafka_broker_list" = "broker:9092",
  "kafka_topic" = "stock-levels",
  "property.kafka_default_offsets" = "OFFSET_BEGINNING",
  "property.isolation.level" = "read_committed"
);

create routine load inventory.load_low_stock_warnings on low_stock_warnings
columns (warning_id, sequence, sku, location, state, severity, on_hand)
properties (
  "format" = "json",
  "jsonpaths" = "[\"$.warningId\", \"$.sequence\", \"$.sku\", \"$.location\", \"$.state\", \"$.severity\", \"$.onHand\"]"
)
from kafka (
  "kafka_broker_list" = "broker:9092",
  "kafka_topic" = "low-stock-warnings",
  "property.kafka_default_offsets" = "OFFSET_BEGINNING",
  "property.isolation.level" = "read_committed"
);

create routine load inventory.load_purchase_orders on purchase_orders
columns (po_number, revision, type, status, supplier_id, location, total_value, currency, lines)
properties (
  "format" = "json",
  "jsonpaths" = "[\"$.poNumber\", \"$.revision\", \"$.type\", \"$.status\", \"$.supplierId\", \"$.location\", \"$.totalValue\", \"$.currency\", \"$.lines\"]"
)
from kafka (
  "kafka_broker_list" = "broker:9092",
  "kafka_topic" = "purchase-orders",
  "property.kafka_default_offsets" = "OFFSET_BEGINNING",
  "property.isolation.level" = "read_committed"
);
