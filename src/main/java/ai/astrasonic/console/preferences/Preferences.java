package ai.astrasonic.console.preferences;

import ai.astrasonic.console.texts.Languages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What one person likes on this browser: kept in cookies that hold settings and nothing about anybody. */
public final class Preferences implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "pref-";
    private static final String LANGUAGE = "language";
    private static final String SCHEME = "scheme";
    private static final String KEYS = "keys";

    private final Map<String, String> values = new ConcurrentHashMap<>();

    private Preferences() {}

    /** The preferences of the session at hand, read from its cookies the first time. */
    public static Preferences current() {
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(Preferences.class);
        if (known != null) {
            return known;
        }
        var fresh = from(VaadinRequest.getCurrent());
        session.setAttribute(Preferences.class, fresh);
        return fresh;
    }

    public static Preferences from(VaadinRequest request) {
        var preferences = new Preferences();
        Stream.ofNullable(request == null ? null : request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().startsWith(PREFIX))
                .forEach(preferences::read);
        return preferences;
    }

    private void read(Cookie cookie) {
        values.put(
                cookie.getName().substring(PREFIX.length()),
                URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Remembers a value for a year, on this browser. */
    public void set(String name, String value) {
        values.put(name, value);
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "window.astrasonic.remember($0, $1)",
                        PREFIX + name,
                        URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    public Optional<Locale> language() {
        return get(LANGUAGE).map(Locale::forLanguageTag).map(Languages::closestTo);
    }

    public void language(Locale locale) {
        set(LANGUAGE, locale.getLanguage());
    }

    public Scheme scheme() {
        return get(SCHEME).map(Scheme::named).orElse(Scheme.SYSTEM);
    }

    public void scheme(Scheme scheme) {
        set(SCHEME, scheme.id());
    }

    /** Whether single letters act as shortcuts; they can be switched off (WCAG 2.1.4). */
    public boolean letterKeys() {
        return !get(KEYS).orElse("on").equals("off");
    }

    public void letterKeys(boolean on) {
        set(KEYS, on ? "on" : "off");
    }
}
