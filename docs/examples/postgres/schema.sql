-- What inventory-streams publishes, in PostgreSQL 13 or newer: docs/databases.md. Made again, it changes nothing.
create schema if not exists inventory;

-- How far each partition was loaded: the next offset.
create table if not exists inventory.places (
  topic text,
  partition integer,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- All records of topics that tell what happened.
create table if not exists inventory.records (
  topic text,
  partition integer,
  "offset" bigint,
  at timestamptz not null,
  key text,
  value jsonb,
  primary key (topic, partition, "offset")
);

-- The last value of each key.
create table if not exists inventory.latest (
  topic text,
  key text,
  at timestamptz not null,
  value jsonb not null,
  primary key (topic, key)
);

create or replace view inventory.stock_levels as
select value ->> 'sku' as sku,
       value ->> 'location' as location,
       (value ->> 'onHand')::bigint as on_hand,
       (value ->> 'reserved')::bigint as reserved,
       (value ->> 'onOrder')::bigint as on_order,
       (value ->> 'asOf')::timestamptz as as_of
from inventory.latest
where topic like '%stock-levels';

create or replace view inventory.warnings as
select value ->> 'warningId' as warning_id,
       value ->> 'sku' as sku,
       value ->> 'location' as location,
       value ->> 'state' as state,
       value ->> 'severity' as severity,
       (value ->> 'onHand')::bigint as on_hand,
       at
from inventory.records
where topic like '%low-stock-warnings';

create or replace view inventory.purchase_orders as
select distinct on (value ->> 'poNumber')
       value ->> 'poNumber' as po_number,
       (value ->> 'revision')::integer as revision,
       value ->> 'type' as type,
       value ->> 'status' as status,
       value ->> 'supplierId' as supplier_id,
       value ->> 'location' as location,
       (value ->> 'totalValue')::numeric as total_value,
       value ->> 'currency' as currency,
       at
from inventory.records
where topic like '%purchase-orders'
order by value ->> 'poNumber', (value ->> 'revision')::integer desc;

create or replace view inventory.purchase_order_lines as
select last.po_number,
       last.revision,
       (line ->> 'line')::integer as line,
       line ->> 'sku' as sku,
       (line ->> 'quantity')::bigint as quantity,
       line ->> 'status' as status
from inventory.purchase_orders last
join inventory.records o
  on o.topic like '%purchase-orders'
 and o.value ->> 'poNumber' = last.po_number
 and (o.value ->> 'revision')::integer = last.revision
cross join lateral jsonb_array_elements(o.value -> 'lines') as line;
