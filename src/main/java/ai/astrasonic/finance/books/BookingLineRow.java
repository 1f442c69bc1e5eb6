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
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of an entry: debit is positive, in euro cents. */
@Entity
@Immutable
@IdClass(BookingLineRow.Key.class)
@Table(name = "booking_line")
@DataAbout(
        key = "finance.booking-line",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        subjectColumn = "customer_key",
        orderBy = "booking_id")
class BookingLineRow {

    /** The line of the entry. */
    record Key(long bookingId, short line) implements Serializable {}

    @Id
    @NotPersonal("number of the entry, with its year")
    private long bookingId;

    @Id
    @NotPersonal("order of the lines")
    private short line;

    @NotPersonal("account of the books")
    private String account;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private long amountMinor;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED, identifies = true)
    private @Nullable UUID customerKey;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private @Nullable String vatCode;

    @Personal(value = Category.LOCATION, source = Source.DERIVED)
    private @Nullable String vatCountry;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private @Nullable BigDecimal vatPercent;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private @Nullable Long vatMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String currency;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Long currencyMinor;

    protected BookingLineRow() {}
}
