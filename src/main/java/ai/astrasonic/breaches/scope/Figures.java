package ai.astrasonic.breaches.scope;

import ai.astrasonic.datamap.Category;
import java.util.Map;
import java.util.TreeMap;

/** What was hit of which kind, each in the order of its keys: the same figures are the same text. */
record Figures(Map<String, Long> byCountry, Map<Category, Hit> byCategory, Map<String, Hit> byDataSet) {

    Figures {
        byCountry = new TreeMap<>(byCountry);
        byCategory = new TreeMap<>(byCategory);
        byDataSet = new TreeMap<>(byDataSet);
    }
}
