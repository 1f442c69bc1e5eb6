package ai.astrasonic.console.parts;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;

/** An id, hash or link: a short form in monospace, the whole of it in the clipboard. */
public final class CopyId extends Span {

    private static final int SHORT = 12;
    private static final int TAIL = 6;

    public CopyId(String what, String value) {
        addClassName("copy-id");
        var code = new Code(shorten(value));
        code.setTitle(value);
        add(code, new CopyButton(what, value));
    }

    /** Beginning and end: UUIDv7 of one day begin alike. */
    public static String shorten(String value) {
        return value.length() <= SHORT + TAIL
                ? value
                : value.substring(0, SHORT) + "…" + value.substring(value.length() - TAIL);
    }
}
