import CommandLineTool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

SystemCalls.ignoreBrokenPipes()
exit(CommandLineTool.main(.ofProcess).rawValue)
