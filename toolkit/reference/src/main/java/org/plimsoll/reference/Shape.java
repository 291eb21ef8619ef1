package org.plimsoll.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a family of cases has in common: venue, topic, kind, and the input keys it must and must not
 * carry.
 */
public final class Shape {
  private final String venue;
  private final String topic;
  private final @Nullable String kind;
  private final List<String> present;
  private final List<String> absent;

  private Shape(
      String venue,
      String topic,
      @Nullable String kind,
      List<String> present,
      List<String> absent) {
    this.venue = venue;
    this.topic = topic;
    this.kind = kind;
    this.present = List.copyOf(present);
    this.absent = List.copyOf(absent);
  }

  /**
   * Describes vectors of a venue and topic.
   *
   * @param venue as the files write it
   * @param topic as the files write it
   * @return the shape, whatever the contract type
   */
  public static Shape vector(String venue, String topic) {
    return new Shape(venue, topic, null, List.of(), List.of());
  }

  /**
   * Describes checks of a model.
   *
   * @param topic as the files write it
   * @param model as the files write it
   * @return the shape
   */
  public static Shape check(String topic, String model) {
    return new Shape(Case.CHECKS, topic, model, List.of(), List.of());
  }

  /**
   * Narrows vectors to a contract type.
   *
   * @param contractType as the files write it
   * @return the narrower shape
   */
  public Shape of(String contractType) {
    return new Shape(venue, topic, contractType, present, absent);
  }

  /**
   * Requires input keys.
   *
   * @param keys each must hold a value
   * @return the narrower shape
   */
  public Shape with(String... keys) {
    return new Shape(venue, topic, kind, longer(present, keys), absent);
  }

  /**
   * Excludes input keys.
   *
   * @param keys none may hold a value
   * @return the narrower shape
   */
  public Shape without(String... keys) {
    return new Shape(venue, topic, kind, present, longer(absent, keys));
  }

  /**
   * Tells whether a case belongs to the family.
   *
   * @param published the case
   * @return true if it does
   */
  public boolean fits(Case published) {
    return published.venue().equals(venue)
        && published.topic().equals(topic)
        && (kind == null || published.kind().equals(kind))
        && present.stream().allMatch(published.inputs()::has)
        && absent.stream().noneMatch(published.inputs()::has);
  }

  private static List<String> longer(List<String> keys, String... more) {
    List<String> all = new ArrayList<>(keys);
    all.addAll(List.of(more));
    return all;
  }

  @Override
  public String toString() {
    return "%s, %s%s with %s".formatted(venue, topic, kind == null ? "" : ", " + kind, present);
  }
}
