package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
class AuditSearchTest {

    private static final AuditQuery ALL = AuditQuery.EVERYTHING;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSearch search;

    @Autowired
    Reveals reveals;

    @Autowired
    TestClock clock;

    private AccountId person;

    @BeforeEach
    void aDayOfActs() {
        person = AccountId.next(clock);
        RunAs.job("nightly", () -> trail.record(AuditAct.of("built", "access-package", "p1")));
        clock.advance(Duration.ofHours(1));
        reveals.record(person, "email", "identity check by telephone");
        clock.advance(Duration.ofHours(1));
        trail.record(AuditAct.of("released", "access-package", "p1"));
    }

    @Test
    void finds_by_verb_object_actor_person_and_time() {
        assertThat(verbs(ALL)).containsExactly("released", "revealed", "built");
        assertThat(verbs(ALL.withVerb("built"))).containsExactly("built");
        assertThat(verbs(ALL.on("access-package", "p1"))).containsExactly("released", "built");
        assertThat(verbs(ALL.by("job:nightly"))).containsExactly("built");
        assertThat(verbs(ALL.about(person))).containsExactly("revealed");
        assertThat(verbs(ALL.within(TestClock.START.plusSeconds(1), clock.instant())))
                .containsExactly("revealed");
    }

    @Test
    void pages_join_without_a_gap_or_a_repetition() {
        for (int i = 0; i < 20; i++) {
            trail.record(AuditAct.of("counted", "thing", "t" + i));
        }

        var seen = new ArrayList<UUID>();
        for (@Nullable UUID after = null; seen.size() < 23; after = seen.getLast()) {
            search.page(ALL, after, 4).forEach(line -> seen.add(line.id()));
        }

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
        assertThat(search.page(ALL, seen.getLast(), 4)).isEmpty();
    }

    @Test
    void a_look_at_masked_data_names_field_and_reason_and_never_the_value() {
        var look = search.page(ALL.about(person), null, 1).getFirst();

        assertThat(look.reason()).isEqualTo("identity check by telephone");
        assertThat(look.details()).containsExactly(Map.entry("field", "email"));
        assertThatThrownBy(() -> reveals.record(person, "email", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void who_may_not_search_is_refused_and_the_refusal_is_recorded() {
        assertThatThrownBy(() -> search.page(ALL, null, 1)).isInstanceOf(AccessDeniedException.class);

        var refusal =
                asAuditor(() -> search.page(ALL.withVerb("called"), null, 1)).getFirst();
        assertThat(refusal.objectId()).isEqualTo("AuditSearch.page");
        assertThat(refusal.outcome()).isEqualTo(AuditAct.Outcome.REFUSED);
        assertThat(refusal.actor()).isEqualTo("user");
    }

    private static <T> T asAuditor(Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("a", "", "ROLE_auditor"));
        return work.get();
    }

    private List<String> verbs(AuditQuery query) {
        return search.page(query, null, 50).stream().map(AuditLine::verb).toList();
    }
}
