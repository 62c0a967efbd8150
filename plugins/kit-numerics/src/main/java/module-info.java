/** Numerical methods that measures share. */
module org.pupiltracking.kit.numerics {
    requires org.apache.commons.numbers.core;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;

    exports org.pupiltracking.kit.numerics;
}
