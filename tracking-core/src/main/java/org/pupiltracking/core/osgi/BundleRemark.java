package org.pupiltracking.core.osgi;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.pupiltracking.core.catalogue.ApiEdition;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.spi.TrackingPlugin;

/** What an operator should know of a bundle that does nothing wrong by the framework's rules, and yet does not work here. */
final class BundleRemark {

    private static final String SPI = TrackingPlugin.class.getPackageName();

    private BundleRemark() {}

    static Optional<Problem> of(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> needsOtherApi(bundle);
            case Bundle.STARTING ->
                isLazy(bundle)
                        ? Optional.of(Problem.leftOut("plugin.lazy", BundleContent.named(bundle)))
                        : Optional.empty();
            case Bundle.UNINSTALLED -> Optional.empty();
            default -> secondApi(bundle);
        };
    }

    /** The framework never resolves it, and says so only to whoever tries to start it. */
    private static Optional<Problem> needsOtherApi(Bundle bundle) {
        return bundle.getEntry(BundleContent.SERVICES) == null
                ? Optional.empty()
                : ApiEdition.here().refuses(bundle.getHeaders("").get("Import-Package"));
    }

    /** It would be active when somebody loads a class of it, and nobody does. */
    private static boolean isLazy(Bundle bundle) {
        String policy = bundle.getHeaders("").get("Bundle-ActivationPolicy");
        return policy != null && policy.startsWith("lazy") && bundle.getEntry(BundleContent.SERVICES) != null;
    }

    /** Plugins that are wired to it are strangers here; better to name it before the first of them comes. */
    private static Optional<Problem> secondApi(Bundle bundle) {
        Bundle ours = FrameworkUtil.getBundle(TrackingPlugin.class);
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null || bundle.equals(ours) || bundle.getBundleId() == 0) {
            return Optional.empty();
        }
        List<BundleCapability> packages = wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE);
        boolean exports = packages != null
                && packages.stream()
                        .anyMatch(p -> SPI.equals(p.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
        return exports
                ? Optional.of(Problem.leftOut(
                        "api.second", BundleContent.named(bundle) + " " + bundle.getVersion(), bundle.getLocation()))
                : Optional.empty();
    }
}
