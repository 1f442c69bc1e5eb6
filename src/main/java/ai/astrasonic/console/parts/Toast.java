package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short notices in the corner: done and told ones leave by themselves, failed ones wait until they were read. */
public final class Toast {

    private static final int SECONDS = 6_000;
    private static final int TIME_TO_UNDO = 10_000;

    private Toast() {}

    public static void done(String message) {
        show("circle-check", message, NotificationVariant.SUCCESS).setDuration(SECONDS);
    }

    /** Something to know; nothing was done, and nothing went wrong. */
    public static void told(String message) {
        var notice = notice("info", message);
        notice.open();
        notice.setDuration(SECONDS);
    }

    /** Done, and can be taken back for as long as the notice is there. */
    public static void undoable(String message, Runnable undo) {
        var notice = show("circle-check", message, NotificationVariant.SUCCESS);
        notice.setDuration(TIME_TO_UNDO);
        var back = new Button(t("undo"), click -> {
            notice.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        notice.add(back);
    }

    public static void failed(String message) {
        var notice = show("circle-alert", message, NotificationVariant.ERROR);
        notice.setDuration(0);
        notice.setAssertive(true);
        var close = new Button(Glyph.of("x"), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(t("close"));
        notice.add(close);
    }

    private static Notification show(String icon, String message, NotificationVariant variant) {
        var notice = notice(icon, message);
        notice.addThemeVariants(variant);
        notice.open();
        return notice;
    }

    private static Notification notice(String icon, String message) {
        var notice = new Notification();
        notice.addClassName("toast");
        notice.setPosition(Notification.Position.BOTTOM_END);
        notice.add(new Component[] {Glyph.of(icon), new Span(message)});
        return notice;
    }
}
