package ai.astrasonic.breaches.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.breaches.BreachEntry;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.scope.ListReport.Fate;
import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.breaches.scope.ScopeRule.FilesUnder;
import ai.astrasonic.breaches.scope.ScopeRule.Listed;
import ai.astrasonic.breaches.scope.ScopeRule.RecordsIn;
import ai.astrasonic.breaches.scope.ScopeRule.SignedInFrom;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "dpo-1", roles = Roles.DPO)
class ScopeDeskTest {

    private static final ScopeRequest PAYERS = ScopeStories.of(
            new RecordsIn(
                    "billing.payment",
                    new Period(ScopeStories.LAST_DAYS.from().minusSeconds(8_640_000), ScopeStories.LAST_DAYS.until())),
            "accounts.account");

    private static final String NOBODYS = "00000000-0000-7000-8000-0000000000ff";

    @Autowired
    ScopeDesk desk;

    @Autowired
    Scopes scopes;

    @Autowired
    ScopeLists lists;

    @Autowired
    Breaches breaches;

    @Autowired
    BulkRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabases.Database database;

    ScopeStories stories;
    BreachId breach;
    JdbcClient owner;

    @BeforeEach
    void crowd() {
        stories = new ScopeStories(jdbc, rows, breaches);
        stories.crowd();
        breach = stories.breach();
        owner = JdbcClient.create(database.superuser());
    }

    @Test
    void whoever_has_the_ids_gets_the_hash_that_was_signed() throws Exception {
        var scope = count(PAYERS);

        var sha = MessageDigest.getInstance("SHA-256");
        idsOf(scope)
                .forEach(id -> sha.update(HexFormat.of().parseHex(id.toString().replace("-", ""))));
        assertThat(latest().peopleSha256()).isEqualTo(HexFormat.of().formatHex(sha.digest()));
        assertThat(scopes.statementOf(scope)).contains(latest().peopleSha256());
        assertThat(scopes.verify(scope)).isEqualTo(Verified.GENUINE);
    }

    @Test
    void a_figure_that_was_changed_is_found() {
        var scope = count(PAYERS);

        owner.sql("UPDATE breach_scope SET people_max = people_max + 1").update();

        assertThat(scopes.verify(scope)).isEqualTo(Verified.FIGURES_DIFFER);
    }

    @Test
    void a_person_who_was_taken_out_is_found() {
        var scope = count(PAYERS);

        owner.sql("DELETE FROM breach_scope_person WHERE account_id = ?")
                .param(idsOf(scope).getFirst())
                .update();

        assertThat(scopes.verify(scope)).isEqualTo(Verified.PEOPLE_DIFFER);
    }

    @Test
    void a_statement_that_was_changed_is_found() {
        var scope = count(PAYERS);

        owner.sql("UPDATE breach_scope SET statement = replace(statement, 'minors', 'miners')")
                .update();

        assertThat(scopes.verify(scope)).isEqualTo(Verified.NOT_OURS);
    }

    @Test
    void counted_again_it_shows_who_came_and_who_went() {
        var first = count(PAYERS);
        var gone = idsOf(first).getFirst();
        var added = jdbc.sql("SELECT id FROM account WHERE NOT id = ANY(:first::uuid[]) ORDER BY id LIMIT 1")
                .param("first", idsOf(first).stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .single();
        stories.change("UPDATE payment SET account_id = '" + added + "' WHERE account_id = '" + gone + "'");

        var second = desk.countAgain(breach, "The log came in", Progress.NONE);

        var difference = scopes.difference(first, second);
        assertThat(difference.added()).isOne();
        assertThat(difference.gone()).isOne();
        assertThat(idsOf(second)).contains(added).doesNotContain(gone);
        assertThat(scopes.of(breach)).extracting(ScopeCount::id).containsExactly(second, first);
        assertThat(scopes.verify(first)).isEqualTo(Verified.GENUINE);
    }

    @Test
    void a_rule_that_finds_nobody_leaves_nothing() {
        assertRefused(() -> count(ScopeStories.of(new FilesUnder("No such folder/"), "library.track")), Why.NOBODY);

        assertNothingLeft();
    }

    @Test
    void a_rule_that_finds_everybody_needs_somebody_to_say_why() {
        var all = ScopeStories.of(new Everybody(), "accounts.account");
        assertRefused(() -> count(all), Why.EVERYBODY);
        assertRefused(() -> desk.count(breach, all, "All", " ", Progress.NONE), Why.NO_REASON);
        assertNothingLeft();

        desk.count(breach, all, "All", "The whole database was copied", Progress.NONE);

        assertThat(latest().peopleMin()).isEqualTo(400);
        assertThat(latest().everybodyBecause()).isEqualTo("The whole database was copied");
    }

    @Test
    void figures_that_are_known_better_count_and_the_counted_ones_stay() {
        var scope = count(PAYERS);
        var counted = latest().counted();

        desk.state(scope, new Bounds(2, 9, 3, 9), "Nine devices, two owners are known");

        assertThat(latest().bounds()).isEqualTo(new Bounds(2, 9, 3, 9));
        assertThat(latest().counted()).isEqualTo(counted);
        assertThat(scopes.verify(scope)).isEqualTo(Verified.GENUINE);
        assertRefused(() -> desk.state(scope, new Bounds(9, 2, 3, 9), "Typed wrongly"), Why.MINIMUM_ABOVE_MAXIMUM);
        assertRefused(() -> desk.state(scope, counted, ""), Why.NO_REASON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE breach_scope SET people_max = people_min - 1",
                "UPDATE breach_scope SET records_max = records_min - 1",
                "UPDATE breach_scope SET erased = people_min + 1",
                "UPDATE breach_scope_stated SET people_min = people_max + 1",
                "UPDATE breach_scope_stated SET records_min = records_max + 1"
            })
    void the_database_takes_no_figures_that_cannot_be_from_anybody(String sql) {
        desk.state(count(PAYERS), new Bounds(1, 2, 3, 4), "Known");

        assertThatThrownBy(() -> owner.sql(sql).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void every_line_of_a_list_is_accounted_for() {
        var known = stories.person(7).toString();
        var report = lists.add(
                breach,
                new StringReader("\uFEFFaccount_id\r\n" + known + "\r\n\r\n  " + known.toUpperCase(Locale.ROOT) + "\n"
                        + NOBODYS + "\njohn@example.org\n" + stories.person(8) + "\n" + "x".repeat(100_000)));

        assertThat(report.lines()).isEqualTo(8);
        assertThat(report.of(Fate.KNOWN)).isEqualTo(2);
        assertThat(lists.lines(report.list(), Fate.MALFORMED, 0, 10)).containsExactly(1L, 6L, 8L);
        assertThat(lists.lines(report.list(), Fate.MALFORMED, 1, 1)).containsExactly(6L);
        assertThat(lists.lines(report.list(), Fate.BLANK, 0, 10)).containsExactly(3L);
        assertThat(lists.lines(report.list(), Fate.DUPLICATE, 0, 10)).containsExactly(4L);
        assertThat(lists.lines(report.list(), Fate.UNKNOWN, 0, 10)).containsExactly(5L);
    }

    @Test
    void whoever_is_on_the_list_is_certain_and_an_unknown_id_may_be_somebody() {
        var text = stories.person(7) + "\n" + NOBODYS + "\n" + stories.person(9);

        var scope = count(ScopeStories.of(
                new Listed(lists.add(breach, new StringReader(text)).list()), "accounts.account"));

        assertThat(latest().counted()).isEqualTo(new Bounds(2, 3, 2, 3));
        assertThat(idsOf(scope)).containsExactly(stories.person(7), stories.person(9));
    }

    @Test
    void a_list_of_another_breach_is_none_of_this_one() {
        var other =
                lists.add(stories.breach(), new StringReader(stories.person(7).toString()));

        assertRefused(() -> count(ScopeStories.of(new Listed(other.list()), "accounts.account")), Why.UNKNOWN_LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "256.1.1.1",
                "10.0.0.0/33",
                "2001:db8::/129",
                "::1::",
                "example.org",
                "10.0.0.0/8; DROP TABLE account",
                "1.2.3.4/"
            })
    void what_is_no_network_is_refused(String typed) {
        assertRefused(() -> new SignedInFrom(List.of(typed), ScopeStories.LAST_DAYS), Why.BAD_NETWORK);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 2001:db8::/32", "203.0.113.7", "0.0.0.0/0", "::1"})
    void a_network_is_an_address_or_a_block(String typed) {
        assertThat(new SignedInFrom(List.of(typed), ScopeStories.LAST_DAYS).networks())
                .containsExactly(typed.strip());
    }

    @Test
    void what_cannot_be_is_refused_before_anything_is_counted() {
        var days = ScopeStories.LAST_DAYS;
        assertRefused(() -> ScopeStories.of(new Everybody()), Why.NO_DATA_SET);
        assertRefused(() -> count(ScopeStories.of(new Everybody(), "no.such")), Why.UNKNOWN_DATA_SET);
        assertRefused(() -> count(ScopeStories.of(new Everybody(), "breaches.breach")), Why.UNKNOWN_DATA_SET);
        assertRefused(() -> new SignedInFrom(List.of(), days), Why.NO_NETWORK);
        assertRefused(() -> new FilesUnder(" "), Why.NO_PREFIX);
        assertRefused(() -> new Period(days.until(), days.from()), Why.PERIOD_BACKWARDS);
        assertRefused(() -> new ScopeRule.AllOf(List.of(new FilesUnder("a"))), Why.BAD_COMBINATION);
    }

    @Test
    void a_breach_that_is_over_is_counted_no_more() {
        breaches.dismiss(breach, "It was a test");

        assertRefused(() -> count(PAYERS), Why.BREACH_OVER);
    }

    @Test
    void what_breaks_off_half_way_leaves_nothing() {
        var two = ScopeStories.of(PAYERS.rule(), "accounts.account", "billing.payment");

        assertThatThrownBy(() -> desk.count(breach, two, "Look", null, (_, number, _) -> {
                    if (number == 2) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");

        assertNothingLeft();
        count(two);
    }

    @Test
    void whoever_looks_at_the_people_is_on_record_with_the_reason() {
        var scope = count(PAYERS);

        idsOf(scope);

        assertThat(stories.number(
                        "SELECT count(*) FROM audit_entry WHERE verb = 'revealed' AND object_type = 'breach-scope'"
                                + " AND reason = 'For the letters' AND actor = 'dpo-1'"))
                .isOne();
        assertRefused(() -> desk.people(scope, " ", _ -> {}), Why.NO_REASON);
        assertThat(breaches.timelineOf(breach)).extracting(BreachEntry::act).contains("breach-scope-counted");
    }

    private void assertNothingLeft() {
        assertThat(scopes.latest(breach)).isEmpty();
        assertThat(stories.number("SELECT count(*) FROM breach_scope_person")).isZero();
    }

    private ScopeCount latest() {
        return scopes.latest(breach).orElseThrow();
    }

    private ScopeId count(ScopeRequest request) {
        return desk.count(breach, request, "First look", null, Progress.NONE);
    }

    private List<UUID> idsOf(ScopeId scope) {
        var ids = new ArrayList<UUID>();
        desk.people(scope, "For the letters", ids::add);
        return ids;
    }

    private static void assertRefused(ThrowingCallable call, Why why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ScopeRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
