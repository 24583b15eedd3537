package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.Samples.AT;
import static io.github.inventorystreams.json.Samples.BOOK;
import static io.github.inventorystreams.json.Samples.DAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.ForecastAccuracy;
import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.OrderLineBuilder;
import io.github.inventorystreams.event.RoundSettled;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierSettingsBuilder;
import io.github.inventorystreams.event.Tick;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The exact text of every value; single quotes stand for double ones. */
class JsonWriterTest {
  private final JsonWriter writer = new JsonWriter();

  @Test
  void stockLevel() {
    assertJson(
        writer.write(new StockLevel(BOOK, -8, 1, 48, 39, AT, 17)),
        "{'sku':'A-1','location':'DC1','onHand':-8,'reserved':1,'onOrder':48,'position':39,"
            + "'asOf':'2026-11-22T02:15:30Z','sequence':17}");
  }

  @Test
  void warning() {
    assertThat(new String(writer.write(Samples.RAISED), UTF_8))
        .isEqualTo(
            "{'warningId':'A-1@DC1#17','state':'RAISED','severity':'WARNING','kind':'LOW','sku':'A-1','location':'DC1','onHand':8,'reserved':1,'onOrder':0,'position':7,'threshold':10,'clearThreshold':12,'daysOfCover':2.1,'expectedStockoutAt':'2026-11-23T02:15:30Z','nextReceiptAt':null,'raisedAt':'2026-11-22T02:15:30Z','resolvedAt':null,'sequence':1,'causedBy':'01J','message':'7 left of \\'A-1\\' at DC1','proposed':0,'supplierId':null,'lifecycle':'ACTIVE'}"
                .replace('\'', '"'));
  }

  @Test
  void purchaseOrder() {
    assertJson(
        writer.write(Samples.ORDER),
        "{'eventId':'PO-S1-DC1-20261122-1#1','type':'PO_CREATED','poNumber':'PO-S1-DC1-20261122-1','revision':1,'supplierId':'S1','location':'DC1','createdAt':'2026-11-22T02:15:30Z','requestedDelivery':'2026-11-29','currency':'EUR','totalValue':'148.80','reviewId':'20261122','status':'PARTLY_RECEIVED','changedAt':'2026-11-22T02:15:31Z','remindedAt':'2026-11-22T02:15:30Z','supplierOrderNumber':'SO-77','lines':[{'line':1,'sku':'A-1','quantity':48,'packSize':12,'unitCost':'3.10','requestedDelivery':'2026-11-29','status':'PARTLY_RECEIVED','confirmedQuantity':40,'receivedQuantity':12,'promisedDelivery':[{'quantity':12,'deliveryDate':'2026-11-29'},{'quantity':28,'deliveryDate':null}],'confirmedAt':'2026-11-22T02:15:30Z','confirmedDelivery':[{'quantity':40,'deliveryDate':null}],'shippedQuantity':12,'confirmedUnitCost':'3.25','substituteSku':'A-2','reason':'out of stock','recordedBy':'ann','shipments':[{'noticeId':'DN-1','shippedAt':'2026-11-22T02:15:30Z','schedule':[{'quantity':12,'deliveryDate':'2026-11-29'}],'all':false,'final':false},{'noticeId':'DN-2','shippedAt':'2026-11-22T02:15:30.001Z','schedule':[],'all':true,'final':true}],'receivedBySku':[{'sku':'A-1','receivedQuantity':2,'final':false},{'sku':'A-2','receivedQuantity':10,'final':true}],'why':{'policy':'ORDER_UP_TO','model':'ses','serviceLevel':0.95,'onHand':8,'reserved':1,'onOrder':0,'position':7,'protectionDays':9,'forecast':41.2,'safetyStock':9.4,'target':51,'need':44,'afterMinimum':44,'afterPack':48,'capacity':500,'allocated':48,'notes':[]}}]}");
  }

  @Test
  void demandForecast() {
    assertJson(
        writer.write(
            new DemandForecast(
                BOOK,
                "ses",
                AT,
                9,
                4.5,
                40.5,
                31,
                40,
                50.25,
                55,
                60,
                new ForecastAccuracy(2, 80, 0.25, 0.5, 0.375, -0.125, 1),
                0.75,
                List.of("sarima: too late"),
                "ARIMA(0,1,1) theta -0.9",
                "S1")),
        "{'sku':'A-1','location':'DC1','method':'ses','asOf':'2026-11-22T02:15:30Z','protectionDays':9,'perDay':4.5,'mean':40.5,'q10':31,'q50':40,'q90':50.25,'q95':55,'q99':60,'inStockShare':0.75,'accuracy':{'origins':2,'demand':80,'wape':0.25,'seasonalNaiveWape':0.5,'mean28Wape':0.375,'bias':-0.125,'coverage95':1},'passedOver':['sarima: too late'],'model':'ARIMA(0,1,1) theta -0.9','supplierId':'S1'}");
  }

  @Test
  void orderLines() {
    assertJson(
        writer.write(OrderLineBuilder.of(BOOK, AT, "PO-1", 48).line(2).expected(DAY).build()),
        "{'type':'LINE','sku':'A-1','location':'DC1','supplierId':'S1','reviewAt':'2026-11-22T02:15:30Z','poNumber':'PO-1','line':2,'quantity':48,'expectedDelivery':'2026-11-29','revision':1,'receivedQuantity':0}");
    assertJson(
        writer.write(OrderLineBuilder.of(BOOK, AT, null, 0).build()),
        "{'type':'LINE','sku':'A-1','location':'DC1','supplierId':'S1','reviewAt':'2026-11-22T02:15:30Z','poNumber':null,'line':0,'quantity':0,'expectedDelivery':null,'revision':1,'receivedQuantity':0}");
  }

  @Test
  void roundSettledAndTick() {
    assertJson(
        writer.write(new RoundSettled(AT, 3)),
        "{'type':'SETTLED','at':'2026-11-22T02:15:30Z','partition':3}");
    assertJson(writer.write(new Tick(AT)), "{'type':'TICK','at':'2026-11-22T02:15:30Z'}");
  }

  @ParameterizedTest
  @FieldSource("io.github.inventorystreams.json.Samples#STOCK_EVENTS")
  void aStockEventKnowsTheNameOfItsType(StockEvent event) throws IOException {
    assertThat(new ObjectMapper().readTree(writer.write(event)).get("type").asText())
        .isEqualTo(event.typeName());
  }

  @Test
  void stockEvents() {
    assertJson(
        writer.write(Samples.STOCK_EVENTS.get(0)),
        "{'eventId':'01J','source':'shop','type':'SALE','sku':'A-1','location':'DC1','occurredAt':'2026-11-22T02:15:30.250Z','quantity':2,'orderId':'SO-9'}");
    assertJson(
        writer.write(Samples.STOCK_EVENTS.get(3)),
        "{'eventId':'01J','source':'shop','type':'RESTOCK','sku':'A-1','location':'DC1','occurredAt':'2026-11-22T02:15:30.250Z','quantity':48,'final':false}");
    StockEvent line =
        new StockEvent.LostDemand(new EventHeader(BOOK, new EventId("shop", "01J", 2), AT), 1);
    assertThatIllegalArgumentException().isThrownBy(() -> writer.write(line));
  }

  @Test
  void supplierEvents() {
    assertJson(
        writer.write(Samples.CONFIRMATION),
        "{'eventId':'C-1','type':'CONFIRMATION','poNumber':'PO-1','supplierId':'S1','status':'PARTIAL','complete':true,'supplierOrderNumber':'SO-77','reason':'strike','recordedBy':'ann','confirmedAt':'2026-11-22T02:15:30Z','lines':[{'line':1,'status':'ACCEPTED','schedule':[{'quantity':36,'deliveryDate':'2026-11-29'},{'quantity':12,'deliveryDate':null}],'unitCost':'3.25','substituteSku':'A-2','reason':'out of stock'},{'line':2,'status':'REJECTED','schedule':[]}]}");
    assertJson(
        writer.write(new SupplierEvent.ReceivedBySupplier("R-1", "S1", "PO-1", AT)),
        "{'eventId':'R-1','type':'RECEIVED_BY_SUPPLIER','poNumber':'PO-1','supplierId':'S1','receivedAt':'2026-11-22T02:15:30Z'}");
    assertJson(
        writer.write(Samples.SHIPPING_NOTICE),
        "{'eventId':'N-1','type':'SHIPPING_NOTICE','poNumber':'PO-1','supplierId':'S1','noticeId':'DN-1','supplierOrderNumber':'SO-77','final':true,'shippedAt':'2026-11-22T02:15:30Z','lines':[{'line':1,'status':'ACCEPTED','schedule':[{'quantity':36,'deliveryDate':'2026-11-29'}],'reason':'the rest is sold out','final':true}]}");
  }

  @Test
  void settings() {
    assertJson(
        writer.write("A-1", null, SkuSettings.NONE),
        "{'sku':'A-1','location':null,'policy':null,'supplierId':null,'threshold':null,'coverDays':null,'warningRate':null,'serviceLevel':null,'minimumOrder':null,'packSize':null,'unitCost':null,'leadTimeDays':null,'method':null,'unmetDemand':null,'holdingCostPerUnitDay':null,'shortageCostPerUnit':null,'orderLineCost':null,'serviceTarget':null,'min':null,'max':null,'maximumOrder':null,'shelfUnits':null,'orderBudget':null,'stockBasis':null,'approval':null,'lifecycle':null}");
    assertJson(
        writer.write(
            "S1",
            SupplierSettingsBuilder.none()
                .capacityPerReview(500L)
                .leadTimeDays(7.0)
                .minimumOrderValue(BigDecimal.ONE)
                .currency("EUR")
                .approvalRequired(false)
                .leadTimeUnit(LeadTimeUnit.WORKING_DAYS)
                .build()),
        "{'supplierId':'S1','capacityPerReview':500,'leadTimeDays':7,'leadTimeStdDays':null,'reviewDays':null,'cutOff':null,'zone':null,'minimumOrderValue':'1','currency':'EUR','capacitySharing':null,'answerWithinHours':null,'approval':'none','holidays':null,'leadTimeUnit':'WORKING_DAYS'}");
    assertJson(
        writer.write(
            "DC1",
            new LocationSettings(ZoneId.of("Asia/Taipei"), Set.of(DayOfWeek.SUNDAY), Set.of(DAY))),
        "{'location':'DC1','zone':'Asia/Taipei','openDays':['SUN'],'holidays':['2026-11-29']}");
  }

  private static void assertJson(byte[] value, String text) {
    assertThat(new String(value, UTF_8)).isEqualTo(text.replace('\'', '"'));
  }
}
