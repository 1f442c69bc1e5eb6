package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.NewBreach.Awareness;
import ai.astrasonic.breaches.NewBreach.Occurred;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.breaches.assessment.Protection;
import ai.astrasonic.breaches.judgement.Assessed;
import ai.astrasonic.breaches.judgement.Ground;
import ai.astrasonic.breaches.judgement.Judgements;
import ai.astrasonic.breaches.judgement.NewAssessment;
import ai.astrasonic.breaches.judgement.NewDecision;
import ai.astrasonic.breaches.report.Answer.Standing;
import ai.astrasonic.breaches.severity.Circumstances;
import ai.astrasonic.breaches.severity.Circumstances.Availability;
import ai.astrasonic.breaches.severity.Circumstances.Confidentiality;
import ai.astrasonic.breaches.severity.Circumstances.Integrity;
import ai.astrasonic.breaches.severity.Context;
import ai.astrasonic.breaches.severity.DataKind;
import ai.astrasonic.breaches.severity.Identifiability;
import ai.astrasonic.breaches.severity.Severity;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of a breach that is reported: files of one account fetched by another, seen, counted, assessed and decided. */
public final class ReportStories {

    public static final String DPO = "dieuwke";
    public static final String WHY = "The log shows files of others fetched by one token";

    private final ApplicationContext application;

    public ReportStories(ApplicationContext application) {
        this.application = application;
    }

    /** We are aware of it since an hour. */
    public BreachId aware() {
        return aware(Duration.ofHours(1));
    }

    public BreachId aware(Duration since) {
        var breach = new NewBreach(
                "Files fetched across accounts",
                Set.of("backup", "library"),
                DiscoveredBy.MONITORING,
                null,
                ago(since.plusHours(1)),
                new Occurred(ago(since.plusHours(9)), ago(since.plusHours(2))),
                new Awareness(ago(since), WHY));
        return SignIn.as(DPO, () -> bean(Breaches.class).open(breach));
    }

    /** Counted, assessed and decided: the authority is notified, the people are told. */
    public BreachId decided() {
        var id = aware();
        count(id, 1_180, 1_200);
        var assessed = assess(id);
        decide(id, assessed, Ground.RISK);
        decide(id, assessed, Ground.HIGH_RISK);
        return id;
    }

    public Assessed assess(BreachId id) {
        return SignIn.as(DPO, () -> bean(Judgements.class).assess(id, assessment()));
    }

    public static NewAssessment assessment() {
        return new NewAssessment(severity(2), Protection.NONE, 40, false, false);
    }

    /** Behavioural data that scores as said, in unknown hands by intent. */
    public static Severity severity(int score) {
        return new Severity(
                List.of(new Context(DataKind.BEHAVIOURAL, score, score == 2 ? "" : "Old and public already")),
                Identifiability.MAXIMUM,
                "Names and e-mail addresses were among it",
                new Circumstances(Confidentiality.UNKNOWN_RECIPIENTS, Integrity.NOT_LOST, Availability.NOT_LOST, true),
                null);
    }

    public void decide(BreachId id, Assessed assessed, Ground ground) {
        var decision = new NewDecision(ground, "Files of strangers were read", "", assessed.number());
        SignIn.as(DPO, () -> {
            bean(Judgements.class).decide(id, decision);
        });
    }

    /** A count as the scope's own part keeps it. */
    public UUID count(BreachId id, long least, long most) {
        var scope = Ids.next(clock());
        bean(JdbcClient.class)
                .sql("""
                        INSERT INTO breach_scope (id, breach_id, rule, taken_at, taken_by, because, people_min, people_max, records_min,
                            records_max, figures, minors, special_categories, restricted, erased, people_sha256, statement,
                            signature, key_id)
                        VALUES (:id, :breach, :rule::jsonb, :now, 'dpo-1', 'First look', :least, :most, :least * 3, :most * 3, :figures::jsonb,
                            3, 0, 0, 0, 'none', 'none', :signature, 'k')""")
                .param("id", scope)
                .param("breach", id.value())
                .param("rule", """
                        {"dataSets": ["backup.download"], "rule": {"kind": "FilesUnder", "prefix": "shared/"}}""")
                .param("now", clock().instant().atOffset(ZoneOffset.UTC))
                .param("least", least)
                .param("most", most)
                .param("figures", """
                        {"byCountry": {"NL": 1000, "DE": 150, "ZZ": 30},
                         "byCategory": {"IDENTITY": {"people": 10, "records": 10}, "FILE": {"people": 10, "records": 20}},
                         "byDataSet": {}}""")
                .param("signature", "s".repeat(64).getBytes(StandardCharsets.US_ASCII))
                .update();
        return scope;
    }

    /** What nobody can know but a person. */
    private static final Map<String, List<String>> ASKED = Map.ofEntries(
            Map.entry("3.1.1.c", List.of("Keizersgracht 1, 1015 CC Amsterdam")),
            Map.entry("3.1.1.d", List.of("FG000001")),
            Map.entry("3.1.1.e", List.of("12345678")),
            Map.entry("3.1.2", List.of("Software")),
            Map.entry("3.2.1.a", List.of("D. de Vries")),
            Map.entry("3.2.1.b", List.of("Data protection officer")),
            Map.entry("3.2.1.d", List.of("+31 20 000 00 00")),
            Map.entry("5.2", List.of("hacking")),
            Map.entry("7.2", List.of("Customers with a cloud backup")),
            Map.entry("9.1", List.of("wider", "linked")),
            Map.entry("9.2", List.of("control", "fraud")),
            Map.entry("10.1.2", List.of("2026-11-23T09:00+01:00")),
            Map.entry("10.1.7", List.of("email")),
            Map.entry("10.2", List.of("The token was withdrawn and the check of the owner repaired.")),
            Map.entry("field_15", List.of("b")),
            Map.entry("field_17", List.of("62.01")),
            Map.entry("field_23", List.of("a")),
            Map.entry("field_33", List.of("a")),
            Map.entry("field_61", List.of("d")),
            Map.entry("field_60", List.of("f")),
            Map.entry("field_75", List.of("c", "h")),
            Map.entry("field_76", List.of("Access is logged; objects are encrypted at rest.")),
            Map.entry("field_94", List.of("c")),
            Map.entry("field_95", List.of("A test walks every route with the ids of others.")));

    /** Answers what is asked, and confirms what follows. */
    public void answerAll(BreachId id) {
        save(
                id,
                open(id).stream()
                        .filter(answer -> ASKED.containsKey(answer.question().id()))
                        .map(answer -> said(answer, ASKED.get(answer.question().id()), false))
                        .toList());
        confirmAll(id);
    }

    public void confirmAll(BreachId id) {
        save(
                id,
                open(id).stream()
                        .filter(answer -> answer.standing() == Standing.DERIVED)
                        .map(answer -> said(answer, answer.contents(), true))
                        .toList());
    }

    public List<Answer> open(BreachId id) {
        return SignIn.as(DPO, () -> bean(ReportForms.class).of(id)).stream()
                .flatMap(state -> state.answers().stream())
                .toList();
    }

    private static NewAnswer said(Answer answer, List<String> contents, boolean confirmed) {
        return new NewAnswer(answer.question().id(), contents, confirmed, answer.version());
    }

    public Saved save(BreachId id, List<NewAnswer> answers) {
        return SignIn.as(DPO, () -> bean(ReportForms.class).save(id, answers));
    }

    public FiledReport freeze(BreachId id, ReportKind kind) {
        return SignIn.as(DPO, () -> bean(Reports.class).freeze(id, kind, "More is known by now"));
    }

    public void received(FiledReport report) {
        var receipt = new NewReceipt(ago(Duration.ZERO), "AP-2026-000123", "", new byte[0]);
        SignIn.as(DPO, () -> bean(Reports.class).received(report.id(), receipt));
    }

    public StatedTime ago(Duration time) {
        return StatedTime.of(bean(Clock.class).instant().minus(time), Controller.ZONE);
    }

    public TestClock clock() {
        return bean(TestClock.class);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
