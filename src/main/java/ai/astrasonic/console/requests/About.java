package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.requests.Particulars;
import com.vaadin.flow.component.UI;

/** Says what an objection or a withdrawal of consent is about, in words. */
final class About {

    private static final Activities ACTIVITIES = new Activities();

    private About() {}

    static String inWords(String about) {
        if (about.equals(Particulars.DIRECT_MARKETING)) {
            return t("requests.about.direct-marketing");
        }
        return ACTIVITIES
                .find(about)
                .map(activity -> activity.title().in(UI.getCurrent().getLocale()))
                .orElseGet(() -> t("requests.consent." + about));
    }
}
