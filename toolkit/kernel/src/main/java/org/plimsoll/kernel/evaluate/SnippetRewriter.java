package org.plimsoll.kernel.evaluate;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes snippet classes stoppable: a check at every method entry and before every backward jump,
 * and exit calls turned into exceptions. A call without arguments leaves stack and frames as they
 * are, so nothing else of the class changes.
 */
final class SnippetRewriter extends ClassVisitor {

  private static final String CHECKPOINT = Checkpoint.class.getName().replace('.', '/');

  private SnippetRewriter(ClassWriter target) {
    super(Opcodes.ASM9, target);
  }

  static byte[] rewrite(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new SnippetRewriter(writer), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new Body(super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  private static final class Body extends MethodVisitor {

    private static final int REFLECTED_STACK = 2;
    private final Set<Label> passed = new HashSet<>();

    Body(MethodVisitor target) {
      super(Opcodes.ASM9, target);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      check();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        check();
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (isExit(owner, name)) {
        String withReceiver = opcode == Opcodes.INVOKESTATIC ? "(I)V" : "(Ljava/lang/Runtime;I)V";
        super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKPOINT, "exit", withReceiver, false);
      } else {
        if (owner.equals("java/lang/reflect/Method") && name.equals("invoke")) {
          checkReflected();
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }

    /** Shows the method that is about to be called by reflection to the checkpoint. */
    private void checkReflected() {
      // method, target, arguments: brings the method to the top and a copy of it back.
      super.visitInsn(Opcodes.DUP2_X1);
      super.visitInsn(Opcodes.POP2);
      super.visitInsn(Opcodes.DUP_X2);
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, CHECKPOINT, "reflected", "(Ljava/lang/reflect/Method;)V", false);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
      super.visitMaxs(maxStack + REFLECTED_STACK, maxLocals);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      Object[] safe = arguments.clone();
      for (int i = 0; i < safe.length; i++) {
        if (safe[i] instanceof Handle handle && isExit(handle.getOwner(), handle.getName())) {
          safe[i] = exitHandle(handle);
        }
      }
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, safe);
    }

    private static Handle exitHandle(Handle original) {
      String descriptor =
          original.getTag() == Opcodes.H_INVOKESTATIC ? "(I)V" : "(Ljava/lang/Runtime;I)V";
      return new Handle(Opcodes.H_INVOKESTATIC, CHECKPOINT, "exit", descriptor, false);
    }

    private static boolean isExit(String owner, String name) {
      return owner.equals("java/lang/System") && name.equals("exit")
          || owner.equals("java/lang/Runtime") && (name.equals("exit") || name.equals("halt"));
    }

    private void check() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKPOINT, "check", "()V", false);
    }
  }
}
