package ai.astrasonic.finance.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.reconciliation.Finding;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.finance.reconciliation.Findings;
import ai.astrasonic.finance.reconciliation.Reconciliation;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class BankStatementsTest {

    private static final String SALARY = line("2025-03-03", "2500.00", "DBIT", "S-1", "Salary of J. Jansen");
    private static final String LATER = line("2025-03-31", "10.00", "DBIT", "S-2", "Coffee");

    @Autowired
    BankStatements statements;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Findings findings;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    ApplicationContext application;

    @Test
    void each_payout_finds_its_line_though_two_are_alike_and_a_weekend_lies_between() {
        payout("a", "2025-03-07", 12_345);
        payout("b", "2025-03-14", 12_345);
        payout("c", "2025-03-20", 99);

        var taken = take(
                SALARY,
                line("2025-03-10", "123.45", "CRDT", "L-1", "STRIPE PAYMENTS EUROPE"),
                line("2025-03-14", "123.45", "CRDT", "L-2", "Stripe Technology"),
                line("2025-03-20", "0.99", "CRDT", "L-3", "Stripe Technology"),
                LATER);

        assertThat(taken)
                .isEqualTo(new StatementTaken(false, LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 31), 3, 3));
        assertThat(matches()).containsExactly("L-1 po_a", "L-2 po_b", "L-3 po_c");
        assertThat(found()).isEmpty();
    }

    @Test
    void nothing_of_others_is_kept() {
        take(SALARY, line("2025-03-14", "1.00", "CRDT", "L-1", "Stripe"), LATER);

        assertThat(JdbcClient.create(database.superuser())
                        .sql("SELECT reference || booked_on || amount_minor FROM bank_line")
                        .query(String.class)
                        .list())
                .containsExactly("L-12025-03-14100");
    }

    @Test
    void a_payout_that_the_statement_lacks_and_a_line_that_is_no_payout_are_found_and_cured() {
        payout("a", "2025-03-07", 12_345);
        take(SALARY, line("2025-03-08", "123.46", "CRDT", "L-1", "Stripe"), LATER);

        assertThat(found())
                .extracting(finding -> finding.kind() + " " + finding.objectId() + " " + finding.amountMinor())
                .containsExactlyInAnyOrder("PAYOUT_NOT_AT_BANK po_a 12345", "BANK_LINE_UNKNOWN L-1 12346");

        payout("late", "2025-03-08", 12_346);
        take(line("2025-03-07", "123.45", "CRDT", "L-2", "Stripe"), LATER);
        assertThat(found()).isEmpty();
    }

    @Test
    void what_arrives_at_the_end_of_a_statement_may_stand_in_the_next_one() {
        payout("a", "2025-03-30", 12_345);
        take(SALARY, LATER);

        assertThat(found()).isEmpty();
    }

    @Test
    void the_same_file_and_the_same_movement_in_another_file_change_nothing() {
        payout("a", "2025-03-07", 12_345);
        var line = line("2025-03-07", "123.45", "CRDT", "L-1", "Stripe");
        take(SALARY, line);

        assertThat(take(SALARY, line).known()).isTrue();
        assertThat(take(line, LATER).matched()).isZero();
        assertThat(matches()).containsExactly("L-1 po_a");
    }

    @Test
    void money_that_stripe_took_back_is_a_payout_below_zero() {
        payout("back", "2025-03-07", -500);
        take(SALARY, line("2025-03-07", "5.00", "DBIT", "L-1", "Stripe"), LATER);

        assertThat(matches()).containsExactly("L-1 po_back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<Document/>",
                "<Document><BkToCstmrStmt><Stmt></Stmt></BkToCstmrStmt></Document>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Document><Stmt><Ntry>&x;</Ntry></Stmt></Document>",
                "<Document><Stmt><Ntry><Amt Ccy='EUR'>1.234</Amt><BookgDt><Dt>2025-03-07</Dt></BookgDt></Ntry></Stmt></Document>",
                "<Document><Stmt><Ntry><Amt Ccy='USD'>1.00</Amt><BookgDt><Dt>2025-03-07</Dt></BookgDt></Ntry></Stmt></Document>",
                "<Document><Stmt><Ntry><Amt Ccy='EUR'>1.00</Amt></Ntry></Stmt></Document>",
                "<Document><Stmt><Ntry><Amt Ccy='EUR'>1.00</Amt><BookgDt><Dt>2025-13-07</Dt></BookgDt></Ntry></Stmt></Document>"
            })
    void what_is_no_statement_is_refused_and_nothing_of_it_is_kept(String file) {
        assertThatThrownBy(() -> taken(file)).isInstanceOf(StatementRefused.class);
        assertThat(matches()).isEmpty();
    }

    private void payout(String name, String arrives, long amount) {
        new BooksKept(application).tell(BookStory.of(name, "eur").payout(arrives, amount, "paid"));
    }

    private StatementTaken take(String... lines) {
        return taken("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt><Stmt><Id>1</Id>"
                + String.join("", lines) + "</Stmt></BkToCstmrStmt></Document>");
    }

    private StatementTaken taken(String file) {
        return SignIn.as(
                SignIn.fresh("fenna", Roles.FINANCE), () -> statements.take(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(String day, String amount, String side, String reference, String words) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>
                <AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>""".formatted(amount, side, day, reference, words);
    }

    private List<String> matches() {
        return JdbcClient.create(database.superuser())
                .sql("SELECT reference || ' ' || payout_id FROM bank_line WHERE payout_id IS NOT NULL ORDER BY 1")
                .query(String.class)
                .list();
    }

    private List<Finding> found() {
        RunAs.job("test", () -> reconciliation.reconcile(Map.of()));
        var kinds = Stream.of(FindingKind.PAYOUT_NOT_AT_BANK, FindingKind.BANK_LINE_UNKNOWN)
                .toList();
        return RunAs.jobFor("test", findings::open).stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .toList();
    }
}
