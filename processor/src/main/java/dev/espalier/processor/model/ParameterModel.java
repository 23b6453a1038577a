package dev.espalier.processor.model;

import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.processor.report.Spot;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// A parameter of a node method, by what it takes.
public sealed interface ParameterModel {

  /// Returns the parameter's name.
  String name();

  /// Returns the parameter's type as a member of the class it is called on.
  TypeMirror type();

  /// A data port.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  /// @param wiring what it says about its source
  /// @param fanOut what it says about elements, null for nothing
  /// @param window what it says about windows, null for nothing
  /// @param edge what it says about waiting, apart from where it takes elements; null for nothing
  /// @param spot the parameter's name
  record Port(
      String name,
      TypeMirror type,
      Wiring wiring,
      @Nullable FanOut fanOut,
      @Nullable WindowModel window,
      FanOut.@Nullable Waiting edge,
      Spot spot)
      implements ParameterModel {

    /// Returns this as a port whose source is not known because of a fault.
    public Port withoutSource() {
      return new Port(name, type, new Wiring.Unknown(), fanOut, null, edge, spot);
    }

    /// Returns how it opens a scope by itself, null if it does not.
    public @Nullable FanOut opening() {
      return window == null ? fanOut : window.opening();
    }
  }

  /// A capability.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  /// @param capability the capability's name in camel case
  /// @param effect the least effect of a node that takes it
  /// @param determinism the highest determinism of a node that takes it
  /// @param target what it reaches, null if not said
  record Capability(
      String name,
      TypeMirror type,
      String capability,
      Effect effect,
      Determinism determinism,
      @Nullable String target)
      implements ParameterModel {}

  /// A secret.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  /// @param secret the secret's name
  record SecretValue(String name, TypeMirror type, String secret) implements ParameterModel {}

  /// A setting.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  /// @param setting the setting's name
  /// @param fallback the value where none is given, null if it is required
  /// @param spot the annotation
  record SettingValue(
      String name, TypeMirror type, String setting, @Nullable String fallback, Spot spot)
      implements ParameterModel {}

  /// The run's context.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  record Context(String name, TypeMirror type) implements ParameterModel {}

  /// What takes the elements of the stream that the node makes.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  /// @param spot the parameter's name
  record Emit(String name, TypeMirror type, Spot spot) implements ParameterModel {}
}
