package ai.astrasonic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.shared.InternalUse;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * Who may call a service is said at the service (ASVS 8.3.1): a public method that says nothing is found here. Services in
 * sub-packages are reached by their own module only; those that carry a guard must carry it throughout.
 */
class GuardedServicesTest {

    private static final JavaClasses OURS = OurClasses.ALL;

    private static final List<Class<? extends Annotation>> ANSWERS =
            List.of(RolesAllowed.class, PreAuthorize.class, InternalUse.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requests",
                "customers",
                "approvals",
                "holds",
                "permissions",
                "rectification",
                "policies",
                "visitors",
                "processors",
                "activities",
                "accounts",
                "securitylog",
                "library",
                "backup",
                "billing",
                "consent",
                "connections",
                "analytics",
                "support",
                "mail",
                "audit",
                "promises",
                "jobs",
                "outbound",
                "reports"
            })
    void every_public_method_of_a_public_service_says_who_may_call_it(String module) {
        assertThat(OURS.stream()
                        .filter(type -> type.getPackageName().equals("ai.astrasonic." + module))
                        .filter(GuardedServicesTest::isPublicService)
                        .flatMap(GuardedServicesTest::silentMethods))
                .as("add @RolesAllowed, @PreAuthorize, or @InternalUse with the reason")
                .isEmpty();
    }

    @Test
    void whoever_guards_one_method_guards_them_all_wherever_it_is() {
        assertThat(OURS.stream()
                        .filter(type -> type.isMetaAnnotatedWith(Component.class))
                        .filter(GuardedServicesTest::guardsSomething)
                        .flatMap(GuardedServicesTest::silentMethods))
                .isEmpty();
    }

    @Test
    void whoever_in_the_console_reads_the_database_by_itself_says_who_may() {
        assertThat(OURS.stream()
                        .filter(type -> type.getPackageName().startsWith("ai.astrasonic.console"))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(used ->
                                        used.getTargetClass().getPackageName().startsWith("org.springframework.jdbc")))
                        .filter(type -> !guardsSomething(type)))
                .isEmpty();
    }

    private static boolean guardsSomething(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getMethods().stream())
                .anyMatch(part -> part.isAnnotatedWith(PreAuthorize.class) || part.isAnnotatedWith(RolesAllowed.class));
    }

    private static boolean isPublicService(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && type.isMetaAnnotatedWith(Component.class);
    }

    private static Stream<String> silentMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.isMetaAnnotatedWith(EventListener.class))
                .filter(method -> ANSWERS.stream().noneMatch(answer -> says(method, answer)))
                .map(JavaMethod::getFullName);
    }

    private static boolean says(JavaMethod method, Class<? extends Annotation> answer) {
        return method.isAnnotatedWith(answer) || method.getOwner().isAnnotatedWith(answer);
    }
}
