package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The selected record beside its list, with the ways out: close, or its own page. */
@Tag("section")
final class ListDetail extends Div {

    private final Div bar = new Div();

    ListDetail(Component content, Runnable close) {
        addClassName("list-detail");
        getElement().setAttribute("aria-label", t("list.detail"));
        bar.addClassName("list-detail-bar");
        var button = new Button(Glyph.of("x"), click -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(t("close"));
        bar.add(button);
        add(bar, content);
    }

    void linkTo(String page) {
        var link = new Anchor(page, Glyph.of("external-link"), new Span(t("list.page")));
        link.addClassName("list-detail-page");
        bar.addComponentAsFirst(link);
    }
}
