package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.consent.BannerText;
import ai.astrasonic.consent.BannerTool;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Promises;
import ai.astrasonic.testing.ServedTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The consent banner at the network: what leaves a real browser before, without, with and after consent (CONS-1, CONS-2, CONS-3). */
@ServedTest
class ConsentBannerTest {

    private static final BannerText TEXT = BannerText.current();
    private static final String GPC =
            "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });";

    private static Chromium chromium;
    private static int visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Promises promises;

    @LocalServerPort
    int port;

    BannerSite site;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void somebodyNewComes() {
        site = visitor();
    }

    @AfterEach
    void leave() {
        assertThat(site.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        site.close();
    }

    private BannerSite visitor() {
        return visitor(true);
    }

    private BannerSite visitor(boolean behind) {
        return new BannerSite(
                chromium.browser(), port, "10.5.1." + visitors++, new Browser.NewContextOptions(), behind);
    }

    private static Locator banner(Page page) {
        return page.locator("astrasonic-consent [role=dialog]");
    }

    private static Locator button(Page page, String place) {
        var name = TEXT.words().get(place);
        assertThat(name).isNotNull();
        return page.locator("astrasonic-consent button:visible")
                .filter(new Locator.FilterOptions().setHasText(name.in(Locale.ENGLISH)));
    }

    private static void press(Page page, String place) {
        button(page, place).click();
    }

    private static String inForce(Page page) {
        return String.valueOf(page.evaluate("document.querySelector('astrasonic-consent').granted"));
    }

    private static Object consent(Page page, String what) {
        return page.evaluate("dataLayer.filter(e => e[0] === 'consent' && e[1] === '" + what + "').map(e => e[2])");
    }

    private static List<?> updates(Page page) {
        return (List<?>) consent(page, "update");
    }

    private static List<String> left(Page page) {
        return page.context().cookies().stream().map(cookie -> cookie.name).toList();
    }

    private List<Boolean> ledger(int entries) {
        return Awaitility.await()
                .pollInSameThread()
                .until(
                        () -> jdbc.sql("SELECT given FROM consent_entry ORDER BY decided_at")
                                .query(Boolean.class)
                                .list(),
                        given -> given.size() >= entries);
    }

    /** Nothing was sent but what a tool sent while it might, however late that comes to light. */
    private void nothingLeft(Page page) {
        assertThat(site.outside()).allMatch(url -> url.contains("granted=true"));
        assertThat(left(page)).isEmpty();
        assertThat(page.evaluate("Object.keys(localStorage).filter(key => !key.startsWith('astrasonic-consent'))"))
                .isEqualTo(List.of());
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void before_a_choice_and_after_scrolling_closing_and_refusing_nothing_goes_out() {
        var page = site.open("/");
        assertThat(banner(page).isVisible()).isTrue();
        BannerSite.aWhile(page);
        nothingLeft(page);

        page.mouse().wheel(0, 2_000);
        BannerSite.aWhile(page);
        nothingLeft(page);

        page.locator("astrasonic-consent .close").click();
        BannerSite.aWhile(page);
        nothingLeft(page);
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

        BannerSite.go(page, "/app/library");
        assertThat(banner(page).isVisible()).isTrue();
        press(page, "essential");
        BannerSite.aWhile(page);
        BannerSite.go(page, "/");
        assertThat(banner(page).isVisible()).isFalse();
        BannerSite.aWhile(page);
        nothingLeft(page);
        assertThat(ledger(1)).containsExactly(false);
    }

    @Test
    void all_signals_are_denied_first_and_each_decision_changes_them_once() {
        var page = site.open("/");
        assertThat(consent(page, "default").toString())
                .contains("ad_storage=denied", "ad_user_data=denied", "ad_personalization=denied")
                .contains("analytics_storage=denied", "functionality_storage=denied", "personalization_storage=denied")
                .contains("security_storage=granted");
        assertThat(page.evaluate("dataLayer[0][1]")).isEqualTo("default");
        assertThat(updates(page)).isEmpty();

        press(page, "accept");
        assertThat(updates(page)).hasSize(1);
        assertThat(updates(page).getLast().toString())
                .contains("analytics_storage=granted", "ad_storage=denied", "ad_user_data=denied")
                .contains("ad_personalization=denied");

        press(page, "withdraw");
        assertThat(updates(page)).hasSize(2);
        assertThat(updates(page).getLast().toString()).contains("analytics_storage=denied");
    }

    @Test
    void after_accept_all_the_tools_run_and_leave_no_more_than_the_list_says() {
        var page = site.open("/");
        press(page, "accept");
        BannerSite.aWhile(page);

        assertThat(String.join("\n", site.outside()))
                .contains(
                        "https://www.googletagmanager.com/gtm.js?id=GTM-TEST",
                        "eu-assets.i.posthog.com/static/array.js")
                .contains("region1.google-analytics.com/g/collect", "eu.i.posthog.com/e/");
        assertThat(page.evaluate("posthog.options.session_recording.maskAllInputs"))
                .isEqualTo(true);
        assertThat(left(page)).isNotEmpty().allMatch(ConsentBannerTest::isListed);

        BannerSite.go(page, "/app/library");
        assertThat(banner(page).isVisible()).isFalse();
        BannerSite.aWhile(page);
        assertThat(site.outside()).isNotEmpty();
        assertThat(updates(page)).hasSize(1);
        assertThat(ledger(1)).containsExactly(true);
        assertThat(site.decisions()).hasSize(1);
    }

    private static boolean isListed(String cookie) {
        return BannerTool.all().stream()
                .flatMap(tool -> tool.cookies().stream())
                .anyMatch(pattern -> cookie.matches(pattern.replace("*", ".*")));
    }

    @Test
    void one_press_takes_consent_back_and_not_even_a_rude_tool_sends_or_leaves_anything_after_it() {
        var page = site.open("/app/library");
        press(page, "accept");
        BannerSite.aWhile(page);
        assertThat(site.outside()).isNotEmpty();

        press(page, "withdraw");
        page.waitForTimeout(100); // what was on its way
        site.outside();
        BannerSite.aWhile(page);

        nothingLeft(page);
        assertThat(page.evaluate("[recordingStopped, optedOut]")).isEqualTo(List.of(true, true));
        BannerSite.go(page, "/");
        BannerSite.aWhile(page);
        nothingLeft(page);
        assertThat(banner(page).isVisible()).isFalse();
        assertThat(ledger(2)).containsExactly(true, false);
    }

    @Test
    void the_settings_are_one_press_away_on_every_page_and_the_choice_can_be_made_again() {
        var page = site.open("/");
        press(page, "accept");
        BannerSite.go(page, "/app/library");

        press(page, "settings");
        assertThat(banner(page).innerText()).contains("Your choice now: Accept All.");
        press(page, "essential");
        assertThat(inForce(page)).isEqualTo("false");
        press(page, "settings");
        press(page, "accept");
        assertThat(inForce(page)).isEqualTo("true");
        BannerSite.aWhile(page);
        assertThat(site.outside()).isNotEmpty();

        assertThat(ledger(3)).containsExactly(true, false, true);
        assertThat(jdbc.sql("SELECT count(*) FROM consent_entry n JOIN consent_entry p ON p.choice_id = n.previous_id")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_log_says_what_the_browser_does() {
        var page = site.open("/");
        for (var place : List.of("accept", "withdraw", "settings", "accept", "settings", "essential")) {
            press(page, place);
        }
        ledger(4);

        assertThat(jdbc.sql("SELECT string_agg(action, ' ' ORDER BY decided_at) FROM consent_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("ACCEPT_ALL WITHDRAW ACCEPT_ALL ESSENTIAL_ONLY");
        assertThat(jdbc.sql("SELECT given FROM consent_entry ORDER BY decided_at DESC LIMIT 1")
                        .query(Boolean.class)
                        .single()
                        .toString())
                .isEqualTo(inForce(page));
        assertThat(jdbc.sql("SELECT count(DISTINCT device_id) FROM consent_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(page.evaluate("JSON.parse(localStorage['astrasonic-consent']).device"))
                .isEqualTo(jdbc.sql("SELECT DISTINCT device_id::text FROM consent_entry")
                        .query(String.class)
                        .single());
    }

    @Test
    void a_browser_that_asks_not_to_be_tracked_is_heard_without_a_question() {
        site.context().addInitScript(GPC);
        var page = site.open("/");
        BannerSite.aWhile(page);
        assertThat(banner(page).isVisible()).isFalse();
        nothingLeft(page);
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

        press(page, "settings");
        assertThat(banner(page).innerText()).contains("Global Privacy Control");
        press(page, "accept");
        BannerSite.go(page, "/app/library");
        assertThat(inForce(page)).as("a yes under the signal was meant").isEqualTo("true");
    }

    @Test
    void whoever_turns_the_signal_on_later_takes_consent_back() {
        var page = site.open("/");
        press(page, "accept");
        ledger(1);
        site.context().addInitScript(GPC);
        page.navigate("about:blank");
        page.waitForTimeout(100);
        site.outside();

        BannerSite.go(page, "/app/library");
        BannerSite.aWhile(page);

        nothingLeft(page);
        assertThat(ledger(2)).containsExactly(true, false);
    }

    @Test
    void a_choice_that_is_too_old_or_of_other_words_is_asked_for_again() {
        for (var change : List.of("kept.until = '2020-01-01T00:00:00Z'", "kept.version = '0'")) {
            var page = site.open("/");
            press(page, banner(page).isVisible() ? "accept" : "settings");
            page.evaluate("const kept = JSON.parse(localStorage['astrasonic-consent']); " + change
                    + "; localStorage['astrasonic-consent'] = JSON.stringify(kept)");
            page.navigate("about:blank");
            page.waitForTimeout(100);
            site.outside();
            BannerSite.go(page, "/");
            BannerSite.aWhile(page);

            assertThat(banner(page).isVisible()).as(change).isTrue();
            nothingLeft(page);
            page.close();
        }
    }

    @Test
    void tabs_agree() {
        var first = site.open("/");
        var second = site.open("/app/library");

        press(first, "accept");
        second.waitForFunction("document.querySelector('astrasonic-consent').granted");
        assertThat(banner(second).isVisible()).isFalse();

        press(second, "withdraw");
        first.waitForFunction("!document.querySelector('astrasonic-consent').granted");
        first.waitForTimeout(100);
        site.outside();
        BannerSite.aWhile(first);
        nothingLeft(first);
        assertThat(ledger(2)).as("each decision once").containsExactly(true, false);
    }

    @Test
    void whoever_empties_the_storage_has_taken_consent_back() {
        var first = site.open("/");
        press(first, "accept");
        var second = site.open("/");
        second.evaluate("localStorage.clear()");

        first.waitForFunction("!document.querySelector('astrasonic-consent').granted");
        assertThat(inForce(second)).isEqualTo("false");
    }

    @Test
    void a_decision_that_did_not_arrive_is_sent_again_at_the_next_page() {
        site.answersInstead(503);
        var page = site.open("/");
        press(page, "accept");
        BannerSite.aWhile(page);
        assertThat(ledger(0)).isEmpty();

        site.answersInstead(0);
        BannerSite.go(page, "/app/library");

        assertThat(ledger(1)).containsExactly(true);
        page.waitForFunction("!Object.keys(localStorage).some(key => key.startsWith('astrasonic-consent-post-'))");
        assertThat(site.decisions()).hasSize(2).containsOnly(site.decisions().getFirst());
    }

    @Test
    void a_yes_that_cannot_be_proved_does_not_count() {
        site.answersInstead(422);
        var page = site.open("/");
        press(page, "accept");
        page.waitForFunction("!document.querySelector('astrasonic-consent').granted");
        page.waitForTimeout(100);
        site.outside();
        BannerSite.aWhile(page);

        nothingLeft(page);
        assertThat(banner(page).isVisible()).isTrue();
    }

    /** Every browser is the one of twenty that says that it looked. */
    private Page looking(String path) {
        site.close();
        site = visitor(false);
        site.context().addInitScript("Math.random = () => 0");
        return site.open(path);
    }

    private List<String> seen(int rows) {
        return Awaitility.await()
                .pollInSameThread()
                .until(
                        () -> jdbc.sql("SELECT what || ' ' || name FROM banner_sighting ORDER BY what, name")
                                .query(String.class)
                                .list(),
                        all -> all.size() >= rows);
    }

    private Finding checked(PromiseId promise, Class<? extends PromiseState> state) {
        var found = RunAs.jobFor("test", () -> promises.checkNow(promise)).state();
        assertThat(found).isInstanceOf(state);
        return found.finding();
    }

    private static String evidence(Finding finding) {
        return finding.evidence().stream().map(Fact::value).collect(Collectors.joining("\n"));
    }

    @Test
    void a_page_that_behaves_proves_that_nothing_comes_before_consent_and_nothing_beside_the_list() {
        var page = looking("/");
        BannerSite.aWhile(page);
        checked(PromiseId.CONS_1, PromiseState.Unproven.class);
        checked(PromiseId.CONS_3, PromiseState.Unproven.class);

        press(page, "accept");
        page.waitForTimeout(1_200);
        press(page, "withdraw");
        page.waitForTimeout(1_200);
        BannerSite.go(page, "/nl");

        assertThat(seen(5))
                .containsExactly(
                        "LOOKED ",
                        "RAN doubleclick.net",
                        "RAN google-analytics.com",
                        "RAN googletagmanager.com",
                        "RAN posthog.com");
        checked(PromiseId.CONS_1, PromiseState.Kept.class);
        checked(PromiseId.CONS_3, PromiseState.Kept.class);
    }

    @Test
    void a_page_that_sets_what_is_on_no_list_breaks_the_promise_by_its_name_without_anything_of_the_visitor() {
        var page = looking("/");
        page.evaluate("document.cookie = '_fbp=fb.1.1700000000000.42; path=/; secure'");
        page.evaluate("document.cookie = 'visitor_ada@example.org_4711=1; path=/; secure'");
        page.evaluate("localStorage.setItem('amplitude_id_9c1185a5c5e9', 'secret')");
        press(page, "essential");
        page.waitForTimeout(1_200);

        assertThat(seen(4)).containsExactly("COOKIE *", "COOKIE _fbp", "LOOKED ", "STORAGE amplitude_id_*");
        assertThat(evidence(checked(PromiseId.CONS_3, PromiseState.Broken.class)))
                .contains("_fbp · https://www.astrasonic.ai · 1", "amplitude_id_*")
                .doesNotContain("ada", "4711", "9c11", "secret", "42");
        assertThat(site.sightings().toString()).doesNotContain("ada", "4711", "9c11", "secret", "fb.1");
        checked(PromiseId.CONS_1, PromiseState.Kept.class);
    }

    @Test
    void a_page_that_loads_google_before_consent_breaks_the_promise_even_when_its_visitor_decides_nothing() {
        var page = looking("/");
        page.evaluate("document.head.append(Object.assign(document.createElement('script'),"
                + " { src: 'https://www.googletagmanager.com/gtm.js?id=GTM-TEST' }))");
        page.waitForTimeout(1_500);

        assertThat(seen(3))
                .contains("HOST google-analytics.com", "HOST googletagmanager.com")
                .doesNotContain("LOOKED ");
        assertThat(evidence(checked(PromiseId.CONS_1, PromiseState.Broken.class)))
                .contains("googletagmanager.com · https://www.astrasonic.ai · 1");
    }

    @Test
    void whoever_takes_consent_back_is_deleted_at_google_by_what_only_their_browser_knew() {
        var page = site.open("/");
        press(page, "accept");
        BannerSite.aWhile(page);
        press(page, "withdraw");
        ledger(2);

        assertThat(site.decisions().getFirst()).doesNotContain("google");
        assertThat(site.decisions().getLast()).contains("\"google\":\"1.1\"");
        assertThat(jdbc.sql("SELECT t.recipient FROM recipient_task t JOIN consent_entry e ON e.id = t.request_id"
                                + " WHERE t.ask = 'OBJECT' AND t.account_id = e.device_id AND t.sealed IS NOT NULL")
                        .query(String.class)
                        .list())
                .containsExactly("google-analytics");
        assertThat(jdbc.sql("SELECT e::text FROM consent_entry e")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain("1.1,", "google");
    }
}
