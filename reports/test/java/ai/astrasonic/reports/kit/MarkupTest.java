package ai.astrasonic.reports.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @Test
    void text_never_becomes_markup() {
        assertThat(Markup.of(Html.p("<script>'\"&").with("title", "\"><b>")))
                .isEqualTo("<p title=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;&#39;&quot;&amp;</p>");
    }

    @Test
    void characters_that_xml_cannot_carry_are_shown_as_replaced() {
        assertThat(Markup.of(Html.text("a\u0000b\uD800c\uFFFFd"))).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "iframe", "p onload", "", "a:b"})
    void refuses_elements_that_run_or_load_something(String name) {
        assertThatThrownBy(() -> Html.el(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "http://plain.example", ""})
    void refuses_links_that_lead_elsewhere(String href) {
        assertThatThrownBy(() -> Html.link(href, "click")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://astrasonic.ai", "mailto:privacy@example.org", "#rights", "json/account.json"})
    void allows_links_that_a_reader_expects(String href) {
        assertThat(Markup.of(Html.link(href, "here"))).contains("href=\"" + href + "\"");
    }

    @Test
    void refuses_handlers_of_events() {
        assertThatThrownBy(() -> Html.p("x").with("onclick", "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_for_the_browser_tells_its_language_and_title() {
        assertThat(Markup.page("Your <data>", Locale.of("nl"), "p { margin: 0 }", List.of(Html.p("x"))))
                .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
                .contains("<title>Your &lt;data&gt;</title>");
    }

    @Test
    void a_table_refuses_a_row_that_does_not_fit() {
        assertThatThrownBy(() -> new Table(
                        "", List.of(Table.column("One", 100)), List.of(List.of(Html.text("a"), Html.text("b")))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
