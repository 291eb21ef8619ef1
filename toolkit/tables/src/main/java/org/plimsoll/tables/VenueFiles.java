package org.plimsoll.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.plimsoll.units.Nearest;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PriceRounding;
import org.plimsoll.venue.Provenance;
import org.plimsoll.venue.Venue;

/** Venues out of files: the bundled descriptions, and files of one's own in any known format. */
final class VenueFiles {
  private static final int SUGGESTIONS = 3;

  private VenueFiles() {}

  static List<String> bundled() {
    return List.copyOf(Catalogue.shipped().descriptions().keySet());
  }

  static Venue bundled(String id) {
    Map<String, Dataset> descriptions = Catalogue.shipped().descriptions();
    Dataset description = descriptions.get(id.strip().toLowerCase(Locale.ROOT));
    if (description == null) {
      List<String> nearest = Nearest.to(id.strip(), descriptions.keySet(), SUGGESTIONS);
      throw new NoSuchElementException(Messages.noVenue(id, nearest));
    }
    return VenueDescription.venue(JsonText.read(CsvText.of(description)), null);
  }

  /** A file that says itself what venue it is of, or is called like the file. */
  static Venue read(Path file) {
    CsvText text = CsvText.of(file);
    if (!isJson(text)) {
      return tiers(text, text.file(), symbol -> Terms.STANDARD);
    }
    JsonNode root = JsonText.read(text);
    return isDescription(root)
        ? VenueDescription.venue(root, file.toAbsolutePath().getParent())
        : venue(text, text.file(), CcxtTiers.schedules(root, symbol -> Terms.STANDARD));
  }

  static Venue read(Path file, String id) {
    String name = named(id);
    CsvText text = CsvText.of(file);
    return isJson(text) && isDescription(JsonText.read(text))
        ? read(file).withId(name)
        : tiers(text, name, symbol -> Terms.STANDARD);
  }

  static Venue read(Path file, String id, MarginSchedule like) {
    String name = named(id);
    return tiers(CsvText.of(file), name, symbol -> Terms.like(like));
  }

  static Venue read(Path file, String id, Venue like) {
    String name = named(id);
    Venue venue = tiers(CsvText.of(file), name, symbol -> termsOf(like, symbol));
    return like.sides().size() == 1 ? venue.offeringOnly(like.sides().get(0)) : venue;
  }

  /** The terms of that contract there, else those all contracts share. */
  private static Terms termsOf(Venue like, String symbol) {
    if (like.symbols().contains(symbol)) {
      return Terms.like(like.schedule(symbol));
    }
    List<Terms> shared =
        like.schedules().stream()
            .map(Terms::like)
            .map(terms -> terms.withRounding(PriceRounding.NONE))
            .distinct()
            .toList();
    if (shared.size() != 1) {
      List<String> symbols = Nearest.to(symbol, like.symbols(), SUGGESTIONS);
      throw new IllegalArgumentException(Messages.noRuleFor(like.id(), symbol, symbols));
    }
    return shared.get(0);
  }

  private static String named(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(Messages.blankVenueId(id));
    }
    return id.strip();
  }

  private static boolean isJson(CsvText text) {
    String start = text.text().stripLeading();
    return start.startsWith("{") || start.startsWith("[") || text.file().endsWith(".json");
  }

  private static boolean isDescription(JsonNode root) {
    return root.isObject() && root.object().containsKey("schema");
  }

  private static Venue tiers(CsvText text, String id, Function<String, Terms> terms) {
    if (!isJson(text)) {
      return venue(text, id, BracketRows.schedules(CsvReader.read(text), terms));
    }
    JsonNode root = JsonText.read(text);
    if (isDescription(root)) {
      throw root.refuse(Messages.OWN_RULE);
    }
    return venue(text, id, CcxtTiers.schedules(root, terms));
  }

  private static Venue venue(CsvText text, String id, List<MarginSchedule> schedules) {
    return Venue.of(id, id, Provenance.of(text.file()), schedules);
  }

  static void write(Venue venue, Path file) {
    NewFile.write(VenueWriter.text(venue), file);
  }
}
