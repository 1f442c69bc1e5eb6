package ai.astrasonic.processors;

import ai.astrasonic.processors.RegisterDate.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The days that are to be watched of one recipient, the nearest first. */
final class RegisterDates {

    private RegisterDates() {}

    static List<RegisterDate> of(Dossier dossier) {
        var dates = new ArrayList<RegisterDate>();
        if (!dossier.isLookedAfter()) {
            return dates;
        }
        dossier.agreement()
                .map(agreement -> agreement.what().validUntil())
                .ifPresent(day -> dates.add(new RegisterDate(Subject.AGREEMENT, "", day)));
        reviewDue(dossier).ifPresent(day -> dates.add(new RegisterDate(Subject.REVIEW, "", day)));
        dossier.transfer()
                .map(basis -> basis.what().reviewOn())
                .ifPresent(day -> dates.add(new RegisterDate(Subject.ASSESSMENT, "", day)));
        dossier.framework()
                .flatMap(check -> frameworkDay(check.what()))
                .ifPresent(day -> dates.add(new RegisterDate(Subject.FRAMEWORK, "", day)));
        dossier.certificates()
                .forEach(certificate -> dates.add(new RegisterDate(
                        Subject.CERTIFICATE,
                        certificate.what().name(),
                        certificate.what().expiresOn())));
        dates.sort(Comparator.comparing(RegisterDate::on));
        return dates;
    }

    /** What a review said; before the first one it is due within the cadence of the risk after the contract was signed. */
    static Optional<LocalDate> reviewDue(Dossier dossier) {
        var cadence = dossier.recipient().care().risk().cadence();
        return dossier.review()
                .map(review -> review.what().nextDue())
                .or(() -> dossier.agreement()
                        .map(agreement -> agreement.what().signedOn().plus(cadence)));
    }

    /** Whichever comes first: the end of the certification, or a year after somebody looked. */
    private static Optional<LocalDate> frameworkDay(FrameworkCheck check) {
        return check.active()
                ? Stream.of(check.lookAgainBy(), check.activeUntil())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }
}
