package ai.astrasonic.console.security;

import com.vaadin.flow.component.UI;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The way to a fresh sign-in and back to the page from where somebody was sent. */
public final class SignInAgain {

    /** Says in a request for a sign-in that an old one does not do, and where to go afterwards. */
    static final String PARAMETER = "again";

    /** A page of the console with its query; nothing that could lead elsewhere. */
    private static final Pattern PAGE =
            Pattern.compile("[a-z][A-Za-z0-9-]*(/[A-Za-z0-9-]+){0,4}(\\?[A-Za-z0-9=&%._~-]{0,500})?");

    private SignInAgain() {}

    /** Leaves for the identity server, which asks for every means of signing in anew. */
    public static void comingBackTo(String page) {
        UI.getCurrent().getPage().setLocation(address(page));
    }

    static String address(String page) {
        return "oauth2/authorization/" + StaffLogin.REGISTRATION + "?" + PARAMETER + "="
                + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** The page's whole address; empty when it is none of ours. */
    static Optional<URI> at(URI console, String page) {
        return PAGE.matcher(page).matches() ? Optional.of(console.resolve("/" + page)) : Optional.empty();
    }
}
