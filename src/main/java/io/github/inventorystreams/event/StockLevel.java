package io.github.inventorystreams.event;

/**
 * The current book of one SKU at one location.
 *
 * @param onHand units in stock, below 0 where more was sold than there was
 * @param reserved units promised to orders that have not left yet
 * @param onOrder units proposed or ordered and neither received nor rejected
 * @param position onHand - reserved + onOrder
 * @param asOfMillis the latest event time that the book has seen
 * @param sequence rises by 1 with every value of this book
 */
public record StockLevel(
    BookKey book,
    long onHand,
    long reserved,
    long onOrder,
    long position,
    long asOfMillis,
    long sequence) {}
