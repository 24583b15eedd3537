package io.github.inventorystreams.app.play;

import io.github.inventorystreams.sales.SalesSurvey;
import io.github.inventorystreams.simulation.Reliability;
import io.github.inventorystreams.simulation.World;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The world that a demo plays.
 *
 * @param seed of the suppliers
 * @param sales what the file holds; {@code null} for a simulated shop
 * @param rejects where the rows of the file go that can't be read; {@code null} for a simulated
 *     shop
 */
record DemoWorld(
    World world,
    ZoneId zone,
    long seed,
    Reliability reliability,
    @Nullable SalesSurvey sales,
    @Nullable Path rejects) {}
