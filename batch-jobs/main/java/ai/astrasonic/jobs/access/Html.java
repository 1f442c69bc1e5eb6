package ai.astrasonic.jobs.access;

import org.springframework.web.util.HtmlUtils;

/** Builds a page: only {@link #raw} takes markup, everything else is escaped. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    Html text(String text) {
        page.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        return this;
    }

    Html tag(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    Html link(String target, String text) {
        return raw("<a href=\"").text(target).raw("\">").text(text).raw("</a>");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
