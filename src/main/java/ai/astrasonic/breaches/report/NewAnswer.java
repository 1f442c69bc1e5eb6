package ai.astrasonic.breaches.report;

import java.util.List;

/**
 * An answer as somebody gives it.
 *
 * @param contents empty takes back what was written
 * @param confirmed that what follows from the file is so; the contents are what was seen
 * @param seen the version that was looked at
 */
public record NewAnswer(String question, List<String> contents, boolean confirmed, long seen) {

    public NewAnswer {
        contents = contents.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
