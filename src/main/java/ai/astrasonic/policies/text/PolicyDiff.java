package ai.astrasonic.policies.text;

import ai.astrasonic.policies.text.SectionDiff.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is different between two texts: section by section, known by their headings, and word by word within them. */
public record PolicyDiff(List<SectionDiff> sections) {

    public static PolicyDiff between(PolicyText before, PolicyText after) {
        var old = byKey(before);
        var present = byKey(after);
        var all = new ArrayList<SectionDiff>();
        var places = new HashMap<String, SectionDiff>();
        present.forEach((key, section) -> {
            var was = old.get(key);
            var diff = was == null ? SectionDiff.whole(section, Fate.ADDED) : SectionDiff.between(was, section);
            all.add(diff);
            places.put(key, diff);
        });
        var last = new ArrayList<SectionDiff>();
        old.forEach((key, section) -> {
            var there = places.get(key);
            if (there == null) {
                there = SectionDiff.whole(section, Fate.REMOVED);
                all.add(last.isEmpty() ? 0 : placeOf(last.getLast(), all) + 1, there);
            }
            last.add(there);
        });
        return new PolicyDiff(List.copyOf(all));
    }

    /** The very one: two sections may read the same. */
    private static int placeOf(SectionDiff diff, List<SectionDiff> all) {
        for (int n = 0; n < all.size(); n++) {
            if (all.get(n) == diff) {
                return n;
            }
        }
        throw new IllegalArgumentException("No such section");
    }

    private static Map<String, Section> byKey(PolicyText text) {
        var sections = new LinkedHashMap<String, Section>();
        for (var section : text.sections()) {
            var key = section.key();
            for (int n = 2; sections.containsKey(key); n++) {
                key = section.key() + " " + n;
            }
            sections.put(key, section);
        }
        return sections;
    }

    /** Those that are not as they were. */
    public List<SectionDiff> changed() {
        return sections.stream().filter(section -> section.fate() != Fate.SAME).toList();
    }
}
