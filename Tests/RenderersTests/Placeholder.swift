// RenderersTests
