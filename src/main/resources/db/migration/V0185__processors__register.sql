-- What is filed about a recipient: who, when, why, and of which kind. Nothing is ever changed or overwritten; what counts is
-- the newest of its kind (and of its item: a certificate's name, a fact, a decision on adequacy).
CREATE TABLE recipient_filing (
    id        uuid PRIMARY KEY,
    recipient text,
    kind      text        NOT NULL CHECK (kind IN ('AGREEMENT', 'REVIEW', 'TRANSFER', 'CERTIFICATE', 'CHAIN', 'FRAMEWORK', 'FACT', 'ADEQUACY')),
    item      text        NOT NULL DEFAULT '',
    filed_at  timestamptz NOT NULL,
    filed_by  text        NOT NULL,
    reason    text        NOT NULL CHECK (reason <> ''),
    CHECK ((kind = 'ADEQUACY') = (recipient IS NULL))
);
CREATE INDEX recipient_filing_newest ON recipient_filing (kind, recipient, item, filed_at DESC, id DESC);
CREATE INDEX recipient_filing_of_recipient ON recipient_filing (recipient, filed_at DESC, id DESC);

-- The contract of Art. 28(3) as it was signed, with its text.
CREATE TABLE recipient_agreement (
    filing_id     uuid PRIMARY KEY REFERENCES recipient_filing,
    version       text   NOT NULL CHECK (version <> ''),
    signed_on     date   NOT NULL,
    signed_by     text   NOT NULL CHECK (signed_by <> ''),
    valid_until   date CHECK (valid_until >= signed_on),
    notice_days   integer CHECK (notice_days > 0),
    breach_hours  integer CHECK (breach_hours > 0),
    deletion_days integer CHECK (deletion_days >= 0),
    file_name     text   NOT NULL,
    file          bytea  NOT NULL CHECK (octet_length(file) > 0),
    sha256        text   NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

-- What the text says of each duty of Art. 28(3): where, and whether it is there at all.
CREATE TABLE recipient_agreement_duty (
    filing_id uuid NOT NULL REFERENCES recipient_agreement,
    duty      text NOT NULL CHECK (duty IN ('SUBJECT', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'INFRINGEMENT')),
    answer    text NOT NULL CHECK (answer IN ('YES', 'NO', 'UNKNOWN')),
    clause    text NOT NULL,
    PRIMARY KEY (filing_id, duty)
);

CREATE TABLE recipient_review (
    filing_id uuid PRIMARY KEY REFERENCES recipient_filing,
    done_on   date NOT NULL,
    next_due  date NOT NULL,
    CHECK (next_due > done_on)
);

-- What a transfer rests on (Art. 46), and the assessment behind it.
CREATE TABLE recipient_transfer (
    filing_id   uuid PRIMARY KEY REFERENCES recipient_filing,
    safeguard   text NOT NULL CHECK (safeguard IN ('STANDARD_CONTRACTUAL_CLAUSES', 'OPEN')),
    module      integer CHECK (module BETWEEN 1 AND 4),
    signed_on   date,
    assessed_on date,
    review_on   date,
    CHECK (safeguard = 'OPEN' OR (module IS NOT NULL AND signed_on IS NOT NULL)),
    CHECK ((assessed_on IS NULL) = (review_on IS NULL)),
    CHECK (review_on > assessed_on)
);

CREATE TABLE recipient_certificate (
    filing_id  uuid PRIMARY KEY REFERENCES recipient_filing,
    issued_on  date NOT NULL,
    expires_on date NOT NULL,
    CHECK (expires_on > issued_on)
);

-- Everybody a processor engages (Art. 28(2), (4)), as its list stood on a day.
CREATE TABLE recipient_chain (
    filing_id uuid PRIMARY KEY REFERENCES recipient_filing,
    source    text NOT NULL,
    taken_on  date NOT NULL,
    sha256    text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE TABLE recipient_chain_member (
    filing_id uuid NOT NULL REFERENCES recipient_chain,
    name      text NOT NULL CHECK (name <> ''),
    country   text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    service   text NOT NULL,
    since     date,
    PRIMARY KEY (filing_id, name)
);

-- Whether a recipient was on the list of the EU-US Data Privacy Framework on a day.
CREATE TABLE recipient_framework (
    filing_id    uuid PRIMARY KEY REFERENCES recipient_filing,
    checked_on   date    NOT NULL,
    active       boolean NOT NULL,
    active_until date,
    CHECK (active OR active_until IS NULL)
);

CREATE TABLE recipient_fact (
    filing_id uuid PRIMARY KEY REFERENCES recipient_filing,
    value     text NOT NULL CHECK (value <> ''),
    certainty text NOT NULL CHECK (certainty IN ('VERIFIED', 'POLICY', 'ASSUMED'))
);

-- A decision on adequacy (Art. 45) that was annulled, repealed or suspended, and one that counts again.
CREATE TABLE adequacy_ruling (
    filing_id    uuid PRIMARY KEY REFERENCES recipient_filing,
    in_force     boolean NOT NULL,
    effective_on date    NOT NULL
);

-- Which date somebody was written to about, before it and after it, once each.
CREATE TABLE recipient_reminder (
    recipient text        NOT NULL,
    subject   text        NOT NULL,
    due_on    date        NOT NULL,
    stage     text        NOT NULL CHECK (stage IN ('NEAR', 'OVER')),
    told_at   timestamptz NOT NULL,
    PRIMARY KEY (recipient, subject, due_on, stage)
);

GRANT SELECT, INSERT ON recipient_filing, recipient_agreement, recipient_agreement_duty, recipient_review, recipient_transfer,
    recipient_certificate, recipient_chain, recipient_chain_member, recipient_framework, recipient_fact, adequacy_ruling,
    recipient_reminder TO astrasonic_app;
GRANT SELECT, DELETE ON recipient_filing, recipient_agreement, recipient_agreement_duty, recipient_review, recipient_transfer,
    recipient_certificate, recipient_chain, recipient_chain_member, recipient_framework, recipient_fact, adequacy_ruling,
    recipient_reminder TO astrasonic_retention;
