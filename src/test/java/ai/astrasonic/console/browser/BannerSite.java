package ai.astrasonic.console.browser;

import ai.astrasonic.testing.TestClock;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Our website as a visitor's browser sees it, with the real banner and its real service, under a policy that allows no inline
 * script and no inline style. The tools are stand-ins, and rude ones: they send on whatever they are told.
 */
final class BannerSite implements AutoCloseable {

    static final String SITE = "https://www.astrasonic.ai";

    private static final String SERVICE = "https://privacy.astrasonic.ai";
    private static final String POLICY = "default-src 'none'; style-src " + SITE + "; script-src " + SERVICE
            + " https://www.googletagmanager.com https://eu-assets.i.posthog.com; connect-src " + SERVICE
            + " https://*.google-analytics.com https://eu.i.posthog.com; img-src data: https://*.doubleclick.net";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Astrasonic</title><link rel="stylesheet" href="/site.css"><link rel="icon" href="data:,">
            <script type="module" src="https://privacy.astrasonic.ai/consent/v1/banner.js"></script></head>
            <body><astrasonic-consent gtm="GTM-TEST" posthog="phc_test"></astrasonic-consent>
            <main><h1>Astrasonic</h1><p><a href="/app/library">Library</a></p>%s</main></body></html>""";

    private static final String STYLE = "body{font:1rem/1.6 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem;"
            + "color:#1b1f24;background:#f6f8fa}a{color:#0b4f9e}@media(prefers-color-scheme:dark){"
            + "body{color:#e6edf3;background:#0d1117}a{color:#79c0ff}}";

    /** Sends at once and ever after, by each way that there is, and says whether consent was in force when it did. */
    private static final String TAG_MANAGER = """
            const granted = () => document.querySelector('astrasonic-consent').granted;
            document.cookie = '_ga=GA1.1.1.1; path=/; domain=.astrasonic.ai; max-age=63072000; secure';
            document.cookie = '_ga_TEST1=GS2.1; path=/; domain=.astrasonic.ai; max-age=63072000; secure';
            setInterval(() => {
              fetch('https://region1.google-analytics.com/g/collect?granted=' + granted(), { method: 'POST', mode: 'no-cors' }).catch(() => {});
              new Image().src = 'https://stats.g.doubleclick.net/g/collect?granted=' + granted();
            }, 40);""";

    private static final String POSTHOG = """
            window.posthog = {
              init(key, options) {
                this.options = options;
                document.cookie = `ph_${key}_posthog=1; path=/; domain=.astrasonic.ai; secure`;
                localStorage.setItem(`ph_${key}_posthog`, '1');
                sessionStorage.setItem(`ph_${key}_window_id`, '1');
                const granted = () => document.querySelector('astrasonic-consent').granted;
                setInterval(() => {
                  const call = new XMLHttpRequest();
                  call.open('POST', options.api_host + '/e/?granted=' + granted());
                  call.send('{}');
                  navigator.sendBeacon(options.api_host + '/s/?granted=' + granted(), '{}');
                }, 40);
              },
              stopSessionRecording() { window.recordingStopped = true; },
              opt_out_capturing() { localStorage.setItem('__ph_opt_in_out_phc_test', '0'); window.optedOut = true; },
              opt_in_capturing() { window.optedOut = false; },
            };""";

    /** The browser's clock is a day behind ours. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String address;
    private final BrowserContext context;
    private final List<String> outside = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> decisions = new CopyOnWriteArrayList<>();
    private final List<String> sightings = new CopyOnWriteArrayList<>();
    private int answersInstead;

    /** @param address whence the visitor comes, so that no test uses up what another may send */
    BannerSite(Browser browser, int port, String address, Browser.NewContextOptions looks) {
        this(browser, port, address, looks, true);
    }

    /** @param behind whether the browser's clock is behind ours; what is told of its requests goes by the browser's true one */
    BannerSite(Browser browser, int port, String address, Browser.NewContextOptions looks, boolean behind) {
        this.service = URI.create("http://127.0.0.1:" + port);
        this.address = address;
        this.context = browser.newContext(looks.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        if (behind) {
            context.clock()
                    .install(new Clock.InstallOptions()
                            .setTime(TestClock.START.minus(A_DAY).toEpochMilli()));
        }
        context.route("**/*", this::answerIfWanted);
    }

    BrowserContext context() {
        return context;
    }

    /** Every request to anybody but our website and its service, since the last time that somebody asked. */
    List<String> outside() {
        var sent = List.copyOf(outside);
        outside.clear();
        return sent;
    }

    /** What the browser's console complained about, broken policies of content above all. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What the banner sent, in its order. */
    List<String> decisions() {
        return List.copyOf(decisions);
    }

    /** What the banner told of the page, in its order. */
    List<String> sightings() {
        return List.copyOf(sightings);
    }

    /** From now on the service answers each decision with this status; 0 when it does its work. */
    void answersInstead(int status) {
        answersInstead = status;
    }

    Page open(String path) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        go(page, path);
        return page;
    }

    static void go(Page page, String path) {
        page.navigate(SITE + path);
        page.locator("astrasonic-consent .settings")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Time in which a tool that may would have sent many times. */
    static void aWhile(Page page) {
        page.waitForTimeout(400);
    }

    /** A page that is left wants no answer any more. */
    private void answerIfWanted(Route route) {
        try {
            answer(route);
        } catch (PlaywrightException gone) {
            // Nothing to do: nobody waits for it.
        }
    }

    private void answer(Route route) {
        var request = route.request();
        var url = URI.create(request.url());
        switch (url.getScheme() + "://" + url.getHost()) {
            case SITE -> site(route, url);
            case SERVICE -> service(route, request, url);
            default -> tool(route, request.url());
        }
    }

    private static void site(Route route, URI url) {
        if (url.getPath().equals("/site.css")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/css").setBody(STYLE));
            return;
        }
        var language = url.getPath().startsWith("/nl") ? "nl" : "en";
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setHeaders(Map.of("Content-Type", "text/html", "Content-Security-Policy", POLICY))
                .setBody(PAGE.formatted(language, "<p>Music, analysed.</p>".repeat(60))));
    }

    private void tool(Route route, String url) {
        outside.add(url);
        var script = url.contains("/gtm.js") ? TAG_MANAGER : url.contains("/array.js") ? POSTHOG : "";
        route.fulfill(new Route.FulfillOptions()
                .setStatus(script.isEmpty() ? 204 : 200)
                .setHeaders(Map.of("Content-Type", "text/javascript", "Access-Control-Allow-Origin", "*"))
                .setBody(script));
    }

    private void service(Route route, Request request, URI url) {
        if (url.getPath().endsWith("/sightings")) {
            sightings.add(request.postData());
        } else if (request.method().equals("POST")) {
            decisions.add(request.postData());
            if (answersInstead > 0) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(answersInstead)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", SITE)));
                return;
            }
        }
        forward(route, request, url);
    }

    private void forward(Route route, Request request, URI url) {
        var body = request.postData();
        var forwarded = HttpRequest.newBuilder(service.resolve(url.getPath()))
                .method(request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https");
        for (var name : List.of("origin", "content-type", "user-agent")) {
            var value = request.allHeaders().get(name);
            if (value != null) {
                forwarded.header(name, value);
            }
        }
        try {
            var answer = http.send(forwarded.build(), BodyHandlers.ofByteArray());
            var headers = new HashMap<String, String>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            headers.remove("content-length");
            headers.remove("transfer-encoding");
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.statusCode())
                    .setHeaders(headers)
                    .setBodyBytes(answer.body()));
        } catch (IOException e) {
            route.abort();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            route.abort();
        }
    }

    /** The rude tools go before their browser does. */
    @Override
    public void close() {
        context.pages().forEach(page -> page.navigate("about:blank"));
        context.close();
    }
}
