package io.github.inventorystreams.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.StockEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, times and names in the forms in which shops and databases write them. */
class MappedValuesTest extends MappedField {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/v' | 3 | 3",
        "'/v' | 3.0 | 3",
        "'/v' | 1e0 | 1",
        "'/v' | 20E-1 | 2",
        "'/v' | '3' | 3",
        "'/v' | '2.0000' | 2",
        "'/v' | '12.00000' | 12",
        "{'path':'/v','format':'digits'} | '12.00000' | 12",
        "{'path':'/v','format':'digits'} | 12 | 12",
        "{'path':'/v','trim':true} | ' 7  ' | 7",
        "{'path':'/v','factor':1000} | 2.5 | 2500",
        "{'path':'/v','factor':1000} | '0.125' | 125",
        "{'path':'/v','factor':'1/12'} | 36 | 3",
        "{'path':'/v','factor':'12'} | 2 | 24",
        "{'path':'/v','factor':0.001} | 5000 | 5",
        "{'path':'/v','negative':'absolute'} | -2 | 2",
        "{'path':'/v','negative':'absolute'} | '-2.0' | 2",
        "{'path':'/v','format':'base64-unscaled','scale':0} | 'Aw==' | 3",
        "{'path':'/v','format':'base64-unscaled','scale':2} | 'ASw=' | 3",
        "{'path':'/v','format':'base64-unscaled','scale':0,'negative':'absolute'} | '/w==' | 1",
        "{'path':'/v','format':'scaled-object'} | {'scale':0,'value':'BLA='} | 1200",
        "{'path':'/v','format':'scaled-object'} | {'scale':2,'value':'ASw='} | 3",
        "{'path':'/v','format':'scaled-object'} | {'scale':-2,'value':'Aw=='} | 300",
        "{'path':'/v','pattern':'^([0-9]+) pcs'} | '24 pcs' | 24",
        "{'path':'/v','words':{'a pair':'2','*':'1'}} | 'a pair' | 2",
        "{'path':'/v','words':{'a pair':'2','*':'1'}} | 'one' | 1",
        "{'path':'/v','default':4} | null | 4",
        "{'path':'/v','default':4} | '' | 4",
        "{'path':'/v','default':4,'trim':true} | '   ' | 4",
        "{'path':'/v','default':4,'pattern':'^([0-9]+) pcs'} | 'some' | 4",
        "{'path':['/w','/v']} | 5 | 5",
        "{'path':['/v','/id']} | '' | 17",
        "{'template':'{/v}0'} | 5 | 50",
        "{'template':'{/v}0','default':4} | '' | 4",
        "{'value':6} | 5 | 6",
        "{'path':'/v','factor':{'path':'/id'}} | 2 | 34",
        "{'path':'/v','factor':{'path':'/id','words':{'17':1000,'18':1}}} | 2.5 | 2500",
        "{'path':'/v','factor':{'path':'/id','words':{'17':'1/12','*':'1'}}} | 24 | 2",
        "{'path':'/v','factor':{'path':'/id','words':{'18':'1000','*':'1'}}} | 2.0 | 2",
        "{'path':'/v','factor':{'path':'/unit','default':12}} | 2 | 24",
        "{'path':'/v','factor':{'path':'/id','table':'steps'}} | 2.5 | 2500",
        "{'path':'/v','factor':{'path':'/v','table':'steps','default':'1'}} | 2 | 2",
        "{'path':'/v','negative':'absolute','factor':{'path':'/id'}} | -2 | 34",
        "{'path':'/v','default':4,'factor':{'path':'/unit'}} | null | 4"
      })
  void wholeNumbersInAnyForm(String field, String value, long expected) {
    assertThat(sale("'quantity':" + field, value).quantity()).isEqualTo(expected);
  }

  @Test
  void aNumberOfAThousandDigitsIsShownByItsFirstOnes() {
    assertThat(refused("'quantity':'/v'", "9".repeat(900)))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.MALFORMED,
                "quantity must be a whole number from 1 to 1000000000000, not "
                    + "9".repeat(57)
                    + "..."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'/v' | 2.5 | quantity must be a whole number, not 2.5; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "'/v' | 1795770000.25 | quantity must be a whole number, not 1795770000.25; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "'/v' | '2.5' | quantity must be a whole number, not \"2.5\"; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "'/v' | '1,200' | quantity must be a whole number, not \"1,200\"",
        "'/v' | ' 7' | quantity must be a whole number, not \" 7\"",
        "'/v' | '٣' | quantity must be a whole number, not \"٣\"",
        "'/v' | '3.' | quantity must be a whole number, not \"3.\"",
        "'/v' | 1e999999999 | quantity must be a whole number, not 1E+999999999",
        "'/v' | 99999999999999999999 | quantity must be a whole number from 1 to 1000000000000, not 99999999999999999999",
        "'/v' | 0.0 | quantity must be a whole number from 1 to 1000000000000, not 0",
        "'/v' | true | quantity must be a whole number, not true",
        "'/v' | 'Aw==' | quantity must be a whole number, not \"Aw==\"; if this is Base64 of Debezium, the mapping needs \"format\": \"base64-unscaled\"",
        "'/v' | {'scale':0,'value':'Aw=='} | quantity must be a whole number, not an object with scale and value; the mapping needs \"format\": \"scaled-object\"",
        "'/v' | [] | quantity must be a whole number, not an object or a list",
        "{'path':'/v','factor':1000} | 0.0005 | quantity must be whole when it is multiplied by 1000, not 0.0005",
        "{'path':'/v','factor':'1/12'} | 30 | quantity must be whole when it is multiplied by 1/12, not 30",
        "'/v' | -2 | quantity is -2, below 0: the mapping can say what that means, by \"negative\" or by a rule for such records",
        "{'path':'/v','format':'base64-unscaled','scale':2} | 'AS0=' | quantity must be a whole number, not \"AS0=\"; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "{'path':'/v','format':'base64-unscaled','scale':2} | 3 | quantity must be the Base64 text of an unscaled number, not 3",
        "{'path':'/v','format':'scaled-object'} | {'scale':0} | quantity must be an object such as {\"scale\": 0, \"value\": \"Aw==\"}, not an object or a list",
        "{'path':'/v','format':'scaled-object'} | {'scale':1,'value':'Aw=='} | quantity must be a whole number, not 0.3; what is sold by weight or length is counted in a smaller unit, such as g for kg: a mapping can multiply by a \"factor\"",
        "{'path':'/v','format':'scaled-object'} | {'scale':-2000000000,'value':'Aw=='} | quantity must be an object such as {\"scale\": 0, \"value\": \"Aw==\"}, not an object or a list",
        "{'path':'/v','pattern':'^([0-9]+) pcs'} | 'some' | quantity: the pattern ^([0-9]+) pcs matches nothing in \"some\"",
        "{'path':'/v','words':{'a pair':'2'}} | 'three' | quantity: the mapping has no word for \"three\"",
        "{'path':'/v','factor':{'path':'/id','words':{'17':'1000'}}} | 0.0005 | quantity must be whole when it is multiplied by 1000, not 0.0005",
        "{'path':'/v','factor':{'path':'/id','words':{'KG':'1000'}}} | 2 | factor: the mapping has no word for \"17\"",
        "{'path':'/v','factor':{'path':'/v','table':'bad'}} | 2 | the factor of quantity must be a number above 0 such as 1000, or two such as \"1/12\", not \"many\"",
        "{'path':'/v','factor':{'path':'/unit'}} | 2 | quantity has a factor that the record does not tell",
        "{'path':'/id','factor':{'path':'/v'}} | 'KG' | the factor of quantity must be a number above 0 such as 1000, or two such as \"1/12\", not \"KG\"",
        "{'path':'/id','factor':{'path':'/v'}} | -1 | the factor of quantity must be a number above 0 such as 1000, or two such as \"1/12\", not \"-1\""
      })
  void whatIsNoWholeNumberIsShownAsItWasSent(String field, String value, String detail) {
    assertThat(refused("'quantity':" + field, value))
        .isEqualTo(new Decoded.Invalid<>(DeadLetterReason.MALFORMED, detail));
  }

  @ParameterizedTest
  @CsvSource({"zero, -2, 0", "zero, 3, 3", "absolute, -2, 2"})
  void aLevelBelowZeroIsWhatTheMappingSays(String negative, String value, long counted) {
    StockEvent.Count count =
        (StockEvent.Count)
            event(
                "'type':'COUNT','countedAt':'2026-11-27T09:10:11Z','countedQuantity':{'path':'/v','negative':'%s'}"
                    .formatted(negative),
                value);
    assertThat(count.countedQuantity()).isEqualTo(counted);
  }

  @Test
  void anAdjustmentKeepsItsSign() {
    StockEvent.Adjustment adjustment =
        (StockEvent.Adjustment) event("'type':'ADJUSTMENT','reason':'DAMAGE','delta':'/v'", "-2.0");
    assertThat(adjustment.delta()).isEqualTo(-2);
  }

  @Test
  void anAdjustmentCanBeAMinusThatItsPublisherCountsAsAPlus() {
    StockEvent.Adjustment adjustment =
        (StockEvent.Adjustment)
            event(
                "'type':'ADJUSTMENT','reason':'DAMAGE','delta':{'path':'/v','factor':-1000}",
                "0.25");
    assertThat(adjustment.delta()).isEqualTo(-250);
  }
}
