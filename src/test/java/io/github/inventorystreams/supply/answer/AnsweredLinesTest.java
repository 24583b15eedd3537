package io.github.inventorystreams.supply.answer;

import static io.github.inventorystreams.supply.TeaShop.CASE;
import static io.github.inventorystreams.supply.TeaShop.WANTED;
import static io.github.inventorystreams.supply.TeaShop.line;
import static io.github.inventorystreams.supply.TeaShop.order;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.AMBIGUOUS_LINE;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.CONTRADICTION;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.UNBOOKABLE_SUBSTITUTE;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.UNKNOWN_LINE;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.UNKNOWN_SUBSTITUTE;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.UNKNOWN_UNIT;
import static io.github.inventorystreams.supply.answer.SaidLine.accepted;
import static io.github.inventorystreams.supply.answer.SaidLine.changed;
import static io.github.inventorystreams.supply.answer.SaidLine.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.supply.TeaShop;
import io.github.inventorystreams.supply.document.MasterData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which line of the order a line of an answer is about, and which article comes on it. */
class AnsweredLinesTest {
  private final MappedAnswers answers = new MappedAnswers(order());

  @Test
  void aLineIsFoundByItsNumberOrByAnArticleThatOnlyOneHas() {
    for (SaidLine said :
        List.of(
            rejected().line(1),
            rejected().sku("TEA"),
            rejected().gtin("4012345000016"),
            rejected().gtin("04012345000016"),
            rejected().supplierSku("GT-7"),
            rejected().line(1).gtin("4012345000016").supplierSku("GT-7").sku("TEA"),
            rejected().supplierSku("GT-7").gtin("a number of theirs"),
            rejected().line(1).supplierSku("nobody has set it"))) {
      assertThat(answers.changed(said)).extracting(AnswerLine::line).containsExactly(1);
    }
  }

  @Test
  void whereALineStandsMeansNothing() {
    assertThat(
            answers.changed(
                rejected().line(3), accepted().supplierSku("R-1"), rejected().sku("TEA")))
        .extracting(AnswerLine::line, line -> line.status().name())
        .containsExactly(tuple(1, "REJECTED"), tuple(2, "ACCEPTED"), tuple(3, "REJECTED"));
  }

  @Test
  void whatTheOrderDoesNotHaveIsRefused() {
    assertRefused(
        UNKNOWN_LINE, "segment 14: the order has no line 4", rejected().line(4).sku("TEA"));
    assertRefused(
        UNKNOWN_LINE, "segment 14: the order has no line of SKU \"MUG\"", rejected().sku("MUG"));
    assertRefused(
        UNKNOWN_LINE,
        "segment 14: the order has no line of SKU \"MATE\"",
        rejected().gtin("4012345000030"));
    assertRefused(
        UNKNOWN_LINE,
        "segment 14: neither a line of the order is named nor an article that is known: set gtin or supplierSku of the SKU",
        rejected().supplierSku("X"));
    assertRefused(
        UNKNOWN_LINE,
        "segment 14: neither a line of the order is named nor an article that is known: set gtin or supplierSku of the SKU",
        rejected());
  }

  @Test
  void anArticleOfTwoLinesNeedsTheNumberOfTheLine() {
    MappedAnswers twice =
        new MappedAnswers(
            order(line(1, "TEA", 120, "2.50", CASE), line(7, "TEA", 12, "2.50", CASE)));
    assertThat(twice.refusedChange(rejected().sku("TEA")))
        .extracting(MappedStatement.Refused::reason, MappedStatement.Refused::detail)
        .containsExactly(
            AMBIGUOUS_LINE,
            TeaShop.NUMBER
                + ": segment 14: the article may be on the lines 1, 7 of the order, and none of them is named");
    assertThat(twice.changed(rejected().line(7).sku("TEA")))
        .extracting(AnswerLine::line)
        .containsExactly(7);
  }

  @Test
  void aGtinOfTwoArticlesMeansTheOneThatWasOrdered() {
    MasterData known = TeaShop.known();
    known.setSku("TEA-OLD", null, new SkuMasterData(null, "4012345000016", List.of()));
    assertThat(new MappedAnswers(order(), known).changed(rejected().gtin("4012345000016")))
        .extracting(AnswerLine::line)
        .containsExactly(1);
  }

  @Test
  void numbersThatMeanDifferentThingsAreRefused() {
    assertRefused(
        CONTRADICTION,
        "segment 14: line 2 of the order is SKU \"RICE\", but the article that is named is SKU \"TEA\"",
        rejected().line(2).gtin("4012345000016"));
    assertRefused(
        CONTRADICTION,
        "segment 14: the numbers of the article mean several: SKU \"RICE\" and \"TEA\"",
        rejected().sku("RICE").supplierSku("GT-7"));
    assertRefused(
        CONTRADICTION,
        "segment 14: line 1 of the order is SKU \"TEA\", but the article that is named is SKU \"SOMETHING\"",
        rejected().line(1).sku("SOMETHING"));
  }

  @Test
  void aSubstituteIsKnownByAnyOfItsNumbers() {
    for (SaidLine said :
        List.of(
            accepted().line(3).substituteSku("MUG"),
            accepted().line(3).substituteSupplierSku("C-5"),
            accepted().line(3).sku("CUP").substituteSupplierSku("C-5"),
            // Some name the article that comes as the article of the line.
            accepted().line(3).supplierSku("C-5").substituteSupplierSku("C-5"))) {
      assertThat(answers.changed(said))
          .extracting(AnswerLine::substituteSku)
          .containsExactly("MUG");
    }
    assertThat(answers.changed(accepted().line(1).substituteGtin("4012345000016")))
        .extracting(AnswerLine::substituteSku)
        .containsExactly((String) null);
    assertThat(answers.changed(accepted().line(3).substituteSku("TEA")))
        .extracting(AnswerLine::substituteSku)
        .containsExactly("TEA");
  }

  @Test
  void aSubstituteThatIsNotOneKnownArticleIsRefused() {
    MasterData known = TeaShop.known();
    known.setSku("MATE-2", null, new SkuMasterData(null, "4012345000030", List.of()));
    assertRefused(
        UNKNOWN_SUBSTITUTE,
        "segment 14: what comes in place of SKU \"CUP\" is not known: set gtin or supplierSku of the SKU that it is",
        accepted().line(3).substituteSku("GLASS"));
    assertRefused(
        UNKNOWN_SUBSTITUTE,
        "segment 14: what comes in place of SKU \"CUP\" is not known: set gtin or supplierSku of the SKU that it is",
        accepted().line(3).substituteGtin("4012345000047"));
    assertThat(
            new MappedAnswers(order(), known)
                .refusedChange(accepted().line(3).substituteGtin("4012345000030"))
                .detail())
        .endsWith("what comes in place of SKU \"CUP\" may be SKU \"MATE\" or \"MATE-2\"");
    assertRefused(
        CONTRADICTION,
        "segment 14: the numbers of the article mean several: SKU \"MUG\" and \"MATE\"",
        accepted().line(3).substituteSku("MUG").substituteGtin("4012345000030"));
  }

  @Test
  void aSubstituteOfAPartCanNotBeBooked() {
    assertRefused(
        UNBOOKABLE_SUBSTITUTE,
        "line 3 has another article for a part of it",
        accepted().line(3).quantity("30"),
        accepted().line(3).quantity("10").substituteSku("MUG"));
    assertRefused(
        CONTRADICTION,
        "line 3 does not come, and SKU \"MUG\" comes in its place",
        rejected().line(3).substituteSku("MUG"));
    assertThat(
            answers.changed(
                rejected().line(3).quantity("40"),
                accepted().line(3).quantity("40").substituteSku("MUG")))
        .containsExactly(
            new AnswerLine(
                3,
                LineStatus.CHANGED,
                List.of(new Delivery(40, WANTED)),
                null,
                "MUG",
                null,
                false));
  }

  @Test
  void aCaseOfASubstituteMayHoldAnotherNumber() {
    assertRefused(
        UNKNOWN_UNIT,
        "segment 14: the order counts in \"CASE\" of 12, but SKU \"MATE\" that comes instead has 6 in its purchase unit: only pieces are clear",
        changed().line(1).quantity("10").unit("XCS").substituteSku("MATE"));
    assertThat(answers.changed(changed().line(1).quantity("60").unit("H87").substituteSku("MATE")))
        .extracting(AnswerLine::schedule)
        .containsExactly(List.of(new Delivery(60, WANTED)));
  }

  @Test
  void aNoticeNamesASubstituteThatWasConfirmed() {
    MappedAnswers substituted =
        new MappedAnswers(
            order(
                line(1, "TEA", 120, "2.50", CASE),
                TeaShop.substituted(line(2, "CUP", 40, "3.10", null), "MUG")));
    for (SaidLine said :
        List.of(
            accepted().line(2).supplierSku("C-5").quantity("40"),
            accepted().supplierSku("C-5").quantity("40"),
            accepted().sku("MUG").quantity("40"),
            accepted().line(2).substituteSku("MUG").quantity("40"),
            accepted().sku("CUP").quantity("40"))) {
      assertThat(substituted.shipped(said))
          .extracting(AnswerLine::line, AnswerLine::substituteSku)
          .containsExactly(tuple(2, null));
    }
    // An answer that names what comes leaves it so.
    assertThat(substituted.changed(accepted().supplierSku("C-5")))
        .extracting(AnswerLine::substituteSku)
        .containsExactly("MUG");
    for (SaidLine said :
        List.of(rejected().supplierSku("C-5"), changed().sku("MUG").quantity("0"))) {
      assertThat(substituted.changed(said))
          .containsExactly(new AnswerLine(2, LineStatus.REJECTED, List.of()));
    }
    assertThat(
            answers
                .refused(
                    MappedAnswers.shipment(accepted().line(3).substituteSku("MUG").quantity("1")))
                .reason())
        .isEqualTo(UNBOOKABLE_SUBSTITUTE);
  }

  private void assertRefused(AnswerRefusalReason reason, String detail, SaidLine... lines) {
    MappedStatement.Refused refused = answers.refusedChange(lines);
    assertThat(refused.detail()).isEqualTo(TeaShop.NUMBER + ": " + detail);
    assertThat(refused.reason()).isEqualTo(reason);
  }
}
