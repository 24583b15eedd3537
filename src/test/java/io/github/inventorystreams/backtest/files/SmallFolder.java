package io.github.inventorystreams.backtest.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a backtest of two items over two weeks. */
public final class SmallFolder {
  private SmallFolder() {}

  /** Writes it. */
  public static void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("scenario.properties"),
        """
        start=2026-01-05
        bucket=P7D
        reviews=2
        leadTimeBuckets=1
        unmetDemand=lost
        holdingCostPerUnitPerBucket=0.2
        shortageCostPerUnit=1
        """);
    Files.writeString(
        folder.resolve("items.csv"),
        """
        sku,location,supplier,unitCost,minimumOrder,packSize,onHand
        A-1,DC1,S1,1.00,1,1,4
        B-2,DC1,S1,1.00,1,1,4
        """);
    Files.writeString(
        folder.resolve("pipeline.csv"),
        """
        sku,location,quantity,arrives
        A-1,DC1,2,2026-01-05
        """);
    Files.writeString(
        folder.resolve("suppliers.csv"),
        """
        supplier,capacityPerReview,minimumOrderValue
        S1,,
        """);
    Files.writeString(
        folder.resolve("demand.csv"),
        """
        sku,location,date,quantity,inStock
        A-1,DC1,2025-12-29,3,1
        A-1,DC1,2026-01-05,5,1
        B-2,DC1,2026-01-12,2,1
        """);
  }
}
