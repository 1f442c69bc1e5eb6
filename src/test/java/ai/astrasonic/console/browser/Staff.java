package ai.astrasonic.console.browser;

import ai.astrasonic.local.LocalStack;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A member of staff at a browser, signed in by the real identity server. */
final class Staff implements AutoCloseable {

    static final int WIDE = 1440;
    static final int NARROW = 390;
    /** What reflow is judged by (WCAG 2.2, 1.4.10). */
    static final int NARROWEST = 320;

    private static final int HEIGHT = 900;

    private static final String CALM = """
            () => {
                const asking = Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.());
                const moving = document.getAnimations().some(one =>
                    one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity);
                window.calmFrames = asking || moving ? 0 : window.calmFrames + 1;
                return window.calmFrames >= 12;
            }""";

    private final BrowserContext context;
    private final Page page;
    private final URI address;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private Staff(BrowserContext context, URI address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        context.onRequest(request -> asked.add(request.url()));
    }

    /** By the name of a role, which is the name of the local person who has it, at a browser that asks for English. */
    static Staff signIn(Browser browser, LocalStack stack, String name, ColorScheme scheme, int width) {
        return signIn(browser, stack, name, scheme, width, Locale.UK);
    }

    static Staff signIn(Browser browser, LocalStack stack, String name, ColorScheme scheme, int width, Locale asks) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale(asks.toLanguageTag())
                .setColorScheme(scheme)
                .setAcceptDownloads(true);
        var staff = new Staff(browser.newContext(options), stack.address());
        staff.page.navigate(stack.address().toString());
        staff.page.locator("#username").fill(name);
        staff.page.locator("#password").fill(stack.loginPassword());
        staff.page.locator("#kc-login").click();
        staff.page.locator("vaadin-app-layout").waitFor();
        return staff;
    }

    Page page() {
        return page;
    }

    /** Every host that any page of this browser asked for anything. */
    Set<String> askedHosts() {
        return asked.stream()
                .filter(url -> !url.matches("(data|blob|about):.*"))
                .map(url -> URI.create(url.replaceFirst("[?#].*", "")).getHost())
                .collect(Collectors.toSet());
    }

    /** As whoever is asked to prove once more who they are; answers whether the identity server wanted the password. */
    boolean signInAgain(LocalStack stack, String comingBackTo) {
        page.navigate(address.resolve("/oauth2/authorization/keycloak?again=" + comingBackTo)
                .toString());
        boolean asked = page.locator("#password").isVisible();
        page.locator("#password").fill(stack.loginPassword());
        page.locator("#kc-login").click();
        page.waitForURL("**/" + comingBackTo);
        awaitHeading();
        return asked;
    }

    /** Opens a page of the console by its address. */
    Staff at(String path) {
        page.navigate(address.resolve("/" + path).toString());
        awaitHeading();
        return this;
    }

    private void awaitHeading() {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .waitFor();
    }

    /** The language that the page says it is in. */
    String language() {
        return page.locator("html").getAttribute("lang");
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** What axe has against the page as it is: a rule and where, for each. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Staff::said).toList();
    }

    /** For a page that follows the theme of the machine. */
    List<String> barriersInBothThemes() {
        var barriers = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            barriers.addAll(barriers());
        }
        return barriers;
    }

    /** Waits until the page has stopped changing: no answer is awaited, nothing moves, for some frames in a row. */
    void settled() {
        page.evaluate("window.calmFrames = 0");
        page.waitForFunction(CALM);
    }

    /** Goes back to a window of this width. */
    void widen(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /** Whether the page as it is does not fit a window of this width. */
    boolean scrollsSidewaysAt(int width) {
        page.setViewportSize(width, HEIGHT);
        settled();
        return (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    /** Errors that the browser wrote to its console, such as a script that the page's policy forbids. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
