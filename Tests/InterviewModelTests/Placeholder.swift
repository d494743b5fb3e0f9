// InterviewModelTests
