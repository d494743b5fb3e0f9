// InterviewModel
