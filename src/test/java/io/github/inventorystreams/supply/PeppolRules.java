package io.github.inventorystreams.supply;

import static com.helger.phive.api.execute.ValidationExecutionManager.executeValidation;

import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResult;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.ubl21.EUBL21DocumentType;
import com.helger.xml.schema.XMLSchemaCache;
import com.helger.xml.serialize.read.DOMReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.transform.stream.StreamSource;
import org.xml.sax.SAXException;

/** Documents by the rules of others: the schemas of OASIS and the Schematron of OpenPEPPOL. */
public final class PeppolRules {
  private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

  private PeppolRules() {}

  /** What the newest rules of a document, such as {@code order}, find broken in it. */
  public static List<String> broken(String document, byte[] xml) {
    List<IValidationExecutorSet<IValidationSourceXML>> editions = editions(document);
    return broken(editions.get(editions.size() - 1), xml);
  }

  /** The same by all editions of the rules that there are. */
  public static List<String> brokenInAny(String document, byte[] xml) {
    return editions(document).stream().flatMap(rules -> broken(rules, xml).stream()).toList();
  }

  /** What the schema of UBL 2.1 has against it. */
  public static List<String> brokenInSchema(EUBL21DocumentType type, byte[] xml) {
    try {
      XMLSchemaCache.getInstance()
          .getSchema(type.getAllXSDResources())
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(xml)));
      return List.of();
    } catch (SAXException e) {
      return List.of(e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> broken(
      IValidationExecutorSet<IValidationSourceXML> rules, byte[] xml) {
    var source = ValidationSourceXML.create("document", DOMReader.readXMLDOM(xml));
    List<String> broken = new ArrayList<>();
    for (ValidationResult result :
        executeValidation(IValidityDeterminator.createDefault(), rules, source)) {
      result.getErrorList().stream()
          .filter(found -> found.getErrorLevel().isError())
          .map(found -> found.getErrorFieldName() + ": " + found.getErrorText(Locale.ROOT))
          .forEach(broken::add);
    }
    return broken;
  }

  private static List<IValidationExecutorSet<IValidationSourceXML>> editions(String document) {
    String prefix = "eu.peppol.bis3:" + document + ':';
    List<IValidationExecutorSet<IValidationSourceXML>> editions =
        RULES.getAll().stream()
            .filter(rules -> rules.getID().getAsSingleID().startsWith(prefix))
            .sorted(
                Comparator.comparing(
                    rules -> edition(rules.getID().getAsSingleID().substring(prefix.length()))))
            .toList();
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("Peppol has no rules for " + document);
    }
    return editions;
  }

  /** Such as 2025.11, which is later than 2025.5. */
  private static YearMonth edition(String version) {
    String[] parts = version.split("\\.");
    return YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
    ValidationExecutorSetRegistry<IValidationSourceXML> rules =
        new ValidationExecutorSetRegistry<>();
    EN16931Validation.initEN16931(rules);
    PeppolValidation.initStandard(rules);
    return rules;
  }
}
