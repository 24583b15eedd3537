-- What inventory-streams publishes, in Apache Doris 2.1 or newer: docs/databases.md. Doris counts bytes, of which a
-- character has up to four. Tables have three replicas; with fewer backends add "replication_num" = "1" to their properties.
create database if not exists inventory;

create table if not exists inventory.stock_levels (
  sku varchar(800) not null,
  location varchar(800) not null,
  on_hand bigint,
  reserved bigint,
  on_order bigint,
  sequence bigint,
  as_of datetime(3)
)
unique key (sku, location)
distributed by hash (sku) buckets 8
properties ("function_column.sequence_col" = "sequence");

create table if not exists inventory.low_stock_warnings (
  warning_id varchar(2000) not null,
  sequence bigint not null,
  sku varchar(800),
  location varchar(800),
  state varchar(40),
  severity varchar(20),
  on_hand bigint
)
unique key (warning_id, sequence)
distributed by hash (warning_id) buckets 8;

create table if not exists inventory.purchase_orders (
  po_number varchar(2000) not null,
  revision int,
  type varchar(40),
  status varchar(40),
  supplier_id varchar(800),
  location varchar(800),
  total_value decimal(18, 4),
  currency varchar(3),
  lines json
)
unique key (po_number)
distributed by hash (po_number) buckets 8
properties ("function_column.sequence_col" = "revision");
