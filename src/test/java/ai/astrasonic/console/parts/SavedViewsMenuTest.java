package ai.astrasonic.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.preferences.SavedViews;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class SavedViewsMenuTest extends ViewTest {

    @Autowired
    private SavedViews views;

    @Test
    @WithMockUser(username = "saver", roles = Roles.DPO)
    void what_the_list_shows_is_saved_under_a_name_and_opened_by_its_address() {
        open("requests", "kind=ACCESS&closed=shown&sort=-due&columns=case.due&selected=nobody");

        choose("Save this view");
        name("Access, all");
        test(find(Checkbox.class)
                        .withPropertyValue(Checkbox::getLabel, "Share with the team")
                        .single())
                .click();
        press("Save view");

        assertThat(offered()).contains("Access, all · shared (0)");
        open("requests", "");
        assertThat(shown()).isEqualTo(ListState.none());
        choose("Access, all · shared (0)");
        assertThat(shown().values())
                .isEqualTo(Map.of("closed", "shown", "columns", "case.due", "kind", "ACCESS", "sort", "-due"));
        assertThat(words()).contains("Kind: Access");
    }

    @Test
    @WithMockUser(username = "tidy", roles = Roles.DPO)
    void an_own_view_is_renamed_and_removed_and_comes_back_by_undo() {
        views.save("requests", "Old name", "kind=ACCESS", false);
        open("requests", "");

        choose("Rename", "Old name");
        name("New name");
        press("Rename view");
        assertThat(offered()).contains("New name (0)").doesNotContain("Old name (0)");

        choose("Remove", "New name");
        assertThat(offered()).doesNotContain("New name (0)", "Remove");
        press("Undo");
        assertThat(offered()).contains("New name (0)");
        assertThat(views.of("requests")).anyMatch(view -> view.query().equals("kind=ACCESS"));
    }

    @Test
    @WithMockUser(username = "twice", roles = Roles.DPO)
    void a_name_that_is_taken_is_refused_in_words_and_nothing_is_lost() {
        views.save("requests", "Mine", "", false);
        open("requests", "kind=ACCESS");

        choose("Save this view");
        name("Mine");
        press("Save view");

        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name")
                        .single()
                        .getErrorMessage())
                .startsWith("You have a view of this name already");
    }

    @Test
    void neither_a_search_nor_a_person_is_kept() {
        var kinds = new LinkedHashMap<>(Map.of("ACCESS", "Access"));
        var filters = List.of(
                new ListFilter("kind", "Kind", kinds), ListFilter.byLink("account", "About", id -> true, id -> id));
        var full = new ListState(Map.of("kind", "ACCESS", "account", "1", "q", "dj", "selected", "2"));

        assertThat(full.toKeep(filters).values()).isEqualTo(Map.of("kind", "ACCESS"));
    }

    private static ListState shown() {
        return ListState.from(UI.getCurrent().getActiveViewLocation().getQueryParameters());
    }

    private List<MenuItem> items() {
        return find(SavedViewsMenu.class)
                .single()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems();
    }

    private List<String> offered() {
        return items().stream().map(MenuItem::getText).toList();
    }

    private void choose(String... path) {
        var offered = items();
        MenuItem chosen = null;
        for (var word : path) {
            chosen = offered.stream()
                    .filter(item -> item.getText().equals(word))
                    .findFirst()
                    .orElseThrow();
            offered = chosen.getSubMenu().getItems();
        }
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
        roundTrip();
    }

    private void name(String name) {
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name")
                        .single())
                .setValue(name);
    }

    private void press(String act) {
        test(find(Button.class).withText(act).single()).click();
    }
}
