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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose number a customer number of the books is: the only way from an entry to a person. */
@Entity
@Table(name = "book_customer")
@DataAbout(
        key = "finance.book-customer",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        orderBy = "since")
class BookCustomer {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.DERIVED, identifies = true)
    private UUID customerKey;

    @Personal(value = Category.PAYMENT, source = Source.DERIVED)
    private long customerNumber;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY, identifies = true)
    private String customerId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @NotPersonal("when the number was given")
    private Instant since;

    protected BookCustomer() {}
}
