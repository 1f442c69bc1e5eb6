package ai.astrasonic.requests;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a request of a kind can be limited to or be about: keys of the data map, of the activities, of the consents. */
@Component
class FittingParticulars {

    /** Kinds that may ask for a part of the data. */
    static final Set<RequestKind> WITH_SCOPE =
            EnumSet.of(RequestKind.ACCESS, RequestKind.PORTABILITY, RequestKind.ERASURE, RequestKind.RESTRICTION);

    private final DataMap map;
    private final Activities activities;

    FittingParticulars(DataMap map, Activities activities) {
        this.map = map;
        this.activities = activities;
    }

    void require(RequestKind kind, Particulars particulars) {
        requireScope(kind, particulars.scope());
        var about = particulars.about();
        if (about != null && !choices(kind).contains(about)) {
            throw new IllegalArgumentException("A request of the kind " + kind + " cannot be about " + about);
        }
    }

    void requireScope(RequestKind kind, Set<String> scope) {
        if (!scope.isEmpty() && !WITH_SCOPE.contains(kind)) {
            throw new IllegalArgumentException("A request of the kind " + kind + " is of everything");
        }
        var known = dataSets();
        if (!known.containsAll(scope)) {
            throw new IllegalArgumentException("The scope names what is no data set about customers");
        }
    }

    Set<String> dataSets() {
        return map.aboutCustomers().stream().map(DataSet::key).collect(Collectors.toSet());
    }

    /** What a request of this kind can be about; empty where nothing has to be said. */
    List<String> choices(RequestKind kind) {
        return switch (kind) {
            case OBJECTION -> objectionable();
            case CONSENT_WITHDRAWAL -> Arrays.stream(Purpose.values()).map(Purpose::name).toList();
            case ACCESS, PORTABILITY, RECTIFICATION, ERASURE, RESTRICTION -> List.of();
        };
    }

    /** Direct marketing first, then what rests on a legitimate interest or a public task. */
    private List<String> objectionable() {
        var keys = new java.util.ArrayList<String>();
        keys.add(Particulars.DIRECT_MARKETING);
        activities.all().stream()
                .filter(activity -> activity.legalBases().stream().anyMatch(basis -> basis.allowsObjection()))
                .forEach(activity -> keys.add(activity.key()));
        return keys;
    }
}
