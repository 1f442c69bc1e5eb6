package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.report.ReportRefused.Why;
import ai.astrasonic.breaches.report.Saved.Clash;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The form of a breach before it is frozen: several people may read it, and what two write at once is never lost. */
@Service
@Transactional
public class ReportForms {

    private static final String READER =
            "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')";

    private final BreachFiles files;
    private final AnswerTable table;
    private final BreachTimeline timeline;

    ReportForms(BreachFiles files, AnswerTable table, BreachTimeline timeline) {
        this.files = files;
        this.table = table;
        this.timeline = timeline;
    }

    /** The Dutch form and the European template, as they are answered now. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<FormState> of(BreachId id) {
        return files.forms(id);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public FormState of(BreachId id, Template template) {
        return files.forms(id).get(template.ordinal());
    }

    /**
     * Keeps answers, all or none.
     *
     * @throws ReportRefused when one does not fit its question, or confirms what does not follow from the file any more
     */
    @PreAuthorize("hasRole('" + Roles.DPO + "')")
    public Saved save(BreachId id, List<NewAnswer> answers) {
        table.lock(id);
        var now = files.forms(id).stream()
                .flatMap(state -> state.answers().stream())
                .collect(Collectors.toMap(answer -> answer.question().id(), answer -> answer));
        answers.forEach(answer -> check(answer, now));
        var clashes = answers.stream().flatMap(answer -> clash(answer, now)).toList();
        if (!clashes.isEmpty()) {
            return new Saved.Clashing(clashes);
        }
        answers.stream()
                .filter(answer -> isNews(answer, known(now, answer)))
                .forEach(answer -> table.write(id, answer));
        timeline.add(id, "breach-form-answered", questions(answers));
        return new Saved.Whole();
    }

    private static Answer known(Map<String, Answer> now, NewAnswer answer) {
        var known = now.get(answer.question());
        ReportRefused.when(known == null, Why.UNKNOWN_QUESTION, "No question " + answer.question() + " is asked");
        return Objects.requireNonNull(known);
    }

    private static void check(NewAnswer answer, Map<String, Answer> now) {
        var known = known(now, answer);
        AnswerRules.check(known.question(), answer.contents());
        ReportRefused.when(
                answer.confirmed() && answer.seen() == known.version() && !known.says(answer.contents()),
                Why.NOT_SO_ANY_MORE,
                "What was confirmed at " + answer.question() + " follows no more");
    }

    private static Stream<Clash> clash(NewAnswer mine, Map<String, Answer> now) {
        var theirs = known(now, mine);
        return mine.seen() == theirs.version() || theirs.says(mine.contents())
                ? Stream.empty()
                : Stream.of(new Clash(mine, theirs));
    }

    private static boolean isNews(NewAnswer answer, Answer now) {
        return answer.confirmed() || !now.says(answer.contents());
    }

    private static String questions(List<NewAnswer> answers) {
        return answers.stream().map(NewAnswer::question).sorted().collect(Collectors.joining(", "));
    }
}
