package org.plimsoll.tables;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PriceRounding;
import org.plimsoll.venue.Provenance;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Venue;

/** A venue as a JSON file describes it: rule, rounding, and contracts written out or in a table. */
final class VenueDescription {
  static final String SCHEMA = "plimsoll-venue/1";

  private static final List<String> KEYS =
      List.of(
          "schema",
          "id",
          "name",
          "asOf",
          "source",
          "note",
          "workedExample",
          "sides",
          "rule",
          "rounding",
          "contracts",
          "brackets");

  private static final List<String> CONTRACT_KEYS =
      List.of("symbol", "kind", "multiplier", "tick", "rule", "amountTolerance", "tiers");

  private static final List<String> BRACKETS_KEYS =
      List.of(
          "file",
          "kind",
          "multiplier",
          "tick",
          "rule",
          "amountTolerance",
          "where",
          "columns",
          "constants",
          "distinguishedBy");

  /** Which sides a description may offer. */
  enum Sides {
    BOTH,
    LONG,
    SHORT;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final JsonNode root;
  private final @Nullable Path folder;
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final List<MarginSchedule> schedules = new ArrayList<>();

  private VenueDescription(JsonNode root, @Nullable Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** Reads a description; tables are looked for in the folder, if any, then in the data sets. */
  static Venue venue(JsonNode root, @Nullable Path folder) {
    return new VenueDescription(root, folder).venue();
  }

  private Venue venue() {
    root.object(KEYS);
    String schema = root.need("schema").text();
    if (!schema.equals(SCHEMA)) {
      throw root.need("schema").refuse(Messages.wrongSchema(schema, SCHEMA));
    }
    String id = root.need("id").text();
    String name = root.need("name").text();
    Provenance provenance =
        new Provenance(
            root.need("asOf").text(),
            text("source"),
            text("note"),
            root.find("workedExample").map(JsonNode::flag).orElse(false));
    Sides sides = root.find("sides").map(word -> word.word(Sides.class)).orElse(Sides.BOTH);
    readSchedules();
    Venue venue = Venue.of(id, name, provenance, schedules);
    return switch (sides) {
      case BOTH -> venue;
      case LONG -> venue.offeringOnly(Side.LONG);
      case SHORT -> venue.offeringOnly(Side.SHORT);
    };
  }

  /** A text that may be left out or left empty. */
  private String text(String key) {
    return root.find(key).filter(node -> !node.value().equals("")).map(JsonNode::text).orElse("");
  }

  private void readSchedules() {
    MarginRule rule =
        root.find("rule")
            .map(node -> RuleReader.rule(node, MarginRule.standard()))
            .orElse(MarginRule.standard());
    PriceRounding rounding =
        root.find("rounding").map(RuleReader::rounding).orElse(PriceRounding.NONE);
    Terms terms = new Terms(Contract.Kind.LINEAR, 1, rounding, rule, Terms.USUAL_TOLERANCE);
    root.find("contracts")
        .ifPresent(list -> list.list().forEach(contract -> readContract(contract, terms)));
    root.find("brackets").ifPresent(list -> list.list().forEach(table -> readTable(table, terms)));
    if (schedules.isEmpty()) {
      throw root.refuse(Messages.NEITHER_CONTRACTS_NOR_BRACKETS);
    }
  }

  private void readContract(JsonNode contract, Terms terms) {
    contract.object(CONTRACT_KEYS);
    String symbol = contract.need("symbol").text();
    JsonNode list = contract.need("tiers");
    List<Tier> tiers = list.list().stream().map(JsonTier::of).map(Tier::of).toList();
    if (tiers.isEmpty()) {
      throw list.refuse(Messages.NO_TIERS);
    }
    Terms own = terms(contract, terms);
    add(contract.need("symbol"), Ladder.schedule(symbol, own, tiers));
  }

  private void readTable(JsonNode table, Terms terms) {
    table.object(BRACKETS_KEYS);
    CsvRows csv = CsvReader.read(source(table.need("file")));
    Terms own = terms(table, terms);
    List<MarginSchedule> read =
        table.find("columns").isPresent()
            ? MappedTable.schedules(table, own, csv)
            : BracketRows.schedules(csv, symbol -> own);
    read.forEach(schedule -> add(table.need("file"), schedule));
  }

  private void add(JsonNode place, MarginSchedule schedule) {
    Integer before = lines.put(schedule.symbol(), place.line());
    if (before != null) {
      throw place.refuse(Messages.repeatedContract(schedule.symbol(), before));
    }
    schedules.add(schedule);
  }

  private CsvText source(JsonNode file) {
    String name = file.text();
    try {
      Path beside = folder == null ? null : folder.resolve(name);
      return beside != null && Files.exists(beside)
          ? CsvText.of(beside)
          : CsvText.of(Catalogue.shipped().find(name));
    } catch (NoSuchElementException | InvalidPathException e) {
      throw file.refuse(Messages.noBracketFile(name, Catalogue.shipped().nearest(name)));
    }
  }

  /** The terms of a contract or a table: the venue's, and what it says itself. */
  private static Terms terms(JsonNode node, Terms venue) {
    Optional<JsonNode> tick = node.find("tick");
    try {
      Terms own =
          new Terms(
              node.find("kind").map(word -> word.word(Contract.Kind.class)).orElse(venue.kind()),
              node.find("multiplier")
                  .map(number -> number.number().doubleValue())
                  .orElse(venue.multiplier()),
              tick.map(
                      number ->
                          new PriceRounding(
                              number.number().doubleValue(), venue.rounding().direction()))
                  .orElse(venue.rounding()),
              node.find("rule")
                  .map(rule -> RuleReader.rule(rule, venue.rule()))
                  .orElse(venue.rule()),
              node.find("amountTolerance")
                  .map(number -> number.number().doubleValue())
                  .orElse(venue.amountTolerance()));
      own.contract("a contract with these terms");
      return own;
    } catch (IllegalArgumentException e) {
      throw node.refuse(e);
    }
  }
}
