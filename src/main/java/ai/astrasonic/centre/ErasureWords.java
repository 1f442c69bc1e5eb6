package ai.astrasonic.centre;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.erasure.ErasureStatus;
import ai.astrasonic.erasure.ErasureView;
import ai.astrasonic.erasure.SetPlan;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.pages.PageTexts;
import ai.astrasonic.requests.Particulars;
import org.springframework.stereotype.Component;

/** What goes, what stays and why, before and while an account is erased (Art. 17(1), (3)). */
@Component
class ErasureWords {

    private final Activities activities;

    ErasureWords(Activities activities) {
        this.activities = activities;
    }

    void tell(HtmlPage html, ErasureView erasure, Frame frame) {
        html.element("h2", frame.text("erasure"));
        html.paragraph(frame.text("erasure." + erasure.status()));
        erasure.due()
                .filter(due -> erasure.status() == ErasureStatus.WAITING)
                .ifPresent(due -> html.paragraph(frame.text("erasure.until", new Days(frame).of(due))));
        var plan = erasure.plan();
        html.element("h3", frame.text("erasure.gone"));
        html.paragraph(frame.text("erasure.gone.counts", plan.erasedRows(), plan.objectsGone()));
        html.element("h3", frame.text("erasure.kept")).raw("<ul>");
        plan.dataSets().stream()
                .filter(set -> !set.duty().isEmpty())
                .forEach(set -> html.element("li", kept(set, frame)));
        html.raw("</ul>");
    }

    private static String kept(SetPlan set, Frame frame) {
        var title = PageTexts.in(frame.texts().tag(), "messages.datamap").text(set.dataSet());
        var duty = Duty.inWords(set.duty(), frame.language());
        return set.until() == null
                ? frame.text("erasure.kept.open", title, duty)
                : frame.text("erasure.kept.until", title, duty, new Days(frame).of(set.until()));
    }

    /** What an objection can be about. */
    String purpose(String choice, Frame frame) {
        return choice.equals(Particulars.DIRECT_MARKETING)
                ? frame.text("about.marketing")
                : activities.get(choice).title().in(frame.language());
    }
}
