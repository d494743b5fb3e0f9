/// What tells questions about what one knows and can do: coding, system design, debugging and technical ones.
enum QualificationCues {
  static let table: [QuestionCues.Row] = [
    (
      .coding, 16, "write a sql query|write an sql query|write a query to|sql query to"
    ),
    (
      .coding, 12,
      """
      write a function|write a program|write a method|write code|write an algorithm|implement a function|
      implement an algorithm|write pseudocode|write a script|write a query|write an sql|write a sql|code a|
      given an array|given a string|given a list|given two|given an integer|given a binary|given a linked|
      given a matrix|given a sorted|given the root|given the head|given n|given a graph|given a set|
      implement a program|implement a method|design a datastructure|implement my own|implement your own|
      programming question|design a data structure|implement a data structure|design an algorithm|design a stack|
      design a queue|design a hashmap|design hashmap|data structure for|data structure that|efficient data structure|
      ^ implement|^ code|from scratch|how would you code
      """
    ),
    (
      .coding, 9,
      """
      ^ get|^ add|^ move|^ replace|^ capitalize|^ toggle|^ combine|^ display|^ show all|^ list all|^ extract|^ parse|
      ^ serialize|^ group|^ filter|^ concatenate|^ multiply|^ divide|^ subtract|^ solve|^ simulate|^ rearrange|
      ^ separate|^ arrange|^ construct|^ restore|^ partition|^ minimize|^ maximize|^ minimise|^ maximise|^ largest|
      ^ smallest|^ sum of|^ number of|^ next|^ print all|^ retrieve|^ fetch|write a|write an|^ find|^ determine|
      ^ calculate|^ compute|^ check whether|^ generate a|^ select|^ delete|^ insert|^ create a function|
      ^ create a loop|^ make a function|^ traverse|^ write|^ find the|^ find all|^ reverse|^ sort|^ merge|^ remove|
      ^ rotate|^ count|^ check if|^ print|^ return|^ given|^ maximum|^ minimum|^ longest|^ shortest|^ detect|
      ^ convert|^ invert|^ flatten|^ generate all|^ swap|^ two sum|fizzbuzz|fizz buzz|^ validate|^ search in|^ kth
      """
    ),
    (
      .coding, 5,
      """
      without using built|big o|time complexity|space complexity|in place|in o|leetcode|solve the|subarray|substring|
      subsequence|palindrome|palindromic|anagram|anagrams|parentheses|parenthesis|knapsack|fibonacci|factorial|
      permutations|combinations of|linked list|binary tree|binary search|search tree|sorted array|sorted arrays|trie|
      duplicates|two pointers|sliding window|traversal|ancestor|sudoku|n queens|lru cache|prime numbers|
      ^ build a function
      """
    ),
    (
      .coding, 3,
      """
      array|arrays|string|strings|integer|integers|matrix|list of|algorithm|algorithms|recursion|recursive|
      recursively|sorted|graph|node|nodes|stack using|queue using|heap|island|islands|number is|numbers|coins|sum|
      contiguous|pattern matching|regular expression
      """
    ),
    (
      .systemDesign, 12,
      """
      design a system|design a scalable|design a distributed|system design|^ design a|^ design an|^ design the|
      ^ design|^ designing|how would you design|how you would design|design the classes|design classes|sys design|
      er diagram|to design a|to design an|how would you architect|how would you design a system|high level design|
      design the architecture|design an architecture|design a service|design an api|architect a
      """
    ),
    (
      .systemDesign, 5,
      "exactly once|at least once|idempotent|fanout|fan out|geohash|read heavy|write heavy|low latency"
    ),
    (.systemDesign, 14, "in system design"),
    (
      .systemDesign, 10,
      """
      ^ lets design|how would you build a|how would you build an|^ sketch a system|^ sketch the architecture|
      build a search service|build a chat service|petabyte|petabytes|terabytes of|^ draw the components|
      ^ draw the architecture|consistent across regions|across data centers|across data centres|store and serve|
      typeahead
      """
    ),
    (
      .systemDesign, 7,
      """
      how do you design|your design|how would you model|scale to|millions of users|million users|at scale|
      would you scale|low level design|^ architect|scale a|scale an|handle millions|billion|architecture would you|
      capacity estimation|cap theorem|consistent hashing|sharding strategy|shard|api gateway|api gateways|
      message broker|system like|monolithic and microservices|horizontal scaling|vertical scaling|requests per second|
      url shortener|rate limiter|unique id for
      """
    ),
    (
      .systemDesign, 3,
      """
      design|scalable|scalability|high availability|distributed|architecture|architectures|load balancer|
      fault tolerant|microservices|throughput|message queue|message queues|event driven|dns resolution|
      eventual consistency|cdn|service discovery|replication
      """
    ),
    (
      .debugging, 9,
      """
      production is down|site is down|server is down|is running slow|is slow|are slow|root cause|troubleshoot|
      troubleshooting|how would you debug|how do you debug|find the cause|diagnose|a bug in|debug a|debug an|
      what went wrong|not working|stopped working|keeps crashing|is crashing|an outage|users report|
      users are reporting|users complain|production incident|production outage|production issue|high cpu|
      memory usage is|would you investigate|suddenly|track down
      """
    ),
    (.debugging, 4, "debug|debugging|bug|bugs|outage|crash|crashes|incident|memory leak|memory leaks|slow"),
    (
      .technical, 7,
      """
      ^ explain|^ compare|^ differentiate|^ distinguish|diff between|meant by|do you understand by|stands for|
      pro and cons|legacy code|difference between|differences between|concept of|how would you optimize|
      how would you secure|how do you implement|how do you optimize|how would you test|pros and cons|trade offs|
      trade off|tradeoffs|tradeoff|when would you use|when should you use|when would you choose|
      what happens when you type|^ define|explain how|explain the|explain what|what does it mean|how do you use|
      how would you use|advantages and disadvantages|advantages of|disadvantages of|how are they different|
      how does it differ|how do they differ|describe how|under the hood|what problem does|what problems does|
      have you used|familiar with|best practices for|what causes|how do you prevent|how can it be prevented
      """
    ),
    (
      .technical, 5,
      """
      ^ what is|^ what are|^ whats|^ how does|^ how do we|^ how can we|^ can we|^ describe the|^ what does|^ why is|
      ^ why are|^ why do we|purpose of|role of|^ difference|^ differences|^ list|^ name|^ which|do you know any|
      ^ how is|^ how are|^ what kind of|^ is it|^ do you know|^ when|techniques|benefits of|^ why does|^ why doesnt|
      ^ why cant|^ why should we use|^ mention|^ show|how can you|what makes code|^ what happens|^ if a|^ what if we|
      do you know how|^ describe|used for|how does|how do|why do we need|^ how would you
      """
    ),
    (
      .technical, -6,
      """
      what is your|what are your|whats your|is your|are your|are you|what are you|describe your|how do you feel|
      how would you describe|what kind of person|describe a|describe an|explain your|explain me|what does your|
      what did you|what have you|what is something|what is the most|what was
      """
    ),
    (.technical, 4, "how would you implement|describe how you would"),
    (
      .technical, 3,
      "^ what makes|vs|versus|what steps|what tools|which tool|what test|how to|^ how to|principle|principles"
    ),
    (.technical, -3, "what is the best|what is the worst|what is the biggest|what is the hardest|whats the best"),
    (.technical, 1, "implement|technical|technology|technologies|tool|tools|data"),
  ]
}
