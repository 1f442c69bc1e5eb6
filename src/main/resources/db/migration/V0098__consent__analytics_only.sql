-- Consent is asked for analytics in the browser alone: backup and analysis rest on the contract, and there is no newsletter.
DELETE FROM consent_entry WHERE purpose <> 'ANALYTICS_COOKIES';
ALTER TABLE consent_entry DROP CONSTRAINT consent_entry_purpose_check;
ALTER TABLE consent_entry ADD CONSTRAINT consent_entry_purpose_check CHECK (purpose = 'ANALYTICS_COOKIES');
