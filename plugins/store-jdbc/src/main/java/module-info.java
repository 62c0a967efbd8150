/** Keeps the record in a relational database: H2 in a folder or in memory. */
module org.pupiltracking.plugin.jdbc {
    requires org.pupiltracking.api;
    requires com.h2database;
    requires flyway.core;
    requires java.naming;
    requires java.sql;
    requires static org.jspecify;

    provides org.pupiltracking.spi.TrackingPlugin with
            org.pupiltracking.plugin.jdbc.JdbcStores;
}
