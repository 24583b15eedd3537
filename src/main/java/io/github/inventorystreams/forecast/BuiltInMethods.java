package io.github.inventorystreams.forecast;

/**
 * Brings methods of this library, one provider for each package of them. They are found as those of
 * others are, but before them: nobody takes their names, and others may build on them.
 */
public interface BuiltInMethods extends MethodProvider {}
