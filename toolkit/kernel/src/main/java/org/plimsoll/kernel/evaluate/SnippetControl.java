package org.plimsoll.kernel.evaluate;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * JShell's way into this JVM. It holds invocations back: JShell believes a snippet has run when it
 * has only been compiled and loaded, and the session runs it once the whole cell compiles.
 */
final class SnippetControl extends DirectExecutionControl {

  private final SnippetLoader loader;
  private final List<Method> held = new ArrayList<>();
  private final Map<String, Field> variables = new HashMap<>();
  private final Map<String, Field> displaced = new HashMap<>();

  SnippetControl(SnippetLoader loader) {
    super(new Delegate(loader));
    this.loader = loader;
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    super.load(classes);
    for (ClassBytecodes each : classes) {
      try {
        register(loader.loadClass(each.name()));
      } catch (ClassNotFoundException | LinkageError unusable) {
        throw new ClassInstallException("load: " + unusable.getMessage(), new boolean[0]);
      }
    }
  }

  private void register(Class<?> snippet) {
    if (snippet.getEnclosingClass() != null) {
      return;
    }
    for (Field field : snippet.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        Field before = variables.put(field.getName(), field);
        if (before != null) {
          displaced.putIfAbsent(field.getName(), before);
        }
      }
    }
  }

  @Override
  public String invoke(String className, String methodName)
      throws RunException, InternalException, EngineTerminationException {
    try {
      Method method = loader.loadClass(className).getDeclaredMethod(methodName);
      method.setAccessible(true);
      held.add(method);
      return "";
    } catch (ReflectiveOperationException | LinkageError missing) {
      throw new ExecutionControl.InternalException(String.valueOf(missing.getMessage()));
    }
  }

  /** The invocations held back since the last call, in order. */
  List<Method> takeHeld() {
    List<Method> taken = List.copyOf(held);
    held.clear();
    return taken;
  }

  /** The fields that held variables until they were declared anew since the last call. */
  Map<String, Field> takeDisplaced() {
    Map<String, Field> taken = Map.copyOf(displaced);
    displaced.clear();
    return taken;
  }

  static @Nullable Object run(Method method) throws Throwable {
    try {
      return method.invoke(null);
    } catch (InvocationTargetException thrown) {
      Throwable cause = thrown.getCause();
      throw cause == null ? thrown : cause;
    }
  }

  /** The field that holds a variable now; null if no cell has declared it. */
  @Nullable Field variable(String name) {
    return variables.get(name);
  }

  /** What JShell may ask of a class loader. */
  private record Delegate(SnippetLoader loader) implements LoaderDelegate {

    @Override
    public void load(ClassBytecodes[] classes) {
      loader.offer(classes);
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
      throw new UnsupportedOperationException("snippets are replaced, not redefined");
    }

    @Override
    public void addToClasspath(String classPath) {
      loader.add(SessionClassPath.parse(classPath));
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
      return loader.loadClass(name);
    }
  }
}
