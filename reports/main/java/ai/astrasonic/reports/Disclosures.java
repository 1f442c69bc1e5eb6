package ai.astrasonic.reports;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.reports.LetterRequest.HeldData;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** To whom one data set of one person is disclosed (Art. 15(1)(c)): told once, for the letter and for the page beside it. */
public final class Disclosures {

    private Disclosures() {}

    /** Those that the map names; where only some of them got this person's data, those and whoever runs the database. */
    public static List<Recipient> of(DataSet set, HeldData held, Recipients register) {
        var named = register.of(set.recipients());
        return held.recipients().isEmpty()
                ? named
                : register.of(union(
                        held.recipients(),
                        named.stream().filter(Recipient::runsDatabase).toList()));
    }

    private static Set<String> union(Set<String> keys, List<Recipient> hosts) {
        var all = new LinkedHashSet<>(keys);
        hosts.forEach(host -> all.add(host.key()));
        return all;
    }
}
