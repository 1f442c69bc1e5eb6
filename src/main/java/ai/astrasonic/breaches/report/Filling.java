package ai.astrasonic.breaches.report;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers both forms out of one file: what is said in one is said in the other. */
@Component
class Filling {

    private static final String COMPLETE = "report.complete";

    private final FileFacts facts;

    Filling(FileFacts facts) {
        this.facts = facts;
    }

    /** @param forms the Dutch one first */
    List<FormState> fill(List<BreachForm> forms, BreachFile file, Map<String, Written> written) {
        var open = file.sheet(facts).with(COMPLETE, true);
        var whole = both(forms, open, file, written);
        return whole.getFirst().isComplete()
                ? whole
                : both(forms, file.sheet(facts).with(COMPLETE, false), file, written);
    }

    private static List<FormState> both(
            List<BreachForm> forms, FactSheet sheet, BreachFile file, Map<String, Written> written) {
        boolean complete = sheet.facts().getOrDefault(COMPLETE, List.of()).contains("yes");
        sheet.with("report.state", state(file.next().kind(), complete));
        var dutch = new FormFilling(sheet.facts(), written, null).fill(forms.getFirst());
        var european = new FormFilling(sheet.facts(), written, dutch).fill(forms.getLast());
        return List.of(dutch, european);
    }

    private static String state(ReportKind kind, boolean complete) {
        if (kind == ReportKind.WITHDRAWAL) {
            return "withdraw";
        }
        return complete ? "complete" : "incomplete";
    }
}
