import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Exits 0 when the address given answers 200 within 3 seconds; base images need not bring a client for it. */
final class Health {
  private Health() {}

  public static void main(String[] args) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(args[0]).toURL().openConnection();
    connection.setConnectTimeout(3000);
    connection.setReadTimeout(3000);
    int status;
    try {
      status = connection.getResponseCode();
    } catch (IOException e) {
      System.out.println(args[0] + " does not answer: " + e.getMessage());
      System.exit(1);
      return;
    }
    System.out.println(args[0] + " answers " + status);
    System.exit(status == HttpURLConnection.HTTP_OK ? 0 : 1);
  }
}
