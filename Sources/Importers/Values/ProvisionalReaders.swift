import InterviewModel
struct StatusMeaning { var stage: Stage?; var outcome: Outcome? }
enum StatusResult { case meaning(StatusMeaning); case unknown }
enum StatusReader { static func read(_ t: String) -> StatusResult { .unknown } }
