package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.requests.PackageOrder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is asked for a copy: everybody in the register who gets personal data, or whom the limited request is about. */
@Component
class ConcernedRecipients {

    private final Recipients register;
    private final DataMap map;

    ConcernedRecipients(Recipients register, DataMap map) {
        this.register = register;
        this.map = map;
    }

    /** Each of them gets a line in the package, asked or not. */
    List<String> all() {
        return register.all().stream()
                .filter(Recipient::getsPersonalData)
                .map(Recipient::key)
                .sorted()
                .toList();
    }

    /** What lies in our own database is in the package already, whoever was told of it. */
    Set<String> by(PackageOrder order) {
        var asked = map.dataSets().stream()
                .filter(set -> set.place() != Place.DATABASE && set.place() != Place.IDENTITY_SERVER)
                .filter(set -> order.scope().contains(set.key()))
                .map(DataSet::recipients)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
        return all().stream()
                .filter(key -> order.scope().isEmpty() || asked.contains(key))
                .collect(Collectors.toUnmodifiableSet());
    }
}
