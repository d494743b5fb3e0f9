import CommandLineTool

SystemCalls.ignoreBrokenPipes()
SystemCalls.end(with: CommandLineTool.main(.ofProcess))
