package ai.astrasonic.requests;

import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a decision down and puts the answer that tells of it on its way; what it does to the data is done before. */
@Component
class DecisionFile {

    private final Answers answers;
    private final Post post;
    private final Checklist checklist;
    private final Clocks clocks;
    private final CaseLog log;
    private final LetterTexts texts;

    DecisionFile(
            Answers answers, Post post, Checklist checklist, Clocks clocks, CaseLog log, LetterTexts texts) {
        this.answers = answers;
        this.post = post;
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.texts = texts;
    }

    /** @throws IllegalStateException when the request is not in progress */
    void decide(
            DataSubjectRequest request, Verdict verdict, Map<String, String> more, List<MailAttachment> attachments) {
        request.isDecided(verdict, clocks.now());
        checklist.record(
                request.id(),
                Step.DECISION,
                new Done(new Evidence("decision", verdict.outcome().name())));
        log.add(CaseLog.act(request, "request-decided").because(verdict.words()).changed(null, verdict.outcome()));
        answers.send(request, template(request), values(request, verdict, more), attachments);
    }

    MailPreview preview(DataSubjectRequest request, Verdict verdict) {
        return post.preview(template(request), request.language(), values(request, verdict, Map.of()));
    }

    MailPreview previewOfRefusal(DataSubjectRequest request, String reason) {
        return post.preview("refusal", request.language(), Map.of("reason", reason));
    }

    private static String template(DataSubjectRequest request) {
        return "decided-" + request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A decision in part is a no to the rest, so it says how to complain: Art. 12(4). */
    private Map<String, String> values(DataSubjectRequest request, Verdict verdict, Map<String, String> more) {
        var ground = verdict.ground();
        var rest = ground == null ? "" : texts.of(request.language(), "answer.partly") + " "
                + texts.of(request.language(), "refusal.ground." + ground) + ".\n\n";
        var values = new HashMap<>(more);
        values.put("words", verdict.words());
        values.put("rest", rest);
        return values;
    }
}
