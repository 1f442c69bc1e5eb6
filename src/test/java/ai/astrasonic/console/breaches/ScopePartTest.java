package ai.astrasonic.console.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.breaches.scope.Progress;
import ai.astrasonic.breaches.scope.ScopeDesk;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.breaches.scope.Scopes;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class ScopePartTest extends ViewTest {

    @Autowired
    Breaches breaches;

    @Autowired
    ScopeDesk desk;

    @Autowired
    Scopes scopes;

    @Autowired
    ScopeWords scopeWords;

    @Autowired
    BulkRows rows;

    @Autowired
    TestClock clock;

    @Test
    @WithMockUser(username = "dpo-1", roles = Roles.DPO)
    void the_dpo_counts_everybody_only_with_a_reason_and_sees_the_figures() {
        rows.accounts(40);
        var breach = breach();
        open("breaches/" + breach, "");
        press("Count");
        choose("accounts.account");
        test(area("Reason")).setValue("First look");
        press("Count");
        awaited("This finds everybody who has an account");
        test(area("Why it is everybody")).setValue("The whole database was copied");
        press("Count");
        awaited("The whole database was copied");

        assertThat(words()).contains("Netherlands15").contains("Contact4040").contains("First look");
        assertThat(scopes.latest(breach))
                .hasValueSatisfying(count -> assertThat(count.peopleMin()).isEqualTo(40));
    }

    @Test
    @WithMockUser(username = "dpo-1", roles = Roles.DPO)
    void a_first_look_keeps_nothing() {
        rows.accounts(40);
        var breach = breach();
        open("breaches/" + breach, "");
        press("Count");
        choose("accounts.account");

        press("First look");

        awaited("40 people, 40 records");
        assertThat(scopes.latest(breach)).isEmpty();
    }

    @Test
    @WithMockUser(username = "dpo-1", roles = Roles.DPO)
    void what_is_wrong_is_said_in_the_dialog() {
        open("breaches/" + breach(), "");

        press("Count");
        press("Count");

        assertThat(words()).contains("Choose at least one table.");
    }

    @Test
    @WithMockUser(username = "dpo-1", roles = Roles.DPO)
    void a_minimum_above_its_maximum_is_refused_and_better_figures_count() {
        var breach = counted();
        open("breaches/" + breach, "");
        press("Correct figures");
        test(field("People, at least")).setValue("7");
        test(field("People, at most")).setValue("5");
        test(area("Reason")).setValue("Seven devices");
        press("Use these figures");
        assertThat(words()).contains("never above its maximum");

        test(field("People, at most")).setValue("9");
        press("Use these figures");

        assertThat(words()).contains("7 to 9").contains("Seven devices");
    }

    @Test
    @WithMockUser(username = "dpo-1", roles = Roles.DPO)
    void the_ids_come_as_a_file_after_a_reason() throws Exception {
        var breach = counted();
        open("breaches/" + breach, "");
        press("Ids of the people");
        test(area("Reason")).setValue("For the letters");
        press("Show the file");
        awaited("Download the ids");

        var out = new ByteArrayOutputStream();
        new ScopeIdsDialog(scopes.latest(breach).orElseThrow(), desk, "For the letters").write(out);
        assertThat(out.toString(java.nio.charset.StandardCharsets.US_ASCII).lines())
                .hasSize(41)
                .startsWith("account_id");
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void an_engineer_proposes_and_the_ids_are_not_for_them() {
        var breach = SignIn.as("dpo-1", this::counted);
        open("breaches/" + breach, "");
        assertThat(find(Button.class).withText("Count").exists()).isFalse();
        assertThat(find(Button.class).withText("Ids of the people").exists()).isFalse();

        press("Propose what to count");
        choose("backup.file");
        test(area("Reason")).setValue("The listing was public");
        press("Propose");

        awaited("The listing was public");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_sees_figures_and_checks_the_signature() {
        var breach = SignIn.as("dpo-1", this::counted);
        open("breaches/" + breach, "");

        assertThat(words()).contains("SHA-256 of the sorted ids");
        assertThat(find(Button.class).withText("Propose what to count").exists())
                .isFalse();
        assertThat(find(Button.class).withText("Ids of the people").exists()).isFalse();
        assertThat(find(Button.class).withText("Check the signature").exists()).isTrue();
    }

    private BreachId counted() {
        rows.accounts(40);
        var breach = breach();
        desk.count(
                breach,
                new ScopeRequest(new TreeSet<>(List.of("accounts.account")), null, new Everybody()),
                "First look",
                "All of it",
                Progress.NONE);
        return breach;
    }

    private BreachId breach() {
        return breaches.open(new NewBreach(
                "Lost",
                Set.of("library"),
                DiscoveredBy.STAFF,
                null,
                StatedTime.of(clock.instant(), Controller.ZONE),
                null,
                null));
    }

    @SuppressWarnings("unchecked")
    private void choose(String key) {
        MultiSelectComboBox<DataSet> tables = find(MultiSelectComboBox.class)
                .withCondition(box -> "Tables".equals(box.getLabel()))
                .single();
        tables.setValue(Set.of(scopeWords.tables().stream()
                .filter(set -> set.key().equals(key))
                .findFirst()
                .orElseThrow()));
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

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private void press(String label) {
        var all = find(Button.class).withText(label).all();
        test(all.getLast()).click();
    }
}
