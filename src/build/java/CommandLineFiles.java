import io.github.inventorystreams.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * What is made of the command line itself, written into a folder while the archives are built: the
 * completion of bash, and a manual page of each command as AsciiDoc.
 */
final class CommandLineFiles {
  private CommandLineFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    CommandLine program = Main.commandLine(Map.of());
    String name = program.getCommandName();
    Path completion = Files.createDirectories(folder.resolve("completion")).resolve(name);
    Files.writeString(completion, AutoComplete.bash(name, program));
    System.exit(
        ManPageGenerator.generateManPage(
            folder.resolve("man").toFile(),
            null,
            new boolean[0],
            false,
            program.getCommandSpec()));
  }
}
