package ai.astrasonic.requests;

import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.accounts.HeldAddress;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.recipientchanges.NoticeRecords;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.support.SupportConversations;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What is kept under an address alone. It becomes the person's once identity is settled, so that their package holds it; and
 * whoever would say "nothing" is told where something is.
 */
@Component
class AddressRecords {

    private final Accounts accounts;
    private final SupportConversations support;
    private final Mailbox mailbox;
    private final NoticeRecords notices;
    private final AddressTables tables;
    private final CaseLog log;

    AddressRecords(
            Accounts accounts,
            SupportConversations support,
            Mailbox mailbox,
            NoticeRecords notices,
            AddressTables tables,
            CaseLog log) {
        this.accounts = accounts;
        this.support = support;
        this.mailbox = mailbox;
        this.notices = notices;
        this.tables = tables;
        this.log = log;
    }

    /** Conversations, mails and earlier requests under the person's own addresses, while they were nobody else's. */
    void link(DataSubjectRequest request, AccountId person) {
        int found = accounts.addressesOf(person).stream()
                .mapToInt(held -> link(held, person))
                .sum();
        if (found > 0) {
            log.add(CaseLog.act(request, "address-records-linked").changed(null, found));
        }
    }

    private int link(HeldAddress held, AccountId person) {
        return support.claim(person, held.address(), held.from(), held.until())
                + mailbox.claim(person, held.address(), held.from(), held.until())
                + notices.claim(person, held.address(), held.from(), held.until())
                + tables.requestsBelongTo(person, held);
    }

    void requireNone(DataSubjectRequest request) {
        var rows = new TreeMap<String, Long>();
        request.ownEmail().ifPresent(address -> rows.putAll(tables.rowsUnder(address, request)));
        if (!rows.isEmpty()) {
            throw new DataHeldException(request.id(), rows);
        }
    }
}
