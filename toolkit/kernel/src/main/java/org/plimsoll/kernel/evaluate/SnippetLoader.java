package org.plimsoll.kernel.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/** Defines snippet classes, rewritten, and sees what the session's class path holds. */
final class SnippetLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> waiting = new ConcurrentHashMap<>();
  private final Class<?> checkpoint;

  SnippetLoader(ClassLoader parent) {
    super(new URL[0], parent);
    // The session's own copy, found before the parent's because it is already loaded here.
    this.checkpoint = defineCheckpoint();
    setDefaultAssertionStatus(true);
  }

  /** Asks every loop of this loader's classes to stop, or lets them run again. */
  void raise(boolean wish) {
    try {
      checkpoint.getMethod("raise", boolean.class).invoke(null, wish);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("the session's checkpoint cannot be reached", impossible);
    }
  }

  /** The value that code of this loader has handed over. */
  @Nullable Object takeValue() {
    try {
      return checkpoint.getMethod("takeValue").invoke(null);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("the session's checkpoint cannot be reached", impossible);
    }
  }

  void offer(ClassBytecodes[] classes) {
    for (ClassBytecodes each : classes) {
      waiting.put(each.name(), each.bytecodes());
    }
  }

  void add(List<Path> entries) {
    for (Path entry : entries) {
      try {
        addURL(entry.toUri().toURL());
      } catch (MalformedURLException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] snippet = waiting.remove(name);
    if (snippet == null) {
      return super.findClass(name);
    }
    byte[] stoppable = SnippetRewriter.rewrite(snippet);
    return defineClass(name, stoppable, 0, stoppable.length);
  }

  private Class<?> defineCheckpoint() {
    String resource = "/" + Checkpoint.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Checkpoint.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the kernel's jar");
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(Checkpoint.class.getName(), bytes, 0, bytes.length);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
