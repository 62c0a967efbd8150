/** Reads declarations written in YAML, with the position of every value. */
module org.pupiltracking.kit.declarations {
    requires transitive org.pupiltracking.api;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    exports org.pupiltracking.kit.declarations;
}
