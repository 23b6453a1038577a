package com.acme;

import dev.espalier.*;
import java.util.List;
import java.util.Map;

interface Outer {

  abstract class Base<T> {

    record String(java.lang.String value) {}

    @Node
    protected Page<T> page(@Input T input) {
      return new Page<>(List.of(input));
    }

    @Subflow(Other.class)
    protected abstract Page<T> other(Page<T> page, Map<java.lang.String, T> more);
  }

  record Page<T>(List<T> items) {}

  @Workflow
  abstract class Inner extends Base<Outer.Order> {

    @Output
    Page<Order>[] pages(Page<Order> page, List<Page<Order>> pages, String name) {
      return null;
    }
  }

  record Order(java.lang.String id) {}

  interface Other {}
}
