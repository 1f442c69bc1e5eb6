package ai.astrasonic.activities;

import ai.astrasonic.shared.InternalUse;
import ai.astrasonic.shared.LawData;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All processing activities of the controller, one file each in {@code law/activities}. */
@Component
@InternalUse("the record of processing activities holds no personal data")
public class Activities {

    private final List<ProcessingActivity> all;

    public Activities() {
        this(LawData.folder("activities", ProcessingActivity.class));
    }

    Activities(List<ProcessingActivity> activities) {
        var keys = new HashSet<String>();
        activities.stream().filter(a -> !keys.add(a.key())).findFirst().ifPresent(a -> {
            throw new IllegalArgumentException("Processing activity told twice: " + a.key());
        });
        this.all = List.copyOf(activities);
    }

    public List<ProcessingActivity> all() {
        return all;
    }

    public Optional<ProcessingActivity> find(String key) {
        return all.stream().filter(a -> a.key().equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException when no activity has the key */
    public ProcessingActivity get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No processing activity called " + key));
    }
}
