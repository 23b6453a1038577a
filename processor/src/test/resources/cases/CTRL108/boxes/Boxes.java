package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Workflow
class Boxes {
  record Offer(int n) {}
  sealed interface K0 permits A0, B0, C0 {}
  record A0(int n) implements K0 {}
  record B0(int n) implements K0 {}
  record C0(int n) implements K0 {}
  record M0(int n) {}
  sealed interface K1 permits A1, B1, C1 {}
  record A1(int n) implements K1 {}
  record B1(int n) implements K1 {}
  record C1(int n) implements K1 {}
  record M1(int n) {}
  sealed interface K2 permits A2, B2, C2 {}
  record A2(int n) implements K2 {}
  record B2(int n) implements K2 {}
  record C2(int n) implements K2 {}
  record M2(int n) {}
  sealed interface K3 permits A3, B3, C3 {}
  record A3(int n) implements K3 {}
  record B3(int n) implements K3 {}
  record C3(int n) implements K3 {}
  record M3(int n) {}
  sealed interface K4 permits A4, B4, C4 {}
  record A4(int n) implements K4 {}
  record B4(int n) implements K4 {}
  record C4(int n) implements K4 {}
  record M4(int n) {}
  sealed interface K5 permits A5, B5, C5 {}
  record A5(int n) implements K5 {}
  record B5(int n) implements K5 {}
  record C5(int n) implements K5 {}
  record M5(int n) {}
  sealed interface K6 permits A6, B6, C6 {}
  record A6(int n) implements K6 {}
  record B6(int n) implements K6 {}
  record C6(int n) implements K6 {}
  record M6(int n) {}

  @Node @Ignored(C0.class) K0 k0(@Input String text) { return null; }
  @Node @Ignored(Y0.class) J0 j0(A0 a) { return null; }
  sealed interface J0 permits X0, Y0 {}
  record X0(int n) implements J0 {}
  record Y0(int n) implements J0 {}
  @Node @Ignored(Y0.class) J0 jj0(B0 b) { return null; }
  @Node M0 fromA0(@From("j0") X0 x) { return null; }
  @Node M0 fromB0(@From("jj0") X0 x) { return null; }
  @Node @Ignored(C1.class) K1 k1(M0 m) { return null; }
  @Node @Ignored(Y1.class) J1 j1(A1 a) { return null; }
  sealed interface J1 permits X1, Y1 {}
  record X1(int n) implements J1 {}
  record Y1(int n) implements J1 {}
  @Node @Ignored(Y1.class) J1 jj1(B1 b) { return null; }
  @Node M1 fromA1(@From("j1") X1 x) { return null; }
  @Node M1 fromB1(@From("jj1") X1 x) { return null; }
  @Node @Ignored(C2.class) K2 k2(M1 m) { return null; }
  @Node @Ignored(Y2.class) J2 j2(A2 a) { return null; }
  sealed interface J2 permits X2, Y2 {}
  record X2(int n) implements J2 {}
  record Y2(int n) implements J2 {}
  @Node @Ignored(Y2.class) J2 jj2(B2 b) { return null; }
  @Node M2 fromA2(@From("j2") X2 x) { return null; }
  @Node M2 fromB2(@From("jj2") X2 x) { return null; }
  @Node @Ignored(C3.class) K3 k3(M2 m) { return null; }
  @Node @Ignored(Y3.class) J3 j3(A3 a) { return null; }
  sealed interface J3 permits X3, Y3 {}
  record X3(int n) implements J3 {}
  record Y3(int n) implements J3 {}
  @Node @Ignored(Y3.class) J3 jj3(B3 b) { return null; }
  @Node M3 fromA3(@From("j3") X3 x) { return null; }
  @Node M3 fromB3(@From("jj3") X3 x) { return null; }
  @Node @Ignored(C4.class) K4 k4(M3 m) { return null; }
  @Node @Ignored(Y4.class) J4 j4(A4 a) { return null; }
  sealed interface J4 permits X4, Y4 {}
  record X4(int n) implements J4 {}
  record Y4(int n) implements J4 {}
  @Node @Ignored(Y4.class) J4 jj4(B4 b) { return null; }
  @Node M4 fromA4(@From("j4") X4 x) { return null; }
  @Node M4 fromB4(@From("jj4") X4 x) { return null; }
  @Node @Ignored(C5.class) K5 k5(M4 m) { return null; }
  @Node @Ignored(Y5.class) J5 j5(A5 a) { return null; }
  sealed interface J5 permits X5, Y5 {}
  record X5(int n) implements J5 {}
  record Y5(int n) implements J5 {}
  @Node @Ignored(Y5.class) J5 jj5(B5 b) { return null; }
  @Node M5 fromA5(@From("j5") X5 x) { return null; }
  @Node M5 fromB5(@From("jj5") X5 x) { return null; }
  @Node @Ignored(C6.class) K6 k6(M5 m) { return null; }
  @Node @Ignored(Y6.class) J6 j6(A6 a) { return null; }
  sealed interface J6 permits X6, Y6 {}
  record X6(int n) implements J6 {}
  record Y6(int n) implements J6 {}
  @Node @Ignored(Y6.class) J6 jj6(B6 b) { return null; }
  @Node M6 fromA6(@From("j6") X6 x) { return null; }
  @Node M6 fromB6(@From("jj6") X6 x) { return null; }

  @Output String say(M6 m) { return ""; }
}
