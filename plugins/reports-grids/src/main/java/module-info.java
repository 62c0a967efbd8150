/** Reports in grids, for a class, a year and the groups in it. */
module org.pupiltracking.plugin.grids {
    requires org.pupiltracking.api;
    requires static org.jspecify;

    provides org.pupiltracking.spi.TrackingPlugin with
            org.pupiltracking.plugin.grids.GridsPlugin;
}
