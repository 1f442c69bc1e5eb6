package ai.astrasonic.requests;

import ai.astrasonic.consent.Consents;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.permissions.Objection;
import ai.astrasonic.permissions.ObjectionGround;
import ai.astrasonic.permissions.Objections;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.shared.RequestId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a request has done to the processing of a person's data: stopped, restricted, or set free again. */
@Component
class Measures {

    /** We send no marketing; of what we do, product analytics is the profiling that could serve it (Art. 21(2)). */
    static final String PROFILING = "product-analytics";

    private static final Set<RestrictionGround> MEANWHILE =
            Set.of(RestrictionGround.ACCURACY_CONTESTED, RestrictionGround.OBJECTION_PENDING);

    private final Objections objections;
    private final Restrictions restrictions;
    private final Consents consents;

    Measures(Objections objections, Restrictions restrictions, Consents consents) {
        this.objections = objections;
        this.restrictions = restrictions;
        this.consents = consents;
    }

    /** Direct marketing ends for good: Art. 21(3). */
    void stopMarketing(DataSubjectRequest request) {
        var person = request.identifiedAccount();
        var reason = reason(request);
        var id = objections.object(person, PROFILING, ObjectionGround.DIRECT_MARKETING, request.id(), reason);
        objectionOf(request).filter(objection -> !objection.isDecided()).ifPresent(o -> objections.uphold(id, reason));
    }

    /** The processing stops before it is decided whether it must: Art. 21(1), 18(1)(d). */
    void stop(DataSubjectRequest request, String activity) {
        objections.object(
                request.identifiedAccount(), activity, ObjectionGround.OWN_SITUATION, request.id(), reason(request));
    }

    void uphold(DataSubjectRequest request, String reason) {
        objectionOf(request)
                .filter(objection -> !objection.isDecided())
                .ifPresent(objection -> objections.uphold(objection.id(), reason));
    }

    /** The person has been told that processing goes on. */
    void reject(DataSubjectRequest request, String grounds) {
        objectionOf(request)
                .filter(objection -> !objection.isDecided())
                .ifPresent(objection -> objections.reject(objection.id(), grounds));
    }

    void takeBack(DataSubjectRequest request, String reason) {
        objectionOf(request).ifPresent(objection -> objections.takeBack(objection.id(), reason));
    }

    void restrict(DataSubjectRequest request, RestrictionGround ground) {
        restrictions.restrict(request.identifiedAccount(), ground, request.id(), reason(request));
    }

    /** What was restricted only until a decision is free again; the person was told before (Art. 18(3)). */
    void setFree(DataSubjectRequest request, Set<RequestId> answeredWithIt, String told) {
        request.account().stream()
                .flatMap(person -> restrictions.of(person).stream())
                .filter(restriction -> restriction.isInForce() && MEANWHILE.contains(restriction.ground()))
                .filter(restriction ->
                        restriction.request().filter(answeredWithIt::contains).isPresent())
                .forEach(restriction -> {
                    restrictions.told(restriction.id(), told);
                    restrictions.lift(restriction.id(), reason(request));
                });
    }

    /** @return the consents that were in force and are not any more */
    Set<Purpose> withdraw(DataSubjectRequest request) {
        var about = request.askedFor().about();
        return Stream.of(Purpose.values())
                .filter(purpose -> about == null || purpose.name().equals(about))
                .filter(purpose -> consents.withdraw(request.identifiedAccount(), purpose, "request " + request.id()))
                .collect(Collectors.toSet());
    }

    /** The person's objection in force to what the request is about, also where an earlier request brought it. */
    private Optional<Objection> objectionOf(DataSubjectRequest request) {
        var about = request.askedFor().about();
        var activity = Particulars.DIRECT_MARKETING.equals(about) ? PROFILING : about;
        return request.account().stream()
                .flatMap(person -> objections.of(person).stream())
                .filter(Objection::isInForce)
                .filter(objection -> objection.activity().equals(activity))
                .findFirst();
    }

    /** A key of a text: no words of the person belong into other modules' trails. */
    private static String reason(DataSubjectRequest request) {
        return "request " + request.id();
    }
}
