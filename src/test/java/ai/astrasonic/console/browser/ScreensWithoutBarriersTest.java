package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.LocalStack;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.LocalStackForTests;
import ai.astrasonic.testing.SheetOfTheDay;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Every screen in both themes, both languages and both widths: no barrier that axe finds, nothing that scrolls sideways. */
class ScreensWithoutBarriersTest {

    private static final Locale ENGLISH = Locale.UK;
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static Chromium chromium;
    private static LocalStack stack;
    private static Map<String, String> screens = Map.of();

    @BeforeAll
    static void a_person_and_a_case_to_look_at() throws IOException {
        stack = LocalStackForTests.stack();
        chromium = new Chromium();
        Files.createDirectories(SCREENSHOTS);
        try (var dpo = staff("dpo", ColorScheme.LIGHT, Staff.WIDE)) {
            var work = new AccessCase(dpo);
            var person = work.openFirstPerson();
            var request = work.file();
            var breach = breach();
            screens = Screens.all(Map.of(
                    "people/:id",
                    "people/" + person,
                    "requests/:id",
                    request,
                    "breaches/:id",
                    "breaches/" + breach,
                    "breaches/:id/report",
                    "breaches/" + breach + "/report",
                    "holds/:id",
                    work.hold(person),
                    "policies/:id",
                    "policies/019d4b38-5800-7000-8000-000000000001",
                    "recipients/:id",
                    "recipients/stripe",
                    "recipients/changes/:id",
                    "recipients/changes/" + change(),
                    "retention/line/:id",
                    "retention/line/" + sheet()));
        }
    }

    /** A draft that says something else than the register does. */
    private static UUID change() {
        var id = UUID.randomUUID();
        var modal = StatedRecipient.of(new Recipients().get("modal"));
        var before = JsonMapper.shared().writeValueAsString(modal);
        JdbcClient.create(LocalStackForTests.database())
                .sql("""
                        INSERT INTO recipient_change (id, kind, recipient, before, after, words_en, words_nl, audience, state, drafted_at)
                        VALUES (:id, 'CHANGED', 'modal', :before::jsonb, :after::jsonb, 'Modal has a new privacy page.',
                                'Modal heeft een nieuwe privacypagina.', 'SUBSCRIBERS', 'DRAFT', now())""")
                .param("id", id)
                .param("before", before)
                .param("after", before.replace(modal.privacy(), "https://modal.example/privacy"))
                .update();
        return id;
    }

    /** Aware of it since three hours. */
    private static UUID breach() {
        var id = UUID.randomUUID();
        JdbcClient.create(LocalStackForTests.database())
                .sql("""
                        INSERT INTO breach (id, title, systems, status, discovered_at, discovered_offset, discovered_by, reported_at,
                                            reported_by, aware_at, aware_offset, aware_by, aware_because)
                        VALUES (:id, 'A listing of files was public', '{library,backup}', 'OPEN', now() - interval '4 hours', '+01:00',
                                'STAFF', now() - interval '4 hours', 'engineer-1', now() - interval '3 hours', '+01:00', 'dpo-1',
                                'The log shows files of others')""")
                .param("id", id)
                .update();
        return id;
    }

    private static UUID sheet() {
        return new SheetOfTheDay(JdbcClient.create(LocalStackForTests.database()), LocalDate.now(Controller.ZONE))
                .plant();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    /** The two that differ in everything; the other six on the long run. */
    @Test
    void every_screen_is_free_of_barriers_and_never_scrolls_sideways_in_both_themes_widths_and_languages() {
        lookAtEach(List.of(
                new Look(ColorScheme.LIGHT, Staff.WIDE, ENGLISH), new Look(ColorScheme.DARK, Staff.NARROW, DUTCH)));
    }

    @Test
    @Tag("long")
    void every_screen_is_free_of_barriers_in_the_other_combinations_too() {
        lookAtEach(List.of(
                new Look(ColorScheme.LIGHT, Staff.WIDE, DUTCH),
                new Look(ColorScheme.LIGHT, Staff.NARROW, ENGLISH),
                new Look(ColorScheme.LIGHT, Staff.NARROW, DUTCH),
                new Look(ColorScheme.DARK, Staff.WIDE, ENGLISH),
                new Look(ColorScheme.DARK, Staff.WIDE, DUTCH),
                new Look(ColorScheme.DARK, Staff.NARROW, ENGLISH)));
    }

    private record Look(ColorScheme scheme, int width, Locale asks) {

        String name() {
            return scheme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + asks.getLanguage();
        }
    }

    /** Each look at a browser of its own, all at the same time; they sign in one after another. */
    private static void lookAtEach(List<Look> looks) {
        var barriers = new ConcurrentSkipListMap<String, List<String>>();
        looks.parallelStream().forEach(look -> {
            try (var browser = new Chromium();
                    var dpo = staff(browser, "dpo", look.scheme(), look.width(), look.asks())) {
                look(dpo, look, barriers);
            }
        });
        barriers.values().removeIf(List::isEmpty);

        assertThat(barriers).isEmpty();
    }

    private static void look(Staff dpo, Look look, Map<String, List<String>> barriers) {
        for (var screen : screens.entrySet()) {
            dpo.widen(look.width());
            dpo.at(screen.getValue());
            dpo.settled();
            String name = screen.getKey() + "-" + look.name();
            dpo.page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
            assertThat(dpo.language()).as(name).isEqualTo(look.asks().getLanguage());
            var found = new ArrayList<>(dpo.barriers());
            for (int width : List.of(Staff.NARROW, Staff.NARROWEST)) {
                if (dpo.scrollsSidewaysAt(width)) {
                    found.add("scrolls sideways at " + width);
                }
            }
            barriers.put(name, found);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void somebody_without_the_role_gets_a_page_that_says_so(ColorScheme scheme) {
        try (var newcomer = staff("newcomer", scheme, Staff.WIDE)) {
            assertThat(heading(newcomer)).isEqualTo("You have no role here");
            assertThat(newcomer.barriers()).isEmpty();
        }
        try (var finance = staff("finance", scheme, Staff.NARROW)) {
            finance.at("people");
            assertThat(heading(finance)).isEqualTo("This page is not open to you");
            assertThat(finance.barriers()).isEmpty();
            assertThat(finance.scrollsSidewaysAt(Staff.NARROWEST)).isFalse();
        }
    }

    private static String heading(Staff staff) {
        return staff.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .textContent();
    }

    private static Staff staff(String role, ColorScheme scheme, int width) {
        return staff(chromium, role, scheme, width, Locale.UK);
    }

    private static synchronized Staff staff(Chromium browser, String role, ColorScheme scheme, int width, Locale asks) {
        return Staff.signIn(browser.browser(), stack, role, scheme, width, asks);
    }
}
