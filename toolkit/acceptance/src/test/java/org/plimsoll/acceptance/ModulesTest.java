package org.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The table of modules, word by word: a module exists because its dependencies differ. */
class ModulesTest {
  private static final Path TOOLKIT = Checkout.ROOT.resolve("toolkit");

  /** Ours as the module's name, others as the artifact, with its scope unless that is compile. */
  private static final Map<String, Set<String>> DEPENDENCIES =
      Map.of(
          "analysis",
          Set.of("commons-math3"),
          "tables",
          Set.of("analysis", "tablesaw-core", "classgraph:runtime", "gson", "slf4j-nop:runtime"),
          "charts",
          Set.of("analysis", "tables", "xchart", "VectorGraphics2D"),
          "kernel",
          Set.of("jjava-jupyter", "asm", "gson", "slf4j-nop:runtime"),
          "notebook",
          Set.of("charts", "kernel", "reference", "jupyter-jvm-basekernel:optional"),
          "reference",
          Set.of("analysis", "gson"),
          "cli",
          Set.of(
              "analysis",
              "tables",
              "charts",
              "kernel",
              "notebook",
              "reference",
              "picocli",
              "progressbar",
              "commonmark",
              "commonmark-ext-gfm-tables",
              "katex",
              "rhino",
              "gson"),
          "acceptance",
          Set.of(
              "analysis",
              "tables",
              "charts",
              "kernel",
              "notebook",
              "reference",
              "cli",
              "archunit-junit5:test"));

  /** Libraries that one module owns; a second one that asks for them is in the wrong room. */
  private static final Map<String, String> OWNERS =
      Map.ofEntries(
          Map.entry("commons-math3", "analysis"),
          Map.entry("tablesaw-core", "tables"),
          Map.entry("xchart", "charts"),
          Map.entry("VectorGraphics2D", "charts"),
          Map.entry("jjava-jupyter", "kernel"),
          Map.entry("asm", "kernel"),
          Map.entry("jupyter-jvm-basekernel", "notebook"),
          Map.entry("picocli", "cli"),
          Map.entry("progressbar", "cli"),
          Map.entry("katex", "cli"),
          Map.entry("rhino", "cli"),
          Map.entry("archunit-junit5", "acceptance"));

  static List<String> modules() throws Exception {
    return texts(parse(Checkout.ROOT.resolve("pom.xml")), "modules", "module").stream()
        .map(module -> module.substring(module.lastIndexOf('/') + 1))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void moduleDependsOnExactlyWhatItsRowSays(String module) throws Exception {
    assertThat(DEPENDENCIES).containsKey(module);
    assertThat(dependencies(module)).isEqualTo(new TreeSet<>(DEPENDENCIES.get(module)));
  }

  @Test
  void aLibraryWithAnOwnerIsAskedForByItsOwnerAlone() throws Exception {
    for (Map.Entry<String, String> owned : OWNERS.entrySet()) {
      Set<String> asking = new TreeSet<>();
      for (String module : modules()) {
        boolean asks =
            dependencies(module).stream()
                .anyMatch(artifact -> (artifact + ":").startsWith(owned.getKey() + ":"));
        if (asks) {
          asking.add(module);
        }
      }
      assertThat(asking).as(owned.getKey()).containsExactly(owned.getValue());
    }
  }

  /** One parent, no intermediate level, and no module that is not built. */
  @Test
  void everyPomInTheToolkitIsAModuleOfTheParent() throws Exception {
    assertThat(TOOLKIT.resolve("pom.xml")).doesNotExist();
    try (Stream<Path> folders = Files.list(TOOLKIT)) {
      Set<String> withPom =
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toSet());
      assertThat(modules()).containsExactlyInAnyOrderElementsOf(withPom);
    }
  }

  private static Set<String> dependencies(String module) throws Exception {
    Element project = parse(TOOLKIT.resolve(module).resolve("pom.xml"));
    Set<String> found = new TreeSet<>();
    for (Element dependency : dependencyElements(project)) {
      String artifact = texts(dependency, "artifactId").get(0).replaceFirst("^plimsoll-", "");
      List<String> scope = texts(dependency, "scope");
      String asked = texts(dependency, "optional").contains("true") ? ":optional" : "";
      found.add(artifact + (scope.isEmpty() ? asked : ":" + scope.get(0)));
    }
    return found;
  }

  private static List<Element> dependencyElements(Element project) {
    return children(project, "dependencies").stream()
        .flatMap(list -> children(list, "dependency").stream())
        .toList();
  }

  private static Element parse(Path pom) throws Exception {
    if (!Files.exists(pom)) {
      throw new IOException("no pom at " + pom + "; is plimsoll.root set?");
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
  }

  /** The texts at the end of a path of child elements. */
  private static List<String> texts(Element from, String... path) {
    List<Element> at = List.of(from);
    for (String name : path) {
      at = at.stream().flatMap(element -> children(element, name).stream()).toList();
    }
    return at.stream().map(element -> element.getTextContent().strip()).toList();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && node.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }
}
