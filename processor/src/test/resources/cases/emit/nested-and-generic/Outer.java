package com.acme;

import dev.espalier.*;
import java.util.List;

interface Outer {

  abstract class Base<T> {

    record String(java.lang.String value) {}

    @Node
    protected Page<T> page(@Input T input) {
      return new Page<>(List.of(input));
    }

    @Subflow(Other.class)
    protected abstract Page<T> other(@From("page") Page<T> page);
  }

  record Page<T>(List<T> items) {}

  @Workflow
  abstract class Inner extends Base<Outer.Order> {

    @Node
    String name(Order order) {
      return new String(order.id());
    }

    @Output
    List<Page<Order>[]> pages(
        @From("page") Page<Order> page, @From("other") Page<Order> other, String name) {
      return List.of();
    }
  }

  record Order(java.lang.String id) {}

  @Workflow
  interface Other {

    @Output
    default Page<Order> turn(@Input Page<Order> page) {
      return page;
    }
  }
}
