package ai.astrasonic.processors;

import static ai.astrasonic.processors.FilingRefused.when;

import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.shared.Controller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a filing must say to be one. */
@Component
class FilingRules {

    /** A signed contract with all its annexes as a scan. */
    static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final int HEAD = 1024;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Recipients recipients;
    private final Clock clock;

    FilingRules(Recipients recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    Recipient recipient(String key) {
        return recipients
                .find(key)
                .orElseThrow(() -> new FilingRefused(Why.UNKNOWN_RECIPIENT, "No recipient called " + key));
    }

    String reason(String reason) {
        when(reason.isBlank(), Why.NO_REASON, "Whoever files says why");
        return reason.strip();
    }

    void check(Recipient recipient, NewAgreement agreement) {
        when(
                !recipient.role().needsAgreement(),
                Why.NO_AGREEMENT_NEEDED,
                "An independent controller is bound by no contract of Art. 28");
        when(agreement.version().isBlank(), Why.NO_VERSION, "A contract has a version");
        when(agreement.signedBy().isBlank(), Why.NOBODY_SIGNED, "Somebody signed a contract");
        when(agreement.signedOn().isAfter(today()), Why.SIGNED_IN_FUTURE, "A contract is filed once it is signed");
        var end = agreement.validUntil();
        when(
                end != null && end.isBefore(agreement.signedOn()),
                Why.VALID_BEFORE_SIGNED,
                "A contract does not end before it is signed");
        check(agreement.terms());
        checkFile(agreement.file());
    }

    private static void check(NewAgreement.Terms terms) {
        when(isBelow(terms.noticeDays(), 1), Why.TERM_NOT_POSITIVE, "A notice is given some days before");
        when(isBelow(terms.breachHours(), 1), Why.TERM_NOT_POSITIVE, "A breach is told within some hours");
        when(isBelow(terms.deletionDays(), 0), Why.TERM_NOT_POSITIVE, "A term is no negative number");
    }

    private static boolean isBelow(@Nullable Integer number, int least) {
        return number != null && number < least;
    }

    private static void checkFile(byte[] file) {
        when(file.length == 0, Why.EMPTY_FILE, "The file is empty");
        when(file.length > LARGEST_FILE, Why.FILE_TOO_BIG, "The file is larger than 20 MB");
        var head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        when(!head.contains("%PDF-"), Why.NOT_A_PDF, "The file is no PDF");
    }

    void check(Recipient recipient, Review review) {
        notAhead(review.doneOn());
        when(!review.nextDue().isAfter(review.doneOn()), Why.DUE_BEFORE_DONE, "The next review comes later");
        var latest = review.doneOn().plus(recipient.care().risk().cadence());
        when(review.nextDue().isAfter(latest), Why.DUE_TOO_LATE, "The next review is due by " + latest);
    }

    void check(Recipient recipient, TransferBasis basis) {
        when(recipient.thirdCountryTransfer().isEmpty(), Why.NO_TRANSFER, "No data leaves the EEA with it");
        var assessed = basis.assessedOn();
        var again = basis.reviewOn();
        if (basis.safeguard() == TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES) {
            var module = basis.module();
            when(module == null || basis.signedOn() == null, Why.NO_MODULE, "Clauses have a module and a date");
            when(
                    module != null && !TransferBasis.fits(recipient.role(), module),
                    Why.MODULE_MISFITS,
                    "That module is for other roles");
        }
        Stream.ofNullable(basis.signedOn()).forEach(this::notAhead);
        Stream.ofNullable(assessed).forEach(this::notAhead);
        when(
                (assessed == null) != (again == null) || assessed != null && !again.isAfter(assessed),
                Why.ASSESSMENT_WITHOUT_REVIEW,
                "An assessment is looked at again later");
    }

    void check(Certificate certificate) {
        when(certificate.name().isBlank(), Why.NO_NAME, "A certificate has a name");
        notAhead(certificate.issuedOn());
        when(
                !certificate.expiresOn().isAfter(certificate.issuedOn()),
                Why.EXPIRES_BEFORE_ISSUE,
                "A certificate expires after it was issued");
    }

    void check(SubProcessorChain chain) {
        notAhead(chain.takenOn());
        when(chain.source().isBlank(), Why.NO_VALUE, "A list comes from somewhere");
        var names = new HashSet<String>();
        for (var member : chain.members()) {
            when(member.name().isBlank(), Why.NO_NAME, "A sub-processor has a name");
            when(!COUNTRIES.contains(member.country()), Why.UNKNOWN_COUNTRY, "A country is an ISO 3166 code");
            when(!names.add(member.name()), Why.NAMED_TWICE, "A sub-processor is named once");
        }
    }

    void check(Recipient recipient, FrameworkCheck check) {
        when(recipient.thirdCountryTransfer().isEmpty(), Why.NO_TRANSFER, "No data leaves the EEA with it");
        notAhead(check.checkedOn());
        when(
                !check.active() && check.activeUntil() != null,
                Why.NOT_LISTED_UNTIL,
                "Who is not on the list has no last day on it");
    }

    void check(StatedFact fact) {
        when(fact.value().en().isBlank(), Why.NO_VALUE, "A fact says something");
    }

    private void notAhead(LocalDate day) {
        when(day.isAfter(today()), Why.DAY_IN_FUTURE, "That day has not come yet");
    }
}
