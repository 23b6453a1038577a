package app;

import dev.espalier.*;
import dev.espalier.capability.*;
import java.util.*;
import java.util.stream.Stream;

class Reused {
  @Node public void numbers(Integer count, Emitter<Integer> out) {}
}

@Workflow
abstract class Emitters {
  record A(int n) {}
  record B(int n) {}
  record C(int n) {}
  record D(int n) {}
  record E(int n) {}
  record F(int n) {}

  @Node A first(@Input Integer count, Emitter<A> out) { return new A(count); }
  @Node void second(@Input Integer count, Emitter<B> out, Emitter<C> more) {}
  @Node(effect = Effect.EFFECTFUL) void third(@Input Integer count, Emitter out) {}
  @Node(effect = Effect.EFFECTFUL) void fourth(@Input Integer count, Emitter<?> out) {}
  @Output void fifth(@Input Integer count, Emitter<D> out) {}
  @Python(script = "s.py", function = "f") abstract void sixth(@Input Integer count, Emitter<E> out);
  @Use(Reused.class) abstract Stream<Integer> numbers(@Input Integer count);
  @Node void seventh(@Input Integer count, @From("first") Emitter<F> out) {}
  @Node(effect = Effect.EFFECTFUL) @After("seventh") void last(@Input Integer count) {}

  @Node(effect = Effect.EFFECTFUL) void a(@ForEach A a) {}
  @Node(effect = Effect.EFFECTFUL) void b(@ForEach B b) {}
  @Node(effect = Effect.EFFECTFUL) void f(@ForEach F f) {}
  @Node(effect = Effect.EFFECTFUL) void n(@ForEach @From("numbers") Integer n) {}
}
