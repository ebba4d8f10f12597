package io.toritsugi.examples.house.rule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules over what others can see of a module, and over what may implement an event. */
public final class ApiRules {
    private static final Set<String> VAVR_IN_SIGNATURES =
            Set.of("io.vavr.control.Either", "io.vavr.control.Validation");

    private static final DescribedPredicate<JavaClass> SEEN = DescribedPredicate.describe(
            "are seen from outside",
            type -> !Descriptors.internal(type.getPackageName())
                    && isPublic(type)
                    && type.getEnclosingClass().map(ApiRules::isPublic).orElse(true));

    private ApiRules() {}

    public static ArchRule showNothingInternal() {
        return signatures(
                type -> Descriptors.internal(type.getPackageName()),
                "is internal: nobody outside can name it; make it public API, or hide the member");
    }

    public static ArchRule showOfVavrOnlyEitherAndValidation() {
        return signatures(
                type -> type.getPackageName().startsWith("io.vavr") && !VAVR_IN_SIGNATURES.contains(type.getName()),
                "is Vavr's, of which signatures show Either and Validation alone; use the collections and Optional of"
                        + " the JDK");
    }

    /** {@return that whatever implements an event cannot change and cannot be extended by others} */
    public static ArchRule eventsAreClosed(Class<?> event) {
        return CodeRules.each(
                DescribedPredicate.describe("are events", type -> type.isAssignableTo(event)),
                "be closed and immutable",
                type -> type.isInterface() ? openEvent(type) : mutableEvent(type));
    }

    /** An interface that other interfaces extend is a family: anything may belong to it. */
    private static Stream<String> openEvent(JavaClass type) {
        boolean family = type.getSubclasses().stream().anyMatch(JavaClass::isInterface);
        return family || type.reflect().isSealed()
                ? Stream.of()
                : Stream.of(type.getName() + " is an event and not sealed: let it permit its generated class alone");
    }

    /** What is transient is no part of the value: generated classes keep their scaffold so. */
    private static Stream<String> mutableEvent(JavaClass type) {
        Stream<String> open = type.getModifiers().contains(JavaModifier.FINAL)
                ? Stream.of()
                : Stream.of(type.getName() + " is an event and not final: nobody may extend it");
        Stream<String> changing = type.getAllFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getModifiers().contains(JavaModifier.TRANSIENT))
                .map(field -> field.getFullName() + " belongs to an event and is not final: events never change");
        return Stream.concat(open, changing);
    }

    private static ArchRule signatures(Predicate<JavaClass> unwanted, String advice) {
        return CodeRules.each(
                SEEN,
                "show in signatures what others can use",
                type -> Stream.concat(
                                type.getMembers().stream()
                                        .filter(ApiRules::isSeen)
                                        .flatMap(member ->
                                                typesOf(member).map(shown -> new Shown(member.getFullName(), shown))),
                                supertypesOf(type).map(shown -> new Shown(type.getName(), shown)))
                        .flatMap(shown -> shown.type().getAllInvolvedRawTypes().stream()
                                .map(JavaClass::getBaseComponentType)
                                .filter(unwanted)
                                .map(raw -> shown.where() + " shows " + raw.getName() + ", which " + advice)));
    }

    private record Shown(String where, JavaType type) {}

    private static boolean isSeen(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    }

    private static Stream<JavaType> supertypesOf(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    }
}
