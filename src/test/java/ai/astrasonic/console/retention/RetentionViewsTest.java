package ai.astrasonic.console.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.approvals.ApprovalDesk;
import ai.astrasonic.approvals.ApprovalTab;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.retention.RetentionRules;
import ai.astrasonic.retention.RuleVersion;
import ai.astrasonic.retention.StopSwitch;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SheetOfTheDay;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class RetentionViewsTest extends ViewTest {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabases.Database database;

    @Autowired
    private RetentionRules rules;

    @Autowired
    private StopSwitch stops;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalDesk desk;

    private LocalDate today;
    private UUID waiting;

    @BeforeEach
    void a_sheet_of_the_morning() {
        today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        var sheet = new SheetOfTheDay(JdbcClient.create(database.superuser()), today);
        waiting = sheet.plant();
        sheet.mails(today.minusYears(1).minusDays(2), 25);
        sheet.mails(today.minusMonths(8), 7);
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void a_line_says_what_is_due_why_it_waits_and_what_went_and_an_auditor_changes_nothing() {
        open("retention", "selected=" + waiting);

        assertThat(detail())
                .contains("Waits for a second person")
                .contains("more than a night normally brings")
                .contains("1,204,330")
                .contains("Nothing was ended by this line yet");
        assertThat(offered()).doesNotContain("Run now", "Stop all rules", "Ask for a second person");
        open("retention", "state=nothing&rule=nobody&day=someday&selected=nobody");
        assertThat(getCurrentView()).isInstanceOf(SheetView.class);
        open("retention/line/nobody", "");
        assertThat(words()).contains("There is nothing here");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void the_records_behind_a_line_are_read_a_page_at_a_time() {
        open("retention/line/" + waiting, "");

        press("Show the records");
        until("20 Nov 2025");
        assertThat(words()).contains("Show more");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void a_second_person_sees_exactly_what_they_let_go() {
        open("retention", "selected=" + waiting);
        press("Ask for a second person");
        reason("Twelve months are over");
        press("Ask for approval");

        assertThat(detail()).contains("Waits under Approvals");
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh("joris", Roles.DPO));
        var asked = desk.page(ApprovalTab.WAITING, null, 10).getFirst();
        open("approvals", "selected=" + asked.id() + "&act=approve");
        assertThat(facts())
                .contains("1,204,330 records, 496.2 MB")
                .contains("2 records that legal holds keep")
                .contains("What is ended does not come back");
    }

    @Test
    @WithMockUser(username = "engin", roles = Roles.ENGINEER)
    void an_engineer_stops_all_rules_for_a_reason_and_cannot_let_them_go_on() {
        open("retention", "act=stop");
        press("Stop every rule");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        reason("Wrong clock");
        press("Stop every rule");

        assertThat(words()).contains("All rules are stopped").contains("Wrong clock");
        assertThat(offered()).doesNotContain("Let it go on", "Stop all rules");
        assertThat(SignIn.as("dieuwke", () -> stops.all())).hasSize(1);
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void a_rule_says_where_the_policy_is_silent_and_what_is_ended_in_another_way() {
        open("retention/rules", "rule=email");
        assertThat(detail())
                .contains("our proposal until the policy names one")
                .contains("As the law or the policy has it");

        open("retention/rules", "rule=library");
        assertThat(detail()).contains("Ended by the erasure of its person");
        open("retention/rules", "rule=nothing&finding=maybe");
        assertThat(getCurrentView()).isInstanceOf(RulesView.class);
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void a_change_that_cannot_be_is_refused_at_its_field_and_one_that_can_waits_for_a_second_person() {
        open("retention/rules", "rule=payment");
        press("Change");
        period("1", "Period");
        reason("Less is enough");
        press("Propose this change");
        assertThat(field("Period").getErrorMessage()).contains("A law demands a longer period");

        period("0", "Period");
        press("Propose this change");
        assertThat(field("Period").getErrorMessage()).contains("longer than nothing");
        period("8", "Period");
        press("Propose this change");

        assertThat(detail()).contains("Version 2: 8 years");
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh("joris", Roles.DPO));
        var asked = desk.page(ApprovalTab.WAITING, null, 10).getFirst();
        open("approvals", "selected=" + asked.id() + "&act=approve");
        assertThat(facts()).contains("Period: 7 years → 8 years").contains("as before");
        approvals.approve(asked.id(), "Agreed");
        assertThat(rules.versions("payment").getFirst().reason()).isEqualTo("Less is enough");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void a_proposal_is_withdrawn_for_a_reason() {
        open("retention/rules", "rule=email");
        press("Change");
        period("6", "Period");
        reason("Shorter will do");
        press("Propose this change");

        press("Withdraw");
        reason("Not yet");
        press("Withdraw this proposal");
        assertThat(rules.versions("email").getFirst().status()).isEqualTo(RuleVersion.Status.WITHDRAWN);
    }

    @Test
    @WithMockUser(username = "fien", roles = Roles.FINANCE)
    void what_would_be_due_is_counted_and_the_year_ahead_is_drawn() {
        open("retention/what-if", "rule=email&period=P6M");

        until("32 records would be due, against 25 today: +7", "Nothing was written", "7 records in all");
        assertThat(rules.versions("email")).hasSize(1);
    }

    @Test
    @WithMockUser(username = "fien", roles = Roles.FINANCE)
    void a_period_below_what_a_law_demands_is_a_conflict_in_words() {
        open("retention/what-if", "rule=payment&period=P1Y");

        until("A law demands a longer period", "Not possible");
    }

    @Test
    @WithMockUser(roles = Roles.ADMIN)
    void others_see_nothing() {
        open("retention", "");

        assertThat(words()).contains("This page is not open to you");
    }

    /** What is counted beside the session comes by itself. */
    private void until(String... said) {
        for (int look = 0; look < 20_000 && !Stream.of(said).allMatch(words()::contains); look++) {
            VaadinSession.getCurrent().unlock();
            Thread.yield();
            VaadinSession.getCurrent().lock();
            roundTrip();
        }
        assertThat(words()).contains(said);
    }

    private String offered() {
        return find(Button.class).all().stream().map(Button::getText).collect(Collectors.joining(" | "));
    }

    /** What is beside the list. */
    private String detail() {
        return find(Div.class).all().stream()
                .filter(div -> div.hasClassName("detail-body"))
                .map(div -> div.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private String facts() {
        return find(Facts.class).all().stream()
                .map(facts -> facts.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private void period(String amount, String label) {
        test(field(label)).setValue(amount);
    }

    private void reason(String words) {
        test(find(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "Reason")
                        .all()
                        .getLast())
                .setValue(words);
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
