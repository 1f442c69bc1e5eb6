package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Why a request is not acted on, as the person is told: Art. 12(4). */
@Embeddable
record Refusal(
        @Enumerated(EnumType.STRING)
        @Column(name = "refusal_ground")
        @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        RefusalGround ground,

        @Column(name = "refusal_reason")
        @Personal(
                value = Category.CASE_FILE,
                source = Source.DERIVED,
                export = Export.WITHHOLD,
                withheld = "withheld.until-identified")
        String reason) {}
