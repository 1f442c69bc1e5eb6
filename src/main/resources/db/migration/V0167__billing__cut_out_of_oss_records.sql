-- Between the seven years of the national administration and the ten of the One-Stop-Shop a record holds what
-- Reg. (EU) 282/2011, Art. 63c(1) asks for and the name on the invoice, not the way to the person's account.
GRANT UPDATE (account_id, customer_id, method, description) ON payment TO astrasonic_retention;
GRANT UPDATE (account_id, customer_id) ON invoice TO astrasonic_retention;
GRANT UPDATE (account_id) ON refund, dispute, invoice_line TO astrasonic_retention;
