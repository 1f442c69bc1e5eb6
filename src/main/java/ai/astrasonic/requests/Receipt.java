package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** How and when a request reached us; the clock starts on the day where the controller is. */
@Embeddable
record Receipt(
        @Enumerated(EnumType.STRING) @Personal(Category.CASE_FILE)
        Channel channel,

        @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
        Instant receivedAt,

        @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        LocalDate receiptDate) {}
