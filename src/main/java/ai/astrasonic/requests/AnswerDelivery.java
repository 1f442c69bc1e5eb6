package ai.astrasonic.requests;

import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.Failed;
import ai.astrasonic.shared.OneByOne;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls a request completed only once its answer has really left: asked of the mailbox, not assumed. */
@Service
@PreAuthorize(Access.JOB)
public class AnswerDelivery {

    private final DataSubjectRequests requests;
    private final ExtensionNotices notices;
    private final LiftingNotices liftings;
    private final Post post;
    private final Checklist checklist;
    private final Clocks clocks;
    private final CaseLog log;
    private final AnswerEnd end;
    private final TransactionTemplate apart;

    AnswerDelivery(
            DataSubjectRequests requests,
            ExtensionNotices notices,
            LiftingNotices liftings,
            Post post,
            Checklist checklist,
            Clocks clocks,
            CaseLog log,
            AnswerEnd end,
            TransactionTemplate apart) {
        this.requests = requests;
        this.notices = notices;
        this.liftings = liftings;
        this.post = post;
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.end = end;
        this.apart = apart;
    }

    /** A mail came to its end: was it an answer that is on its way, or the notice of an extension or a lifting? */
    @Transactional
    public int confirm(UUID email) {
        return requests.findByAnswerEmailId(email)
                .filter(request -> request.status() == RequestStatus.ANSWERING)
                .map(request -> look(request, email))
                .orElseGet(() -> notices.settle(email) + liftings.settle(email));
    }

    /**
     * Looks after every answer and notice that is on its way, each in a transaction of its own; answers how many have arrived
     * at their end. A second run finds nothing.
     *
     * @throws OneByOne.SomeFailed when some could not be settled; all others were
     */
    public int confirm() {
        var answers =
                requests
                        .findTop500ByStatusAndAnswerEmailIdIsNotNullOrderByDueDatesFirst(RequestStatus.ANSWERING)
                        .stream()
                        .flatMap(request ->
                                Optional.ofNullable(request.answered().emailId()).stream());
        var mails = Stream.of(answers, notices.onTheirWay().stream(), liftings.onTheirWay().stream())
                .flatMap(some -> some)
                .toList();
        return OneByOne.each("answers", mails, mail -> apart.execute(status -> confirm(mail)));
    }

    private int look(DataSubjectRequest request, UUID mail) {
        return switch (post.fateOf(mail)) {
            case ON_ITS_WAY -> 0;
            case LEFT -> left(request, mail);
            case UNDELIVERABLE -> undeliverable(request);
        };
    }

    private int left(DataSubjectRequest request, UUID mail) {
        if (request.needsReasonForBeingLate(clocks.today())) {
            request.isLateBecause("reason.mail-left-late");
        }
        end.left(request, clocks.now(), new Evidence("email", mail.toString()));
        return 1;
    }

    private int undeliverable(DataSubjectRequest request) {
        if (checklist.record(request.id(), Step.ANSWER, new Failed("reason.mail-undeliverable", true))) {
            log.add(CaseLog.act(request, "answer-undeliverable"));
            return 1;
        }
        return 0;
    }
}
