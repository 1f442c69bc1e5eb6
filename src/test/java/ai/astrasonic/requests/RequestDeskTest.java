package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.astrasonic.requests.RequesterReveal.Field;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class RequestDeskTest extends RequestStories {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSubjectRequests requests;

    @Autowired
    RequesterReveal reveals;

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var filed = new ArrayList<RequestId>();
        for (int n = 0; n < 23; n++) {
            filed.add(aRequestFrom("dj" + n + "@example.org"));
            clock.advance(Duration.ofHours(7));
        }

        var seen = new ArrayList<RequestId>();
        @Nullable String after = null;
        do {
            var page = desk.page(RequestFilter.open(), after, 5);
            page.lines().forEach(line -> seen.add(line.id()));
            after = page.next().orElse(null);
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(filed).doesNotHaveDuplicates();
        assertThat(desk.page(RequestFilter.open(), null, 50).lines())
                .extracting(RequestLine::due)
                .isSorted();
    }

    @Test
    void filters_by_state_kind_due_date_assignee() {
        var mine = aRequestFrom("a@example.org");
        desk.assign(mine, Optional.of("staff-1"));
        var withdrawn = aRequestFrom("b@example.org");
        answering.withdraw(withdrawn, "x");
        clock.advance(Duration.ofDays(3));
        var later = intake.file(new NewRequest(
                        RequestKind.PORTABILITY,
                        Channel.CHAT,
                        clock.instant(),
                        null,
                        Requester.of(new EmailAddress("c@example.org")),
                        Language.NL,
                        null))
                .request();

        assertThat(ids(RequestFilter.open())).containsExactly(mine, later);
        assertThat(ids(RequestFilter.all().withStatus(RequestStatus.WITHDRAWN))).containsExactly(withdrawn);
        assertThat(ids(RequestFilter.open().withKind(RequestKind.PORTABILITY))).containsExactly(later);
        assertThat(ids(RequestFilter.open().dueBefore(LocalDate.of(2026, 12, 23))))
                .containsExactly(mine);
        assertThat(ids(RequestFilter.open().assignedTo("staff-1"))).containsExactly(mine);
        assertThat(ids(RequestFilter.open().assignedTo("staff-2"))).isEmpty();
    }

    @Test
    void finds_by_exact_identifiers_only() {
        var account = anAccountOf(ADDRESS);
        var request = aRequestFrom(ADDRESS);

        assertThat(ids(RequestFilter.all().withText(request.toString()))).containsExactly(request);
        assertThat(ids(RequestFilter.all().withText(account.toString()))).containsExactly(request);
        assertThat(ids(RequestFilter.all().withText(" DJ@example.org "))).containsExactly(request);
        for (var part : List.of("dj", "example.org", "%", "dj@example", "' OR 1=1 --")) {
            assertThat(ids(RequestFilter.all().withText(part))).isEmpty();
        }
    }

    @Test
    void lists_show_no_address_in_clear() {
        aRequestFrom(ADDRESS);

        assertThat(desk.page(RequestFilter.open(), null, 10).toString()).doesNotContain(ADDRESS);
    }

    @Test
    void a_case_shows_nobody_in_clear_and_each_look_behind_the_mask_is_written_down_first() {
        var request = aRequestFrom(ADDRESS);
        assertThat(desk.get(request).toString()).doesNotContain(ADDRESS).doesNotContain("Please send me my data");
        assertThat(desk.get(request).requester().given()).containsExactlyInAnyOrder(Field.EMAIL, Field.WORDS);

        assertThat(reveals.reveal(request, Field.EMAIL, "to answer by telephone"))
                .contains(ADDRESS);
        assertThat(reveals.reveal(request, Field.NAME, "to answer by telephone"))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> reveals.reveal(request, Field.WORDS, " "));

        assertThat(asSuperuser()
                        .sql("SELECT count(*) FROM audit_entry WHERE verb = 'revealed' AND object_id = :id")
                        .param("id", request.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_case_is_found_by_its_own_number_only() {
        var account = anAccountOf(ADDRESS);
        var request = aRequestFrom(ADDRESS);

        assertThat(desk.find(request.toString())).isPresent();
        for (var other :
                List.of(account.toString(), ADDRESS, RequestId.next(clock).toString(), "")) {
            assertThat(desk.find(other)).isEmpty();
        }
    }

    @Test
    @WithMockUser(roles = "auditor")
    void an_auditor_looks_behind_no_mask() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> reveals.reveal(RequestId.next(clock), Field.EMAIL, "curious"));
    }

    @Test
    void a_made_up_page_key_is_refused() {
        for (var key : List.of("x", "2026-13-01_0", "2026-01-01_not-an-id", "_")) {
            assertThatIllegalArgumentException().isThrownBy(() -> desk.page(RequestFilter.open(), key, 10));
        }
    }

    @Test
    void of_two_who_change_the_same_request_at_once_the_second_is_told() {
        var request = aRequestFrom(ADDRESS);
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(outer -> {
                    var stale = requests.get(request);
                    inner.executeWithoutResult(status -> desk.assign(request, Optional.of("first")));
                    stale.isAssignedTo("second");
                }));
        assertThat(desk.get(request).assignee()).contains("first");
    }

    @Test
    @WithMockUser(roles = "auditor")
    void an_auditor_reads() {
        assertThat(desk.page(RequestFilter.open(), null, 10).lines()).isEmpty();
    }

    @Test
    @WithMockUser(roles = {"finance", "engineer", "admin"})
    void who_is_neither_dpo_nor_auditor_reads_no_case() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.page(RequestFilter.open(), null, 10));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.get(RequestId.next(clock)));
    }

    private List<RequestId> ids(RequestFilter filter) {
        return desk.page(filter, null, 50).lines().stream().map(RequestLine::id).toList();
    }
}
