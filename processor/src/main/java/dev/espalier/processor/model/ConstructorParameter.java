package dev.espalier.processor.model;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// A parameter of the constructor of a workflow or node class, by who gives it.
public sealed interface ConstructorParameter {

  /// Returns the parameter's name.
  String name();

  /// Returns the parameter's type.
  TypeMirror type();

  /// An object that the embedding program binds by type.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  record Bound(String name, TypeMirror type) implements ConstructorParameter {}

  /// A secret.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  /// @param secret the secret's name
  record SecretValue(String name, TypeMirror type, String secret) implements ConstructorParameter {}

  /// A setting.
  ///
  /// @param name the parameter's name
  /// @param type the parameter's type
  /// @param setting the setting's name
  /// @param fallback the value where none is given, null if it is required
  record SettingValue(String name, TypeMirror type, String setting, @Nullable String fallback)
      implements ConstructorParameter {}
}
