package ai.astrasonic.requests;

import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.rectification.Correctable;
import ai.astrasonic.rectification.Rectifications;
import ai.astrasonic.shared.RequestId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on requests for rectification, restriction and on objections, carries out what was decided and answers, all in one
 * transaction: nobody is told of what was not done. A whole no is {@link Answering#refuse}.
 */
@Service
@Transactional
@PreAuthorize(Access.DPO)
public class Decisions {

    private final DataSubjectRequests requests;
    private final FittingParticulars fitting;
    private final Measures measures;
    private final Rectifications rectifications;
    private final Corrections corrections;
    private final AtOnce atOnce;
    private final DecisionFile file;
    private final CaseLog log;

    Decisions(
            DataSubjectRequests requests,
            FittingParticulars fitting,
            Measures measures,
            Rectifications rectifications,
            Corrections corrections,
            AtOnce atOnce,
            DecisionFile file,
            CaseLog log) {
        this.requests = requests;
        this.fitting = fitting;
        this.measures = measures;
        this.rectifications = rectifications;
        this.corrections = corrections;
        this.atOnce = atOnce;
        this.file = file;
        this.log = log;
    }

    /** While it is checked whether the contested data is accurate, it is only stored: Art. 18(1)(a). */
    public void restrictMeanwhile(RequestId id, String reason) {
        var request = inProgress(id, RequestKind.RECTIFICATION);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("This needs a reason");
        }
        measures.restrict(request, RestrictionGround.ACCURACY_CONTESTED);
        log.add(CaseLog.act(request, "restricted-meanwhile").because(reason));
    }

    /** What can be put right about the person, each with its present value masked. */
    @Transactional(readOnly = true)
    public List<Correctable> correctable(RequestId id) {
        return rectifications.fieldsOf(requests.get(id).identifiedAccount());
    }

    /**
     * Puts the right values into every place that the data map names, before and after kept on file (Art. 16).
     *
     * @throws NotRightException when a value cannot be right; nothing is changed then
     */
    public void rectify(RequestId id, Righting righting, Verdict verdict) {
        var request = inProgress(id, RequestKind.RECTIFICATION);
        requireFitting(request, verdict);
        corrections.carryOut(request, righting);
        file.decide(request, verdict, righting.byName());
    }

    /** From now on the data is stored and nothing else; the person is told before that ends (Art. 18(3)). */
    public void restrict(RequestId id, RestrictionGround ground, Verdict verdict) {
        var request = inProgress(id, RequestKind.RESTRICTION);
        if (!grounds().contains(ground)) {
            throw new IllegalArgumentException("Nobody asks for a restriction because of " + ground);
        }
        requireFitting(request, verdict);
        measures.restrict(request, ground);
        file.decide(request, verdict);
    }

    /** The grounds of Art. 18(1) on which a person can ask for a restriction. */
    @PreAuthorize("permitAll()")
    public List<RestrictionGround> grounds() {
        return List.of(
                RestrictionGround.ACCURACY_CONTESTED,
                RestrictionGround.UNLAWFUL,
                RestrictionGround.NEEDED_FOR_CLAIMS,
                RestrictionGround.OBJECTION_PENDING);
    }

    /** What an objection is about, where the request did not say; direct marketing stops and is answered at once. */
    public void isAbout(RequestId id, String activity) {
        var request = inProgress(id, RequestKind.OBJECTION);
        fitting.require(request.kind(), Particulars.about(activity));
        if (request.askedFor().about() != null) {
            throw new IllegalStateException(
                    "Request " + id + " is about " + request.askedFor().about() + " already");
        }
        request.isAboutActivity(activity);
        log.add(CaseLog.act(request, "objection-specified").changed(null, activity));
        if (Particulars.DIRECT_MARKETING.equals(activity)) {
            atOnce.stopMarketing(request);
        } else {
            measures.stop(request, activity);
        }
    }

    /** What an objection of a request can be about. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.DPO_OR_JOB)
    public List<String> choices(RequestKind kind) {
        return fitting.choices(kind);
    }

    /** The processing that was objected to stays stopped: we have no grounds that override (Art. 21(1)). */
    public void upholdObjection(RequestId id, Verdict verdict) {
        var request = inProgress(id, RequestKind.OBJECTION);
        if (request.askedFor().about() == null) {
            throw new IllegalStateException("Say first what request " + id + " objects to");
        }
        requireFitting(request, verdict);
        measures.uphold(request, "request " + id);
        file.decide(request, verdict);
    }

    /** The answer as the person would read it. */
    @Transactional(readOnly = true)
    public MailPreview preview(RequestId id, Verdict verdict) {
        return file.preview(requests.get(id), verdict);
    }

    @Transactional(readOnly = true)
    public MailPreview previewOfRefusal(RequestId id, String reason) {
        return file.previewOfRefusal(requests.get(id), reason);
    }

    private DataSubjectRequest inProgress(RequestId id, RequestKind kind) {
        var request = requests.lock(id);
        if (request.kind() != kind || request.status() != RequestStatus.IN_PROGRESS) {
            throw new IllegalStateException("Request " + id + " is no " + kind + " in progress");
        }
        return request;
    }

    private static void requireFitting(DataSubjectRequest request, Verdict verdict) {
        var ground = verdict.ground();
        if (ground != null && !ground.fits(request.kind())) {
            throw new IllegalArgumentException("A request of the kind " + request.kind() + " knows no " + ground);
        }
    }
}
