package org.plimsoll.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who may know whom, and what a public type may look like: the rules of the design, for every
 * package below one root.
 *
 * <p>The root is {@code org.plimsoll} for the toolkit and a package of wrong examples for the test
 * that the rules bite.
 *
 * @param root the package above units, venue, account ...
 */
record ArchitectureRules(String root) {
  /** The packages of the module analysis, each with the exact set of those it may use. */
  static final Map<String, Set<String>> ANALYSIS =
      Map.ofEntries(
          Map.entry("units", Set.of()),
          Map.entry("random", Set.of("units")),
          Map.entry("venue", Set.of("units")),
          Map.entry("account", Set.of("units", "venue")),
          Map.entry("market", Set.of("units")),
          Map.entry("liquidity", Set.of("units")),
          Map.entry("lending", Set.of("units")),
          Map.entry("onchain", Set.of("units", "venue")),
          Map.entry("buffer", Set.of("units", "venue", "account", "market")),
          Map.entry("contagion", Set.of("units")),
          Map.entry("waterfall", Set.of("units")),
          Map.entry(
              "cascade",
              Set.of("units", "random", "venue", "account", "market", "liquidity", "waterfall")));

  /** The other modules, each one package, with the modules and packages it may use. */
  static final Map<String, Set<String>> AROUND =
      Map.of(
          "tables", ANALYSIS.keySet(),
          "charts", union(ANALYSIS.keySet(), "tables"),
          "kernel", Set.of(),
          "notebook", union(ANALYSIS.keySet(), "tables", "charts", "kernel"),
          "reference", ANALYSIS.keySet(),
          "cli", union(ANALYSIS.keySet(), "tables", "charts", "kernel", "notebook", "reference"));

  /** Libraries that only some packages may see; "analysis" stands for all of its packages. */
  static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "tech.tablesaw..", Set.of("tables", "charts", "notebook"),
          "org.knowm..", Set.of("charts", "notebook"),
          "org.dflib.jjava..", Set.of("kernel", "notebook"),
          "jdk.jshell..", Set.of("kernel"),
          "org.apache.spark..", Set.of(),
          "org.apache.commons.math3..", ANALYSIS.keySet(),
          "picocli..", Set.of("cli"),
          "me.tongfei.progressbar..", Set.of("cli"),
          "org.commonmark..", Set.of("cli"));

  private static Set<String> union(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /** Every rule by its number in the design, in order. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("1 cycles", freeOfCycles());
    rules.put("2 packages known", everyPackageIsInTheTable());
    rules.putAll(packagesKnowOnlyTheirNeighbours());
    rules.putAll(librariesStayWhereTheyBelong());
    rules.put("3 bridge", bridgeNamesOnlyWhatItShows());
    rules.put("4 determinism", noAmbientClockOrChance());
    rules.put("5 kernel", kernelKnowsNoMargin());
    rules.put("6 types", publicTypesAreValues());
    rules.put("6 constructors", onlyRecordsHavePublicConstructors());
    rules.put("6 fields", publicFieldsAreConstants());
    rules.put("7 arrays", noArraysOfNumbersInPublic());
    rules.put("8 class names", noClassNamedAfterNothing());
    rules.put("8 package names", noPackageNamedAfterNothing());
    return rules;
  }

  ArchRule freeOfCycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a number travels in one direction, from a row to a picture");
  }

  ArchRule everyPackageIsInTheTable() {
    return classes()
        .should()
        .resideInAnyPackage(
            inside(union(ANALYSIS.keySet(), AROUND.keySet().toArray(String[]::new))))
        .because("a package exists because its question differs; a new one belongs in this table");
  }

  Map<String, ArchRule> packagesKnowOnlyTheirNeighbours() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    Stream.of(ANALYSIS, AROUND)
        .flatMap(table -> table.entrySet().stream())
        .sorted(Map.Entry.comparingByKey())
        .forEach(row -> rules.put("2 " + row.getKey(), knowsOnly(row.getKey(), row.getValue())));
    return rules;
  }

  private ArchRule knowsOnly(String name, Set<String> allowed) {
    String[] known = inside(union(allowed, name));
    DescribedPredicate<JavaClass> stranger =
        describe(
            "are ours but not among " + union(allowed, name),
            type -> lies(type, root + "..") && !lies(type, known));
    return noClasses()
        .that()
        .resideInAnyPackage(inside(Set.of(name)))
        .should()
        .dependOnClassesThat(stranger)
        .allowEmptyShould(true)
        .because(name + " may use " + (allowed.isEmpty() ? "no other package of ours" : allowed));
  }

  Map<String, ArchRule> librariesStayWhereTheyBelong() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    new TreeMap<>(LIBRARIES)
        .forEach(
            (library, homes) ->
                rules.put(
                    "3 " + library,
                    noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .resideOutsideOfPackages(inside(homes))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .because(
                            "%s may be seen only in %s, so that an upgrade costs one room"
                                .formatted(library, new TreeSet<>(homes)))));
    return rules;
  }

  /** Decision 3: the two classes a user's own table or chart is an instance of, no more. */
  ArchRule bridgeNamesOnlyWhatItShows() {
    Set<String> shown =
        Set.of("tech.tablesaw.api.Table", "org.knowm.xchart.internal.chartpart.Chart");
    return noClasses()
        .that()
        .resideInAnyPackage(inside(Set.of("notebook")))
        .should()
        .dependOnClassesThat(
            describe(
                "are a library's but not " + new TreeSet<>(shown),
                type ->
                    lies(type, "tech.tablesaw..", "org.knowm..")
                        && !shown.contains(type.getName())))
        .allowEmptyShould(true)
        .because("a renderer is registered for a class; how it is drawn is for tables and charts");
  }

  ArchRule noAmbientClockOrChance() {
    return noClasses()
        .that()
        .resideInAnyPackage(inside(union(ANALYSIS.keySet(), "tables", "charts")))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, ThreadLocalRandom.class, SplittableRandom.class, Clock.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethodWhere(describe("now() of java.time", ArchitectureRules::readsTheClock))
        .because("the same seed and the same rows give the same numbers, on any day");
  }

  private static boolean readsTheClock(JavaAccess<?> call) {
    return call.getTarget().getName().equals("now")
        && call.getTarget().getOwner().getPackageName().equals("java.time");
  }

  ArchRule kernelKnowsNoMargin() {
    return noClasses()
        .that()
        .resideInAnyPackage(inside(Set.of("kernel")))
        .should()
        .dependOnClassesThat(
            describe(
                "are ours but not the kernel's",
                type -> lies(type, root + "..") && !lies(type, root + ".kernel..")))
        .allowEmptyShould(true)
        .because("the kernel runs any Java notebook and knows no margin");
  }

  ArchRule publicTypesAreValues() {
    return classes()
        .that()
        .resideInAnyPackage(inside(ANALYSIS.keySet()))
        .and()
        .arePublic()
        .should(
            fail(
                "be records, final classes, enums, annotations, sealed or functional interfaces",
                type -> isValue(type) ? List.of() : List.of("is open to change")))
        .because("a value that nobody can change or extend can be trusted everywhere");
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isAnnotation()
        || (!type.isInterface() && type.getModifiers().contains(JavaModifier.FINAL))
        || type.reflect().isSealed()
        || (type.isInterface() && type.isAnnotatedWith(FunctionalInterface.class));
  }

  ArchRule onlyRecordsHavePublicConstructors() {
    return classes()
        .that()
        .resideInAnyPackage(inside(ANALYSIS.keySet()))
        .and()
        .areNotRecords()
        .should(
            fail(
                "have no public constructor",
                type ->
                    type.getConstructors().stream()
                        .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaCodeUnit::getFullName)
                        .toList()))
        .because("of(...) can say what is built; new can not");
  }

  ArchRule publicFieldsAreConstants() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(inside(ANALYSIS.keySet()))
        .and()
        .arePublic()
        .should()
        .beStatic()
        .andShould()
        .beFinal()
        .because("a public field that is no constant is state anybody may change");
  }

  ArchRule noArraysOfNumbersInPublic() {
    return classes()
        .that()
        .resideInAnyPackage(inside(ANALYSIS.keySet()))
        .and()
        .doNotHaveFullyQualifiedName(root + ".units.Columns")
        .should(
            fail("neither take nor return double[] publicly", ArchitectureRules::arraysInPublic))
        .because("arrays are owned by one class; Columns is the one way to hand them out");
  }

  private static List<String> arraysInPublic(JavaClass type) {
    List<String> found = new ArrayList<>();
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      boolean isPublic =
          unit.getModifiers().contains(JavaModifier.PUBLIC)
              && type.getModifiers().contains(JavaModifier.PUBLIC);
      boolean returns = unit.getRawReturnType().isEquivalentTo(double[].class);
      int arrays =
          (int)
              unit.getRawParameterTypes().stream()
                  .filter(parameter -> parameter.isEquivalentTo(double[].class))
                  .count();
      int varargs = arrays > 0 && ((Executable) unit.reflect()).isVarArgs() ? 1 : 0;
      if (isPublic && (returns || arrays > varargs)) {
        found.add(unit.getFullName());
      }
    }
    return found;
  }

  ArchRule noClassNamedAfterNothing() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager)")
        .because("a name says what a thing is; these say that nobody knew");
  }

  ArchRule noPackageNamedAfterNothing() {
    return noClasses()
        .should()
        .resideInAnyPackage(root + "..util..", root + "..common..", root + "..impl..")
        .because("what has no question of its own has no room of its own");
  }

  private String[] inside(Set<String> names) {
    return names.stream().map(name -> root + "." + name + "..").sorted().toArray(String[]::new);
  }

  private static boolean lies(JavaClass type, String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages).test(type);
  }

  /** A condition from a function that lists what is wrong with a type. */
  private static ArchCondition<JavaClass> fail(
      String rule, Function<JavaClass, List<String>> faults) {
    return new ArchCondition<>(rule) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (String fault : faults.apply(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + fault));
        }
      }
    };
  }
}
