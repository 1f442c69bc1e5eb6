package ai.astrasonic.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.PeopleFixture;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.consent.ConsentDecision;
import ai.astrasonic.consent.Consents;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.permissions.ObjectionGround;
import ai.astrasonic.permissions.Objections;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.rectification.Rectifications;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class PersonRightsTest extends ViewTest {

    private static final AccountId NOOR = PeopleFixture.id(1);

    @Autowired
    private AccountRegister register;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Objections objections;

    @Autowired
    private Consents consents;

    @Autowired
    private Rectifications rectifications;

    @BeforeEach
    void noor() {
        RunAs.job("test", () -> register.register(List.of(PeopleFixture.person(1, "nor@example.org"))));
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void where_nothing_is_restricted_the_page_says_so() {
        open("people/" + NOOR, "");

        assertThat(words())
                .contains("Processing is not restricted.")
                .contains("This person objects to nothing.")
                .contains("Nothing was corrected about this person.");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void restriction_objection_consent_and_correction_are_said_in_words_and_no_value_is_shown() {
        RunAs.job("test", this::everythingHappens);

        open("people/" + NOOR, "");

        assertThat(words())
                .contains("Accuracy contested", "In force, may end: the person was told")
                .contains("Product analytics on the server", "Upheld, in force")
                .contains("Analytics in the browser", "Refused or withdrawn")
                .contains("E-mail address", "letter seen", "Corrected in 1 places, 4 elsewhere wait")
                .doesNotContain("nor@example.org")
                .doesNotContain("noor@example.org");
    }

    private void everythingHappens() {
        var restriction = restrictions.restrict(NOOR, RestrictionGround.ACCURACY_CONTESTED, null, "disputed");
        restrictions.told(restriction, "by letter");
        var objection = objections.object(NOOR, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked");
        objections.uphold(objection, "no compelling grounds");
        consents.record(new ConsentDecision(
                NOOR, Purpose.ANALYTICS_COOKIES, true, "2026-04-02", "Accept All", Locale.ENGLISH, "web"));
        consents.withdraw(NOOR, Purpose.ANALYTICS_COOKIES, "request");
        rectifications.correct(NOOR, AccountAttribute.EMAIL, "noor@example.org", "letter seen", "asked", null);
    }
}
