/// What people are asked to design, and what they are asked to code, in the words in which they write it down
/// ("rate limiter", "coin change"): the noun stands alone, without a verb that would tell what was to be done.
enum ExerciseTerms {
  static let table: [QuestionCues.Row] = [
    (.systemDesign, 7, systems), (.systemDesign, 3, products), (.systemDesign, 3, heads),
    (.systemDesign, 12, "lld|hld|machine coding"), (.coding, 9, problems), (.coding, 6, objects), (.coding, 3, parts),
    (.coding, 17, tables), (.coding, 7, talk),
    (.coding, 4, "find the|find all|given string|a given|of a string|in a string|find the first"),
  ]

  private static let systems = """
    object storage|blob store|blob storage|log aggregation|metrics aggregation|authentication service|auth service|
    otp service|email service|email system|content moderation|spam filter|surge pricing|ride matching|dating app|
    hotel booking|airline|code editor|online judge|news aggregator|view counter|like counter|hit counter|
    heavy hitters|matchmaking|multiplayer|smart home|iot|webhook system|webhook delivery|config service|
    order management|order matching|warehouse|cab booking|taxi|meeting scheduler|calendar app|file sync|feature flag|
    distributed tracing|stock broker|call center|jigsaw|chat server|othello|jukebox|book reader|travel booking|
    monolith to|travel website|parking lot|parking garage|vending machine|elevator system|elevator|lift system|
    tic tac toe|tictactoe|chess|chess game|snake and ladder|snake and ladders|snakes and ladders|snake game|card game|
    deck of cards|blackjack|bowling|library management|hotel management|management system|booking system|
    reservation system|ticket booking|movie booking|ticketing system|ride sharing|ride hailing|food delivery|
    url shortening|link shortener|tinyurl|pastebin|rate limiting|token bucket|leaky bucket|location tracking|
    real time chat|live chat|click aggregator|rate limit|url short|chat app|chat application|chat system|chat service|
    messaging app|messaging system|messaging service|notification system|notification service|news feed|newsfeed|
    web crawler|crawler|search engine|search autocomplete|autocomplete system|type ahead|payment system|
    payment gateway|payment service|file storage|file sharing|photo sharing|key value store|key value database|
    recommendation system|recommendation engine|recommender system|distributed cache|caching system|cache system|
    job scheduler|task queue|task management system|logging framework|logging system|metrics system|monitoring system|
    streaming service|streaming platform|video streaming|live streaming|social network|social media|leaderboard|
    ad click|ads system|fraud detection|feature store|id generator|unique id|unique ids|id generation|ecommerce|
    e commerce|shopping cart|online store|auction|stock exchange|trading system|wallet|collaborative editor|
    text editor|document editor|whiteboard|video conferencing|nearby friends|nearby places|location based|proximity|
    geospatial|trending|flash sale|splitwise|split wise|multi tenant|multi region|data platform|data pipeline for|
    analytics platform|ingestion|atm|inventory system|voting system|file system|spell checker|
    content delivery network|distributed lock|distributed queue|distributed system|distributed systems for|
    distributed environment|object oriented design|class diagram
    """

  private static let products = """
    twitter|instagram|facebook|uber|lyft|netflix|youtube|whatsapp|messenger|dropbox|google drive|google docs|
    google maps|google photos|ticketmaster|bookmyshow|trello|tinder|airbnb|spotify|tiktok|zoom|slack|discord|reddit|
    quora|linkedin|yelp|amazon|ebay|doordash|swiggy|zomato|stack overflow|hackernews|hacker news|bitly|twitch|
    pinterest|snapchat|telegram|paypal|stripe|robinhood|gmail|google calendar|google search|system|service|platform|
    app|backend for|feed|marketplace|group chat|group chats|million|traffic|10x|high throughput|data center|
    data centers
    """

  /// What the name of a product ends with.
  private static let heads = """
    application|applications|dashboard|widget|carousel|modal|flow|booking|real time|page|portal|editor|tracker|
    scheduler|checkout|inventory|upload|delivery|reservation|player|calendar|analytics|marketplaces|website|web site|
    shop|store|bot|gateway|zero downtime
    """

  /// Problems so common that their name is enough.
  private static let problems = """
    range sum|data stream|dot product|random pick|ugly number|symmetric tree|reorder list|two sum|2 sum|3sum|
    three sum|4sum|four sum|flood fill|ransom note|buy and sell stock|most water|clone graph|course schedule|
    water flow|word search|word ladder|word break|insert interval|merge intervals|overlapping intervals|meeting rooms|
    unique paths|coin change|decode ways|house robber|top k|k closest|linear search|selection sort|polish notation|
    rain water|missing positive|missing number|single number|lfu cache|lru|lfu|jump game|climbing stairs|climb stairs|
    edit distance|gas station|spiral matrix|set matrix zeroes|rotting oranges|surrounded regions|alien dictionary|
    task scheduler|daily temperatures|min stack|basic calculator|roman to integer|integer to roman|string to integer|
    atoi|zigzag conversion|plus one|move zeroes|majority element|happy number|power of two|reverse integer|
    reverse bits|hamming|counting bits|number of 1 bits|next permutation|target sum|partition equal subset|subset sum|
    minimum window|valid sudoku|game of life|tower of hanoi|towers of hanoi|next greater|histogram|stock span|
    egg drop|rod cutting|matrix chain|josephus|dutch national flag|kadane|kadanes|dijkstra|dijkstras|topological sort|
    topological sorting|union find|merge sort|quick sort|quicksort|bubble sort|insertion sort|heap sort|bucket sort|
    fizz|floyd|job scheduling problem|traveling salesman|network delay|redundant connection|accounts merge|
    evaluate division|encode and decode|serialize and deserialize|random pointer|time based key|longest common|
    longest increasing|largest rectangle|maximal square|pascals triangle|sliding puzzle|open the lock|bananas|
    asteroid|candy crush|cheapest flights|min cost
    """

  private static let tables = """
    highest salary|nth highest|highest paid|max salary|maximum salary|average salary|salary greater than|
    salary is greater|employees who earn|earning more than|duplicate emails|duplicate rows|customers who never|
    median salary|salary in each|salary for each|employees whose salary|salary from
    """

  /// What candidates call such a question when they report it.
  private static let talk = """
    leetcode medium|leetcode easy|leetcode hard|coding question|coding problem|dsa|dsa question|dp problem|
    dp question|graph problem|tree problem|array problem|string problem|coding challenge|hackerrank|codility
    """

  private static let objects = """
    ii|iii|iv|employees who|employees whose|customers who|users who|each department|top 3|top three|top 10|per month|
    running total|cumulative|divisible|wildcard|justification|multiple tables|two tables|pyramid|without using|
    using only|interval|intervals|subsets|subset|permutation|substrings|subarrays|subsequences|palindromes|bst|tries|
    linked lists representing|singly linked|doubly linked|circular linked|level order|inorder|preorder|postorder|
    zigzag|spiral|diagonal|adjacent|rotated|non repeating|repeating characters|duplicate|distinct elements|
    common prefix|frequent elements|occurrences|occurrence of|k sorted|kth largest|kth smallest|second largest|nth|
    median|cycle in|detect a cycle|has a cycle|max sum|maximum sum|minimum number of|number of ways|shortest path|
    dfs or|bfs or|brackets|vowels|consecutive|anagram of|prefix tree|bitwise|xor|modulo|snippet of code|sample code|
    a loop|for loop|pseudocode|one pass|o n|o 1|o log n|constant space|extra space|extra memory|
    test cases for the function|polyfill|deep clone|curry function|debounce function|throttle function|
    higher order functions|nested array|nested list|rolling dice|dice|sublist|subtree|root to leaf|leaf nodes|
    binary trees|n x n|2d array|2d matrix|grid
    """

  private static let parts = """
    tree|trees|path|paths|digits|digit|prime|elements|element|swap|reverse|rotate|sort|merge|longest|shortest|largest|
    smallest|maximum|minimum|count the|word|words|character|characters|letters|sequence|pairs|pair|triplets|target|
    indices|head|root|edges|vertex|vertices|robot|board|stock|water|house|game|square|rectangle|triangle|bits|output|
    outputs|print|returns|return|swapping|traverse|traversing|insertions|deletions|greedy|backtracking|partition|
    stairs|profit|closest|nearest|increasing|decreasing|balanced|mirror|clone|transpose|window|frequency|frequencies|
    occurring|appearing|prefix|suffix|encode|decode|compress|expression|calculator|infix|postfix|decimal|roman|
    square root|gcd|armstrong|maze|knight|shuffle|skyline|itinerary|flights|jump|frog|candies|cities|ascending|
    descending|unsorted|alphabet|concatenate|intersection|common elements|common ancestor|predecessor|successor|
    cousins|vertical order|top view|bottom view|max depth|min depth|invert|flip|toggle|subsequent|cycle|cycles|
    connected components|inversions|lexicographical|lexicographically|coordinates|distance k|at distance|all possible|
    regex|routes|groups|heights|swaps|jumps|problem|sqrt|pow|power|guess|stone|stones|flowers|balloons|walls|bricks|
    boats|bulb|cherry|weight|valid|stream|reorder|number|find|search|pattern|matching|count|odd|even|ranges|overlap|
    combine|department|departments|rotation|distance|zero|zeros|zeroes|points|squares|series|multiplication|diamond|
    table|rows|row|column|columns|memoization|loop|add up|adds up|multiply|divide|subtract|random numbers|
    queue using only|implement a
    """
}
