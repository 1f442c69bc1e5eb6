package ai.astrasonic.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.preferences.SavedViews;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.ManyOutcome;
import ai.astrasonic.requests.ManyPreview;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "dieuwke", roles = Roles.DPO)
class DeskTest extends ViewTest {

    @Autowired
    private RequestIntake intake;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private DeskExport export;

    @Autowired
    private SavedViews views;

    @Autowired
    private Background background;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    @Test
    void the_desk_says_how_many_cases_fit_the_filter() {
        filed(3);

        open("requests", "");
        assertThat(words()).contains("3 cases fit");

        open("requests", "kind=ERASURE");
        assertThat(words()).contains("No case fits");
    }

    @Test
    void all_that_fit_are_taken_on_after_one_preview_and_each_says_what_became_of_it() {
        var all = filed(3);
        desk.assign(all.getFirst(), Optional.of("dieuwke"));
        open("requests", "");

        choose("With all of them", "Take them on");
        assertThat(words()).contains("2 cases become yours", "1: yours already");
        press("Take on 2 cases");

        awaited("2 done, 1 left alone, 0 failed");
        assertThat(all).allSatisfy(id -> assertThat(desk.get(id).assignee()).contains("dieuwke"));
    }

    @Test
    void those_that_failed_are_tried_again_and_no_others() {
        var all = filed(3);
        var tries = new ConcurrentHashMap<RequestId, Integer>();
        var preview = new ManyPreview(all, false, 3, Map.of());
        new ManyDialog(
                        "desk.assign",
                        preview,
                        id -> tries.merge(id, 1, Integer::sum) == 1 && id.equals(all.get(1))
                                ? new ManyOutcome.Failed(id)
                                : new ManyOutcome.Done(id),
                        background,
                        () -> {})
                .open();

        press("Take on 3 cases");
        awaited("2 done, 0 left alone, 1 failed");
        press("Try the 1 failed again");
        awaited("3 done, 0 left alone, 0 failed");

        assertThat(tries).isEqualTo(Map.of(all.get(0), 1, all.get(1), 2, all.get(2), 1));
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_acts_on_nothing_and_may_export() {
        filed(1);
        open("requests", "");

        assertThat(find(MenuBar.class).all().stream()
                        .flatMap(bar -> bar.getItems().stream())
                        .map(MenuItem::getText))
                .doesNotContain("With all of them");
        assertThat(find(Anchor.class).all().stream()
                        .map(anchor -> anchor.getElement().getTextRecursively()))
                .contains("CSV", "Excel");
    }

    @Test
    void an_export_has_every_case_that_fits_and_nobodys_name_or_address() throws Exception {
        var all = filed(230);

        var csv = new ByteArrayOutputStream();
        open("requests", "");
        long rows = export.write(RequestFilter.open(), DeskExport.Format.CSV, ExportWords.now(), csv);
        var text = csv.toString(StandardCharsets.UTF_8);

        assertThat(rows).isEqualTo(230);
        assertThat(text.lines()).hasSize(231);
        assertThat(text).contains(all.getLast().toString()).doesNotContain("example.org", "Ann Example");
    }

    @Test
    void a_workbook_holds_the_same_as_text() throws Exception {
        var one = filed(1).getFirst();
        var workbook = new ByteArrayOutputStream();
        open("requests", "");

        export.write(RequestFilter.open(), DeskExport.Format.XLSX, ExportWords.now(), workbook);

        assertThat(sheet(workbook.toByteArray()))
                .contains("inlineStr", one.toString(), "Access")
                .doesNotContain("<f>", "example.org");
    }

    @Test
    void a_saved_view_says_how_many_it_shows() {
        filed(2);
        views.save("requests", "All access", "kind=ACCESS", false);
        open("requests", "");

        assertThat(find(MenuBar.class).all().stream()
                        .flatMap(bar -> bar.getItems().stream())
                        .flatMap(item -> item.getSubMenu().getItems().stream())
                        .map(MenuItem::getText))
                .contains("All access (2)");
    }

    @Test
    void what_is_mine_and_what_is_late_are_filters() {
        var all = filed(2);
        desk.assign(all.getFirst(), Optional.of("dieuwke"));

        open("requests", "assignee=mine");
        assertThat(words()).contains("1 case fits");
        open("requests", "due=late");
        assertThat(words()).contains("No case fits");
    }

    @Test
    void the_figures_of_the_year_count_by_month_and_kind() {
        open("requests/figures", "");
        assertThat(words()).contains("Nothing came in for a year");

        filed(2);
        open("promises", "");
        open("requests/figures", "");

        assertThat(words()).contains("What came in", "How soon answered").doesNotContain("Why refused");
    }

    private void awaited(String sentence) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            VaadinSession.getCurrent().unlock();
            Thread.yield();
            VaadinSession.getCurrent().lock();
            roundTrip();
            assertThat(words()).contains(sentence);
        });
    }

    private void choose(String menu, String item) {
        var found = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .filter(top -> top.getText().equals(menu))
                .flatMap(top -> top.getSubMenu().getItems().stream())
                .filter(below -> below.getText().equals(item))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(found, new ClickEvent<>(found));
        roundTrip();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private List<RequestId> filed(int count) {
        var all = new ArrayList<RequestId>();
        for (int n = 0; n < count; n++) {
            var requester = new Requester(new EmailAddress("dj" + n + "@example.org"), "Ann Example", null);
            var request = new NewRequest(
                    RequestKind.ACCESS,
                    Channel.MAIL,
                    clock.instant(),
                    null,
                    requester,
                    Language.EN,
                    "My data, please.");
            all.add(RunAs.jobFor("intake", () -> intake.file(request).request()));
        }
        return all;
    }

    private String sheet(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("requests.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile());
                var content = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
