package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.ChoiceDialog;
import ai.astrasonic.requests.ManyAct;
import ai.astrasonic.requests.ManyRequests;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** What can be done with all cases that the desk shows at the moment. */
@Service
class DeskActs {

    private final ManyRequests many;
    private final RequestDesk desk;
    private final DeskExport export;
    private final ErasureDeskActs erasures;
    private final Background background;
    private final AuthenticationContext authentication;

    DeskActs(
            ManyRequests many,
            RequestDesk desk,
            DeskExport export,
            ErasureDeskActs erasures,
            Background background,
            AuthenticationContext authentication) {
        this.many = many;
        this.desk = desk;
        this.export = export;
        this.erasures = erasures;
        this.background = background;
        this.authentication = authentication;
    }

    /** Only a DPO acts; who may look may export. */
    DeskBar bar(Runnable changed) {
        var bar = new DeskBar(desk);
        if (authentication.hasRole(Roles.DPO)) {
            bar.add(menu(bar::filter, changed));
        }
        bar.add(export.link(bar::filter, DeskExport.Format.CSV), export.link(bar::filter, DeskExport.Format.XLSX));
        return bar;
    }

    private MenuBar menu(Supplier<RequestFilter> filter, Runnable changed) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        menu.getElement().setAttribute("aria-label", t("desk.many"));
        fill(menu.addItem(t("desk.many")).getSubMenu(), filter, changed);
        return menu;
    }

    private void fill(SubMenu menu, Supplier<RequestFilter> filter, Runnable changed) {
        menu.addItem(t("desk.assign"), click -> ask("desk.assign", filter.get(), mine(), changed));
        menu.addItem(
                t("desk.identity"), click -> ask("desk.identity", filter.get(), new ManyAct.AskIdentity(), changed));
        menu.addItem(t("desk.extend"), click -> askToExtend(filter.get(), changed));
        erasures.addTo(menu, filter, changed);
    }

    private ManyAct mine() {
        return new ManyAct.Assign(authentication.getPrincipalName().orElseThrow());
    }

    private void askToExtend(RequestFilter filter, Runnable changed) {
        new ChoiceDialog<Extension.Ground>(
                        t("desk.extend"),
                        t("requests.extend.text"),
                        t("requests.told"),
                        t("desk.extend.preview"),
                        (ground, reason) -> ask("desk.extend", filter, new ManyAct.Extend(ground, reason), changed))
                .among(List.of(Extension.Ground.values()), ground -> t("requests:deadline.ground." + ground))
                .open();
    }

    private void ask(String words, RequestFilter filter, ManyAct act, Runnable changed) {
        new ManyDialog(words, many.preview(filter, act), id -> many.on(id, act), background, changed).open();
    }
}
