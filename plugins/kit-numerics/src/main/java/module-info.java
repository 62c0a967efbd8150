/** Numerical methods that measures share. */
module org.pupiltracking.kit.numerics {
    requires org.pupiltracking.api;
    requires static org.jspecify;
}
