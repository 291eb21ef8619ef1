package org.plimsoll.kernel.document;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One result stored under a code cell. */
public sealed interface Output {

  /**
   * Text that a cell printed.
   *
   * @param name {@code stdout} or {@code stderr}
   * @param text the text, with its line ends
   */
  record Stream(String name, String text) implements Output {
    /**
     * Gives a copy with more text at its end.
     *
     * @param more what was printed next
     * @return the longer stream
     */
    public Stream plus(String more) {
      return new Stream(name, text + more);
    }
  }

  /**
   * Something a cell chose to show.
   *
   * @param data one value per MIME type; text as one string, JSON types as JSON
   * @param metadata remarks on the data, such as an image's width
   */
  record DisplayData(JsonObject data, JsonObject metadata) implements Output, Rich {
    /** Copies both, because a JSON object is mutable. */
    public DisplayData {
      data = data.deepCopy();
      metadata = metadata.deepCopy();
    }
  }

  /**
   * The value of a cell's last expression.
   *
   * @param executionCount the number the kernel gave the cell; null where a tool stripped it
   * @param data one value per MIME type; text as one string, JSON types as JSON
   * @param metadata remarks on the data
   */
  record ExecuteResult(@Nullable Integer executionCount, JsonObject data, JsonObject metadata)
      implements Output, Rich {
    /** Copies both, because a JSON object is mutable. */
    public ExecuteResult {
      data = data.deepCopy();
      metadata = metadata.deepCopy();
    }
  }

  /**
   * The exception or compile error that ended a cell.
   *
   * @param name the exception's class
   * @param message its sentence
   * @param traceback the lines shown, perhaps with terminal colours
   */
  record ErrorOutput(String name, String message, List<String> traceback) implements Output {
    /** Keeps an unmodifiable copy of the lines. */
    public ErrorOutput {
      traceback = List.copyOf(traceback);
    }
  }

  /** What a display and a result have in common: a bundle of representations. */
  sealed interface Rich {
    /**
     * Gives the representations.
     *
     * @return one value per MIME type
     */
    JsonObject data();

    /**
     * Gives the remarks on them.
     *
     * @return the metadata
     */
    JsonObject metadata();
  }
}
