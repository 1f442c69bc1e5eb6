package ai.astrasonic.console.datamap;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.datamap.Erasure;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Component;

/** One data set in full: purpose, term, recipients, and each of its fields. */
@Component
class DataSetDetail {

    private final Words words;

    DataSetDetail(Words words) {
        this.words = words;
    }

    com.vaadin.flow.component.Component of(DataSet set) {
        var why = new Paragraph(words.why(set));
        why.addClassName("soft");
        var detail = new Div(new H2(words.title(set)), why, facts(set), new H3(t("datamap.fields")), fields(set));
        detail.addClassName("detail-body");
        return detail;
    }

    private Facts facts(DataSet set) {
        var facts = new Facts()
                .with(t("datamap.place"), t("datamap.place." + set.place()))
                .with(t("datamap.name"), set.name());
        if (!set.isAboutPeople()) {
            return facts.with(t("datamap.about"), words.reason(set.reason()));
        }
        facts.with(t("datamap.activity"), words.activity(set))
                .with(t("datamap.term"), words.term(set))
                .with(t("datamap.erasure"), t("datamap.erasure." + set.erasure()));
        if (!set.keptBecause().isEmpty()) {
            facts.with(
                    t(set.erasure() == Erasure.KEEP ? "datamap.kept" : "datamap.kept.rest"),
                    Duty.inWords(set.keptBecause(), UI.getCurrent().getLocale()));
        }
        return facts.with(
                t("datamap.recipients"),
                set.recipients().isEmpty() ? t("datamap.recipients.none") : words.recipients(set));
    }

    private UnorderedList fields(DataSet set) {
        var list = new UnorderedList();
        list.addClassName("field-list");
        set.fields().stream().map(field -> field(set, field)).forEach(list::add);
        return list;
    }

    private ListItem field(DataSet set, DataField field) {
        var name = new Span(field.name());
        name.addClassName("mono");
        var about = new Span(about(field) + fate(set, field));
        about.addClassName("soft");
        var item = new ListItem(name, about);
        item.setClassName("personal", field.isPersonal());
        return item;
    }

    /** What erasure does to it, where that is not what it does to the record. */
    private static String fate(DataSet set, DataField field) {
        if (!field.isPersonal() || field.erasure() == null) {
            return "";
        }
        var duty = Duty.inWords(set.keptBecauseOf(field), UI.getCurrent().getLocale());
        return " · " + t("datamap.field.erasure." + set.erasureOf(field), duty);
    }

    private String about(DataField field) {
        if (field.category() == null) {
            return words.reason(field.reason());
        }
        String category = t("datamap.category." + field.category());
        String source = t("datamap.source." + field.source());
        return field.isWithheld() ? t("datamap.field.withheld", category, source) : category + " · " + source;
    }
}
