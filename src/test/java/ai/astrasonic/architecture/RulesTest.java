package ai.astrasonic.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The few rules that hold everywhere. */
class RulesTest {

    private static final String ROOT = "ai.astrasonic.";
    private static final JavaClasses OURS = OurClasses.ALL;

    @Test
    void nobody_asks_for_the_time_without_a_clock() {
        noClasses()
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(owner(resideInAPackage("java.time"))))
                        .and(target(rawParameterTypes(new Class<?>[0]))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("time enters through the one clock, so that tests and rehearsals can set it")
                .check(OURS);
    }

    @Test
    void only_the_console_knows_vaadin() {
        noClasses()
                .that(not(in("console")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(OURS);
    }

    @ParameterizedTest
    @CsvSource({
        "software.amazon.awssdk.., objectstore.s3, promises.evidence, local",
        "com.stripe.., billing.stripe, connectors.stripe, connectors.stripe",
        "io.sentry.., errorreports, errorreports, errorreports",
        "com.google.crypto.tink.., keys, promises.evidence, keys",
        "org.gaul.s3proxy.., local, local, local",
        "org.subethamail.., local, local, local",
        "org.apache.pdfbox.., reports, reports, reports",
        "com.openhtmltopdf.., reports, reports, reports",
        "org.springframework.batch.., jobs, jobs, jobs",
        "com.github.kagkarlsson.., jobs, jobs, jobs"
    })
    void a_library_of_an_outside_system_stays_within_its_connector(
            String library, String connector, String other, String another) {
        noClasses()
                .that(not(in(connector)).and(not(in(other))).and(not(in(another))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(OURS);
    }

    @Test
    void entities_stay_within_their_module() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(OURS);
    }

    @Test
    void the_check_of_a_promise_shares_nothing_with_the_control_that_keeps_it() {
        noClasses()
                .that(in("promises"))
                .should()
                .dependOnClassesThat(
                        ours().and(not(in("promises")).and(not(in("shared"))).and(not(in("datamap")))))
                .check(OURS);
    }

    @Test
    void jobs_are_used_by_the_edges_only() {
        noClasses()
                .that(not(inAny("jobs", "console", "api", "command", "drill", "local")))
                .should()
                .dependOnClassesThat(in("jobs"))
                .check(OURS);
    }

    @Test
    void reports_are_used_by_jobs_and_the_edges_only() {
        noClasses()
                .that(not(inAny("reports", "jobs", "console", "api", "command", "drill", "local")))
                .should()
                .dependOnClassesThat(in("reports"))
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "centre", "api", "command", "drill", "promises", "local", "seed", "health"})
    void nothing_below_imports_an_edge(String edge) {
        noClasses()
                .that(not(inAny("console", "centre", "api", "command", "drill", "local", "promises", "seed", "health")))
                .should()
                .dependOnClassesThat(in(edge))
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts",
                "securitylog",
                "library",
                "backup",
                "billing",
                "consent",
                "connections",
                "analytics",
                "support",
                "mail"
            })
    void a_system_of_record_knows_no_other_and_no_obligation(String module) {
        noClasses()
                .that(in(module))
                .should()
                .dependOnClassesThat(ours().and(not(
                        inAny(module, "shared", "datamap", "audit", "keys", "objectstore", "database", "outbound"))))
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "datamap", "objectstore", "keys", "shared", "database", "outbound"})
    void the_foundation_knows_no_business(String module) {
        noClasses()
                .that(in(module))
                .should()
                .dependOnClassesThat(ours().and(not(
                        inAny("audit", "datamap", "objectstore", "keys", "shared", "database", "outbound"))))
                .check(OURS);
    }

    /** Those named here speak to our own identity server, to this machine, or are the way out itself. */
    @Test
    void whoever_calls_somebody_else_calls_by_the_one_way_out() {
        noClasses()
                .that(not(inAny(
                        "outbound",
                        "objectstore.s3",
                        "identityserver",
                        "residual",
                        "promises.evidence",
                        "health",
                        "console.security",
                        "command",
                        "local")))
                .should()
                .callMethodWhere(
                        target(name("newHttpClient").or(name("newBuilder"))).and(target(owner(type(HttpClient.class)))))
                .orShould()
                .callMethodWhere(target(name("create").or(name("builder"))).and(target(owner(type(RestClient.class)))))
                .orShould()
                .callMethodWhere(
                        target(name("openConnection").or(name("openStream"))).and(target(owner(type(URL.class)))))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(Socket.class))))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(ClientHttpRequestFactory.class))))
                .because("a call by another way is at no pace, in no log, and to anybody")
                .check(OURS);
    }

    @Test
    void parts_come_through_constructors() {
        noFields().should().beAnnotatedWith(Autowired.class).check(OURS);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("ai.astrasonic..");
    }

    private static DescribedPredicate<JavaClass> in(String module) {
        return resideInAPackage(ROOT + module + "..");
    }

    private static DescribedPredicate<JavaClass> inAny(String... modules) {
        return resideInAnyPackage(
                Arrays.stream(modules).map(module -> ROOT + module + "..").toArray(String[]::new));
    }
}
