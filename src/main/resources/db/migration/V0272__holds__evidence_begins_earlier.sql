-- Where it turns out that a breach began earlier, what shows it is kept from then on.
GRANT UPDATE (records_from) ON legal_hold TO astrasonic_app;
