package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.erasure.SetPlan.Fate;
import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of an exported erasure plan in the language of whoever asked, taken before it is handed out. */
record PlanWords(
        Locale locale,
        List<String> headers,
        Map<String, String> titles,
        Map<Fate, String> fates,
        String file,
        String identity,
        String recipient,
        String told,
        String hold,
        String holdUntil) {

    static PlanWords now(DataMap map, Words words) {
        return new PlanWords(
                UI.getCurrent().getLocale(),
                List.of(
                        t("erasure.what"),
                        t("erasure.csv.key"),
                        t("erasure.fate"),
                        t("erasure.rows"),
                        t("erasure.csv.files"),
                        t("erasure.csv.bytes"),
                        t("erasure.csv.cut"),
                        t("erasure.csv.duty"),
                        t("erasure.csv.until")),
                map.dataSets().stream().collect(Collectors.toMap(DataSet::key, words::title)),
                Arrays.stream(Fate.values())
                        .collect(Collectors.toMap(Function.identity(), fate -> t("erasure.fate." + fate))),
                t("erasure.csv.objects"),
                t("erasure.csv.identity"),
                t("requests.recipient"),
                t("erasure.csv.told"),
                t("erasure.hold"),
                t("erasure.csv.review"));
    }

    String title(String key) {
        return titles.getOrDefault(key, key);
    }

    String fate(Fate fate) {
        return fates.getOrDefault(fate, fate.name());
    }
}
