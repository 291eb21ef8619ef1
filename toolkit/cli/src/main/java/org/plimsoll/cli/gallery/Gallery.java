package org.plimsoll.cli.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plimsoll.kernel.document.NotebookWriter;

/**
 * A folder of pages on executed notebooks: {@code index.html}, one page and one executed {@code
 * .ipynb} per notebook, and an {@code assets} folder. It can be opened from the disk, copied and
 * published as it is.
 */
public final class Gallery {
  private final Path folder;
  private final Katex katex = new Katex();

  /**
   * Names the folder; nothing is written yet.
   *
   * @param folder where the gallery goes
   */
  public Gallery(Path folder) {
    this.folder = folder;
  }

  /**
   * Gives the page to open first.
   *
   * @return the index
   */
  public Path index() {
    return folder.resolve("index.html");
  }

  /**
   * Makes the folder, so that one that cannot be written is known before anything runs.
   *
   * @throws UncheckedIOException when the folder cannot be made or written
   */
  public void prepare() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".probe", null));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UncheckedIOException unwritable(IOException reason) {
    return new UncheckedIOException("gallery folder " + folder + " cannot be written", reason);
  }

  /**
   * Writes the gallery.
   *
   * @param entries the executed notebooks in reading order
   * @throws UncheckedIOException when the folder cannot be written
   */
  public void write(List<GalleryEntry> entries) {
    try {
      Katex.copyAssets(folder.resolve("assets/katex"));
      copyStyle();
      GalleryIndex index = new GalleryIndex();
      List<NotebookPage> pages =
          entries.stream().map(entry -> new NotebookPage(entry, katex)).toList();
      for (int i = 0; i < entries.size(); i++) {
        index.add(entries.get(i), pages.get(i), write(entries, pages, i));
      }
      Files.writeString(index(), index.html());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private boolean write(List<GalleryEntry> entries, List<NotebookPage> pages, int i)
      throws IOException {
    GalleryEntry entry = entries.get(i);
    NotebookWriter.write(entry.report().notebook(), folder.resolve(entry.name() + ".ipynb"));
    String links =
        link(entry, "prev", "←", i > 0 ? entries.get(i - 1) : null, i > 0 ? pages.get(i - 1) : null)
            + link(
                entry,
                "next",
                "→",
                i + 1 < entries.size() ? entries.get(i + 1) : null,
                i + 1 < entries.size() ? pages.get(i + 1) : null);
    String html = NotebookFrame.of(entry, pages.get(i), links);
    Files.writeString(folder.resolve(entry.name() + ".html"), html);
    return Thumbnail.write(
        entry.report().notebook(), folder.resolve("assets/thumbnails/" + entry.name() + ".png"));
  }

  private static String link(
      GalleryEntry from,
      String relation,
      String arrow,
      @Nullable GalleryEntry to,
      @Nullable NotebookPage page) {
    if (to == null || page == null) {
      return "";
    }
    return String.format(
        "<a rel=\"%1$s\" class=\"%1$s\" href=\"%2$s%3$s.html\"><span aria-hidden=\"true\">%4$s</span>"
            + " %5$s</a>",
        relation, from.up(), Html.address(to.name()), arrow, page.title());
  }

  private void copyStyle() throws IOException {
    try (InputStream style =
        Objects.requireNonNull(Gallery.class.getResourceAsStream("gallery.css"))) {
      Files.write(folder.resolve("assets/gallery.css"), style.readAllBytes());
    }
  }
}
