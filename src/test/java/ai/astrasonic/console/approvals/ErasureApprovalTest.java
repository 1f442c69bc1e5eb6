package ai.astrasonic.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.approvals.ApprovalDesk;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class ErasureApprovalTest extends ViewTest {

    @Autowired
    private ErasureCases cases;

    @Autowired
    private RequestIntake intake;

    @Autowired
    private IdentityCheck identity;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabases.Database database;

    private ApprovalId id;

    @BeforeEach
    void anErasureWaitsForASecondPerson() {
        var person = personWithTracksAndAPayment();
        var request = SignIn.as(
                "dieuwke",
                () -> intake.file(new NewRequest(
                                RequestKind.ERASURE,
                                Channel.APP,
                                clock.instant(),
                                person,
                                Requester.of(new EmailAddress("noor@example.org")),
                                Language.EN,
                                "Erase me"))
                        .request());
        RunAs.job("test-job", () -> identity.confirmSignedIn(request, person));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isPlanned(request));
        id = SignIn.as("dieuwke", () -> cases.askApproval(request, "The person asked for it"));
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void whoever_approves_reads_how_much_goes_and_what_stays_because_of_which_duty() {
        signedInJustNow();
        open("approvals", "selected=" + id);

        test(find(Button.class).withText("Approve").single()).click();

        assertThat(facts())
                .contains("How much")
                .containsPattern("\\d+ records")
                .contains("Recipients to be told")
                .contains("What stays")
                .containsPattern("Payments? .*\\(1\\): Stays");
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void the_counts_of_another_plan_than_the_one_asked_about_are_not_shown() {
        sql("UPDATE erasure SET plan_sha256 = repeat('b', 64)").update();
        signedInJustNow();
        open("approvals", "selected=" + id);

        test(find(Button.class).withText("Approve").single()).click();

        assertThat(facts()).contains("What happens").doesNotContain("How much");
    }

    private AccountId personWithTracksAndAPayment() {
        var person = AccountId.next(clock);
        sql("""
                INSERT INTO account (id, email, email_as_typed, email_since, country, language, identity_id, status, created_at)
                VALUES (:id, 'noor@example.org', 'noor@example.org', '2025-01-01Z', 'NL', 'en', 'kc-noor', 'ACTIVE',
                        '2025-01-01Z')
                """).param("id", person.value()).update();
        sql("""
                INSERT INTO track (id, account_id, source, source_id, position)
                SELECT gen_random_uuid(), :id, 'rekordbox', n::text, n FROM generate_series(1, 7) n
                """).param("id", person.value()).update();
        sql("""
                INSERT INTO payment (id, ledger_number, account_id, customer_id, amount_minor, currency, status, created_at,
                                     told_at)
                VALUES ('pi_noor', 1, :id, 'cus_noor', 1210, 'EUR', 'succeeded', now(), now())
                """).param("id", person.value()).update();
        return person;
    }

    private boolean isPlanned(RequestId request) {
        return SignIn.as("dieuwke", () -> cases.of(request)).isPresent();
    }

    private String facts() {
        return find(Facts.class).all().stream()
                .map(facts -> facts.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return JdbcClient.create(database.superuser()).sql(sql);
    }

    private static void signedInJustNow() {
        SecurityContextHolder.getContext().setAuthentication(SignIn.at(Instant.now(), "diederik", Roles.DPO));
    }
}
