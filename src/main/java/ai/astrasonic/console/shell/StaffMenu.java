package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.preferences.Preferences;
import ai.astrasonic.console.preferences.Scheme;
import ai.astrasonic.console.texts.Languages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who is signed in, with what belongs to them: colours, language, shortcuts, the way out. */
final class StaffMenu extends MenuBar {

    private final transient AuthenticationContext authentication;
    private final Preferences preferences;

    StaffMenu(AuthenticationContext authentication, Preferences preferences, Runnable help) {
        this.authentication = authentication;
        this.preferences = preferences;
        addClassName("staff-menu");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        getElement().setAttribute("aria-label", t("user.menu"));
        var menu = addItem(face()).getSubMenu();
        var schemes = menu.addItem(t("scheme.title")).getSubMenu();
        List.of(Scheme.values()).forEach(scheme -> choose(schemes.addItem(t("scheme." + scheme.id())), scheme));
        var languages = menu.addItem(t("language.title")).getSubMenu();
        Languages.ALL.forEach(language -> choose(languages.addItem(ownName(language)), language));
        menu.addItem(t("keys.title"), click -> help.run());
        menu.addSeparator();
        menu.addItem(t("user.signout"), click -> authentication.logout());
    }

    private Div face() {
        var name = new Span(name());
        name.addClassName("staff-name");
        var roles = new Span(String.join(", ", roles()));
        roles.addClassName("staff-roles");
        roles.setTitle(roles.getText());
        var face = new Div(new Avatar(name()), new Div(name, roles));
        face.addClassName("staff-face");
        return face;
    }

    private String name() {
        return authentication
                .getAuthenticatedUser(Object.class)
                .filter(OidcUser.class::isInstance)
                .map(user -> ((OidcUser) user).getFullName())
                .or(authentication::getPrincipalName)
                .orElse("");
    }

    private List<String> roles() {
        return StaffRoles.ALL.stream()
                .filter(authentication::hasRole)
                .map(role -> t("role." + role))
                .toList();
    }

    private void choose(MenuItem item, Scheme scheme) {
        item.setCheckable(true);
        item.setChecked(preferences.scheme() == scheme);
        item.addClickListener(click -> {
            preferences.scheme(scheme);
            UI.getCurrent().getPage().setColorScheme(scheme.value());
            item.getParent()
                    .ifPresent(all -> all.getChildren()
                            .map(MenuItem.class::cast)
                            .forEach(other -> other.setChecked(other == item)));
        });
    }

    private void choose(MenuItem item, Locale language) {
        item.setCheckable(true);
        item.setChecked(UI.getCurrent().getLocale().getLanguage().equals(language.getLanguage()));
        item.addClickListener(click -> {
            preferences.language(language);
            UI.getCurrent().getPage().reload();
        });
    }

    private static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
