package ai.astrasonic.processors;

import ai.astrasonic.shared.InternalUse;
import ai.astrasonic.shared.LawData;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register: every recipient that the published policy names, one file each in {@code law/recipients}. */
@Component
@InternalUse("the register names companies, not people, and is published in part")
public class Recipients {

    private final List<Recipient> all;

    public Recipients() {
        this(LawData.folder("recipients", Recipient.class));
    }

    Recipients(List<Recipient> recipients) {
        var keys = new HashSet<String>();
        recipients.stream().filter(r -> !keys.add(r.key())).findFirst().ifPresent(r -> {
            throw new IllegalArgumentException("Recipient told twice: " + r.key());
        });
        this.all = List.copyOf(recipients);
    }

    public List<Recipient> all() {
        return all;
    }

    public Optional<Recipient> find(String key) {
        return all.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException when no recipient has the key */
    public Recipient get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No recipient called " + key));
    }

    /** The recipients of these keys, in the order of the register. */
    public List<Recipient> of(Collection<String> keys) {
        keys.forEach(this::get);
        return all.stream().filter(r -> keys.contains(r.key())).toList();
    }
}
