import CommandLineTool

SystemCalls.prepareProcess()
SystemCalls.end(with: CommandLineTool.main(.ofProcess))
