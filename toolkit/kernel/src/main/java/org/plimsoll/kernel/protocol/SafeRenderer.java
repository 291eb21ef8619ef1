package org.plimsoll.kernel.protocol;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;

/** jjava's renderer, made to give a plain text for everything: null, arrays, hostile objects. */
final class SafeRenderer extends Renderer {

  @Override
  public DisplayData render(@Nullable Object value, Map<String, Object> parameters) {
    if (value == null) {
      return new DisplayData("null");
    }
    return value instanceof DisplayData ready ? ready : super.render(value, parameters);
  }

  @Override
  public DisplayData renderAs(
      @Nullable Object value, Map<String, Object> parameters, String... types) {
    if (value == null || value instanceof DisplayData) {
      return render(value, parameters);
    }
    return super.renderAs(value, parameters, types);
  }

  @Override
  protected DisplayData finalizeDisplayData(DisplayData data, Object value) {
    if (!data.hasDataForType(MIMEType.TEXT_PLAIN)) {
      data.putText(PlainText.of(value));
    }
    return data;
  }
}
