package ai.astrasonic.console.parts;

import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words that somebody typed and that wait in their session while they sign in again; read once. */
public final class Drafts {

    private static final String KEY = Drafts.class.getName() + " ";

    private Drafts() {}

    public static void keep(String of, String words) {
        VaadinSession.getCurrent().setAttribute(KEY + of, words);
    }

    static String take(@Nullable String of) {
        if (of == null) {
            return "";
        }
        var words = VaadinSession.getCurrent().getAttribute(KEY + of);
        VaadinSession.getCurrent().setAttribute(KEY + of, null);
        return Objects.toString(words, "");
    }
}
