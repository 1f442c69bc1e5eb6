package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** A moment: how far away it is, exactly on hover, and exactly in the clipboard. */
public final class When extends Span {

    public When(Instant moment, Times times) {
        addClassName("when");
        String exact = times.exact(moment, UI.getCurrent().getLocale());
        var time = new TimeElement();
        time.setText(times.relative(moment));
        time.setTitle(exact);
        time.getElement().setAttribute("datetime", moment.toString());
        add(time, new CopyButton(t("copy.time"), exact));
    }

    @Tag("time")
    private static final class TimeElement extends HtmlContainer {}
}
