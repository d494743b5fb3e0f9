/// Terms of the trade: a question that uses them asks what one knows.
enum TechnicalTerms {
  static let table: [QuestionCues.Row] = [
    (.technical, 4, general), (.technical, 4, languages), (.technical, 4, web), (.technical, 4, operations),
    (.technical, 4, data), (.technical, 4, security),
  ]

  private static let general = """
    object oriented|oop|inheritance|polymorphism|encapsulation|abstraction|abstract class|interface|interfaces|
    merge conflicts|merge conflict|script|scripts|scripting|command|commands|source control|pull request|
    pull requests|workflow|your workflow|os|cpu|ram|memory|disk|disks|scheduling|synchronization|binding|compilation|
    linker|starvation|bitmap|anomaly|producer consumer|round robin|syntax|operator|operators|exception|exceptions|
    boolean|loops|struct|structs|legacy|code|files|language|languages|programming|theorem|protocol|framework|library|
    dependency|defect|defects|test|tests|testing|test case|test cases|stylesheet|stylesheets|solid|design pattern|
    design patterns|singleton|factory pattern|dependency injection|garbage collection|garbage collector|
    memory management|pointer|pointers|thread|threads|threading|multithreading|concurrency|concurrent|mutex|semaphore|
    deadlock|race condition|asynchronous|synchronous|async|coroutine|coroutines|generics|closure|closures|lambda|
    decorator|decorators|iterator|generator|generators|exception handling|compiler|interpreter|bytecode|runtime|
    hash table|hash map|hashmap|data structure|data structures|linked lists|bfs|dfs|dynamic programming|immutable|
    immutability|mutable|functional programming|python|java|javascript|typescript|kotlin|swift|rust|golang|c++|c#|
    ruby|php|scala|django|flask|spring|spring boot|rails|laravel|android|ios|uikit|swiftui|compose|viewmodel|flutter|
    react native|xcode|gradle|unit test|unit tests|unit testing|integration test|integration tests|test driven|tdd|
    mocking|mocks|code coverage|load testing|regression testing|linter|git|rebase|version control|paging|
    virtual memory|operating system|kernel|process and|processes and|stack and|heap memory|type guards|type system|
    unions|enum|tuple|virtual function|static|constructor|variable|variables|class|object|module|modules|compile|
    segue|storyboard|viewcontroller|fragment|lifecycle|app performance|mobile app|mobile apps|android app|battery|
    keyboard|serialization
    """

  private static let languages = """
    annotation|annotations|classloader|classloaders|volatile|atomic|inner class|inner classes|hashcode|keyword|
    keywords|classes|methods|jvm|jdk|jre|gil|goroutine|goroutines|channels|defer|slices|tuples|list comprehension|
    kwargs|metaclass|prototype chain|callback|callbacks|arrow function|arrow functions|destructuring|spread operator|
    currying|event delegation|event bubbling|state management|props|jsx|useeffect|usestate|reconciliation|hydration|
    babel|npm|bundler|directive|directives|observable|observables|rxjs|bean|beans|autowired|servlet|jpa|hibernate|
    jdbc|maven|aop|entity framework|linq|delegates|boxing|unboxing|nullable|optionals|protocols|retain cycle|
    broadcast receiver|content provider|recyclerview|ownership rules|borrow checker|lifetimes|traits|macros|
    smart pointer|smart pointers|templates|move semantics|virtual table|dangling pointer|makefile|header files|
    namespace|namespaces|reflection
    """

  private static let web = """
    web page|web development|seo|ux|ui|usability|user research|wireframe|wireframes|prototype|prototypes|figma|
    personas|html|css|dom|virtual dom|react|reacts|angular|vue|vue js|svelte|next js|node js|nodejs|express|webpack|
    hooks|redux|hook|component|components|server side rendering|ssr|spa|frontend|backend|front end|back end|rest|
    restful|graphql|grpc|api|apis|endpoint|http|https|tcp|udp|ip|dns|tls|ssl|websocket|websockets|cookie|cookies|
    session|sessions|jwt|oauth|cors|browser|event loop|promise|promises|hoisting|prototypal|service worker|
    service workers|web app|web application|web vitals|lazy loading|pagination|paginated|responsive|accessibility|
    webhook|webhooks|caching|cache|middleware|proxy|reverse proxy|url|request|requests|status code|drag and drop|
    tooltip|rendering|debounce|throttle|tree shaking
    """

  private static let operations = """
    routing|router|switching|subnetting|ports|packet|packets|bandwidth|dhcp|nat|arp|osi|vlan|handshake|inode|
    file permissions|cron|yum|rpm|apt|systemd|log files|artifact|branching|gitops|istio|service mesh|ingress|docker|
    dockerfile|dockerized|kubernetes|container|containers|containerization|pod|helm|terraform|ansible|ci cd|ci|cd|
    pipeline|pipelines|jenkins|deployment|deployments|deploy|blue green|canary|rollback|infrastructure|
    infrastructure as code|devops|sre|monitoring|prometheus|grafana|logging|observability|tracing|slo|aws|azure|gcp|
    cloud|serverless|lambda function|ec2|s3|vpc|autoscaling|auto scaling|scaling|virtual machine|virtual machines|
    hypervisor|linux|unix|bash|shell|networking|network|subnet|load balancing|load balancers|circuit breaker|
    circuit breakers|microservice|monolith|monolithic|kafka|rabbitmq|queue|queues|pub sub|publish subscribe|failover|
    latency|production environment|server|servers|configuration management|ssh|orchestration|nginx
    """

  private static let data = """
    bagging|boosting|ensemble|knn|naive bayes|kernel trick|cross entropy|mse|rmse|mae|type i|type ii|anova|t test|
    chi square|central limit|skewness|univariate|bivariate|multicollinearity|bert|gpt|prompt engineering|
    vector database|hallucination|hallucinations|quantization|entity|entities|referential|serializability|
    primary keys|unique key|candidate key|tables|cardinality|mean|mode|standard deviation|sampling|population|
    estimator|likelihood|prior|confidence interval|scaling data|sql|nosql|database|databases|mysql|postgres|
    postgresql|mongodb|redis|cassandra|index|indexes|indexing|query|queries|join|joins|inner join|left join|
    primary key|foreign key|composite key|normalization|denormalization|transaction|transactions|acid|isolation level|
    isolation levels|stored procedure|trigger|view|schema|orm|dbms|relational|partitioning|sharding|cursor|etl|
    data warehouse|data lake|spark|hadoop|airflow|pandas|numpy|dataframe|machine learning|deep learning|neural|
    neural network|neural networks|neural net|neural nets|neuron|backpropagation|gradient|gradient descent|
    gradient boosting|sgd|regression|logistic|linear model|linear models|linear regression|classification|classifier|
    clustering|k means|decision tree|decision trees|random forest|xgboost|lightgbm|svm|overfitting|underfitting|
    regularization|l1|l2|bias|variance|cross validation|precision|recall|f1|roc|auc|accuracy|confusion matrix|
    hyperparameter|hyperparameters|parameters|learning rate|training|train|feature|features|feature selection|
    dimensionality|pca|embedding|embeddings|word2vec|transformer|transformers|attention|llm|llms|rag|fine tuning|
    fine tune|reinforcement learning|supervised|unsupervised|distribution|normal distribution|p value|hypothesis test|
    hypothesis testing|a b test|ab test|a b testing|statistical|probability|bayes|bayesian|correlation|causation|
    outliers|outlier|missing values|imbalanced|data set|dataset|datasets|model|models|weights|convolutional|cnn|rnn|
    lstm|dropout|batch normalization|activation function|loss function|optimizer|softmax|recommender|recommendation|
    ranking|metric|metrics|tokenization|nlp|time series|data consistency|data science|tuning|variable y|bag of words|
    text classification
    """

  private static let security = """
    encryption|encrypt|encrypted|hashing|hash|salt|nonce|public key|private key|symmetric|asymmetric|certificate|
    certificates|authentication|authorization|xss|csrf|sql injection|injection|ddos|man in the middle|firewall|vpn|
    vulnerability|vulnerabilities|exploit|penetration testing|phishing|malware|zero trust|rbac|secure|security|token|
    tokens|password storage|owasp|attack|attacks|sandbox|threat|threats
    """
}
