package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the person what came of asking each recipient for its copy, and why. */
@Component
class CopyLines {

    static final String FILE = "recipients.json";

    private final Recipients register;

    CopyLines(Recipients register) {
        this.register = register;
    }

    /**
     * What the package says of one recipient.
     *
     * @param outcome the state in words
     * @param why empty when there is nothing to explain
     * @param counts by what was counted, in the names that the files have
     * @param until when what lies there goes by itself
     */
    record Line(
            String recipient,
            String name,
            RecipientCopy.State state,
            String outcome,
            String why,
            Map<String, Long> counts,
            @Nullable LocalDate until,
            @Nullable Instant asOf,
            List<String> files) {}

    List<Line> of(FetchCopies.Told told, Texts texts) {
        return told.copies().stream().map(copy -> line(copy, texts)).toList();
    }

    private Line line(RecipientCopy copy, Texts texts) {
        return new Line(
                copy.recipient(),
                register.find(copy.recipient()).map(Recipient::name).orElse(copy.recipient()),
                copy.state(),
                texts.text("copy." + copy.state()),
                why(copy, texts),
                new TreeMap<>(copy.counts()),
                copy.until(),
                copy.asOf(),
                copy.parts().stream().map(Part::entry).toList());
    }

    private static String why(RecipientCopy copy, Texts texts) {
        return switch (copy.state()) {
            case NO_COPY -> texts.ofRecipient("reason." + copy.reason());
            case OPEN -> texts.text("copy.open." + copy.reason());
            case COPIED, KNOWS_NOBODY, NOT_ASKED -> "";
        };
    }
}
