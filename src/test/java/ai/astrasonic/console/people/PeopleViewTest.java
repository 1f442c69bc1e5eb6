package ai.astrasonic.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.audit.AuditQuery;
import ai.astrasonic.audit.AuditSearch;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.NewConnection;
import ai.astrasonic.connections.Provider;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.Masked;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class PeopleViewTest extends ViewTest {

    private static final String ADDRESS = "anouk.dekker@example.org";

    @Autowired
    private AccountRegister register;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private Clock clock;

    @Autowired
    private Connections connections;

    @Autowired
    private RequestIntake intake;

    private AccountId person;

    @BeforeEach
    void somebodyHasAnAccount() {
        person = AccountId.next(clock);
        var account = new NewAccount(
                person, new EmailAddress(ADDRESS), "Anouk Dekker", "NL", Locale.of("nl"), null, null, clock.instant());
        RunAs.job("test", () -> register.register(List.of(account)));
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_whole_address_leads_to_the_person() {
        open("people", "");

        search(ADDRESS);

        assertThat(getCurrentView()).isInstanceOf(PersonView.class);
        assertThat(words()).contains("What we hold").doesNotContain(ADDRESS).doesNotContain("Anouk Dekker");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_identifier_of_another_system_leads_to_the_person_too() {
        var connected = new NewConnection(person, Provider.SPOTIFY, "spotify-4711", null, "", null);
        RunAs.job("test", () -> connections.connect(connected));
        open("people", "");

        search("spotify-4711");

        assertThat(getCurrentView()).isInstanceOf(PersonView.class);
        assertThat(audit.page(AuditQuery.EVERYTHING.withVerb("searched"), null, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).doesNotContain("4711"));
    }

    @Test
    @WithMockUser(username = "eager", roles = Roles.DPO)
    void whoever_searches_without_a_pause_has_to_make_one() {
        open("people", "");
        for (int i = 0; i < 30; i++) {
            search("nobody" + i + "@example.org");
        }

        search(ADDRESS);

        assertThat(getCurrentView()).isInstanceOf(PeopleView.class);
        assertThat(words()).contains("Wait a minute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"selected=nobody", "status=DEAD", "selected=1"})
    @WithMockUser(roles = Roles.DPO)
    void an_address_that_does_not_fit_shows_the_list(String query) {
        open("people", query);

        assertThat(getCurrentView()).isInstanceOf(PeopleView.class);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_person_page_lists_what_the_person_asked() {
        open("people/" + person, "");
        assertThat(words()).contains("This person asked nothing yet");

        intake.file(new NewRequest(
                RequestKind.ACCESS,
                Channel.MAIL,
                clock.instant(),
                person,
                Requester.of(new EmailAddress(ADDRESS)),
                Language.NL,
                null));
        open("people", "");
        open("people/" + person, "");

        assertThat(words()).contains("Access (Art. 15)").contains("30 days left");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_part_of_an_address_finds_nobody() {
        open("people", "");

        search("anouk");

        assertThat(words()).contains("Nobody has this identifier");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_masked_value_is_shown_for_a_reason_which_the_audit_trail_keeps() {
        open("people/" + person, "");

        test(eyes().getLast()).click();
        test(find(TextArea.class).single()).setValue("The person called about this address.");
        test(find(Button.class).withText("Show for 30 seconds").single()).click();

        assertThat(words()).contains(ADDRESS);
        assertThat(audit.page(AuditQuery.EVERYTHING.withVerb("revealed"), null, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).contains("called about"));
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void nothing_is_shown_without_a_reason() {
        open("people/" + person, "");

        test(eyes().getLast()).click();
        test(find(Button.class).withText("Show for 30 seconds").single()).click();

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(words()).doesNotContain(ADDRESS);
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void an_engineer_is_not_even_offered_to_look() {
        open("people/" + person, "");

        assertThat(find(Masked.class).exists()).isFalse();
    }

    private List<NativeButton> eyes() {
        return find(Masked.class).all().stream()
                .map(masked -> find(NativeButton.class, masked).single())
                .toList();
    }

    private void search(String identifier) {
        test(find(TextField.class).single()).setValue(identifier);
        test(find(Button.class).withText("Find").single()).click();
    }
}
