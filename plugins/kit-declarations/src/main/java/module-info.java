/** Reads declarations written in YAML, with the position of every value. */
module org.pupiltracking.kit.declarations {
    requires org.pupiltracking.api;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires static org.jspecify;
}
