-- Whether the invoices and credit notes of the year are asked for as well.
ALTER TABLE finance_export ADD COLUMN with_documents boolean NOT NULL DEFAULT false;
