package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody asks for the person, and since when we know that they may, as a row keeps it. */
@Embeddable
record Represented(
        @Enumerated(EnumType.STRING) @Column(name = "on_behalf_relation") @Personal(Category.CASE_FILE)
        OnBehalf.Relation relation,

        @Column(name = "on_behalf_of")
        @Personal(value = Category.IDENTITY, export = Export.WITHHOLD, withheld = "withheld.until-identified")
        @Nullable String person,

        @Column(name = "mandate_proof")
        @Personal(
                value = Category.CASE_FILE,
                source = Source.DERIVED,
                export = Export.WITHHOLD,
                withheld = "withheld.until-identified")
        @Nullable String proof,

        @Column(name = "mandate_checked_at") @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
        @Nullable Instant checkedAt) {

    static @Nullable Represented of(Particulars particulars) {
        var onBehalf = particulars.onBehalf();
        return onBehalf == null ? null : new Represented(onBehalf.relation(), onBehalf.person(), null, null);
    }

    Represented checked(String seen, Instant at) {
        return new Represented(relation, person, seen, at);
    }

    boolean isChecked() {
        return checkedAt != null;
    }

    OnBehalf onBehalf() {
        return new OnBehalf(relation, person);
    }
}
