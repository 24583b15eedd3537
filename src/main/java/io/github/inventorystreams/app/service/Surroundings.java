package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.console.StopSignal;
import java.io.PrintWriter;
import java.time.InstantSource;

/**
 * What a service has of the process that it runs in.
 *
 * @param stop asks it to end; closed by its owner once all is closed
 */
public record Surroundings(
    PrintWriter out, PrintWriter err, InstantSource clock, StopSignal stop) {}
