package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.JsonFile;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.correspondence.CopiesForTests;
import ai.astrasonic.correspondence.Correspondent;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.local.LocalRecipients;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.checks.PromiseCheck;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.CopySteps;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The copies of recipients, from stand-ins of all of them, whatever goes wrong there or here. */
@DatabaseTest
class FetchCopiesTest {

    private static final String PERSON = "dj@example.org";
    private static final Set<String> THAT_SEND = Set.of("crisp", "posthog", "resend", "sentry", "stripe");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final CopySettings ONCE = new CopySettings(LONG, 1, Duration.ofMillis(10));

    @Autowired
    AccessStories stories;

    @Autowired
    CopiesForTests copies;

    @Autowired
    ConcernedRecipients recipients;

    @Autowired
    CopySteps steps;

    @Autowired
    LeftOutOfCopies leftOut;

    @Autowired
    PackageRuns runs;

    @Autowired
    AccessPackages packages;

    @Autowired
    Correspondent correspondent;

    @Autowired
    List<PromiseCheck> checks;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private LocalRecipients there;

    @BeforeEach
    void somebody() throws IOException {
        there = LocalRecipients.start(0, Clock.systemUTC());
        stories.isCustomer(stories.aPerson(PERSON), "cus_1");
    }

    @AfterEach
    void hangUp() {
        there.close();
    }

    private PackageRun run(PackageOrder order) throws IOException {
        return runs.open(PackageKey.of(order), rows -> {}, () -> {});
    }

    private FetchCopies fetching(CopySettings settings, Connector... instead) {
        return new FetchCopies(recipients, copies.at(there, instead), steps, settings, leftOut, clock);
    }

    private Map<String, RecipientCopy> fetched(PackageOrder order, CopySettings settings, Connector... instead)
            throws IOException {
        var run = run(order);
        var fetching = fetching(settings, instead);
        fetching.run(run);
        return fetching.told(run).copies().stream().collect(Collectors.toMap(RecipientCopy::recipient, copy -> copy));
    }

    @Test
    void the_package_holds_the_copy_of_everybody_who_has_one_and_both_sides_tell_of_the_same_calls() throws Exception {
        var order = stories.anOrderOf(PERSON, Language.EN);

        var told = fetched(order, ONCE);
        assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);

        assertThat(told)
                .hasSize(16)
                .allSatisfy((recipient, copy) -> assertThat(copy.state())
                        .as(recipient)
                        .isEqualTo(
                                THAT_SEND.contains(recipient)
                                        ? RecipientCopy.State.COPIED
                                        : RecipientCopy.State.NO_COPY));
        assertThat(evidence(order)).isEqualTo(heard());
        assertThat(stories.openRecipients(order)).isEmpty();
        assertThat(correspondent.due()).isEmpty();
        var file = stories.download(order, folder);
        assertThat(PackageVerifier.verify(file, null).good()).isTrue();
        try (var zip = new ZipFile(file.toFile())) {
            told.values().stream()
                    .flatMap(copy -> copy.parts().stream())
                    .forEach(part -> assertThat(zip.getEntry(part.entry()).getSize())
                            .isEqualTo(part.size())
                            .isPositive());
            assertThat(zip.getEntry("recipients/stripe/customers.json")).isNotNull();
            assertThat(text(zip, "index.html")).contains("href=\"recipients/crisp/conversations.json\"");
        }
        stories.release(order);
        assertThat(judged().finding().evidence())
                .extracting(Fact::name)
                .doesNotContain("evidence.open-copies", "evidence.copies", "evidence.incomplete");
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private PromiseState judged() {
        return checks.stream()
                .filter(check -> check.id() == PromiseId.RIGHT_2)
                .findFirst()
                .orElseThrow()
                .check(TestClock.START);
    }

    /** Methods by recipient; the frozen clock gives calls no order. */
    private Map<String, List<String>> heard() {
        var heard = new TreeMap<String, List<String>>();
        for (var recipient : THAT_SEND) {
            heard.put(
                    recipient,
                    there.standIns().control(recipient).calls().stream()
                            .map(Asked::method)
                            .sorted()
                            .toList());
        }
        return heard;
    }

    private Map<String, List<String>> evidence(PackageOrder order) {
        return stories
                .sql()
                .sql("SELECT t.recipient, c.method FROM recipient_call c JOIN recipient_task t ON t.id = c.task_id"
                        + " WHERE t.request_id = :id ORDER BY c.method")
                .param("id", order.request().value())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Test
    void one_that_hangs_slows_no_other_and_is_named_as_open() throws Exception {
        there.standIns().control("crisp").next(new Fault.Hangs(LONG));
        var order = stories.anOrderOf(PERSON, Language.EN);

        var told = fetched(order, new CopySettings(Duration.ofSeconds(3), 3, Duration.ofMillis(10)));

        assertThat(told.get("crisp").state()).isEqualTo(RecipientCopy.State.OPEN);
        assertThat(told.values()).filteredOn(RecipientCopy::isOpen).hasSize(1);
        assertThat(told.get("stripe").parts()).isNotEmpty();
        assertThat(stateOf("crisp", order)).isEqualTo("FAILED patience");
        assertThat(stories.openRecipients(order)).containsExactly("crisp");
    }

    private String stateOf(String recipient, PackageOrder order) {
        return stories.sql()
                .sql(
                        "SELECT state || ' ' || reason FROM recipient_task WHERE request_id = :id AND recipient = :recipient")
                .param("id", order.request().value())
                .param("recipient", recipient)
                .query(String.class)
                .single();
    }

    @Test
    void an_answer_that_breaks_off_or_has_an_error_inside_leaves_nothing_of_the_copy_in_the_package() throws Exception {
        there.standIns().control("posthog").next(call -> call.path().contains("query"), new Fault.BreaksOff());
        there.standIns()
                .control("crisp")
                .next(
                        call -> call.path().contains("messages"),
                        new Fault.Answers(
                                Reply.json(200, Map.of("error", true, "reason", "internal", "data", Map.of()))));
        var order = stories.anOrderOf(PERSON, Language.EN);

        var told = fetched(order, ONCE);
        stories.build(order);

        assertThat(List.of(told.get("posthog"), told.get("crisp")))
                .allSatisfy(copy -> assertThat(copy.isOpen()).isTrue());
        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.startsWith("recipients/posthog") || name.startsWith("recipients/crisp"))
                    .anyMatch(name -> name.startsWith("recipients/stripe/"));
        }
        stories.release(order);
        assertThat(judged())
                .isInstanceOfSatisfying(
                        PromiseState.Unproven.class,
                        unproven -> assertThat(unproven.finding().evidence())
                                .contains(
                                        new Fact("evidence.open-copies", "crisp"),
                                        new Fact("evidence.open-copies", "posthog")));
    }

    @Test
    void what_passes_is_asked_again_within_the_patience() throws Exception {
        there.standIns().control("stripe").next(new Fault.Answers(Reply.text(500, "sorry")));
        there.standIns().control("crisp").next(new Fault.BreaksOff());
        var order = stories.anOrderOf(PERSON, Language.EN);

        var told = fetched(order, new CopySettings(LONG, 2, Duration.ofMillis(10)));

        assertThat(told.values()).noneMatch(RecipientCopy::isOpen);
        assertThat(evidence(order)).isEqualTo(heard());
    }

    @Test
    void who_only_has_to_wait_for_a_turn_is_not_given_up_before_the_patience_is_over() throws Exception {
        var turns = new AtomicInteger();
        var order = stories.anOrderOf(PERSON, Language.EN);

        var told = fetched(
                order,
                ONCE,
                new Sends(
                        "crisp",
                        sink -> turns.incrementAndGet() < 6
                                ? new Outcome.Failed("rests", true, Duration.ofMillis(5), Notes.NONE)
                                : new Outcome.NotFound()));

        assertThat(told.get("crisp").state()).isEqualTo(RecipientCopy.State.KNOWS_NOBODY);
    }

    @Test
    void whatever_a_file_is_called_it_lies_in_the_folder_of_its_recipient() throws Exception {
        var names = List.of(
                "../../../etc/passwd",
                "..",
                "",
                "a/b\\c:d.json",
                "x.json",
                "X.JSON",
                "/abs",
                "n\u0000l\n.json",
                "y".repeat(300) + ".json");
        var order = stories.anOrderOf(PERSON, Language.EN);

        var told = fetched(order, ONCE, new Sends("crisp", sink -> {
            for (var name : names) {
                try (var out = sink.file(name)) {
                    out.write('x');
                }
            }
            return new Outcome.Done(Map.of());
        }));
        stories.build(order);

        assertThat(told.get("crisp").parts())
                .hasSize(names.size())
                .extracting(Part::entry)
                .allMatch(name -> name.matches("recipients/crisp/[A-Za-z0-9_-][A-Za-z0-9._-]{0,90}"))
                .noneMatch(name -> name.contains(".."));
        assertThat(PackageVerifier.verify(stories.download(order, folder), null).good())
                .isTrue();
    }

    @Test
    void what_was_left_out_of_a_message_is_left_out_of_the_copy_of_the_chat_too() throws Exception {
        var order = stories.anOrderOf(PERSON, Language.EN);
        var words = "Ask \"Pieter Bos\",\nplease.";
        stories.aMessage(order.account(), words);
        stories.leavesOut(order.account(), "Pieter Bos");

        fetched(order, ONCE, new Sends("crisp", sink -> {
            try (var file = new JsonFile(sink, "conversations.json")) {
                for (int n = 0; n < 2000; n++) {
                    file.add(JsonMapper.shared()
                            .createObjectNode()
                            .put("content", words)
                            .put("n", n));
                }
                return new Outcome.Done(Map.of("conversations", file.written()));
            }
        }));
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            var chat = JsonMapper.shared().readTree(text(zip, "recipients/crisp/conversations.json"));
            assertThat(chat)
                    .hasSize(2000)
                    .allSatisfy(one -> assertThat(one.get("content").asString()).isEqualTo("Ask \"[…]\",\nplease."));
        }
    }

    @Test
    void an_enormous_copy_passes_through_without_being_held() throws Exception {
        long chunks = 4096;
        var chunk = new byte[1 << 16];
        var order = stories.anOrderOf(PERSON, Language.EN);

        var told = fetched(order, ONCE, new Sends("crisp", sink -> {
            try (var out = sink.file("events.bin")) {
                for (long n = 0; n < chunks; n++) {
                    out.write(chunk);
                }
            }
            return new Outcome.Done(Map.of());
        }));

        assertThat(told.get("crisp").parts())
                .singleElement()
                .satisfies(part -> assertThat(part.size()).isEqualTo(chunks << 16));
    }

    @Test
    void what_was_written_counts_only_when_the_recipient_says_that_it_was_all() throws Exception {
        var order = stories.anOrderOf(PERSON, Language.EN);

        var told = fetched(
                order,
                ONCE,
                sending("crisp", new Outcome.NotFound()),
                sending("sentry", new Outcome.Failed("no-answer", true, null, Notes.NONE)),
                new Sends("posthog", sink -> {
                    sink.file("half.json").write('[');
                    throw new IllegalStateException("nobody foresaw this");
                }));

        assertThat(told.get("crisp").state()).isEqualTo(RecipientCopy.State.KNOWS_NOBODY);
        assertThat(told.get("sentry").isOpen()).isTrue();
        assertThat(told.get("posthog").isOpen()).isTrue();
        assertThat(List.of("crisp", "sentry", "posthog"))
                .allSatisfy(name -> assertThat(told.get(name).parts()).isEmpty());
    }

    private static Sends sending(String recipient, Outcome outcome) {
        return new Sends(recipient, sink -> {
            try (var out = sink.file("some.json")) {
                out.write('x');
            }
            return outcome;
        });
    }

    @Test
    void what_is_whole_is_not_asked_for_again_after_a_restart_and_the_rest_is() throws Exception {
        var order = stories.anOrderOf(PERSON, Language.EN);
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("access.recipients.kept")) {
                throw new UncheckedIOException("planted", new IOException());
            }
        })) {
            assertThatThrownBy(() -> fetched(order, ONCE)).hasMessage("planted");
        }
        var run = run(order);
        var whole = recipients.all().stream()
                .filter(recipient -> Files.exists(run.folder().path().resolve(CopyRound.note(recipient) + ".note")))
                .toList();
        var before = heard();

        var told = fetched(order, ONCE);

        assertThat(whole).hasSize(1);
        assertThat(told.values()).noneMatch(RecipientCopy::isOpen);
        whole.stream()
                .filter(THAT_SEND::contains)
                .forEach(recipient -> assertThat(heard().get(recipient)).isEqualTo(before.get(recipient)));
        Awaitility.await().untilAsserted(() -> assertThat(evidence(order)).isEqualTo(heard()));
    }

    @Test
    void a_copy_that_was_damaged_afterwards_is_fetched_again_and_the_package_written_anew() throws Exception {
        var order = stories.anOrderOf(PERSON, Language.EN);
        fetched(order, ONCE);
        var run = run(order);
        run.folder().forgetPart("recipients/stripe/customers.json");
        int crisp = heard().get("crisp").size();
        int stripe = heard().get("stripe").size();

        var told = fetched(order, ONCE);

        assertThat(told.get("stripe").parts()).isNotEmpty();
        assertThat(heard().get("crisp")).hasSize(crisp);
        assertThat(heard().get("stripe")).hasSize(2 * stripe);
    }

    @Test
    void a_disk_that_takes_nothing_is_not_called_a_fault_of_the_recipient() throws Exception {
        var order = stories.anOrderOf(PERSON, Language.EN, Particulars.limitedTo("crisp.conversation"));
        var run = run(order);

        assertThatExceptionOfType(StepFailed.class)
                .isThrownBy(() -> fetching(ONCE, new Sends("crisp", sink -> {
                            run.folder().delete();
                            try (var out = sink.file("some.json")) {
                                out.write('x');
                            }
                            return new Outcome.Done(Map.of());
                        }))
                        .run(run))
                .withMessage("The copy of a recipient could not be written here");
    }

    @Test
    void the_next_package_asks_again_and_its_answers_count() throws Exception {
        var first = stories.anOrderOf(PERSON, Language.EN);
        there.standIns().control("stripe").next(new Fault.Answers(Reply.text(500, "sorry")));
        fetched(first, ONCE);
        stories.build(first);
        assertThat(stories.openRecipients(first)).containsExactly("stripe");

        packages.revoke(first.request(), "Stripe answers again");
        var second = packages.orderOf(first.request());
        there.standIns().control("crisp").next(new Fault.Answers(Reply.text(500, "sorry")));
        var told = fetched(second, ONCE);

        assertThat(told.get("stripe").state()).isEqualTo(RecipientCopy.State.COPIED);
        assertThat(stories.openRecipients(second)).containsExactly("crisp");
        assertThat(stateOf("crisp", second)).isEqualTo("FAILED error");
        assertThat(evidence(second)).isEqualTo(heard());
    }

    @Test
    void a_request_about_a_part_asks_only_those_where_it_lies() throws Exception {
        var order = stories.anOrderOf(
                PERSON, Language.EN, Particulars.limitedTo("accounts.account", "stripe.customer", "spotify.grant"));

        var told = fetched(order, ONCE);

        assertThat(told.values())
                .filteredOn(copy -> copy.state() != RecipientCopy.State.NOT_ASKED)
                .extracting(RecipientCopy::recipient)
                .containsExactlyInAnyOrder("stripe", "spotify");
        assertThat(heard()).allSatisfy((recipient, calls) -> {
            if (!recipient.equals("stripe")) {
                assertThat(calls).as(recipient).isEmpty();
            }
        });
    }

    @Test
    void whoever_begins_a_copy_later_has_it_and_the_other_stores_nothing() {
        var order = stories.anOrderOf(PERSON, Language.EN);
        var at = copies.at(there);
        var frozen = at.begin(order.request(), order.account(), "crisp", LONG);
        var taken = at.begin(order.request(), order.account(), "crisp", LONG);

        assertThat(at.store(frozen, new Outcome.Done(Map.of()))).isFalse();
        assertThat(at.store(taken, new Outcome.NotFound())).isTrue();
        assertThat(stateOf("crisp", order)).isEqualTo("NOT_FOUND ");
        assertThat(stories.sql()
                        .sql("SELECT count(*) FROM recipient_task WHERE sealed IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
