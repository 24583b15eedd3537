package io.github.inventorystreams.supply.channel;

import io.github.inventorystreams.supply.delivery.Attempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/** Lays files into a folder, from which somebody fetches them: each appears as a whole. */
public record FolderWay(Path folder) implements FileWay {

  @Override
  public Attempt put(Letter.File file) {
    Path place = folder.resolve(file.name());
    try {
      Files.createDirectories(folder);
      if (Files.exists(place) && Arrays.equals(Files.readAllBytes(place), file.bytes())) {
        return new Attempt.Taken(file.name());
      }
      // As others may read it whom the user's mask lets, unlike a file that Java makes for itself.
      Path unfinished = folder.resolve(".unfinished-" + UUID.randomUUID() + ".tmp");
      Files.write(unfinished, file.bytes(), StandardOpenOption.CREATE_NEW);
      Files.move(
          unfinished, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return new Attempt.Taken(file.name());
    } catch (IOException e) {
      return new Attempt.Failed(
          "%s can't be written to (%s)".formatted(folder, e.getClass().getSimpleName()), null);
    }
  }
}
