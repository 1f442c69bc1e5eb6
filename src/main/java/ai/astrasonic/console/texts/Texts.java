package ai.astrasonic.console.texts;

import com.vaadin.flow.i18n.I18NProvider;

/** Short way for views to say something in the language of the person who looks. */
public final class Texts {

    private Texts() {}

    public static String t(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
