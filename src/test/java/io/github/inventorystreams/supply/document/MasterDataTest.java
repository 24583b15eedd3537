package io.github.inventorystreams.supply.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.supply.TeaShop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a tea shop. */
class MasterDataTest {
  private final MasterData known = TeaShop.known();

  @Test
  void whatIsSetAtALocationWinsFieldByField() {
    known.setSku(
        "TEA",
        "DC2",
        new SkuMasterData(
            null, "4012345000047", List.of(new SupplierArticle("S2", "T", null, null, null))));

    assertThat(known.skuName("TEA", "DC2")).isEqualTo("Green tea");
    assertThat(known.gtin("TEA", "DC2")).isEqualTo("4012345000047");
    assertThat(known.gtin("TEA", "DC1")).isEqualTo("4012345000016");
    assertThat(known.supplierSku("TEA", "DC2", "S1")).isEqualTo("GT-7");
    assertThat(known.supplierSku("TEA", "DC2", "S2")).isEqualTo("T");
    assertThat(known.supplierSku("TEA", "DC1", "S2")).isNull();
  }

  @Test
  void whatIsNotKnownIsCalledByItsId() {
    assertThat(known.skuName("CUP", "DC1")).isEqualTo("CUP");
    assertThat(known.gtin("CUP", "DC1")).isNull();
    assertThat(known.supplier("S9"))
        .isEqualTo(new Party("S9", null, null, Address.NONE, Contact.NONE));
    assertThat(known.place("DC9")).isEqualTo(new DeliveryPlace("DC9", "DC9", null, Address.NONE));
    assertThat(known.languageOf("S9")).isNull();
    assertThat(known.hasSku("CUP")).isFalse();
    known.setSku("CUP", "DC1", SkuMasterData.NONE);
    assertThat(known.hasSku("CUP")).isTrue();
  }

  @Test
  void articlesAreFoundByTheirNumbers() {
    assertThat(known.skusWithGtin("4012345000016")).containsExactly("TEA");
    assertThat(known.skusWithGtin("04012345000016")).containsExactly("TEA");
    assertThat(known.skusWithGtin("4012345000017")).isEmpty();
    assertThat(known.skusWithGtin("no number")).isEmpty();
    assertThat(known.skusWithSupplierSku("S1", "GT-7")).containsExactly("TEA");
    assertThat(known.skusWithSupplierSku("S2", "GT-7")).isEmpty();
    assertThat(known.skusWithSupplierSku("S1", "gt-7")).isEmpty();
  }

  @Test
  void aNumberThatIsSetAnewIsNoLongerFoundWhereItWas() {
    known.setSku("BLACK", null, new SkuMasterData(null, "4012345000016", List.of()));
    assertThat(known.skusWithGtin("4012345000016")).containsExactly("BLACK", "TEA");

    known.setSku("TEA", null, new SkuMasterData("Tea", "4012345000047", List.of()));
    assertThat(known.skusWithGtin("4012345000016")).containsExactly("BLACK");
    assertThat(known.skusWithSupplierSku("S1", "GT-7")).isEmpty();

    known.removeSku("BLACK", null);
    assertThat(known.skusWithGtin("4012345000016")).isEmpty();
    assertThat(known.hasSku("BLACK")).isFalse();
    known.removeSku("BLACK", null);
  }

  @Test
  void aSupplierIsFoundByWhatMachinesCallHim() {
    known.setSupplier("S2", SupplierMasterData.NONE);
    assertThat(known.suppliersWith(TeaShop.S1)).containsExactly("S1");
    assertThat(known.suppliersWith(new PartyId("0060", "4012345000009"))).isEmpty();
    assertThat(known.identifierOf("S1")).isEqualTo(TeaShop.S1);
    assertThat(known.identifierOf("S2")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "CASE, 12, XCS",
    "case, 6, XCS",
    "KG, 1000, KGM",
    "Pallet, 480, XPX",
    "TRAY, 24,",
    "DOZEN, 12,",
    "C, 12,"
  })
  void aUnitWithoutACodeHasOneIfItsNameMeansOnlyOneThing(
      String name, long units, @Nullable String code) {
    assertThat(known.unit("CUP", "DC1", "S1", new PurchaseUnit(name, units)))
        .isEqualTo(new OrderUnit(name, code, units));
  }

  @Test
  void theCodeThatIsSetIsForTheUnitOfThatNameAlone() {
    known.setSku(
        "TEA",
        null,
        new SkuMasterData(
            null, null, List.of(new SupplierArticle("S1", null, "CASE", 12L, "XCT"))));
    assertThat(known.unit("TEA", "DC1", "S1", new PurchaseUnit("CASE", 12)).code())
        .isEqualTo("XCT");
    // Ordered before the case was set.
    assertThat(known.unit("TEA", "DC1", "S1", new PurchaseUnit("TRAY", 24)).code()).isNull();
    assertThat(known.unit("TEA", "DC1", "S2", new PurchaseUnit("CASE", 12)).code())
        .isEqualTo("XCS");
    assertThat(known.unit("TEA", "DC1", "S1", null)).isEqualTo(OrderUnit.PIECE);
  }
}
