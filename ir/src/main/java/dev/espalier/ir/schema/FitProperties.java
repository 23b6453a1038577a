package dev.espalier.ir.schema;

import java.util.Map;

/// Compares objects with a consumer's properties.
final class FitProperties {

  private FitProperties() {}

  static void check(FitCheck check, Schema.Struct producer, Schema.Struct consumer, String path) {
    for (Map.Entry<String, Schema.Property> entry : consumer.properties().entrySet()) {
      String name = entry.getKey();
      Schema.Property to = entry.getValue();
      Schema.Property from = producer.properties().get(name);
      String here = path + "/" + name;
      if (from == null) {
        if (to.required()) {
          check.mismatch(here, "producer gives nothing, consumer requires the property");
        }
        continue;
      }
      if (to.required() && !from.required()) {
        check.mismatch(here, "producer may leave the property out, consumer requires it");
      }
      check.need(from.schema(), to.schema(), here);
    }
  }

  static void check(
      FitCheck check, Schema.Dictionary producer, Schema.Struct consumer, String path) {
    for (Map.Entry<String, Schema.Property> entry : consumer.properties().entrySet()) {
      String here = path + "/" + entry.getKey();
      if (entry.getValue().required()) {
        check.mismatch(here, "producer gives a map, consumer requires the property");
      }
      check.need(producer.values(), entry.getValue().schema(), here);
    }
  }
}
