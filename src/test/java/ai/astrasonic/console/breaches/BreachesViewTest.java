package ai.astrasonic.console.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.NewBreach.Awareness;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import com.vaadin.browserless.ComponentQuery;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class BreachesViewTest extends ViewTest {

    @Autowired
    Breaches breaches;

    @Autowired
    TestClock clock;

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void an_engineer_reports_from_any_page_and_writes_down_but_does_not_judge() {
        open("promises", "");
        test(trigger().single()).click();
        test(field("What happened")).setValue("A listing of files was public");
        press("Report this breach");

        assertThat(words()).contains("A listing of files was public").contains("Signal");
        assertThat(breaches.atWork()).extracting(Breach::status).containsExactly(BreachStatus.SIGNAL);
        assertThat(find(Button.class).withText("No breach").exists()).isFalse();
        press("Note");
        test(area("Note")).setValue("The bucket is closed");
        press("Write down");
        assertThat(words()).contains("The bucket is closed");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void whoever_is_certain_at_once_says_why_and_the_hours_run() {
        open("breaches", "act=report");
        test(field("What happened")).setValue("A token fetched files of others");
        test(find(Checkbox.class)
                        .withCondition(box -> box.getLabel().startsWith("We are certain"))
                        .single())
                .click();
        press("Report this breach");
        assertThat(area("What made it certain").isInvalid()).isTrue();
        test(area("What made it certain")).setValue("The log shows it");
        press("Report this breach");

        assertThat(words()).contains("72 h 00 min left").contains("The log shows it");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_signal_becomes_certain_or_is_dismissed_with_a_reason() {
        var certain = signal("First");
        var none = signal("Second");

        open("breaches/" + certain, "");
        press("We are certain");
        test(area("What made it certain")).setValue("The log shows it");
        press("Start the 72 hours");
        open("breaches/" + none, "");
        press("No breach");
        test(area("What was looked at, and why it is no breach")).setValue("A test account");
        press("Dismiss this signal");

        assertThat(breaches.get(certain).status()).isEqualTo(BreachStatus.OPEN);
        assertThat(words()).contains("A test account");
        open("breaches", "state=at-work");
        assertThat(new BreachRows(breaches, new BreachFinder(breaches)).part(ListState.none(), 0, 10))
                .extracting(Breach::title)
                .containsExactly("First", "Second");
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void in_the_hour_that_comes_twice_it_is_asked_which_one_and_the_present_one_is_proposed() {
        clock.set(Instant.parse("2026-10-25T01:30:00Z"));
        open("breaches", "act=report");
        assertThat(which().getValue()).isEqualTo(ZoneOffset.ofHours(1));

        which().setValue(ZoneOffset.ofHours(2));
        test(field("What happened")).setValue("A token fetched files of others");
        press("Report this breach");

        assertThat(breaches.atWork())
                .extracting(breach -> breach.discovered().toString())
                .containsExactly("2026-10-25T02:30+02:00");
        assertThat(words()).contains("25 Oct 2026, 02:30 (UTC+02:00)");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void work_is_given_done_and_asked_for_before_a_breach_is_closed() {
        var id = signal("Listing");
        breaches.becomeAware(id, new Awareness(StatedTime.of(clock.instant(), Controller.ZONE), "The log shows it"));
        open("breaches/" + id, "");
        press("Give somebody a task");
        test(field("What")).setValue("Close the bucket");
        test(field("Who")).setValue("Platform");
        press("Give this task");
        assertThat(words()).contains("do the tasks and the immediate measures").contains("Close the bucket");

        press("Done");
        test(area("What was done")).setValue("It is closed");
        press("Write down");
        press("Write down what was learnt");
        test(area("What was learnt")).setValue("Closed by default");
        press("Write down");
        breaches.notified(id, clock.instant());
        open("breaches/" + id, "");
        press("Close this breach");
        test(area("Why it is over")).setValue("Nothing is open");
        press("Close this breach");

        assertThat(breaches.get(id).status()).isEqualTo(BreachStatus.CLOSED);
        assertThat(words()).contains("Closed by default").contains("Authority notified");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void after_the_hours_the_reasons_for_the_delay_are_asked_for_and_shown() {
        var id = signal("Listing");
        breaches.becomeAware(id, new Awareness(StatedTime.of(clock.instant(), Controller.ZONE), "The log shows it"));
        open("breaches/" + id, "");
        assertThat(find(Button.class).withText("Explain the delay").exists()).isFalse();

        clock.advance(Duration.ofHours(73));
        open("breaches/" + id, "");
        press("Explain the delay");
        test(area("Why the authority is notified late")).setValue("The log was unreadable");
        press("Write down the reasons");

        assertThat(words()).contains("Reasons for the delay").contains("The log was unreadable");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_reads_and_does_nothing() {
        var id = signalOfTheDpo("Lost");

        open("breaches/" + id, "");

        assertThat(words()).contains("Lost").contains("Signal");
        assertThat(trigger().exists()).isFalse();
        assertThat(find(Button.class).withText("We are certain").exists()).isFalse();
        assertThat(find(Button.class).withText("Note").exists()).isFalse();
        open("breaches/nobody", "");
        assertThat(words()).contains("There is nothing here");
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void finance_sees_nothing_of_breaches() {
        open("breaches", "act=report");

        assertThat(words()).contains("This page is not open to you");
        assertThat(trigger().exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_empty_register_says_what_would_be_here() {
        open("breaches", "state=NONSENSE&selected=nobody");

        assertThat(words()).contains("No breach to show");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void every_system_has_words() {
        assertThat(breaches.systems())
                .allSatisfy(key -> assertThat(BreachWords.system(key)).doesNotContain("breaches.system"));
    }

    private BreachId signalOfTheDpo(String title) {
        return SignIn.as("dpo-1", () -> signal(title));
    }

    private BreachId signal(String title) {
        return breaches.open(new NewBreach(
                title,
                Set.of("library"),
                DiscoveredBy.STAFF,
                null,
                StatedTime.of(clock.instant(), Controller.ZONE),
                null,
                null));
    }

    @SuppressWarnings("unchecked") // the only one of its label
    private Select<ZoneOffset> which() {
        return find(Select.class)
                .withCondition(select -> "This hour comes twice: which one?".equals(select.getLabel()))
                .all()
                .getFirst();
    }

    private ComponentQuery<NativeButton> trigger() {
        return find(NativeButton.class)
                .withCondition(button ->
                        button.getTitle().filter("Report a breach"::equals).isPresent());
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
