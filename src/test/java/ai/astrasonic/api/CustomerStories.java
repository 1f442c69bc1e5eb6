package ai.astrasonic.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.consent.BannerText;
import ai.astrasonic.securitylog.SecurityEvent;
import ai.astrasonic.securitylog.SecurityEventKind;
import ai.astrasonic.securitylog.SecurityEvents;
import ai.astrasonic.securitylog.SecurityOutcome;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two customers and their programs: Ada and Bob, each with an account and a token; Eve has a token and no account. */
@DatabaseTest
abstract class CustomerStories {

    static final String ADA = "identity-of-ada";
    static final String BOB = "identity-of-bob";
    static final String EVE = "identity-of-eve";

    @Autowired
    AccountRegister register;

    @Autowired
    SecurityEvents log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    WebApplicationContext application;

    private static final AtomicInteger TESTS = new AtomicInteger();

    AccountId ada;
    AccountId bob;
    private MockMvc http;

    /** Measures outlive a test, and the clock goes back: so each test has identities and an address of its own. */
    private int test;

    @BeforeEach
    void two_customers() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        test = TESTS.incrementAndGet();
        ada = opened("ada", ADA);
        bob = opened("bob", BOB);
    }

    private AccountId opened(String name, String identity) {
        var id = AccountId.next(clock);
        var account = new NewAccount(
                id,
                new EmailAddress(name + "@example.org"),
                name,
                "NL",
                Locale.of("nl"),
                null,
                named(identity),
                clock.instant());
        RunAs.jobFor("test", () -> register.register(List.of(account)));
        return id;
    }

    /** So many sign-ins of somebody, a minute apart, the last one now. */
    void signsIn(AccountId who, int times) {
        for (int i = 0; i < times; i++) {
            clock.advance(Duration.ofMinutes(1));
            var event = new SecurityEvent(
                    Ids.next(clock),
                    clock.instant(),
                    who,
                    InetAddress.ofLiteral("203.0.113." + (i % 250 + 1)),
                    SecurityEventKind.SIGN_IN,
                    SecurityOutcome.SUCCEEDED,
                    "Firefox",
                    null);
            RunAs.jobFor("test", () -> log.record(List.of(event)));
        }
    }

    /** As the identity server names them in this test. */
    String named(String identity) {
        return identity + "-" + test;
    }

    RequestPostProcessor token(String identity) {
        return jwt().jwt(token -> token.subject(named(identity)))
                .authorities(AuthorityUtils.createAuthorityList("ROLE_" + Roles.CUSTOMER));
    }

    MockHttpServletResponse get(String path, String identity) {
        return send(MockMvcRequestBuilders.get(path).with(token(identity)));
    }

    MockHttpServletResponse post(String path, String identity, Object body) {
        return send(json(MockMvcRequestBuilders.post(path), body).with(token(identity)));
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(
                        body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body));
    }

    MockHttpServletRequestBuilder imports(String file) {
        return MockMvcRequestBuilders.post("/api/v1/me/library-imports")
                .contentType(MediaType.APPLICATION_XML)
                .content(library(file));
    }

    static byte[] library(String file) {
        try (var in = CustomerStories.class.getResourceAsStream("/libraries/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With time enough before it that nobody's measure is full. */
    MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        clock.advance(Duration.ofSeconds(1));
        return sendAtOnce(request);
    }

    MockHttpServletResponse sendAtOnce(MockHttpServletRequestBuilder request) {
        SecurityContextHolder.clearContext();
        try {
            return http.perform(request.with(this::fromHere)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError("Nobody caught it", e);
        }
    }

    private MockHttpServletRequest fromHere(MockHttpServletRequest request) {
        if ("127.0.0.1".equals(request.getRemoteAddr())) {
            request.setRemoteAddr("10.0.%d.%d".formatted(test / 250, test % 250));
        }
        return request;
    }

    MockHttpServletResponse asNobody(MockHttpServletRequestBuilder request) {
        return send(request.with(anonymous()));
    }

    static JsonNode read(MockHttpServletResponse answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A decision on the words that are shown now. */
    static String decision(boolean given) {
        var text = BannerText.current();
        return """
                {"purpose": "ANALYTICS_COOKIES", "given": %s, "textVersion": "%s", "textSha256": "%s", "language": "en",
                 "surface": "desktop/2.4"}""".formatted(given, text.version(), text.sha256In(Locale.ENGLISH));
    }
}
