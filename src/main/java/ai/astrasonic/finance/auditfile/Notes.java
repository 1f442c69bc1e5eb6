package ai.astrasonic.finance.auditfile;

import java.util.ArrayList;
import java.util.List;

/** The first notes of a writer, and the number of the rest. */
final class Notes {

    private static final int SHOWN = 1000;

    private final List<WriterNote> first = new ArrayList<>();
    private long further;

    void add(WriterNote.Kind kind, String element, String of) {
        if (first.size() < SHOWN) {
            first.add(new WriterNote(kind, element, of));
        } else {
            further++;
        }
    }

    List<WriterNote> first() {
        return first;
    }

    long further() {
        return further;
    }
}
