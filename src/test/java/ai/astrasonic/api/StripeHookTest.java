package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.finance.intake.Told;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.TestClock;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What Stripe says is heard once; what others say in its name is not. */
@DatabaseTest
class StripeHookTest {

    private static final String EVENT =
            Told.event("evt_1", "charge.succeeded", Told.AT, Told.charge("ch_1", 1210, "succeeded"));

    @Autowired
    WebApplicationContext application;

    @Autowired
    StripeHookController controller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private MockMvc http;

    @BeforeEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    private static String hmac(byte[] body, String secret, Instant at) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    private static String signature(String body, String secret, Instant at) throws Exception {
        return "t=" + at.getEpochSecond() + ",v1=" + hmac(body.getBytes(StandardCharsets.UTF_8), secret, at);
    }

    private MockHttpServletResponse send(byte[] body, String signature) throws Exception {
        return http.perform(post(StripeHookController.PATH)
                        .header("Stripe-Signature", signature)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private int send(String body, String signature) throws Exception {
        return send(body.getBytes(StandardCharsets.UTF_8), signature).getStatus();
    }

    private int signed(String body) throws Exception {
        return send(body, signature(body, RealParts.STRIPE_SECRET, clock.instant()));
    }

    private long kept() {
        return jdbc.sql("SELECT count(*) FROM stripe_event").query(Long.class).single();
    }

    @Test
    void an_event_is_kept_as_it_came_with_its_checksum() throws Exception {
        assertThat(signed(EVENT)).isEqualTo(204);

        assertThat(jdbc.sql(
                                "SELECT raw = :raw AND sha256 = encode(sha256(convert_to(raw, 'UTF8')), 'hex') FROM stripe_event")
                        .param("raw", EVENT)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_same_event_again_is_acknowledged_and_kept_once() throws Exception {
        signed(EVENT);
        clock.advance(Duration.ofHours(1));

        assertThat(signed(EVENT)).isEqualTo(204);
        assertThat(kept()).isOne();
    }

    @Test
    void a_forged_event_is_refused() throws Exception {
        assertThat(send(EVENT, signature(EVENT, "whsec_of_somebody", clock.instant())))
                .isEqualTo(401);
        assertThat(send(EVENT, "")).isEqualTo(401);
        assertThat(send(EVENT, "t=now,v1=00")).isEqualTo(401);
        assertThat(send(EVENT, "v1=" + "0".repeat(64))).isEqualTo(401);
        assertThat(send(EVENT + " ", signature(EVENT, RealParts.STRIPE_SECRET, clock.instant())))
                .isEqualTo(401);
        assertThat(kept()).isZero();
    }

    @Test
    void one_that_somebody_recorded_and_sends_again_later_is_refused() throws Exception {
        var then = signature(EVENT, RealParts.STRIPE_SECRET, clock.instant());
        clock.advance(Duration.ofSeconds(299));
        assertThat(send(EVENT, then)).isEqualTo(204);

        clock.advance(Duration.ofSeconds(2));
        assertThat(send(EVENT, then)).isEqualTo(401);
    }

    @Test
    void while_the_secret_is_replaced_both_hold() throws Exception {
        var at = clock.instant();
        var two = signature(EVENT, "whsec_not_yet_ours", at) + ",v1="
                + hmac(EVENT.getBytes(StandardCharsets.UTF_8), RealParts.STRIPE_SECRET_BEFORE, at);

        assertThat(send(EVENT, two)).isEqualTo(204);
        assertThat(send(EVENT, signature(EVENT, RealParts.STRIPE_SECRET_BEFORE, at)))
                .isEqualTo(204);
    }

    @Test
    void ten_megabytes_are_refused_with_a_word_why_and_nothing_is_kept() throws Exception {
        var body = EVENT + " ".repeat(10_000_000);
        var answer =
                send(body.getBytes(StandardCharsets.UTF_8), signature(body, RealParts.STRIPE_SECRET, clock.instant()));

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString()).contains("at most 1 MB");
        assertThat(kept()).isZero();
    }

    @Test
    void of_a_body_without_end_no_more_is_read_than_may_be_kept() throws Exception {
        var read = new AtomicLong();
        var request = new HttpServletRequestWrapper(new MockHttpServletRequest("POST", StripeHookController.PATH)) {

            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new InputStream() {

                    @Override
                    public int read() {
                        read.incrementAndGet();
                        return ' ';
                    }
                });
            }
        };

        assertThat(controller.event("t=1,v1=0", request).getStatusCode().value())
                .isEqualTo(413);
        assertThat(read.get()).isEqualTo(1_000_001);
        assertThat(kept()).isZero();
    }

    @Test
    void what_is_signed_and_no_event_is_refused() throws Exception {
        assertThat(signed("{}")).isEqualTo(400);
        assertThat(signed("no json")).isEqualTo(400);
        assertThat(signed("[]")).isEqualTo(400);
        assertThat(signed("{\"object\":\"event\",\"id\":{}}")).isEqualTo(400);
        assertThat(send(new byte[] {(byte) 0xc3, 0x28}, "t=1,v1=0").getStatus()).isEqualTo(400);
        assertThat(kept()).isZero();
    }

    @Test
    void one_of_another_version_is_acknowledged_so_that_it_does_not_come_for_days() throws Exception {
        assertThat(signed(Told.event(
                        "evt_1", "charge.succeeded", Told.AT, "2026-09-30.endive", Told.charge("ch_1", 1, "paid"))))
                .isEqualTo(204);
        assertThat(kept()).isOne();
    }
}
