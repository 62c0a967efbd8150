package org.pupiltracking.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds texts in words, such as {@code "not on roll"}, among the constants of a class file. */
final class Wording extends ClassVisitor {

    /** Two words of letters with blanks between them. One letter is no word: {@code "%s %s"} and {@code "a b"} say nothing. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}\\s+\\p{L}{2,}");

    private final List<String> found = new ArrayList<>();

    private Wording() {
        super(Opcodes.ASM9);
    }

    static List<String> in(InputStream classFile) throws IOException {
        Wording wording = new Wording();
        new ClassReader(classFile).accept(wording, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return List.copyOf(wording.found);
    }

    private void look(@Nullable Object constant) {
        if (constant instanceof String text && WORDS.matcher(text).find()) {
            found.add(text);
        }
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String type, @Nullable String signature, @Nullable Object value) {
        look(value);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                return annotation();
            }
        };
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String type, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object value) {
                look(value);
            }

            @Override
            public void visitInvokeDynamicInsn(String called, String descriptor, Handle by, Object... arguments) {
                for (Object argument : arguments) {
                    look(argument);
                }
            }

            @Override
            public AnnotationVisitor visitAnnotationDefault() {
                return annotation();
            }

            @Override
            public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                return annotation();
            }
        };
    }

    private AnnotationVisitor annotation() {
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(@Nullable String name, Object value) {
                look(value);
            }

            @Override
            public AnnotationVisitor visitArray(@Nullable String name) {
                return this;
            }

            @Override
            public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
                return this;
            }
        };
    }
}
