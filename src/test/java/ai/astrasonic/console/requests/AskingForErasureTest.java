package ai.astrasonic.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.erasure.ErasureStatus;
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
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "dieuwke", roles = Roles.DPO)
class AskingForErasureTest extends ViewTest {

    @Autowired
    private ErasureCases cases;

    @Autowired
    private ErasurePlanSheet sheet;

    @Autowired
    private RequestIntake intake;

    @Autowired
    private IdentityCheck identity;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabases.Database database;

    @Test
    void whoever_asks_reads_what_is_at_stake_and_types_the_number_of_the_case() {
        var request = plannedErasureOf("noor@example.org");
        open("requests/" + request, "");

        press("Ask for approval");
        assertThat(words())
                .contains("A second person is asked to approve exactly this plan")
                .containsPattern("Payments? .*\\(1\\): Stays")
                .contains("nobody can bring back");
        test(find(TextArea.class).single()).setValue("The person asked for it");
        press("Ask a second person");
        assertThat(statusOf(request)).as("without the number").isEqualTo(ErasureStatus.PLANNED);
        test(find(TextField.class).all().getLast()).setValue(request.toString().substring(30));
        press("Ask a second person");

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.AWAITING_APPROVAL);
    }

    @Test
    void many_are_asked_about_after_one_preview_and_the_typing_of_how_many() {
        var all = List.of(plannedErasureOf("noor@example.org"), plannedErasureOf("sam@example.org"));
        open("requests", "");

        choose("Ask approval of planned erasures");
        test(find(TextArea.class).single()).setValue("They asked for it");
        press("Show what this does");
        assertThat(words())
                .contains("2 erasures are put before a second person")
                .contains("What goes");
        press("Ask approval of 2 erasures");
        assertThat(all).as("without the number").allMatch(id -> statusOf(id) == ErasureStatus.PLANNED);
        test(find(TextField.class).all().getLast()).setValue("2");
        press("Ask approval of 2 erasures");

        awaited("2 done, 0 left alone, 0 failed");
        assertThat(all).allMatch(id -> statusOf(id) == ErasureStatus.AWAITING_APPROVAL);
    }

    @Test
    void where_nothing_is_planned_nothing_is_to_be_typed() {
        open("requests", "");

        choose("Ask approval of planned erasures");
        test(find(TextArea.class).single()).setValue("They asked for it");
        press("Show what this does");

        assertThat(words()).contains("No erasure is put before a second person");
        assertThat(words()).doesNotContain("What goes");
    }

    @Test
    @WithMockUser(username = "audrey", roles = Roles.AUDITOR)
    void an_auditor_takes_the_plan_as_a_sheet_and_asks_for_nothing() {
        var request = plannedErasureOf("noor@example.org");
        open("requests/" + request, "");

        assertThat(find(Anchor.class).all().stream()
                        .map(link -> link.getElement().getTextRecursively()))
                .contains("Plan as CSV");
        assertThat(find(Button.class).withText("Ask for approval").exists()).isFalse();
        var csv = sheet.csv(cases.handOut(request), sheet.words());

        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).contains("\"Kept because\",\"Kept until\""));
        assertThat(csv.lines()).allMatch(line -> line.split("\",\"", -1).length == 9);
        assertThat(csv.lines().filter(line -> line.contains("\"library.track\"")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\"7\""));
        assertThat(csv.lines().filter(line -> line.contains("\"billing.payment\"")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsPattern("\"20\\d\\d-12-31\"$"));
        assertThat(csv).contains("Is told (Art. 19)").doesNotContain("noor@example.org");
    }

    private RequestId plannedErasureOf(String address) {
        var person = personWithTracksAndAPayment(address);
        var request = SignIn.as(
                "dieuwke",
                () -> intake.file(new NewRequest(
                                RequestKind.ERASURE,
                                Channel.APP,
                                clock.instant(),
                                person,
                                Requester.of(new EmailAddress(address)),
                                Language.EN,
                                "Erase me"))
                        .request());
        RunAs.job("test-job", () -> identity.confirmSignedIn(request, person));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> SignIn.as("dieuwke", () -> cases.of(request)).isPresent());
        return request;
    }

    private AccountId personWithTracksAndAPayment(String address) {
        var person = AccountId.next(clock);
        sql("""
                INSERT INTO account (id, email, email_as_typed, email_since, country, language, identity_id, status, created_at)
                VALUES (:id, :email, :email, '2025-01-01Z', 'NL', 'en', 'kc-' || :email, 'ACTIVE', '2025-01-01Z')
                """).param("id", person.value()).param("email", address).update();
        sql("""
                INSERT INTO track (id, account_id, source, source_id, position)
                SELECT gen_random_uuid(), :id, 'rekordbox', n::text, n FROM generate_series(1, 7) n
                """).param("id", person.value()).update();
        sql("""
                INSERT INTO payment (id, ledger_number, account_id, customer_id, amount_minor, currency, status, created_at,
                                     told_at)
                SELECT 'pi_' || :email, coalesce(max(ledger_number), 0) + 1, :id, 'cus_' || :email, 1210, 'EUR',
                       'succeeded', now(), now() FROM payment
                """).param("id", person.value()).param("email", address).update();
        return person;
    }

    private ErasureStatus statusOf(RequestId request) {
        return SignIn.as("dieuwke", () -> cases.of(request)).orElseThrow().status();
    }

    private void awaited(String sentence) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            VaadinSession.getCurrent().unlock();
            Thread.yield();
            VaadinSession.getCurrent().lock();
            roundTrip();
            assertThat(words()).contains(sentence);
        });
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
        roundTrip();
    }

    private void choose(String item) {
        var found = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(top -> top.getSubMenu().getItems().stream())
                .filter(below -> below.getText().equals(item))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(found, new ClickEvent<>(found));
        roundTrip();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return JdbcClient.create(database.superuser()).sql(sql);
    }
}
