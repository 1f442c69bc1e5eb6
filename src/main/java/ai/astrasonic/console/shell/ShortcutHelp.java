package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.preferences.Preferences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.stream.Stream;

/** Lists the keyboard shortcuts and switches the single-letter ones off (WCAG 2.1.4). */
final class ShortcutHelp extends Dialog {

    private final DescriptionList keys = new DescriptionList();

    ShortcutHelp(Preferences preferences, Runnable changed) {
        setHeaderTitle(t("keys.title"));
        addClassName("shortcut-help");
        line(t("keys.palette"), "Ctrl", "K");
        line(t("keys.filter"), "/");
        line(t("keys.move"), "j", "k");
        line(t("keys.help"), "?");
        line(t("keys.close"), "Esc");
        Pages.all().forEach(this::page);
        var letters = new Checkbox(t("keys.letters"), preferences.letterKeys());
        letters.addValueChangeListener(change -> {
            preferences.letterKeys(change.getValue());
            changed.run();
        });
        add(keys, letters);
        getFooter().add(new Button(t("close"), click -> close()));
    }

    private void page(MenuEntry entry) {
        Pages.letter(entry).ifPresent(letter -> line(t("keys.go", t(entry.title())), "g", letter.toString()));
    }

    private void line(String what, String... pressed) {
        var caps = Stream.of(pressed).map(ShortcutHelp::cap).toArray(Component[]::new);
        keys.add(new DescriptionList.Term(what), new DescriptionList.Description(caps));
    }

    private static Component cap(String key) {
        var cap = new Span(key);
        cap.addClassName("key");
        return cap;
    }
}
