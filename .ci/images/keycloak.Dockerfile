# The distribution where the official image has it.
FROM astrasonic/jre:local
COPY keycloak/ /opt/keycloak/
