package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.Decisions;
import ai.astrasonic.requests.NotRightException;
import ai.astrasonic.requests.Verdict;
import org.springframework.stereotype.Service;

/** Puts the right values in place of the wrong ones, as a rectification is decided. */
@Service
class CorrectionActs {

    private final Decisions decisions;

    CorrectionActs(Decisions decisions) {
        this.decisions = decisions;
    }

    void open(CaseView view, Runnable changed) {
        var fields = new CorrectionFields(decisions.correctable(view.id()));
        new DecisionDialog(
                        view.kind(),
                        verdict -> decisions.preview(view.id(), verdict),
                        verdict -> rectify(view, fields, verdict, changed))
                .with(fields, fields::valid)
                .open();
    }

    private void rectify(CaseView view, CorrectionFields fields, Verdict verdict, Runnable changed) {
        try {
            decisions.rectify(view.id(), fields.value(), verdict);
            Toast.done(t("requests.decided"));
        } catch (NotRightException wrong) {
            Toast.failed(t(
                    "requests.correct.wrong",
                    t("requests.correct.field." + wrong.attribute()),
                    t("requests.correct.why." + wrong.why())));
        } catch (IllegalStateException nothingWrong) {
            Toast.failed(t("requests.correct.unchanged"));
        }
        changed.run();
    }
}
