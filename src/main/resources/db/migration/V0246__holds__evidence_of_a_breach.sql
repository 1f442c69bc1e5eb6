-- What shows how a breach happened is kept until the breach is over (Art. 33(5)).
ALTER TABLE legal_hold DROP CONSTRAINT legal_hold_ground_check;
ALTER TABLE legal_hold ADD CONSTRAINT legal_hold_ground_check
    CHECK (ground IN ('LEGAL_OBLIGATION', 'LEGAL_CLAIMS', 'NEEDED_BY_PERSON', 'PAYMENT_DISPUTE', 'AUTHORITY_ORDER', 'BREACH_EVIDENCE'));
