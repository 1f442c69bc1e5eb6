package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.CustomersRealm;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer connects accounts elsewhere on the pages of the stand-ins, comes back in wrong ways, and disconnects them. */
class ConnectionsJourneyTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Map<String, String> LANGUAGES = Map.of("en", "My connections", "nl", "Mijn koppelingen");

    private static Chromium chromium;

    private final CustomersRealm realm = new CustomersRealm();
    private final Queue<String> waysBack = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws IOException {
        LocalStackForTests.stack();
        Files.createDirectories(SCREENSHOTS);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_customer_connects_and_disconnects_and_no_wrong_way_back_connects_anybody() throws Exception {
        try (var ada = signedUp("ada");
                var bob = signedUp("bob")) {
            ada.page().onRequest(this::note);
            looks(ada.page(), "none");
            refusesThere(ada.page());
            connects(ada.page(), "Spotify");
            connects(ada.page(), "Beatport");
            looks(ada.page(), "connected");
            noOtherWayBackCounts(ada.page(), bob.page());
            disconnects(ada.page());
            whatEndedByItselfIsSaid(ada.page());
        }
    }

    private Customer signedUp(String name) throws Exception {
        var customer = new Customer(chromium.browser(), realm, Locale.UK);
        var address = name + "-" + UUID.randomUUID() + "@example.org";
        new CustomersApplication(customer.signUp(address)).opensAnAccount();
        open(customer.page(), "");
        return customer;
    }

    private void note(Request asked) {
        if (asked.url().contains("/my/connections/back?")) {
            waysBack.add(asked.url());
        }
    }

    private static void refusesThere(Page page) {
        press(page, "Connect Spotify");
        page.waitForURL("**/accounts.spotify.com/authorize?**");
        press(page, "Cancel");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("You said no there");
        assertThat(kept()).isZero();
    }

    private static void connects(Page page, String service) {
        open(page, "");
        press(page, "Connect " + service);
        page.waitForURL("**/authorize**");
        press(page, "Agree");
        page.waitForURL("**/my/connections?done=connected");
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).isEqualTo("It is connected.");
        page.getByText("Disconnect " + service).waitFor();
    }

    /** Not the same again, not one's own in another's browser, and not one that nobody began. */
    private void noOtherWayBackCounts(Page ada, Page bob) {
        var used = List.copyOf(waysBack).getLast();
        for (var page : List.of(ada, bob)) {
            page.navigate(used);
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("not one that you began here");
            page.navigate(at("/my/connections/back?code=of-nobody&state=made-up"));
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("not one that you began here");
        }
        assertThat(bob.locator("main").innerText()).contains("Connect Spotify", "Connect Beatport");
        assertThat(kept()).isEqualTo(2);
    }

    /** Beatport is told, and Spotify has no way to be told. */
    private static void disconnects(Page page) {
        open(page, "");
        press(page, "Disconnect Beatport");
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("the service was told");
        assertThat(kept()).isOne();
        press(page, "Disconnect Spotify");
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("The service was not told");
        assertThat(kept()).isZero();
    }

    private void whatEndedByItselfIsSaid(Page page) {
        connects(page, "Spotify");
        JdbcClient.create(LocalStackForTests.database())
                .sql("UPDATE connection SET connected_at = connected_at - interval '7 months' WHERE " + OURS)
                .update();
        looks(page, "ended");
        open(page, "?lang=en");
        press(page, "Connect Spotify again");
        press(page, "Agree");
        page.getByText("lets us in until").waitFor();
        press(page, "Disconnect Spotify");
    }

    /** Of the seeded people some are connected too. */
    private static final String OURS =
            "account_id IN (SELECT id FROM account WHERE email LIKE 'ada-%' OR email LIKE 'bob-%')";

    private static long kept() {
        return JdbcClient.create(LocalStackForTests.database())
                .sql("SELECT count(*) FROM connection WHERE " + OURS)
                .query(Long.class)
                .single();
    }

    /** In both themes, languages and widths. */
    private static void looks(Page page, String name) {
        LANGUAGES.forEach((language, title) -> {
            open(page, "?lang=" + language);
            assertThat(page.locator("h1").innerText()).isEqualTo(title);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : List.of(1440, 390)) {
                    page.setViewportSize(width, 900);
                    Looks.asItIs(page, String.join("-", "connections", name, language, scheme.name(), "" + width));
                }
            }
        });
        open(page, "?lang=en");
    }

    private static void open(Page page, String query) {
        page.navigate(at("/my/connections" + query));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String at(String path) {
        return LocalStackForTests.stack().address() + path;
    }
}
