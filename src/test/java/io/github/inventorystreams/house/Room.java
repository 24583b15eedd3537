package io.github.inventorystreams.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package below the root, and what it may import beside itself, Java and JSpecify.
 *
 * @param name the package's name below the root, with all below it, or without ({@code forecast.*})
 * @param imports other rooms ({@code event}), what lies at the top of one ({@code forecast.*}),
 *     single classes of other rooms ({@code topology.Topics}) and packages of libraries with all
 *     below them ({@code com.fasterxml.jackson..}), or {@link #EVERYTHING}
 */
record Room(String name, List<String> imports) {
  /** The entry that permits every import. */
  static final String EVERYTHING = "*";

  private static final String TOP = ".*";
  private static final List<String> EVERYBODY = List.of("java..", "org.jspecify..");

  static Room room(String name, String... imports) {
    return new Room(name, List.of(imports));
  }

  /** Everything in this room in the house with that root. */
  DescribedPredicate<JavaClass> contents(String root) {
    return JavaClass.Predicates.resideInAPackage(packages(root));
  }

  /** The packages of this room in the house with that root, as ArchUnit writes them. */
  String packages(String root) {
    return packages(root, name);
  }

  /** What classes of this room may depend on in the house with that root. */
  DescribedPredicate<JavaClass> permitted(String root) {
    List<DescribedPredicate<? super JavaClass>> permitted =
        Stream.concat(EVERYBODY.stream(), imports.stream())
            .<DescribedPredicate<? super JavaClass>>map(entry -> matches(root, entry))
            .toList();
    return DescribedPredicate.or(contents(root), DescribedPredicate.or(permitted))
        .as("%s, Java or %s", name, String.join(", ", imports));
  }

  private static DescribedPredicate<JavaClass> matches(String root, String entry) {
    if (entry.equals(EVERYTHING)) {
      return DescribedPredicate.alwaysTrue();
    }
    if (entry.endsWith("..")) {
      return JavaClass.Predicates.resideInAPackage(entry);
    }
    boolean isClass = Arrays.stream(entry.split("\\.")).anyMatch(Room::isUpperCase);
    return isClass
        ? JavaClass.Predicates.belongTo(
            DescribedPredicate.describe(entry, type -> type.getName().equals(root + "." + entry)))
        : JavaClass.Predicates.resideInAPackage(packages(root, entry));
  }

  private static String packages(String root, String name) {
    String below = root + "." + name;
    return name.endsWith(TOP) ? below.substring(0, below.length() - TOP.length()) : below + "..";
  }

  private static boolean isUpperCase(String part) {
    return Character.isUpperCase(part.charAt(0));
  }
}
