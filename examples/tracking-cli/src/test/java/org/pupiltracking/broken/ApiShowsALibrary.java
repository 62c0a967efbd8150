package org.pupiltracking.broken;

import com.google.common.base.Ticker;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.eventbus.EventBus;
import java.util.List;
import picocli.CommandLine.Option;

/** By their package classes of the api, each of which shows a library in another place. */
public final class ApiShowsALibrary {

    private ApiShowsALibrary() {}

    public static final class InAMethod {
        public ImmutableList<String> list() {
            return ImmutableList.of();
        }
    }

    public static final class InATypeArgument {
        public List<EventBus> list() {
            return List.of();
        }
    }

    public static final class InABound {
        public <T extends Ticker> long read(T ticker) {
            return ticker.read();
        }
    }

    public interface InAnInterface extends Multiset<String> {}

    public interface InAnAnnotation {
        @Option(names = "x")
        String name();
    }
}
