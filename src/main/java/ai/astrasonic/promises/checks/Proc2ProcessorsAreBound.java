package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** No processor may be without a signed agreement in force, nor past its review (Art. 28(3), 5(2)). */
@Component
class Proc2ProcessorsAreBound implements PromiseCheck {

    private static final int NEAR_DAYS = 30;

    private static final String SIGNED = """
            SELECT DISTINCT ON (f.recipient) f.recipient, a.signed_on, a.valid_until,
                   (SELECT count(*) FROM recipient_agreement_duty d WHERE d.filing_id = f.id AND d.answer = 'YES') AS duties,
                   (SELECT r.next_due FROM recipient_filing o JOIN recipient_review r ON r.filing_id = o.id
                    WHERE o.recipient = f.recipient ORDER BY o.filed_at DESC, o.id DESC LIMIT 1) AS next_due
            FROM recipient_filing f JOIN recipient_agreement a ON a.filing_id = f.id
            ORDER BY f.recipient, f.filed_at DESC, f.id DESC""";

    /** The opening of Art. 28(3), its letters (a) to (h), and its last paragraph. */
    private static final int DUTIES = 10;

    private final Evidence evidence;

    Proc2ProcessorsAreBound(Evidence evidence) {
        this.evidence = evidence;
    }

    private record Signed(
            String recipient,
            LocalDate signedOn,
            @Nullable LocalDate validUntil,
            int duties,
            @Nullable LocalDate nextDue) {

        boolean isOver(LocalDate day) {
            return signedOn.isAfter(day) || validUntil != null && validUntil.isBefore(day);
        }

        LocalDate due(RegisteredCompany company) {
            return nextDue == null ? signedOn.plusMonths(company.months()) : nextDue;
        }
    }

    @Override
    public PromiseId id() {
        return PromiseId.PROC_2;
    }

    @Override
    public PromiseState check(Instant now) {
        var today = LocalDate.ofInstant(now, Controller.ZONE);
        var bound = RegisteredCompany.all().stream()
                .filter(RegisteredCompany::bound)
                .toList();
        var signed = signed();
        var broken = facts(bound, company -> wrong(company, signed.get(company.key()), today));
        if (!broken.isEmpty()) {
            return new PromiseState.Broken(finding("proc-2.broken", companies(broken), now, broken));
        }
        var weak = facts(bound, company -> weak(company, signed.get(company.key()), today));
        return weak.isEmpty()
                ? new PromiseState.Kept(finding("proc-2.kept", bound.size(), now, List.of()))
                : new PromiseState.AtRisk(finding("proc-2.near", companies(weak), now, weak));
    }

    private Map<String, Signed> signed() {
        return evidence.ask().sql(SIGNED).query(Signed.class).list().stream()
                .collect(Collectors.toMap(Signed::recipient, Function.identity()));
    }

    private static List<Fact> wrong(RegisteredCompany company, @Nullable Signed signed, LocalDate today) {
        if (signed == null) {
            return List.of(new Fact("evidence.no-agreement", company.name()));
        }
        var found = new ArrayList<Fact>();
        if (signed.isOver(today)) {
            found.add(new Fact("evidence.agreement-over", company.name()));
        }
        if (signed.due(company).isBefore(today)) {
            found.add(new Fact("evidence.review-late", company.name()));
        }
        return found;
    }

    private static List<Fact> weak(RegisteredCompany company, @Nullable Signed signed, LocalDate today) {
        if (signed == null) {
            return List.of();
        }
        var found = new ArrayList<Fact>();
        if (signed.duties() < DUTIES) {
            found.add(new Fact("evidence.agreement-gaps", company.name()));
        }
        var soon = today.plusDays(NEAR_DAYS);
        if (signed.isOver(soon) || signed.due(company).isBefore(soon)) {
            found.add(new Fact("evidence.agreement-near", company.name()));
        }
        return found;
    }

    private static List<Fact> facts(
            List<RegisteredCompany> companies, Function<RegisteredCompany, List<Fact>> judgement) {
        return companies.stream()
                .flatMap(company -> judgement.apply(company).stream())
                .toList();
    }

    private static long companies(List<Fact> facts) {
        return facts.stream().map(Fact::value).distinct().count();
    }

    private static Finding finding(String reason, long count, Instant now, List<Fact> facts) {
        return new Finding(Reason.of(reason, count), count, now, facts);
    }
}
