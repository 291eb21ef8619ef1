package org.plimsoll.kernel.evaluate;

import java.util.List;

/**
 * What could stand at the cursor. Offsets count code points, as Jupyter counts them.
 *
 * @param start where the text to replace begins
 * @param end where it ends
 * @param matches the candidates, best first
 */
public record Completions(int start, int end, List<String> matches) {

  /** Copies the matches, so that completions never change. */
  public Completions {
    matches = List.copyOf(matches);
  }
}
