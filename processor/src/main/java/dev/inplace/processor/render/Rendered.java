package dev.inplace.processor.render;

import dev.inplace.processor.model.QualifiedName;

/** One generated class: its name and the text of its file. */
public record Rendered(QualifiedName name, String source) {}
