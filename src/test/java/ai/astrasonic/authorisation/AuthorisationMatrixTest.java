package ai.astrasonic.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, interface and service method with every role, with the ids of somebody else, held against one table for each.
 * What the table does not name fails: whoever adds a route or a method says there who may use it.
 */
@DatabaseTest
class AuthorisationMatrixTest {

    /** Those whose services touch personal data or change something; the foundation serves them and asks nobody. */
    private static final Set<String> MODULES = Set.of(
            "requests",
            "customers",
            "approvals",
            "holds",
            "permissions",
            "rectification",
            "processors",
            "outbound",
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
            "reports");

    /** Whoever is sent there has not got in. */
    private static final String SIGN_IN = "/my/sign-in/customers";

    private static final Set<Integer> REFUSED = Set.of(401, 403);

    @Autowired
    ApplicationContext application;

    @Autowired
    WebApplicationContext web;

    @Autowired
    AccountRegister register;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void every_view_opens_to_the_roles_in_the_table_only() {
        var found = new Matrix();
        views().forEach(view -> paths(view).forEach(path -> found.put("/" + path, allowed(who -> opens(view, who)))));

        assertAsExpected("views", found);
    }

    @Test
    void every_service_method_lets_in_the_roles_in_the_table_only() {
        var found = new Matrix();
        services()
                .forEach(bean -> publicMethods(AopUtils.getTargetClass(bean))
                        .forEach(method ->
                                found.put(name(method), allowed(who -> new GuardedCall(bean, method).isOpenTo(who)))));

        assertAsExpected("services", found);
    }

    @Test
    void every_interface_answers_the_roles_in_the_table_only() {
        var http =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        aCustomerHasAnAccount();
        var found = new Matrix();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith("ai.astrasonic.")) {
                ways(route).forEach(way -> found.put(way.toString(), allowed(who -> answers(http, way, who))));
            }
        });

        assertAsExpected("interfaces", found);
    }

    /** Of the identity that a token in {@link Caller#overHttp} names. */
    private void aCustomerHasAnAccount() {
        register.register(List.of(new NewAccount(
                AccountId.next(clock),
                new EmailAddress("customer@example.org"),
                "Customer",
                "NL",
                Locale.of("nl"),
                null,
                "user",
                clock.instant())));
    }

    private static void assertAsExpected(String table, Matrix found) {
        found.writeAsFound(table);
        assertThat(found.lines())
                .as("target/authorisation-as-found/" + table + ".txt has the table as it was found")
                .isEqualTo(Matrix.expected(table).lines());
    }

    private static Set<Caller> allowed(Predicate<Caller> getsIn) {
        return Arrays.stream(Caller.values())
                .filter(getsIn)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Caller.class)));
    }

    private static Stream<Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("ai.astrasonic").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null));
    }

    private static Stream<String> paths(Class<?> view) {
        var aliases = Arrays.stream(view.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value);
        return Stream.concat(Stream.of(view.getAnnotation(Route.class).value()), aliases);
    }

    private static boolean opens(Class<?> view, Caller who) {
        Principal principal = who == Caller.ANONYMOUS ? null : who::name;
        return who != Caller.SYSTEM
                && new AccessAnnotationChecker()
                        .hasAccess(
                                view,
                                principal,
                                role -> who.role().filter(role::equals).isPresent());
    }

    private Stream<Object> services() {
        return Arrays.stream(application.getBeanNamesForAnnotation(Component.class))
                .filter(name -> isService(
                        ClassUtils.getUserClass(Objects.requireNonNull(application.getType(name, false), name))))
                .map(application::getBean);
    }

    /** Public services of the modules, and whoever carries a guard, wherever it is: the console's own helpers do too. */
    private static boolean isService(Class<?> type) {
        return type.getPackageName().startsWith("ai.astrasonic.") && (isPublicService(type) || isGuarded(type));
    }

    private static boolean isGuarded(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(part -> AnnotatedElementUtils.hasAnnotation(part, PreAuthorize.class)
                        || AnnotatedElementUtils.hasAnnotation(part, RolesAllowed.class));
    }

    private static boolean isPublicService(Class<?> type) {
        return type.getPackageName().startsWith("ai.astrasonic.")
                && MODULES.contains(type.getPackageName().substring("ai.astrasonic.".length()))
                && Modifier.isPublic(type.getModifiers());
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()));
    }

    private static String name(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ",", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }

    /** A method and a path with the ids of somebody who does not exist. */
    private record Way(HttpMethod method, String pattern) {

        String path() {
            return pattern.replaceAll(
                            "\\{[^}]+}",
                            UUID.fromString("019ab000-0000-7000-8000-00000000dead")
                                    .toString())
                    .replace("**", "nothing");
        }

        boolean isOfPages() {
            return pattern.startsWith("/my");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private static Stream<Way> ways(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return route.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(new Way(HttpMethod.GET, pattern))
                        : methods.stream().map(method -> new Way(method.asHttpMethod(), pattern)));
    }

    private boolean answers(MockMvc http, Way way, Caller who) {
        if (who == Caller.SYSTEM) {
            return false;
        }
        SecurityContextHolder.clearContext();
        clock.advance(Duration.ofMinutes(1));
        try {
            var request = MockMvcRequestBuilders.request(way.method(), way.path())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(way.pattern().endsWith("library-imports") ? "application/xml" : "application/json")
                    .content(BODIES.getOrDefault(way.pattern(), "{}"))
                    .with(way.isOfPages() ? who.onPages() : who.overHttp())
                    .with(SecurityMockMvcRequestPostProcessors.csrf());
            var answer = http.perform(request).andReturn().getResponse();
            int status = answer.getStatus();
            assertThat(status).as(way + " by " + who).isLessThan(500).isNotEqualTo(429);
            return !REFUSED.contains(status)
                    && !String.valueOf(answer.getHeader("Location")).endsWith(SIGN_IN);
        } catch (Exception e) {
            throw new AssertionError(way + " by " + who, e);
        }
    }

    /** What a service needs to be asked at all. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "/api/v1/breaches",
                    "{\"title\": \"x\", \"systems\": [\"library\"], \"discovered\": \"2026-11-22T08:00+01:00\"}"),
            Map.entry(
                    "/api/v1/requests",
                    "{\"kind\": \"ACCESS\", \"channel\": \"MAIL\", \"receivedAt\": \"2026-11-22T08:00:00Z\", \"email\": \"a@example.org\"}"),
            Map.entry(
                    "/api/v1/requests/{id}/identity/staff",
                    "{\"method\": \"CALL_BACK\", \"reason\": \"known by voice\"}"),
            Map.entry("/api/v1/requests/{id}/identity/code", "{\"code\": \"123456\"}"),
            Map.entry("/api/v1/requests/{id}/extension", "{\"ground\": \"COMPLEXITY\", \"reason\": \"large\"}"),
            Map.entry("/api/v1/requests/{id}/refusal", "{\"ground\": \"EXCESSIVE\", \"reason\": \"again\"}"),
            Map.entry("/api/v1/requests/{id}/no-data", "{\"reason\": \"searched\"}"),
            Map.entry("/api/v1/requests/{id}/posting", "{\"postedOn\": \"2026-11-22\", \"proof\": \"3S\"}"),
            Map.entry("/api/v1/requests/{id}/release", "{\"reason\": \"late\"}"),
            Map.entry("/api/v1/requests/{id}/revocation", "{\"reason\": \"wrong\"}"),
            Map.entry(
                    "/api/v1/me/account",
                    "{\"displayName\": \"Ada\", \"country\": \"NL\", \"language\": \"nl\", \"birthYear\": 1990}"),
            Map.entry("/api/v1/accounts/{id}/library-imports", "<DJ_PLAYLISTS/>"));
}
