package ai.astrasonic.console.browser;

import ai.astrasonic.testing.CustomersRealm;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/**
 * A customer at a browser with an authenticator in it, and the application that sends them there and waits on a port of this
 * machine for them to come back (RFC 8252, 7.3).
 */
final class Customer implements AutoCloseable {

    private static final String BACK = "/signed-in";

    private final CustomersRealm realm;
    private final BrowserContext context;
    private final Page page;
    private final HttpServer application;
    private final Queue<String> cameBack = new ConcurrentLinkedQueue<>();

    Customer(Browser browser, CustomersRealm realm, Locale language) throws IOException {
        this.realm = realm;
        this.context = browser.newContext(new Browser.NewContextOptions().setLocale(language.toLanguageTag()));
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onDialog(dialog -> dialog.accept("My key"));
        authenticator();
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext(BACK, call -> {
            try (call) {
                var query = call.getRequestURI().getQuery();
                cameBack.add(query == null ? "" : query);
                call.sendResponseHeaders(200, -1);
            }
        });
        application.start();
    }

    /** One that is part of the device, keeps passkeys, and always says yes. */
    private void authenticator() {
        var devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    Page page() {
        return page;
    }

    /** With an address and a passkey, and nothing else; answers the tokens. */
    JsonNode signUp(String address) throws Exception {
        page.navigate(realm.signIn(back()));
        page.locator("#kc-registration a").click();
        page.locator("#email").fill(address);
        page.locator("#kc-register-form input[type=submit]").click();
        page.waitForURL("**/required-action**VERIFY_EMAIL**");
        page.navigate(realm.linkMailedTo(address));
        return withAPasskey();
    }

    /** By the passkey alone, which the page asks the browser for by itself: nothing is typed, nothing pressed. */
    JsonNode signIn() throws Exception {
        page.navigate(realm.signIn(back()));
        return tokens();
    }

    /** Presses the button of a provider, which asks who they are; without a passkey only, for the page asks for that by itself. */
    Elsewhere by(String provider) {
        page.navigate(realm.signIn(back()));
        page.locator("#social-" + provider).click();
        return new Elsewhere(page);
    }

    /** Is sent on to a provider by the application. */
    Elsewhere straightBy(String provider) {
        page.navigate(realm.signIn(back()) + "&kc_idp_hint=" + provider);
        return new Elsewhere(page);
    }

    /** Makes the passkey that everybody makes at their first sign-in. */
    JsonNode withAPasskey() throws Exception {
        press("#registerWebAuthn");
        return tokens();
    }

    /** Says that a known address is theirs, and proves it by the passkey. */
    void proveByPasskey() {
        page.locator("#linkAccount").click();
        press("#authenticateWebAuthnButton");
    }

    /** A button that does nothing before the scripts of its page have run. */
    private void press(String button) {
        page.locator(button).waitFor();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.locator(button).click();
    }

    /** Without a passkey, with a password that somebody thought of. */
    void guess(String address) {
        page.navigate(realm.signIn(back()));
        page.locator("#username").fill(address);
        page.locator("#password").fill("is it this one?");
        page.locator("#kc-login").click();
        page.locator("#input-error-username, #input-error, .pf-v5-c-helper-text")
                .first()
                .waitFor();
    }

    void signOut(JsonNode tokens) throws Exception {
        page.navigate(realm.signOut(tokens.path("id_token").asString(), back()));
        page.waitForCondition(() -> !cameBack.isEmpty());
        cameBack.clear();
    }

    JsonNode tokens() throws Exception {
        // Playwright answers the dialog about the passkey's name only while it is asked for something itself.
        try {
            page.waitForCondition(() -> !cameBack.isEmpty(), new Page.WaitForConditionOptions().setTimeout(30_000));
        } catch (TimeoutError late) {
            throw new AssertionError("Nobody came back, but is at " + page.url() + ": " + page.innerText("body"), late);
        }
        var query = cameBack.remove();
        page.waitForURL("**" + BACK + "**");
        if (!query.contains("code=")) {
            throw new AssertionError("Nobody came back, but is at " + page.url() + ": " + page.innerText("body"));
        }
        return realm.tokens(query.replaceAll("(.*&)?code=([^&]+).*", "$2"), back());
    }

    private String back() {
        return "http://127.0.0.1:" + application.getAddress().getPort() + BACK;
    }

    @Override
    public void close() {
        application.stop(0);
        context.close();
    }
}
