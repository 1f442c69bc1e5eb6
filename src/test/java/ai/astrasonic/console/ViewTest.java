package ai.astrasonic.console;

import ai.astrasonic.testing.DatabaseTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A view on a real database, without a browser; each test says as whom it looks. */
@DatabaseTest
@ViewPackages(packages = "ai.astrasonic.console")
public abstract class ViewTest extends SpringBrowserlessTest {

    /** As in a browser, where whoever signed in is found in the session before any other name on the thread. */
    protected static void signedInByTheSession() {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    /** As in a job, where the thread alone says who acts. */
    protected static void signedInByTheThread() {
        VaadinSession.getCurrent()
                .getSession()
                .removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    }

    /** Goes where a link with a query leads. */
    protected void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        roundTrip();
    }

    /** All that the page says, in order. */
    protected String words() {
        return words(UI.getCurrent().getChildren());
    }

    private static String words(Stream<Component> components) {
        return components
                .map(component -> component.getElement().getTextRecursively() + " " + words(component.getChildren()))
                .collect(Collectors.joining(" "));
    }
}
