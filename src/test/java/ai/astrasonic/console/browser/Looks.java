package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A page as somebody sees it: in both themes and both widths no barrier, and a picture for whoever wants to see what a test saw. */
final class Looks {

    private Looks() {}

    static void at(Staff staff, String name) throws IOException {
        at(staff, name, "");
    }

    /** With the part in sight that has this heading. */
    static void at(Staff staff, String name, String heading) throws IOException {
        var folder = Files.createDirectories(Path.of("target/screenshots"));
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            staff.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(Staff.NARROW, Staff.WIDE)) {
                assertThat(staff.scrollsSidewaysAt(width))
                        .as(name + " at " + width)
                        .isFalse();
                assertThat(staff.barriers())
                        .as(name + " " + scheme + " at " + width)
                        .isEmpty();
                if (!heading.isEmpty()) {
                    staff.page()
                            .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                            .first()
                            .evaluate("heading => { heading.scrollIntoView(); window.scrollTo(0, 0); }");
                }
                var file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
                staff.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
            }
        }
    }

    /** A page in the theme and the width that its browser has. */
    static void asItIs(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots").resolve(name + ".png")));
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream().map(found -> found.getId() + " " + found.getNodes()))
                .as(name)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
    }
}
