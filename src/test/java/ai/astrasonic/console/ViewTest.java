package ai.astrasonic.console;

import ai.astrasonic.testing.DatabaseTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A view on a real database, without a browser; each test says as whom it looks. */
@DatabaseTest
@ViewPackages(packages = "ai.astrasonic.console")
public abstract class ViewTest extends SpringBrowserlessTest {

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
