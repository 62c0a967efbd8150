package org.pupiltracking.core;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends every property after so many tries as the system property {@code tries.most} says. Mutation tests set it, since each mutant that
 * lives runs every property to its end; nothing else does.
 */
public final class FewerTries implements AroundTryHook {

    private static final int MOST = Integer.getInteger("tries.most", Integer.MAX_VALUE);

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor one, List<Object> parameters)
            throws Throwable {
        TryExecutionResult result = one.execute(parameters);
        int tries = Store.getOrCreate(FewerTries.class, Lifespan.PROPERTY, AtomicInteger::new)
                .get()
                .incrementAndGet();
        return result.isSatisfied() && tries >= MOST ? TryExecutionResult.satisfied(true) : result;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
