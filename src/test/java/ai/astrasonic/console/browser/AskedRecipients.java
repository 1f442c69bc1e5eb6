package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.testing.LocalStackForTests;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the other side heard, held against what the console says that it asked: call by call. */
final class AskedRecipients {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** They have no interface of their own that a stand-in speaks: the stores are S3, the others are not called at all. */
    private static final List<String> WITHOUT_STAND_IN = List.of("backblaze", "aws-glacier", "railway", "spotify");

    private final JdbcClient console = JdbcClient.create(LocalStackForTests.database());
    private final StandIns others = LocalStackForTests.stack().recipients();
    private final Map<String, Integer> before = new HashMap<>();
    private final Map<String, Integer> notedBefore = new HashMap<>();
    private final Ask ask;

    AskedRecipients(Ask ask) {
        this.ask = ask;
        recipients().forEach(recipient -> {
            before.put(recipient, others.control(recipient).calls().size());
            notedBefore.put(recipient, noted(recipient).size());
        });
    }

    private static List<String> all() {
        return new Recipients()
                .all().stream()
                        .filter(Recipient::getsPersonalData)
                        .map(Recipient::key)
                        .toList();
    }

    private static List<String> recipients() {
        return all().stream().filter(key -> !WITHOUT_STAND_IN.contains(key)).toList();
    }

    /** Every recipient has one outcome, and none of them is open. */
    void awaitOutcomes(UUID account) {
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(() -> assertThat(open(account)).isEmpty());
        assertThat(outcomes(account).keySet()).containsExactlyInAnyOrderElementsOf(all());
    }

    private List<String> open(UUID account) {
        return console.sql("SELECT concat_ws(' ', recipient, state, reason) FROM recipient_task"
                        + " WHERE account_id = :account AND ask = :ask AND ended_at IS NULL")
                .param("account", account)
                .param("ask", ask.name())
                .query((row, n) -> row.getString(1))
                .list();
    }

    Map<String, String> outcomes(UUID account) {
        return console
                .sql("SELECT recipient, state FROM recipient_task WHERE account_id = :account AND ask = :ask")
                .param("account", account)
                .param("ask", ask.name())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By each recipient the methods of all calls, whoever else was asked about meanwhile. */
    void bothSidesTellTheSame(UUID account) {
        assertThat(recipients())
                .allSatisfy(recipient ->
                        assertThat(evidence(account, recipient)).as(recipient).isNotNull());
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(() -> assertThat(ours()).isEqualTo(theirs()));
    }

    private Map<String, List<String>> ours() {
        var ours = new TreeMap<String, List<String>>();
        recipients()
                .forEach(recipient -> ours.put(
                        recipient,
                        noted(recipient).stream()
                                .skip(notedBefore.get(recipient))
                                .sorted()
                                .toList()));
        return ours;
    }

    private Map<String, List<String>> theirs() {
        var theirs = new TreeMap<String, List<String>>();
        recipients()
                .forEach(recipient -> theirs.put(
                        recipient,
                        others.control(recipient).calls().stream()
                                .skip(before.get(recipient))
                                .map(call -> call.method())
                                .sorted()
                                .toList()));
        return theirs;
    }

    private List<String> noted(String recipient) {
        return console.sql("SELECT c.method FROM recipient_call c JOIN recipient_task t ON t.id = c.task_id"
                        + " WHERE t.recipient = :recipient ORDER BY c.began_at, c.id")
                .param("recipient", recipient)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The final certificate names every recipient and every call that was noted, which are those that they heard. */
    void tellsTheSame(UUID account, CertificateData certificate) {
        assertThat(certificate.complete()).isTrue();
        assertThat(certificate.recipients()).extracting(told -> told.key()).containsExactlyInAnyOrderElementsOf(all());
        assertThat(certificate.recipients())
                .allSatisfy(told -> assertThat(
                                told.calls().stream().map(call -> call.method()).toList())
                        .as(told.key())
                        .isEqualTo(evidence(account, told.key())));
        bothSidesTellTheSame(account);
    }

    void awaitFinalCertificate(UUID account) {
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> console.sql(
                                        "SELECT count(*) FROM erasure WHERE account_id = :account AND completed_at IS NOT NULL")
                                .param("account", account)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private List<String> evidence(UUID account, String recipient) {
        return console.sql(
                        "SELECT c.method FROM recipient_call c JOIN recipient_task t ON t.id = c.task_id"
                                + " WHERE t.account_id = :account AND t.recipient = :recipient AND t.ask = :ask ORDER BY c.began_at, c.id")
                .param("account", account)
                .param("ask", ask.name())
                .param("recipient", recipient)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
