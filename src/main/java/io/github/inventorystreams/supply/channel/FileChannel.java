package io.github.inventorystreams.supply.channel;

import io.github.inventorystreams.supply.delivery.Attempt;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.form.OrderForm;
import java.util.List;

/** Orders as files of one form, each in a file of its own. */
public record FileChannel(OrderForm form, FileWay way) implements SupplierChannel {

  @Override
  public boolean isForMachines() {
    return form.isForMachines();
  }

  @Override
  public boolean takes(DocumentKind kind) {
    return form.has(kind);
  }

  @Override
  public List<String> missing(OrderDocument document) {
    return form.missing(document);
  }

  @Override
  public Letter letter(OrderDocument document) {
    return Letter.of(document, form);
  }

  @Override
  public Attempt send(Letter letter, long nowMillis, boolean repeated) {
    Attempt last = new Attempt.Refused("there is no file to send");
    for (Letter.File file : letter.files()) {
      last = way.put(file);
      if (!(last instanceof Attempt.Taken)) {
        return last;
      }
    }
    return last;
  }
}
