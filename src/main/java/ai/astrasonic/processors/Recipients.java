package ai.astrasonic.processors;

import ai.astrasonic.shared.InternalUse;
import ai.astrasonic.shared.LawData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The register: every recipient that the published policy names, one file each in {@code law/recipients}, and over that what
 * changes that came into force say.
 */
@Component
@InternalUse("the register names companies, not people, and is published in part")
public class Recipients {

    private final List<Recipient> files;
    private final Supplier<Map<String, Optional<StatedRecipient>>> stated;

    public Recipients() {
        this(LawData.folder("recipients", Recipient.class));
    }

    @Autowired
    Recipients(ObjectProvider<StatedRecipients> stated) {
        this(
                LawData.folder("recipients", Recipient.class),
                () -> stated.getObject().newest());
    }

    Recipients(List<Recipient> recipients) {
        this(recipients, Map::of);
    }

    private Recipients(List<Recipient> recipients, Supplier<Map<String, Optional<StatedRecipient>>> stated) {
        var keys = new HashSet<String>();
        recipients.stream().filter(r -> !keys.add(r.key())).findFirst().ifPresent(r -> {
            throw new IllegalArgumentException("Recipient told twice: " + r.key());
        });
        this.files = List.copyOf(recipients);
        this.stated = stated;
    }

    /** Everybody who gets something today; those of files in their order, then those whom only a change named. */
    public List<Recipient> all() {
        var changes = stated.get();
        if (changes.isEmpty()) {
            return files;
        }
        var all = new ArrayList<Recipient>();
        for (var file : files) {
            var change = changes.get(file.key());
            if (change == null) {
                all.add(file);
            } else {
                change.map(said -> said.over(file)).ifPresent(all::add);
            }
        }
        changes.values().stream()
                .flatMap(Optional::stream)
                .filter(said -> inFiles(said.key()).isEmpty())
                .map(said -> said.over(null))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** What our machines were built to call: the files alone, for a change brings no code with it. */
    List<Recipient> onFile() {
        return files;
    }

    Optional<Recipient> inFiles(String key) {
        return files.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /** Also one that gets nothing any more, of whom old records tell. */
    public Optional<Recipient> find(String key) {
        return all().stream().filter(r -> r.key().equals(key)).findFirst().or(() -> inFiles(key));
    }

    /** @throws IllegalArgumentException when no recipient has the key */
    public Recipient get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No recipient called " + key));
    }

    /** The recipients of these keys, in the order of the register. */
    public List<Recipient> of(Collection<String> keys) {
        var all = all();
        keys.stream()
                .filter(key -> all.stream().noneMatch(r -> r.key().equals(key)))
                .filter(key -> inFiles(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("No recipient called " + key);
                });
        return all.stream().filter(r -> keys.contains(r.key())).toList();
    }
}
