package io.toritsugi.examples.house.rule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules over compiled classes; the message of each names the thing and the way out. */
public final class CodeRules {
    private static final Set<String> SHARED_STATE = Set.of(
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.WeakHashMap");

    private CodeRules() {}

    /** {@return that nothing has one of the habits, save the classes in packages that match an exemption} */
    public static ArchRule none(List<Habit> habits, String... exemptPackages) {
        return CompositeArchRule.of(habits.stream()
                .map(habit -> ArchRuleDefinition.classes()
                        .that()
                        .resideOutsideOfPackages(exemptPackages)
                        .should(not(habit))
                        .allowEmptyShould(true))
                .toList());
    }

    /**
     * {@return that no package below this one depends on itself by way of others}
     *
     * @param home the package whose packages are looked at; an internal package counts as the one that it lies in
     */
    public static ArchRule noPackageCycles(String home) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        return name.startsWith(home)
                                ? SliceIdentifier.of((name + ".").replaceFirst("\\.(internal\\..*)?$", ""))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .because("a package that depends on itself by way of others cannot be understood, nor moved, alone:"
                        + " move the shared part into a package below both");
    }

    /** {@return that every class knows only what its module may know} */
    public static ArchRule knowOnly(Neighbours neighbours) {
        return each(
                "know only what its module may know",
                type -> dependencies(type)
                        .filter(dependency ->
                                neighbours.forbidden(type.getPackageName(), packageOf(dependency.getTargetClass())))
                        .map(dependency ->
                                dependency.getDescription() + ": " + neighbours.advice(type.getPackageName())));
    }

    /** {@return that every class depends on nothing else than what is allowed} */
    public static ArchRule dependOnlyOn(BiPredicate<JavaClass, JavaClass> allowed, String advice) {
        return each(
                "depend on the allowed libraries alone",
                type -> dependencies(type)
                        .filter(dependency -> !allowed.test(type, dependency.getTargetClass()))
                        .map(dependency -> dependency.getDescription() + ": " + advice));
    }

    public static ArchRule noStaticState() {
        return each(
                "hold no static state",
                type -> type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(CodeRules::changes)
                        .map(field ->
                                field.getFullName() + " is static and can change: two hosts in one JVM would share it;"
                                        + " make it final and immutable, or a field of an object"));
    }

    private static boolean changes(JavaField field) {
        String type = field.getRawType().getName();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || SHARED_STATE.contains(type)
                || type.startsWith("java.util.concurrent.");
    }

    static ArchRule each(String law, Function<JavaClass, Stream<String>> violations) {
        return each(DescribedPredicate.describe("belong to the modules", type -> true), law, violations);
    }

    static ArchRule each(
            DescribedPredicate<JavaClass> which, String law, Function<JavaClass, Stream<String>> violations) {
        return ArchRuleDefinition.classes()
                .that(which)
                .should(new ArchCondition<>(law) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        violations
                                .apply(type)
                                .distinct()
                                .forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
                    }
                })
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> not(Habit habit) {
        return new ArchCondition<>("not have code that " + habit.name()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (habit.isIn(access)) {
                        events.add(SimpleConditionEvent.violated(type, habit.describe(access)));
                    }
                }
            }
        };
    }

    private static Stream<Dependency> dependencies(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        !dependency.getTargetClass().getBaseComponentType().isPrimitive());
    }

    private static String packageOf(JavaClass type) {
        return type.getBaseComponentType().getPackageName();
    }
}
