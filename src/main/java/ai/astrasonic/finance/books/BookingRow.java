package ai.astrasonic.finance.books;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of the books; the person is in it as a number only. */
@Entity
@Immutable
@Table(name = "booking")
@DataAbout(
        key = "finance.booking",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        subjectColumn = "customer_key",
        orderBy = "booked_on")
class BookingRow {

    @Id
    @NotPersonal("number of the entry, with its year")
    private long id;

    @NotPersonal("financial year")
    private int year;

    @NotPersonal("number in the year, without gaps")
    private int number;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String matter;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private String event;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String source;

    @NotPersonal("part of the books")
    private String journal;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private LocalDate bookedOn;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private LocalDate suppliedOn;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED, identifies = true)
    private @Nullable UUID customerKey;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String docRef;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String invoiceNumber;

    @NotPersonal("whether the entry corrects another one")
    private boolean corrects;

    @NotPersonal("when it was written")
    private Instant enteredAt;

    protected BookingRow() {}
}
