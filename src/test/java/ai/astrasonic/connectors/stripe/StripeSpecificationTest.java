package ai.astrasonic.connectors.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever reads the specification along does notice. */
class StripeSpecificationTest {

    private final StripeSpecification specification = new StripeSpecification();
    private final StripeStandIn there = new StripeStandIn();

    @BeforeEach
    void begin() {
        there.people().customer("cus_1", "anna@example.org", "NL");
    }

    private static Asked asked(String method, String path, String query, String body) {
        var headers = Map.of("Authorization", "Bearer " + StripeStandIn.CREDENTIALS.get("key"));
        return new Asked(
                "api.stripe.com", method, path, query, headers, body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private ObjectNode customer() {
        var reply = there.answer(asked("GET", "/v1/customers/cus_1", "", ""));
        return (ObjectNode) JsonMapper.shared().readTree(reply.body());
    }

    private void hold(Asked asked, Object answer) {
        specification.hold(asked, Reply.json(200, answer));
    }

    @Test
    void a_call_that_does_not_exist() {
        hold(asked("DELETE", "/v1/charges/ch_1", "", ""), Map.of());

        assertThat(specification.wrong()).singleElement().asString().contains("no such call");
    }

    @Test
    void a_parameter_that_does_not_exist() {
        hold(asked("POST", "/v1/customers/cus_1", "", "nickname=Anna&address%5Bplanet%5D=Mars&name=Anna"), customer());

        assertThat(specification.wrong())
                .hasSize(2)
                .allSatisfy(wrong -> assertThat(wrong).contains("no such parameter"))
                .anySatisfy(wrong -> assertThat(wrong).contains("nickname"))
                .anySatisfy(wrong -> assertThat(wrong).contains("planet"));
    }

    @Test
    void a_field_that_does_not_exist_one_of_another_type_and_one_that_is_missing() {
        var customer = customer();
        customer.put("birthday", "1990-01-01").put("created", "yesterday").remove("invoice_prefix");

        hold(asked("GET", "/v1/customers/cus_1", "", ""), customer);

        assertThat(specification.wrong())
                .anySatisfy(wrong -> assertThat(wrong).contains("birthday"))
                .anySatisfy(wrong -> assertThat(wrong).contains("created"))
                .contains("customer lacks invoice_prefix");
    }

    @Test
    void what_fits_is_not_complained_about() {
        hold(asked("GET", "/v1/customers/cus_1", "", ""), customer());

        assertThat(specification.wrong()).isEmpty();
    }
}
