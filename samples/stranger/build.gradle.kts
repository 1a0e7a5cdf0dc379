plugins { application }

repositories { mavenLocal() }

dependencies {
  compileOnly("dev.inplace:inplace-annotations:0.1.0-SNAPSHOT")
  annotationProcessor("dev.inplace:inplace-processor:0.1.0-SNAPSHOT")
  implementation("dev.inplace:inplace-runtime:0.1.0-SNAPSHOT")
}

java { toolchain { languageVersion = JavaLanguageVersion.of(25) } }

application { mainClass = "example.Main" }

tasks.compileJava {
  inputs.file("layout.lock")
  options.compilerArgs.add("-Ainplace.lock=$projectDir/layout.lock")
}
