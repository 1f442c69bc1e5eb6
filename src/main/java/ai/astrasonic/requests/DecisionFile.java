package ai.astrasonic.requests;

import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.Done;
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
    private final AnswerLetters letters;
    private final Askings askings;

    DecisionFile(
            Answers answers,
            Post post,
            Checklist checklist,
            Clocks clocks,
            CaseLog log,
            LetterTexts texts,
            AnswerLetters letters,
            Askings askings) {
        this.answers = answers;
        this.post = post;
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.texts = texts;
        this.letters = letters;
        this.askings = askings;
    }

    /** @throws IllegalStateException when the request is not in progress */
    void decide(DataSubjectRequest request, Verdict verdict) {
        decide(request, verdict, Map.of());
    }

    /** @param corrections what was put right, by attribute of the account */
    void decide(DataSubjectRequest request, Verdict verdict, Map<String, String> corrections) {
        askings.open(request, corrections);
        request.isDecided(verdict, clocks.now());
        checklist.record(
                request.id(),
                Step.DECISION,
                new Done(new Evidence("decision", verdict.outcome().name())));
        log.add(CaseLog.act(request, "request-decided").because(verdict.words()).changed(null, verdict.outcome()));
        var letter = MailAttachment.pdf("letter.pdf", letters.ofDecision(request.id(), verdict));
        answers.send(request, template(request), values(request, verdict), List.of(letter));
    }

    MailPreview preview(DataSubjectRequest request, Verdict verdict) {
        return post.preview(template(request), request.language(), values(request, verdict));
    }

    MailPreview previewOfRefusal(DataSubjectRequest request, String reason) {
        return post.preview("refusal", request.language(), Map.of("reason", reason));
    }

    private static String template(DataSubjectRequest request) {
        return "decided-" + request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A decision in part is a no to the rest, so it says how to complain: Art. 12(4). */
    private Map<String, String> values(DataSubjectRequest request, Verdict verdict) {
        var ground = verdict.ground();
        var rest = ground == null
                ? ""
                : texts.of(request.language(), "answer.partly") + " "
                        + texts.of(request.language(), "refusal.ground." + ground) + ".\n\n";
        return Map.of("words", verdict.words(), "rest", rest);
    }
}
