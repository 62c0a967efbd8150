/** Measures of progress: points, expectation, transition, gap. */
module org.pupiltracking.plugin.progress {
    requires org.pupiltracking.api;
    requires org.pupiltracking.kit.numerics;
    requires static org.jspecify;

    provides org.pupiltracking.spi.TrackingPlugin with
            org.pupiltracking.plugin.progress.ProgressMeasures;
}
