package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ViewLinks;
import ai.astrasonic.shared.Roles;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The pages of the register beside each other. */
enum RegisterPages {
    REGISTER("recipients", "recipients.page.register"),
    TASKS("recipients/tasks", "tasks.title"),
    ADEQUACY("recipients/adequacy", "recipients.page.adequacy"),
    CHANGES("recipients/changes", "changes.page");

    /** What is about cases and what is not out yet is nothing for those who only see the register. */
    private static final Set<RegisterPages> WITHIN = Set.of(TASKS, CHANGES);

    private static final Set<String> READERS = Set.of("ROLE_" + Roles.DPO, "ROLE_" + Roles.AUDITOR);

    private final String address;
    private final String word;

    RegisterPages(String address, String word) {
        this.address = address;
        this.word = word;
    }

    ViewLinks links() {
        var links = new ViewLinks(t("nav.recipients"));
        for (var page : values()) {
            if (!WITHIN.contains(page) || mayReadAll()) {
                links.add(page.address, t(page.word), page == this);
            }
        }
        return links;
    }

    private static boolean mayReadAll() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(READERS::contains);
    }
}
