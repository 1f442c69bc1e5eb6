-- After erasure an account is nothing but the opaque anchor of what tax law keeps: no duty names the country (a payment
-- carries its own, for VAT), the language, or since when an address was used.
ALTER TABLE account ALTER COLUMN email_since DROP NOT NULL;
ALTER TABLE account ADD CONSTRAINT address_has_its_time CHECK ((email IS NULL) OR (email_since IS NOT NULL));
UPDATE account SET email_since = NULL, country = NULL, language = NULL WHERE status = 'ERASED';
