-- The figures of a year read that year alone.
CREATE INDEX request_by_receipt ON data_subject_request (receipt_date, kind);
