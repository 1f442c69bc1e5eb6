package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ViewLinks;
import ai.astrasonic.shared.Roles;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The pages of the register beside each other. */
enum RegisterPages {
    REGISTER("recipients", "recipients.page.register"),
    TASKS("recipients/tasks", "tasks.title"),
    ADEQUACY("recipients/adequacy", "recipients.page.adequacy");

    private final String address;
    private final String word;

    RegisterPages(String address, String word) {
        this.address = address;
        this.word = word;
    }

    ViewLinks links() {
        var links = new ViewLinks(t("nav.recipients"));
        for (var page : values()) {
            if (page != TASKS || mayFollow()) {
                links.add(page.address, t(page.word), page == this);
            }
        }
        return links;
    }

    /** Cases are nothing for those who only see the register. */
    private static boolean mayFollow() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(role -> role.equals("ROLE_" + Roles.DPO) || role.equals("ROLE_" + Roles.AUDITOR));
    }
}
