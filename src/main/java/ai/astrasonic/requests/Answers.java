package ai.astrasonic.requests;

import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the answer to an identified person's request on its way, in the caller's transaction. */
@Component
class Answers {

    private final Addressees addressees;
    private final Post post;
    private final Checklist checklist;
    private final LetterTexts texts;
    private final Clocks clocks;
    private final CaseLog log;

    Answers(Addressees addressees, Post post, Checklist checklist, LetterTexts texts, Clocks clocks, CaseLog log) {
        this.addressees = addressees;
        this.post = post;
        this.checklist = checklist;
        this.texts = texts;
        this.clocks = clocks;
        this.log = log;
    }

    /** By mail, or by a letter that waits to be posted where no address is known. */
    void send(
            DataSubjectRequest request, String template, Map<String, String> values, List<MailAttachment> attachments) {
        requireCarriedOut(request.id());
        var address = addressees.of(request);
        var mail = address.map(to -> mail(request, to, template, values, attachments));
        answered(request, mail.orElse(null));
        log.add(CaseLog.act(request, mail.isPresent() ? "answer-sent" : "answer-to-post"));
    }

    /** Beside the answer, which has left; the case stands where it stands. */
    Optional<UUID> complete(DataSubjectRequest request, String template, List<MailAttachment> attachments) {
        return addressees.of(request).map(to -> mail(request, to, template, Map.of(), attachments));
    }

    private UUID mail(
            DataSubjectRequest request,
            EmailAddress to,
            String template,
            Map<String, String> values,
            List<MailAttachment> attachments) {
        var all = new HashMap<>(values);
        all.put("scope", texts.scopeOf(request));
        return post.send(request.accountOrNull(), to, template, request.language(), all, attachments);
    }

    private void answered(DataSubjectRequest request, @Nullable UUID mail) {
        request.isAnsweredBy(mail == null ? Channel.LETTER : Channel.MAIL, mail, "", clocks.now());
        var awaited = mail == null ? Awaited.DPO : Awaited.MAIL_SERVER;
        checklist.record(request.id(), Step.ANSWER, new WaitingFor(awaited, clocks.now()));
    }

    private void requireCarriedOut(RequestId id) {
        var open = checklist.open(id).stream()
                .filter(step -> !step.equals(Step.ANSWER) && !Step.isOfRecipient(step))
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Request " + id + " cannot be answered before " + open);
        }
    }
}
