-- An invoice keeps the customer's name (art. 35a Wet OB 1968) beside the amounts (art. 52 AWR); the e-mail address it was sent
-- to goes at erasure, and the name when the term has run. So "the amounts, not the identity" is true of every money table but
-- the invoice. Neither may be changed to something else: the app has no right to them, retention may only empty them.
GRANT UPDATE (billed_name, billed_email) ON invoice TO astrasonic_retention;
COMMENT ON COLUMN invoice.billed_name IS 'kept after erasure: art. 35a Wet OB 1968';
COMMENT ON COLUMN invoice.billed_email IS 'emptied at erasure: no duty names it';

UPDATE invoice SET billed_email = NULL
WHERE account_id IN (SELECT id FROM account WHERE status = 'ERASED') AND billed_email IS NOT NULL;
