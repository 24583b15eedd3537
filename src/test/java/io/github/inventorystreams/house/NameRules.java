package io.github.inventorystreams.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules of names, the same in every room. */
final class NameRules {
  private NameRules() {}

  static List<ArchRule> all() {
    return List.of(limitsAreNamedMaxOrMin(), publicTypesHaveNamesOfTheirOwn());
  }

  static ArchRule limitsAreNamedMaxOrMin() {
    return fields()
        .that()
        .areStatic()
        .should()
        .haveNameNotMatching("(MOST|LEAST|LONGEST)_.*")
        .as("limits are named MAX_ or MIN_");
  }

  /** One name means one thing, wherever somebody reads it. */
  static ArchRule publicTypesHaveNamesOfTheirOwn() {
    return classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(haveANameOfTheirOwn())
        .as("public types have names of their own");
  }

  private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
    return new ArchCondition<>("have a name of their own") {
      private final Map<String, String> found = new TreeMap<>();

      @Override
      public void init(Collection<JavaClass> all) {
        found.clear();
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String other = found.putIfAbsent(type.getSimpleName(), type.getName());
        if (other != null) {
          events.add(
              SimpleConditionEvent.violated(type, type.getName() + " has the name of " + other));
        }
      }
    };
  }
}
