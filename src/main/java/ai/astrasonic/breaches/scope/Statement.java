package ai.astrasonic.breaches.scope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** The text that is signed: who was counted how, and what came of it. The people are in it by the hash over their sorted ids. */
record Statement(
        ScopeId id,
        String breach,
        Instant takenAt,
        String request,
        Bounds counted,
        Figures figures,
        long minors,
        long specialCategories,
        long restricted,
        long erased,
        String peopleSha256) {

    String text() {
        return String.join(
                "\n",
                "scope of a breach, version 1",
                "scope: " + id,
                "breach: " + breach,
                "taken at: " + takenAt,
                "request: " + request,
                "people: " + counted.peopleMin() + " to " + counted.peopleMax(),
                "records: " + counted.recordsMin() + " to " + counted.recordsMax(),
                "figures: " + JsonMapper.shared().writeValueAsString(figures),
                "minors: " + minors,
                "special categories: " + specialCategories,
                "restricted: " + restricted,
                "erased: " + erased,
                "sha-256 of the sorted ids, 16 bytes each: " + peopleSha256,
                "");
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    static Statement of(ScopeCount count, String request) {
        return new Statement(
                count.id(),
                count.breach().toString(),
                count.takenAt(),
                request,
                count.counted(),
                new Figures(count.byCountry(), count.byCategory(), count.byDataSet()),
                count.minors(),
                count.specialCategories(),
                count.restricted(),
                count.erased(),
                count.peopleSha256());
    }
}
