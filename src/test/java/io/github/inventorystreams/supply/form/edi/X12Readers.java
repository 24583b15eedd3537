package io.github.inventorystreams.supply.form.edi;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.walmartlabs.x12.X12Segment;
import com.walmartlabs.x12.X12TransactionSet;
import com.walmartlabs.x12.exceptions.X12ParserException;
import com.walmartlabs.x12.standard.StandardX12Document;
import com.walmartlabs.x12.standard.StandardX12Parser;
import com.walmartlabs.x12.standard.X12Group;
import com.walmartlabs.x12.standard.txset.AbstractTransactionSetParserChainable;
import com.walmartlabs.x12.standard.txset.generic.GenericTransactionSet;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Others who read X12: gozer of Walmart, and StAEDI by the rules of a transaction set. */
public final class X12Readers {
  private X12Readers() {}

  /** What was read; the numbers of header and trailer must be the same. */
  public record Read(
      String headerNumber,
      String trailerNumber,
      String group,
      String transactionSet,
      int segmentsSaid,
      List<X12Segment> segments) {}

  /**
   * By gozer, which checks the envelopes, too.
   *
   * @throws X12ParserException if it can't be read
   */
  public static Read byGozer(byte[] bytes) {
    Segments segments = new Segments();
    StandardX12Parser parser = new StandardX12Parser();
    parser.registerTransactionSetParser(segments);
    StandardX12Document document = parser.parse(new String(bytes, US_ASCII));
    X12Group group = document.getGroups().get(0);
    X12TransactionSet set = group.getTransactions().get(0);
    return new Read(
        document.getInterchangeControlEnvelope().getInterchangeControlNumber(),
        document.getInterchangeControlEnvelope().getTrailerInterchangeControlNumber(),
        group.getFunctionalCodeId() + ' ' + group.getHeaderGroupControlNumber(),
        set.getTransactionSetIdentifierCode(),
        set.getExpectedNumberOfSegments(),
        segments.found);
  }

  /** Keeps all segments of a transaction set. */
  private static final class Segments extends AbstractTransactionSetParserChainable {
    final List<X12Segment> found = new ArrayList<>();

    @Override
    protected boolean handlesTransactionSet(List<X12Segment> segments, X12Group group) {
      return true;
    }

    @Override
    protected X12TransactionSet doParse(List<X12Segment> segments, X12Group group) {
      GenericTransactionSet set = new GenericTransactionSet();
      found.addAll(segments);
      parseTransactionSetHeader(segments.get(0), set);
      parseTransactionSetTrailer(segments.get(segments.size() - 1), set);
      return set;
    }
  }

  /** What the rules of a transaction set have against it. */
  static List<String> bySchema(String transactionSet, byte[] bytes) {
    List<String> errors = new ArrayList<>();
    EDIStreamReader reader =
        EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(bytes));
    try {
      Schema schema = schema(transactionSet);
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        if (event == EDIStreamEvent.START_TRANSACTION) {
          reader.setTransactionSchema(schema);
        } else if (event.isError()) {
          errors.add(reader.getErrorType() + " at " + reader.getLocation());
        }
      }
    } catch (EDIStreamException | EDISchemaException e) {
      throw new IllegalArgumentException(e);
    }
    return errors;
  }

  private static Schema schema(String transactionSet) throws EDISchemaException {
    try (InputStream in = X12Readers.class.getResourceAsStream("x12-" + transactionSet + ".xml")) {
      return SchemaFactory.newFactory().createSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
