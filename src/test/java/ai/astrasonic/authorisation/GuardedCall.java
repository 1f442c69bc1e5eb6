package ai.astrasonic.authorisation;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A call of a live bean that goes through its guards and stops before the method itself. */
record GuardedCall(Object bean, Method method) {

    boolean isOpenTo(Caller caller) {
        SecurityContextHolder.setContext(new SecurityContextImpl(caller.authentication()));
        try {
            for (var advisor : bean instanceof Advised proxy ? proxy.getAdvisors() : new Advisor[0]) {
                if (advisor.getAdvice() instanceof MethodInterceptor guard && guards(advisor)) {
                    guard.invoke(new Stopped(bean, method));
                }
            }
            return true;
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException e) {
            return false;
        } catch (Throwable e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    private boolean guards(Advisor advisor) {
        return advisor.getAdvice().getClass().getName().startsWith("org.springframework.security.")
                && advisor instanceof PointcutAdvisor guard
                && AopUtils.canApply(guard.getPointcut(), AopUtils.getTargetClass(bean))
                && guard.getPointcut().getMethodMatcher().matches(method, AopUtils.getTargetClass(bean));
    }

    private record Stopped(Object bean, Method method) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public @Nullable Object[] getArguments() {
            return Arrays.stream(method.getParameterTypes()).map(type -> null).toArray();
        }

        @Override
        public @Nullable Object proceed() {
            return null;
        }

        @Override
        public Object getThis() {
            var target = AopUtils.getTargetClass(bean);
            return target.isInstance(bean) ? bean : this;
        }

        @Override
        public AccessibleObject getStaticPart() {
            return method;
        }
    }
}
