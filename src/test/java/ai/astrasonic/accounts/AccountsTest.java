package ai.astrasonic.accounts;

import static ai.astrasonic.accounts.PeopleFixture.id;
import static ai.astrasonic.accounts.PeopleFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class AccountsTest {

    @Autowired
    AccountRegister register;

    @Autowired
    AccountChanges changes;

    @Autowired
    Accounts accounts;

    @Test
    void finds_a_person_by_any_way_of_writing_the_address() {
        register.register(List.of(person(1, "Noor@Bäcker.example")));

        assertThat(accounts.find("  noor@BÄCKER.example "))
                .extracting(AccountSummary::id)
                .containsExactly(id(1));
        assertThat(accounts.find("noor@xn--bcker-gra.example")).hasSize(1);
    }

    @Test
    void never_finds_a_person_by_a_part_of_an_identifier() {
        register.register(List.of(person(1, "noor@example.org")));

        assertThat(accounts.find("noor")).isEmpty();
        assertThat(accounts.find("noor@example.or")).isEmpty();
        assertThat(accounts.find("%@example.org")).isEmpty();
        assertThat(accounts.find(id(1).toString().substring(1))).isEmpty();
    }

    @Test
    void finds_a_person_by_account_id_and_by_an_address_used_before() {
        register.register(List.of(person(1, "old@example.org")));
        changes.changeEmail(id(1), new EmailAddress("new@example.org"), "asked by letter");

        assertThat(accounts.find(id(1).toString().toUpperCase(Locale.ROOT))).hasSize(1);
        assertThat(accounts.find("OLD@example.org"))
                .extracting(AccountSummary::id)
                .containsExactly(id(1));
        assertThat(accounts.ownerOf(new EmailAddress("old@example.org"))).contains(id(1));
    }

    @Test
    void an_address_that_changed_hands_belongs_to_who_uses_it_now_and_a_search_shows_both() {
        register.register(List.of(person(1, "dj@example.org")));
        changes.changeEmail(id(1), new EmailAddress("other@example.org"), "asked by letter");
        register.register(List.of(person(2, "dj@example.org")));

        assertThat(accounts.ownerOf(new EmailAddress("dj@example.org"))).contains(id(2));
        assertThat(accounts.find("dj@example.org"))
                .extracting(AccountSummary::id)
                .containsExactly(id(2), id(1));
    }

    @Test
    void a_summary_shows_too_little_to_use() {
        register.register(List.of(person(1, "noor@example.org")));

        assertThat(accounts.summary(id(1))).hasValueSatisfying(summary -> {
            assertThat(summary.maskedEmail()).isEqualTo("n•••@e•••.org");
            assertThat(summary.maskedName()).isEqualTo("N••• B•••");
        });
    }

    @Test
    void pages_meet_without_a_gap_or_a_repetition() {
        register.register(IntStream.rangeClosed(1, 25)
                .mapToObj(n -> person(n, "dj" + n + "@example.org"))
                .toList());

        var seen = new ArrayList<AccountId>();
        var page = accounts.page(AccountFilter.ALL, null, 10);
        for (seen.addAll(ids(page)); page.next().isPresent(); seen.addAll(ids(page))) {
            page = accounts.page(AccountFilter.ALL, page.next().get(), 10);
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(n -> id(26 - n)).toList());
    }

    @Test
    void a_filter_narrows_the_list() {
        register.register(List.of(person(1, "a@example.org"), person(2, "b@example.org")));

        assertThat(accounts.page(new AccountFilter(AccountStatus.ACTIVE, "NL"), null, 50)
                        .rows())
                .hasSize(2);
        assertThat(accounts.page(new AccountFilter(AccountStatus.ERASED, null), null, 50)
                        .rows())
                .isEmpty();
        assertThat(accounts.page(new AccountFilter(null, "BE"), null, 50).rows())
                .isEmpty();
    }

    private static List<AccountId> ids(AccountPage page) {
        return page.rows().stream().map(AccountSummary::id).toList();
    }
}
