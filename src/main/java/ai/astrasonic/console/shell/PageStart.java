package ai.astrasonic.console.shell;

import ai.astrasonic.console.preferences.Preferences;
import ai.astrasonic.console.security.ScriptNonce;
import ai.astrasonic.console.texts.Languages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gives each page its language and colours before anything is drawn, and each script its nonce. */
@Component
class PageStart implements VaadinServiceInitListener {

    private final ScriptNonce nonce;
    private final UnexpectedErrors errors;

    PageStart(ScriptNonce nonce, UnexpectedErrors errors) {
        this.nonce = nonce;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener((IndexHtmlRequestListener) PageStart::prepare);
        event.addIndexHtmlRequestListener(nonce);
        event.getSource().addUIInitListener(start -> prepare(start.getUI()));
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(errors));
    }

    private static void prepare(UI ui) {
        var preferences = Preferences.current();
        ui.setLocale(preferences.language().orElseGet(() -> Languages.closestTo(ui.getLocale())));
        ui.getPage().setColorScheme(preferences.scheme().value());
    }

    private static void prepare(IndexHtmlResponse page) {
        var preferences = Preferences.from(page.getVaadinRequest());
        var scheme = preferences.scheme().value();
        var language = preferences
                .language()
                .orElseGet(() -> Languages.closestTo(page.getVaadinRequest().getLocale()));
        Objects.requireNonNull(page.getDocument().selectFirst("html"))
                .attr("lang", language.getLanguage())
                .attr("theme", scheme.getThemeValue())
                .attr("style", "color-scheme: " + scheme.getValue());
        page.getDocument()
                .head()
                .appendElement("script")
                .attr("src", "console/console.js")
                .attr("defer", true);
    }
}
