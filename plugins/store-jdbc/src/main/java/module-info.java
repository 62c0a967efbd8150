/** Keeps the record in a relational database, H2 to begin with. */
module org.pupiltracking.plugin.jdbc {
    requires org.pupiltracking.api;
    requires java.sql;
    requires static org.jspecify;
}
