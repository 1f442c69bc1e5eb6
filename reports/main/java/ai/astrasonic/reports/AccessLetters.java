package ai.astrasonic.reports;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.TermsInForce;
import ai.astrasonic.erasure.BackupSettings;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.InternalUse;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works out what a letter says, from the data map and the registers; {@link AccessLetter} only draws it. */
@Component
@InternalUse("draws what its guarded caller hands it, and the registers")
public class AccessLetters {

    private final DataMap map;
    private final Activities activities;
    private final Recipients recipients;
    private final TermsInForce terms;
    private final BackupSettings backups;
    private final String contact;
    private final String signer;

    @Autowired
    AccessLetters(
            DataMap map,
            Activities activities,
            Recipients recipients,
            TermsInForce terms,
            BackupSettings backups,
            @Value("${astrasonic.privacy-contact:astrasonic.ai}") String contact,
            Signatures signatures) {
        this(map, activities, recipients, terms, backups, contact, signatures.fingerprint());
    }

    AccessLetters(
            DataMap map,
            Activities activities,
            Recipients recipients,
            TermsInForce terms,
            BackupSettings backups,
            String contact,
            String signer) {
        this.map = map;
        this.activities = activities;
        this.recipients = recipients;
        this.terms = terms;
        this.backups = backups;
        this.contact = contact;
        this.signer = signer;
    }

    /**
     * The content of the answer to a request for access.
     *
     * @throws IllegalArgumentException when nothing was found: then the answer is {@link #noData}
     */
    public AccessLetter.Content contentOf(LetterRequest request) {
        if (request.found().isEmpty()) {
            throw new IllegalArgumentException("Nothing was found for " + request.reference());
        }
        return new LetterContent(request, map, activities, recipients, terms.today(), backups, contact, signer)
                .content();
    }

    /**
     * The content of the answer when nothing was found.
     *
     * @param identifiers what was searched by, in the reader's words, such as "e-mail address"
     */
    public NoDataLetter.Content noData(LetterRequest request, List<String> identifiers) {
        if (!request.found().isEmpty()) {
            throw new IllegalArgumentException("Something was found for " + request.reference());
        }
        var words = new Wording("letters", request.language());
        return new NoDataLetter.Content(
                words.locale(),
                LetterHead.of(request),
                request.limits(),
                words.number(
                        request.scope().isEmpty()
                                ? map.aboutCustomers().size()
                                : request.scope().size()),
                List.copyOf(identifiers),
                new EndDates(words, request.asOf()).period(terms.today().of("request-file")),
                contact);
    }
}
