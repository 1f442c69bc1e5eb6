package ai.astrasonic.console.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.astrasonic.console.preferences.SavedViewRefused.Why;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class SavedViewsTest {

    private static final String LATE = "sort=-due&status=IN_PROGRESS";

    @Autowired
    SavedViews views;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_own_view_is_seen_by_nobody_else() {
        as("own-1", Roles.DPO, () -> views.save("requests", " Late ones ", LATE, false));

        assertThat(namesFor("own-1", "requests")).containsExactly("Late ones");
        assertThat(namesFor("own-1", "people")).isEmpty();
        assertThat(namesFor("own-2", "requests")).isEmpty();
    }

    @Test
    void a_shared_view_is_seen_by_the_team_after_their_own() {
        var late = as("shared-1", Roles.DPO, () -> views.save("jobs", "A", LATE, true));
        as("shared-2", Roles.AUDITOR, () -> views.save("jobs", "Z", "", false));

        assertThat(namesFor("shared-2", "jobs")).containsExactly("Z", "A");
        assertThat(as("shared-2", Roles.AUDITOR, () -> views.of("jobs")).getLast())
                .isEqualTo(new SavedView(late.id(), "jobs", "A", LATE, true, "shared-1", false));
        as("shared-1", Roles.DPO, () -> views.remove(late.id()));
    }

    @Test
    void only_who_saved_a_view_renames_or_removes_it() {
        var view = as("keeper", Roles.DPO, () -> views.save("audit", "Mine", LATE, true));

        refusedTo("other", () -> views.rename(view.id(), "Yours"));
        refusedTo("other", () -> views.remove(view.id()));

        as("keeper", Roles.DPO, () -> {
            views.rename(view.id(), "Still mine");
            return view;
        });
        assertThat(namesFor("keeper", "audit")).containsExactly("Still mine");
        assertThat(as("keeper", Roles.DPO, () -> views.remove(view.id())).query())
                .isEqualTo(LATE);
        assertThat(namesFor("keeper", "audit")).isEmpty();
    }

    @Test
    void a_name_has_a_length_and_stands_once() {
        var first = as("namer", Roles.DPO, () -> views.save("people", "One", "", false));
        as("namer", Roles.DPO, () -> views.save("people", "é".repeat(60), "", false));

        assertThat(whyNot("namer", () -> views.save("people", "  ", "", false))).isEqualTo(Why.NAME_LENGTH);
        assertThat(whyNot("namer", () -> views.save("people", "x".repeat(61), "", false)))
                .isEqualTo(Why.NAME_LENGTH);
        assertThat(whyNot("namer", () -> views.save("people", "One", "", true))).isEqualTo(Why.NAME_TAKEN);
        assertThat(whyNot("namer", () -> views.rename(first.id(), "é".repeat(60))))
                .isEqualTo(Why.NAME_TAKEN);
    }

    @Test
    void there_are_fifty_views_of_a_list_at_most() {
        IntStream.range(0, SavedViews.MOST)
                .forEach(n -> as("collector", Roles.DPO, () -> views.save("requests", "View " + n, "", false)));

        assertThat(whyNot("collector", () -> views.save("requests", "One more", "", false)))
                .isEqualTo(Why.TOO_MANY);
        as("collector", Roles.DPO, () -> views.save("people", "Another list", "", false));
    }

    @Test
    void a_query_holds_nothing_that_somebody_could_have_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as("writer", Roles.DPO, () -> views.save("people", "X", "q=dj@example.org", false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as("writer", Roles.DPO, () -> views.save("people", "X", "a".repeat(1001), false)));
    }

    @Test
    void who_has_no_role_has_no_views() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as("nobody", "none", () -> views.of("requests")));
    }

    private List<String> namesFor(String who, String page) {
        return as(who, Roles.DPO, () -> views.of(page)).stream()
                .map(SavedView::name)
                .toList();
    }

    private static void refusedTo(String who, ThrowingCallable act) {
        signIn(who, Roles.DPO);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(act);
    }

    private static Why whyNot(String who, Runnable act) {
        signIn(who, Roles.DPO);
        var refused = new AtomicReference<Why>();
        assertThatExceptionOfType(SavedViewRefused.class)
                .isThrownBy(act::run)
                .satisfies(told -> refused.set(told.why()));
        return refused.get();
    }

    private static <T> T as(String who, String role, Supplier<T> act) {
        signIn(who, role);
        return act.get();
    }

    private static void signIn(String who, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", "ROLE_" + role));
    }
}
