package ai.astrasonic.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountChanges;
import ai.astrasonic.architecture.planted.AskingReader;
import ai.astrasonic.architecture.planted.ForgetfulReader;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.permissions.UnderRestriction;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.testing.DatabaseTest;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Never weakened: nobody reads or writes data of people without asking, or saying by which article that goes on. */
@DatabaseTest
class PermissionsAskedTest {

    private static final JavaClasses OURS = OurClasses.ALL;

    @Autowired
    DataMap map;

    @Test
    void every_reader_asks_or_says_why_it_goes_on_under_restriction() {
        assertThat(new TouchesPeople(OURS, map).findings())
                .as("ask ProcessingPermissions, or add @GoesOnUnderRestriction with the activity")
                .isEmpty();
    }

    @Test
    void a_reader_that_does_not_ask_is_found_and_one_that_asks_is_not() {
        var planted = new ClassFileImporter().importClasses(ForgetfulReader.class, AskingReader.class);

        assertThat(new TouchesPeople(planted, map).findings())
                .containsExactly(ForgetfulReader.class.getName() + " reaches product_event");
    }

    @Test
    void an_account_is_restricted_and_set_free_by_the_one_who_knows_all_grounds() {
        noClasses()
                .that(not(resideInAPackage("ai.astrasonic.permissions..")))
                .should()
                .callMethodWhere(target(owner(type(AccountChanges.class)))
                        .and(target(name("restrict")).or(target(name("liftRestriction")))))
                .because("whoever lifts one restriction must not lift another one with it")
                .check(OURS);
    }

    @Test
    void whoever_says_that_it_goes_on_names_an_activity_that_the_law_data_knows() {
        assertThat(OURS.stream()
                        .flatMap(type -> TouchesPeople.said(type).stream())
                        .map(GoesOnUnderRestriction::value)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(activity ->
                        assertThat(UnderRestriction.of(activity)).as(activity).isPresent());
    }
}
