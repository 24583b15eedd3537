package io.github.inventorystreams.broker;

/** The libraries of the embedded broker. An installation for services alone goes without them. */
final class BrokerLibraries {
  private static final String SERVER = "kafka.server.KafkaRaftServer";

  private BrokerLibraries() {}

  /**
   * Checks that they are there.
   *
   * @throws BrokerException if not
   */
  static void require() {
    try {
      Class.forName(SERVER, false, BrokerLibraries.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new BrokerException(
          "This installation has no embedded broker: run the service with --bootstrap-servers, or install the archive without -service in its name.",
          e);
    }
  }
}
