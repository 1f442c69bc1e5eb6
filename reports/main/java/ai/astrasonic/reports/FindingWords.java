package ai.astrasonic.reports;

import ai.astrasonic.processors.RegisterFinding;
import ai.astrasonic.reports.kit.Wording;
import java.util.stream.Collectors;

/** What is wrong with a recipient, in the words of the register. */
final class FindingWords {

    private final Wording words;

    FindingWords(Wording words) {
        this.words = words;
    }

    String of(RegisterFinding finding) {
        var text = finding.text();
        if (text != null) {
            return text.in(words.locale());
        }
        var items = finding.items().stream().map(this::item).collect(Collectors.joining(", "));
        var day = finding.day();
        var key = "finding." + finding.kind();
        return day == null ? words.text(key, items) : words.text(key, words.date(day), items);
    }

    private String item(String item) {
        for (var kind : new String[] {"duty.", "care.", "fact."}) {
            if (words.has(kind + item)) {
                return words.text(kind + item);
            }
        }
        return item;
    }
}
