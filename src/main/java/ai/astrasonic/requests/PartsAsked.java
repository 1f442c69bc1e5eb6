package ai.astrasonic.requests;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.shared.RequestId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has those who hold a part of a person's data asked to erase that part: a call of theirs knows whole people only. */
@Service
@Transactional
@PreAuthorize(Access.JOB)
public class PartsAsked {

    private final DataSubjectRequests requests;
    private final RecipientsOfPeople recipients;
    private final DataMap map;
    private final Correspondence correspondence;

    PartsAsked(
            DataSubjectRequests requests, RecipientsOfPeople recipients, DataMap map, Correspondence correspondence) {
        this.requests = requests;
        this.recipients = recipients;
        this.map = map;
        this.correspondence = correspondence;
    }

    /** Before the part is erased here; asked twice, it is asked once. */
    public void ask(RequestId id) {
        var request = requests.get(id);
        var concerned = holders(request, request.askedFor().dataSets());
        if (!concerned.isEmpty()) {
            correspondence.byLetter(id, request.identifiedAccount(), Ask.ERASE, concerned);
        }
    }

    private Set<String> holders(DataSubjectRequest request, Set<String> parts) {
        var all = new HashSet<String>();
        recipients.of(request.identifiedAccount(), parts).stream()
                .map(Recipient::key)
                .forEach(all::add);
        map.dataSets().stream()
                .filter(set -> set.place() == Place.RECIPIENT && parts.contains(set.key()))
                .forEach(set -> all.addAll(set.recipients()));
        return all;
    }
}
